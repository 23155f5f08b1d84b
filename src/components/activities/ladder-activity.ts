import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Code, LadderActivity as Ladder } from '../../model/course.js';
import type { Mark } from '../../model/quiz.js';
import { message } from '../../model/messages.js';
import { feedbackPlace } from '../parts/feedback.js';
import { ladderOf, type Rung } from './ladder-rungs.js';
import { markIcon } from '../parts/mark-icon.js';
import { SteppedActivity } from './stepped-activity.js';

type Practice = Ladder['practices'][number];

/**
 * Place real practices on the rungs of a ladder. The ladder is a picture, a list and the choice in one; what has been
 * placed gathers on its rung.
 * @event course-event `activity-answered` with the code of a rung, `activity-cleared`
 */
@customElement('ladder-activity')
export class LadderActivity extends SteppedActivity<Ladder, Practice> {
  protected readonly way = 'check';

  protected get items() {
    return this.activity.practices;
  }

  protected override markOf(item: Practice, choice: Code): Mark {
    return choice === item.rung ? 'right' : 'wrong';
  }

  protected override why(item: Practice): string {
    return `${message(this.words, 'activities.is_rung', { rung: this.#rungOf(item)?.name ?? '' })} ${item.why}`;
  }

  protected override step(item: Practice): TemplateResult {
    const titleId = this.idOf('practice');
    const missing = this.missing();
    const answered = this.choiceOf(item);
    return html`<h4 class="cp-step__asked" id=${titleId} tabindex="-1">${this.stepLine(item)}${item.text}</h4>
      <div class="cp-step__rungs" role="radiogroup" aria-labelledby=${titleId} aria-describedby=${missing.id}>
        ${missing.drawn} ${ladderOf(this.activity.rungs, (rung) => this.#choice(rung, item, answered), 'presentation')}
      </div>
      ${feedbackPlace(this.words, this.idOf('why'), this.why(item), this.shownMark(item))}`;
  }

  protected override summary(): TemplateResult {
    return html`${ladderOf(
      this.activity.rungs,
      (rung) => html`<p class="cp-rung__name"><strong>${rung.name}</strong></p>
        <p class="cp-rung__meaning">${rung.meaning}</p>
        <ul class="cp-rung__practices">${this.items.filter((item) => item.rung === rung.code).map((item) => html`<li>${item.text} <span class="cp-rung__why">${item.why}</span></li>`)}</ul>`,
    )}
      <p class="cp-credit">${unsafeHTML(this.activity.credit)}</p>`;
  }

  #choice(rung: Rung, item: Practice, answered: Code): TemplateResult {
    const id = this.idOf(`rung-${rung.code}`);
    const isChosen = rung.code === (answered || this.chosen);
    return html`<div class="nhsuk-radios__item">
        <input class="nhsuk-radios__input" id=${id} type="radio" name=${this.idOf(`practice-${item.code}`)} value=${rung.code} .checked=${live(isChosen)}
          aria-disabled=${ifDefined(answered === '' ? undefined : 'true')} aria-describedby="${id}-meaning"
          @click=${(event: Event) => {
            if (answered !== '') event.preventDefault();
          }} @change=${() => this.choose(rung.code)} />
        <label class="nhsuk-label nhsuk-radios__label" for=${id}>${rung.name}</label>
        ${this.#placed(rung)} ${answered !== '' && (isChosen || rung.code === item.rung) ? markIcon(rung.code === item.rung ? 'right' : 'wrong') : nothing}
      </div>
      <p class="cp-rung__meaning" id="${id}-meaning">${rung.meaning}</p>`;
  }

  /** The numbers of the practices that stand here already. */
  #placed(rung: Rung): TemplateResult | typeof nothing {
    const here = this.items
      .filter((item) => item.rung === rung.code && this.choiceOf(item) !== '')
      .map((item) => this.items.indexOf(item) + 1);
    if (here.length === 0) return nothing;
    return html`<span class="cp-rung__gathered"><span class="nhsuk-u-visually-hidden">${message(this.words, 'activities.placed_here')} </span>${here.map((n, at) => html`${at === 0 ? nothing : html`<span class="nhsuk-u-visually-hidden">, </span>`}<span class="cp-rung__one">${n}</span> `)}</span>`;
  }

  #rungOf(item: Practice): Rung | undefined {
    return this.activity.rungs.find((rung) => rung.code === item.rung);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ladder-activity': LadderActivity;
  }
}
