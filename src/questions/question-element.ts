import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Code, Option, Question, Words } from '../model/course.js';
import type { Answer, Response } from '../model/quiz.js';
import { message } from '../model/messages.js';
import { LightElement } from '../components/parts/light-element.js';
import { errorMessage } from '../components/parts/error-summary.js';
import { optionId, signOf, type OptionRow } from '../components/parts/option-list.js';
import { dispatchCourseEvent } from '../components/parts/course-event.js';
import { seatRow } from '../components/parts/seat-row.js';
import { wholeWords } from '../components/parts/whole-words.js';

/** What the five kinds of question share: the stem as the page's heading, and an answer that comes from above. */
export abstract class QuestionElement<Q extends Question> extends LightElement {
  @property({ attribute: false }) question!: Q;
  /** Decides the order of the options; it belongs to the attempt. */
  @property({ attribute: false }) seed = 0;
  @property({ attribute: false }) answer: Answer = { status: 'unanswered' };
  /** 1 for the first question of the attempt. */
  @property({ attribute: false }) number = 1;
  @property({ attribute: false }) total = 1;
  /** What is still missing, after an attempt to check it; `''` when nothing is. */
  @property({ attribute: false }) error = '';
  @property({ attribute: false }) words!: Words;

  protected override get isReady(): boolean {
    return this.question !== undefined && this.words !== undefined;
  }

  protected get response(): Response {
    return this.answer.status === 'unanswered' ? '' : this.answer.response;
  }

  protected get isChecked(): boolean {
    return this.answer.status === 'checked';
  }

  protected get attempt(): { readonly seed: number } {
    return { seed: this.seed };
  }

  protected choose(response: Response): void {
    if (!this.isChecked) dispatchCourseEvent(this, { type: 'answer-chosen', item: this.question.id, response });
  }

  /** @param stamp what the statement turned out to be, at its end */
  protected heading(stamp: TemplateResult | typeof nothing = nothing): TemplateResult {
    const taken = this.number - (this.isChecked ? 0 : 1);
    return html`<h1 class="cp-stem" tabindex="-1">
      <span class="cp-stem__line"><span class="cp-stem__number">${message(this.words, 'quiz.question_of', { n: this.number, total: this.total })}</span> ${seatRow(taken, this.total)}</span>
      ${wholeWords(this.question.stem)}${stamp}
    </h1>`;
  }

  /** The hint, the error and their ids, which a fieldset names as its description. What to do is seen until it is done. */
  protected hint(text: string): { readonly ids: string; readonly drawn: TemplateResult } {
    const hintId = `${this.question.id}-hint`;
    const errorId = `${this.question.id}-error`;
    const drawn = html`<div class="nhsuk-hint" id=${hintId} ?hidden=${this.isChecked}>${text}</div>
      ${this.error === '' ? nothing : errorMessage(this.words, errorId, this.error)}`;
    return { ids: this.error === '' ? hintId : `${hintId} ${errorId}`, drawn };
  }

  /**
   * Rows of an option list. After a check what was chosen and what is right, each with its feedback: so the question stays in
   * the frame. The others stand under the answer, with theirs (`otherOptions`).
   */
  protected rowsOf(options: readonly Option[], chosen: readonly Code[]): OptionRow[] {
    const { isChecked } = this;
    return options
      .filter(({ code, right }) => !isChecked || right || chosen.includes(code))
      .map(({ code, text, feedback, right }) => {
        const isChosen = chosen.includes(code);
        return { code, text, isChosen, feedback, sign: isChecked ? signOf(right, isChosen) : null };
      });
  }

  /** The field to which an error leads. */
  abstract get firstField(): string;

  protected fieldOf(name: string, options: readonly { code: Code }[]): string {
    return optionId(name, options[0]?.code ?? '');
  }
}
