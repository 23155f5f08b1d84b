import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ChoiceQuestion as Choice, Code, MultipleQuestion } from '../../model/course.js';
import { orderOf } from '../../model/quiz.js';
import { partsOf } from '../kind.js';
import { optionList, type OptionListing } from '../../components/parts/option-list.js';
import { QuestionElement } from '../question-element.js';

/**
 * One right option of several, or all that apply.
 * @event course-event `answer-chosen` whenever the choice changes
 */
@customElement('choice-question')
export class ChoiceQuestion extends QuestionElement<Choice | MultipleQuestion> {
  /** How it is chosen: one of them, or all that apply. */
  @property({ attribute: false }) control: OptionListing['kind'] = 'radio';
  /** What to do, in the words of the course. */
  @property({ attribute: false }) task = '';

  override get firstField(): string {
    return this.fieldOf(this.question.id, this.#options);
  }

  protected override render() {
    const hint = this.hint(this.task);
    return html`<div class="nhsuk-form-group ${this.error === '' ? '' : 'nhsuk-form-group--error'}">
      <fieldset class="nhsuk-fieldset" aria-describedby=${hint.ids}>
        <legend class="nhsuk-fieldset__legend">${this.heading()}</legend>
        ${hint.drawn}
        ${optionList({
          name: this.question.id,
          kind: this.control,
          rows: this.rowsOf(this.#options, partsOf(this.response)),
          isLocked: this.isChecked,
          words: this.words,
          choose: (code, isChosen) => this.choose(this.control === 'checkbox' ? this.#with(code, isChosen) : code),
        })}
      </fieldset>
    </div>`;
  }

  get #options() {
    return orderOf(this.attempt, this.question, this.question.options);
  }

  #with(code: Code, isChosen: boolean): string {
    const others = partsOf(this.response).filter((other) => other !== code);
    return (isChosen ? [...others, code] : others).sort().join(',');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'choice-question': ChoiceQuestion;
  }
}
