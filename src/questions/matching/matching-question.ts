import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Code, MatchingQuestion as Matching } from '../../model/course.js';
import { orderOf } from '../../model/quiz.js';
import { message } from '../../model/messages.js';
import { matchIn } from './match-in.js';
import { feedbackPlace } from '../../components/parts/feedback.js';
import { optionId } from '../../components/parts/option-list.js';
import { QuestionElement } from '../question-element.js';
import { markIcon } from '../../components/parts/mark-icon.js';
import { markLabelOf } from '../../components/parts/mark-label.js';
import { wholeWords } from '../../components/parts/whole-words.js';

type Pair = Matching['pairs'][number];

/** A closed list on a phone shows about this many characters; longer ones are written out above with a letter each. */
const shortText = 26;

/**
 * Each text of one list belongs to one of another: a labelled list of choices for each, nothing to drag.
 * @event course-event `answer-chosen` whenever a choice changes; a part may still be missing
 */
@customElement('matching-question')
export class MatchingQuestion extends QuestionElement<Matching> {
  override get firstField(): string {
    const missing = this.#pairs.find((pair) => matchIn(this.response, pair.code) === '');
    return optionId(this.question.id, (missing ?? this.#pairs[0])?.code ?? '');
  }

  protected override render() {
    const hint = this.hint(message(this.words, 'quiz.choose_match'));
    return html`<div class="nhsuk-form-group ${this.error === '' ? '' : 'nhsuk-form-group--error'}">
      ${this.heading()} ${hint.drawn} ${this.#hasLetters ? this.#key() : nothing}
      <ol class="cp-pairs">${this.#pairs.map((pair) => this.#pair(pair, hint.ids))}</ol>
    </div>`;
  }

  #key(): TemplateResult {
    return html`<dl class="cp-letters">
      ${this.#targets.map((target, at) => html`<div class="cp-letters__row"><dt>${letterOf(at)}</dt><dd>${target.text}</dd></div>`)}
    </dl>`;
  }

  #pair(pair: Pair, describedBy: string): TemplateResult {
    const id = optionId(this.question.id, pair.code);
    const chosen = matchIn(this.response, pair.code);
    if (this.isChecked) return this.#checkedPair(id, pair, chosen);
    const isMissing = this.error !== '' && chosen === '';
    return html`<li class="cp-pair">
      <label class="nhsuk-label cp-pair__label" for=${id}>${wholeWords(pair.text)}</label>
      <select class="nhsuk-select cp-pair__select" id=${id} .value=${live(chosen)} aria-invalid=${ifDefined(isMissing ? 'true' : undefined)}
        aria-describedby=${isMissing ? describedBy : `${this.question.id}-hint`} @change=${(event: Event) => this.#match(pair.code, (event.target as HTMLSelectElement).value)}>
        <option value="" ?selected=${chosen === ''}>${message(this.words, 'quiz.choose_here')}</option>
        ${this.#targets.map((target) => html`<option value=${target.code} ?selected=${chosen === target.code}>${this.#nameOf(target.code)}</option>`)}
      </select>
    </li>`;
  }

  /** Once checked there is nothing left to choose: the cross stands at the choice, and under it what is right, by an outlined tick. */
  #checkedPair(id: string, pair: Pair, chosen: Code): TemplateResult {
    const isRight = chosen === pair.match;
    const told = html`<strong>${this.#nameOf(pair.match)}.</strong> ${wholeWords(pair.feedback)}`;
    const word = isRight ? markLabelOf(this.words, 'right') : message(this.words, 'quiz.right_answer');
    return html`<li class="cp-pair">
      <p class="cp-pair__label">${wholeWords(pair.text)}</p>
      <div class="cp-pair__told">
        ${isRight ? nothing : html`<p class="cp-pair__chosen">${markIcon('wrong')}<span><span class="nhsuk-u-visually-hidden">${markLabelOf(this.words, 'wrong')}: </span>${this.#nameOf(chosen)}</span></p>`}
        ${feedbackPlace(`${id}-feedback`, told, isRight ? 'right' : 'missed', word)}
      </div>
    </li>`;
  }

  /** The name of a target; where they are written out above, its letter before it. */
  #nameOf(code: Code): string {
    const at = this.#targets.findIndex((target) => target.code === code);
    return `${this.#hasLetters ? `${letterOf(at)}: ` : ''}${this.#targets[at]?.text ?? ''}`;
  }

  #match(pair: Code, target: Code): void {
    const matches = this.question.pairs.map(({ code }) => ({
      code,
      target: code === pair ? target : matchIn(this.response, code),
    }));
    this.choose(
      matches
        .filter((match) => match.target !== '')
        .map((match) => `${match.code}.${match.target}`)
        .join(','),
    );
  }

  get #pairs(): Pair[] {
    return orderOf(this.attempt, this.question, this.question.pairs);
  }

  get #targets() {
    return orderOf({ seed: this.seed + 1 }, this.question, this.question.targets);
  }

  get #hasLetters(): boolean {
    return this.question.targets.some((target) => target.text.length > shortText);
  }
}

function letterOf(at: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + at);
}

declare global {
  interface HTMLElementTagNameMap {
    'matching-question': MatchingQuestion;
  }
}
