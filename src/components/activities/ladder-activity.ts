import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Code, LadderActivity as Ladder } from '../../model/course.js';
import type { Mark } from '../../model/quiz.js';
import { message } from '../../model/messages.js';
import '../parts/course-scene.js';
import { markIcon } from '../parts/mark-icon.js';
import { wholeWords } from '../parts/whole-words.js';
import { guessOf } from './first-guess.js';
import { ladderList, rungChoices, type Rung } from './ladder-rungs.js';
import { SteppedActivity } from './stepped-activity.js';

type Practice = Ladder['practices'][number];

/**
 * First the ladder is climbed freely, and one scene changes with each rung; then real practices are placed on it.
 * @event course-event `activity-answered` with the code of a rung, `activity-cleared`
 */
@customElement('ladder-activity')
export class LadderActivity extends SteppedActivity<Ladder, Practice> {
  protected readonly way = 'check';
  /** Whether the learner has left the free climb. */
  @state() private hasClimbed = false;
  /** The rung that is stood on while the ladder is climbed. */
  @state() private climbed: Code = '';

  protected get items() {
    return this.activity.practices;
  }

  protected override markOf(item: Practice, choice: Code): Mark {
    return choice === item.rung ? 'right' : 'wrong';
  }

  protected override why(item: Practice): string {
    return `${message(this.words, 'activities.is_rung', { rung: this.#rungAt(item.rung)?.name ?? '' })} ${item.why}`;
  }

  protected override numberOf(values: { readonly n: number; readonly total: number }): string {
    return message(this.words, 'activities.example_of', values);
  }

  protected override render() {
    const isAtTheFoot = !this.hasClimbed && this.items.every((item) => this.choiceOf(item) === '');
    return isAtTheFoot ? html`${this.opening()}${this.#climb()}` : super.render();
  }

  #climb(): TemplateResult {
    const titleId = this.idOf('climb');
    const rung = this.#rungAt(this.climbed);
    return html`<form class="cp-step cp-frame cp-climb">
      <h4 class="cp-step__asked" id=${titleId} tabindex="-1">${message(this.words, 'activities.climb')}</h4>
      <course-scene class="cp-climb__scene" .scene=${rung?.picture ?? this.activity.empty}></course-scene>
      ${rungChoices(this.activity.rungs, {
        name: titleId,
        titleId,
        describedBy: this.idOf('said'),
        chosen: rung?.code ?? '',
        isLocked: false,
        above: nothing,
        placed: () => '',
        sign: () => nothing,
        choose: (code) => this.#climbTo(code),
      })}
      <div class="cp-climb__words"><p id=${this.idOf('said')}>${rung ? this.#meaningOf(rung) : message(this.words, 'activities.climb_choose')}</p></div>
      <div class="cp-step__actions"><button class="nhsuk-button" type="submit" @click=${this.#endClimb}>${message(this.words, 'activities.climb_on')}</button></div>
    </form>`;
  }

  protected override step(item: Practice): TemplateResult {
    const titleId = this.idOf('practice');
    const missing = this.missing();
    const answered = this.choiceOf(item);
    const shown = this.#rungAt(answered === '' ? this.chosen : item.rung);
    return html`<h4 class="cp-step__asked" id=${titleId} tabindex="-1">${this.stepLine(item)}${wholeWords(item.text)}</h4>
      <course-scene class="cp-climb__scene" ?quiet=${answered !== ''} .scene=${shown?.picture ?? this.activity.empty}></course-scene>
      ${rungChoices(this.activity.rungs, {
        name: this.idOf(`practice-${item.code}`),
        titleId,
        describedBy: missing.id,
        chosen: answered || this.chosen,
        isLocked: answered !== '',
        above: missing.drawn,
        placed: (rung) => this.#placed(rung),
        sign: (rung) => this.#sign(rung, item),
        choose: (code) => {
          this.choose(code);
          this.bringFrame();
        },
      })}
      <div class="cp-climb__words cp-outcome">${answered === '' ? html`<p>${shown ? this.#meaningOf(shown) : message(this.words, 'activities.climb_choose')}</p>` : this.outcome(item)}</div>`;
  }

  protected override summary(): TemplateResult {
    return html`${this.#guess()}${ladderList(
      this.activity.rungs,
      (rung) => html`<p class="cp-placed__name"><strong>${rung.name}</strong></p>
        <p class="cp-placed__meaning">${rung.meaning} ${rung.pen}</p>
        <ul class="cp-placed__practices">${this.items.filter((item) => item.rung === rung.code).map((item) => html`<li class="cp-placed__practice">${this.placedIcon(item)}<div>${item.text} ${this.#whereElse(item)} <span class="cp-placed__why">${item.why}</span></div></li>`)}</ul>`,
    )}
      <p class="cp-credit">${unsafeHTML(this.activity.credit)}</p>`;
  }

  #whereElse(item: Practice): TemplateResult | typeof nothing {
    if (this.shownMark(item) === 'right') return nothing;
    const rung = this.#rungAt(this.choiceOf(item))?.name ?? '';
    return this.elsewhere(message(this.words, 'activities.you_placed', { rung }));
  }

  #guess(): TemplateResult | typeof nothing {
    const guess = guessOf(this.activities, this.allAnswers, this.words);
    if (!guess) return nothing;
    return html`<p class="cp-guessed">${guess.sentence} ${guess.picture ? message(this.words, 'activities.guessed_now') : nothing}</p>`;
  }

  #meaningOf({ name, meaning, pen }: Rung): TemplateResult {
    return html`<strong>${name}.</strong> ${meaning} <strong>${pen}</strong>`;
  }

  #climbTo(code: Code): void {
    this.climbed = code;
    this.bringFrame();
  }

  #endClimb = (event: Event): void => {
    event.preventDefault();
    this.hasClimbed = true;
    this.focusOn('h4');
  };

  /** At the chosen rung how it was marked, and at the right one that it is right. */
  #sign(rung: Rung, item: Practice): TemplateResult | typeof nothing {
    const answered = this.choiceOf(item);
    if (answered === '') return nothing;
    if (rung.code === answered) return markIcon(this.markOf(item, answered));
    return rung.code === item.rung ? markIcon('missed') : nothing;
  }

  /** The examples that stand here already: by name, for each rung has a number of its own. */
  #placed(rung: Rung): string {
    const here = this.items
      .filter((item) => item.rung === rung.code && this.choiceOf(item) !== '')
      .map((item) => this.items.indexOf(item) + 1);
    const [n] = here;
    if (n === undefined) return '';
    return here.length === 1
      ? message(this.words, 'activities.placed_one', { n })
      : message(this.words, 'activities.placed_many', { list: here.join(', ') });
  }

  #rungAt(code: Code): Rung | undefined {
    return this.activity.rungs.find((rung) => rung.code === code);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ladder-activity': LadderActivity;
  }
}
