import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Option, ReasonedQuestion as Reasoned } from '../../model/course.js';
import { orderOf } from '../../model/quiz.js';
import { message } from '../../model/messages.js';
import { optionList } from '../../components/parts/option-list.js';
import { QuestionElement } from '../question-element.js';

/**
 * True or false, and the reason why.
 * @event course-event `answer-chosen` whenever the choice changes
 */
@customElement('reasoned-question')
export class ReasonedQuestion extends QuestionElement<Reasoned> {
  override get firstField(): string {
    return this.#answer === ''
      ? this.fieldOf(this.#answersName, this.question.answers)
      : this.fieldOf(this.#reasonsName, this.#reasons);
  }

  protected override render() {
    const hint = this.hint(message(this.words, 'quiz.choose_both'));
    return html`<div class="nhsuk-form-group ${this.error === '' ? '' : 'nhsuk-form-group--error'}">
      ${this.heading(this.#stamp())} ${hint.drawn}
      ${this.#group(this.#answersName, message(this.words, 'quiz.true_or_false'), this.question.answers, this.#answer, hint.ids)}
      ${this.#group(this.#reasonsName, message(this.words, 'quiz.because'), this.#reasons, this.#reason, hint.ids)}
    </div>`;
  }

  /** What the statement is, once it has been decided: the stamp is its own, and no sign of the answer. */
  #stamp(): TemplateResult | typeof nothing {
    const right = this.question.answers.find((answer) => answer.right);
    return this.isChecked && right ? html` <span class="cp-stamp">${right.text}</span>` : nothing;
  }

  #group(
    name: string,
    legend: string,
    options: readonly Option[],
    chosen: string,
    describedBy: string,
  ): TemplateResult {
    const choose = (code: string) =>
      this.choose(name === this.#answersName ? `${code},${this.#reason}` : `${this.#answer},${code}`);
    return html`<fieldset class="nhsuk-fieldset cp-asked" aria-describedby=${describedBy}>
      <legend class="nhsuk-fieldset__legend"><h2 class="cp-asked__title">${legend}</h2></legend>
      ${optionList({ name, kind: 'radio', rows: this.rowsOf(options, [chosen]), isInRow: name === this.#answersName, isLocked: this.isChecked, words: this.words, choose })}
    </fieldset>`;
  }

  get #answersName() {
    return `${this.question.id}-answer`;
  }

  get #reasonsName() {
    return `${this.question.id}-reason`;
  }

  get #reasons() {
    return orderOf(this.attempt, this.question, this.question.reasons);
  }

  get #answer(): string {
    return this.response.split(',')[0] ?? '';
  }

  get #reason(): string {
    return this.response.split(',')[1] ?? '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'reasoned-question': ReasonedQuestion;
  }
}
