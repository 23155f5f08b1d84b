import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Id, SelfCheckActivity as SelfCheck } from '../../model/course.js';
import { message } from '../../model/messages.js';
import { ActivityElement } from './activity-element.js';
import { guessOf } from './first-guess.js';
import { errorMessage, errorSummary, type FieldError } from '../parts/error-summary.js';
import { optionId } from '../parts/option-list.js';
import '../parts/course-scene.js';
import { mostSeats, ownTableOf, ownTableScene, type OwnTable } from '../parts/own-table.js';
import { sceneSvg } from '../parts/scene-svg.js';
import { principleFigures, principleTitleOf } from '../parts/principle-figures.js';
import { profileOf, weakestOf, type PrincipleRating } from './self-check-profile.js';

type Statement = SelfCheck['statements'][number];

const MOST_ERRORS = 3;

/**
 * The learner's own project against the principles: ratings, the table they draw, and advice.
 * @event course-event `activity-answered` with a statement and its rating
 */
@customElement('self-check-activity')
export class SelfCheckActivity extends ActivityElement<SelfCheck> {
  /** It is a form, to be filled in on paper as well. */
  protected override readonly isReadOnPaper = false;
  @state() private isAsked = false;
  /** As it was when the table was asked for: an alert that changed with each rating would be said again each time. */
  @state() private missing: readonly Statement[] = [];

  protected override get isReady(): boolean {
    return super.isReady && this.course !== undefined;
  }

  protected override render() {
    const { activity, words } = this;
    const profile = this.isAsked && this.#open.length === 0 ? profileOf(activity, this.answers) : null;
    return html`${this.opening()}
      <form class="cp-step" novalidate>
        ${this.missing.length === 0 ? nothing : errorSummary(words, this.#errors(), 4)}
        <div class="cp-rated__groups">${this.#principles.map((principle) => this.#group(principle))}</div>
        <div class="cp-step__actions"><button class="nhsuk-button" type="submit" @click=${this.#ask}>${message(words, 'activities.draw_table')}</button></div>
      </form>
      ${profile === null ? nothing : this.#profile(profile)}`;
  }

  /** A link to each statement that is open; one to the first where most are, which a list of all would push out of sight. */
  #errors(): FieldError[] {
    const { missing, words } = this;
    if (missing.length <= MOST_ERRORS)
      return missing.map((statement) => ({
        field: this.#firstField(statement),
        text: message(words, 'activities.error_rate', { text: statement.text }),
      }));
    const [first] = missing;
    const text = message(words, 'activities.error_rate_many', { n: missing.length });
    return first ? [{ field: this.#firstField(first), text }] : [];
  }

  #group(principle: Id): TemplateResult {
    return html`<div><h4 class="cp-rated__principle">${principleTitleOf(this.course, principle)}</h4>
      ${this.activity.statements.filter((statement) => statement.principle === principle).map((statement) => this.#statement(statement))}</div>`;
  }

  #statement(statement: Statement): TemplateResult {
    const name = this.idOf(statement.code);
    const isMissing = this.missing.includes(statement) && this.answers[statement.code] === undefined;
    return html`<div class="cp-rated ${isMissing ? 'nhsuk-form-group--error' : ''}"><fieldset class="nhsuk-fieldset" aria-describedby=${isMissing ? `${name}-error` : nothing}>
      <legend class="nhsuk-fieldset__legend">${statement.text}</legend>
      ${isMissing ? errorMessage(this.words, `${name}-error`, message(this.words, 'activities.error_rate_here')) : nothing}
      <div class="nhsuk-radios nhsuk-radios--inline cp-rated__scale">${this.activity.scale.map(
        (mark) => html`<div class="nhsuk-radios__item">
        <input class="nhsuk-radios__input" id=${optionId(name, mark.code)} name=${name} type="radio" value=${mark.code}
          .checked=${live(this.answers[statement.code] === mark.code)} @change=${() => this.answer(statement.code, mark.code)} />
        <label class="nhsuk-label nhsuk-radios__label" for=${optionId(name, mark.code)}>${mark.text}</label>
      </div>`,
      )}</div>
    </fieldset></div>`;
  }

  #profile(profile: readonly PrincipleRating[]): TemplateResult {
    const figures = profile.map((rating) => ({
      title: principleTitleOf(this.course, rating.principle),
      figures: message(this.words, 'activities.points', { n: rating.points, total: rating.of }),
    }));
    const weakest = weakestOf(profile);
    return html`<div class="cp-profile cp-frame">
      <h4 class="cp-step__asked cp-profile__title" tabindex="-1">${message(this.words, 'activities.your_table')}</h4>
      ${this.#table(profile, principleFigures(figures))}
      <div><p>${message(this.words, weakest.length > 1 && weakest.length === profile.length ? 'activities.even' : 'activities.most_to_gain')}</p>
      <dl class="cp-advice">${weakest.map((rating) => html`<dt>${principleTitleOf(this.course, rating.principle)}</dt><dd>${rating.advice}</dd>`)}</dl></div>
    </div>`;
  }

  /**
   * The principles stand for pen, papers, seats and faces in the order in which the course names them.
   * @param points under the learner's table, and not under what was guessed at first
   */
  #table(profile: readonly PrincipleRating[], points: TemplateResult): TemplateResult {
    const [power = 0, knowledge = 0, voices = 0, back = 0] = this.course.principles.map(({ id }) => {
      const rating = profile.find(({ principle }) => principle === id);
      return rating ? rating.points / rating.of : 0;
    });
    const table = ownTableOf({ power, knowledge, voices, back });
    const svg = sceneSvg(ownTableScene(table), { alt: '', isMovable: true });
    const own = html`<figure class="cp-own__table"><course-scene aria-hidden="true" quiet .scene=${{ name: 'own-table', svg, move: '' }}></course-scene><figcaption>${this.#seen(table)}</figcaption></figure>`;
    const guess = guessOf(this.activities, this.allAnswers, this.words);
    if (!guess) return html`${own}${points}`;
    return html`<div class="cp-own">
      <figure class="cp-own__table">${guess.picture ? html`<course-scene quiet .scene=${guess.picture}></course-scene>` : nothing}<figcaption>${guess.sentence}</figcaption></figure>
      <div>${own}${points}</div>
    </div>`;
  }

  /** What the table shows, in words. */
  #seen({ isPenShared, papers, seats, smiles }: OwnTable): string {
    const { words } = this;
    return [
      isPenShared ? message(words, 'activities.own_pen_shared') : message(words, 'activities.own_pen_kept'),
      message(words, 'activities.own_table', { seats, most: mostSeats, smiles, papers }),
    ].join(' ');
  }

  #ask = (event: Event): void => {
    event.preventDefault();
    this.missing = this.#open;
    this.isAsked = true;
    this.focusOn(this.missing.length > 0 ? '.nhsuk-error-summary' : '.cp-profile__title');
  };

  get #open(): Statement[] {
    return this.activity.statements.filter((statement) => this.answers[statement.code] === undefined);
  }

  get #principles(): Id[] {
    return [...new Set(this.activity.statements.map((statement) => statement.principle))];
  }

  #firstField(statement: Statement): string {
    return optionId(this.idOf(statement.code), this.activity.scale[0]?.code ?? '');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'self-check-activity': SelfCheckActivity;
  }
}
