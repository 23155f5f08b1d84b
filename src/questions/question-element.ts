import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Code, Option, Question, Words } from '../model/course.js';
import type { Answer, Mark, Response } from '../model/quiz.js';
import { message } from '../model/messages.js';
import { LightElement } from '../components/parts/light-element.js';
import { errorMessage } from '../components/parts/error-summary.js';
import { optionId, type OptionRow } from '../components/parts/option-list.js';
import { markOf } from './marking.js';
import { dispatchCourseEvent } from '../components/parts/course-event.js';
import { markTag } from '../components/parts/mark-label.js';

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

  protected get mark(): Mark | null {
    return this.isChecked ? markOf(this.question, this.response) : null;
  }

  /** Whether every right option must be chosen, so that one can be missed. */
  protected get hasSeveralKeys(): boolean {
    return false;
  }

  protected get attempt(): { readonly seed: number } {
    return { seed: this.seed };
  }

  protected choose(response: Response): void {
    if (!this.isChecked) dispatchCourseEvent(this, { type: 'answer-chosen', item: this.question.id, response });
  }

  protected heading(): TemplateResult {
    const mark = this.mark;
    return html`<h1 class="cp-stem" tabindex="-1">
      <span class="cp-stem__line">
        <span class="cp-stem__number">${message(this.words, 'quiz.question_of', { n: this.number, total: this.total })}</span>
        ${mark === null ? nothing : markTag(this.words, mark)}
      </span>
      ${this.question.stem}
    </h1>`;
  }

  /** The hint, the error and their ids, which a fieldset names as its description. */
  protected hint(text: string): { readonly ids: string; readonly drawn: TemplateResult } {
    const hintId = `${this.question.id}-hint`;
    const errorId = `${this.question.id}-error`;
    const drawn = html`<div class="nhsuk-hint" id=${hintId}>${text}</div>
      ${this.error === '' ? nothing : errorMessage(this.words, errorId, this.error)}`;
    return { ids: this.error === '' ? hintId : `${hintId} ${errorId}`, drawn };
  }

  /** Rows of an option list. After a check: feedback under what was chosen, and under what is right. */
  protected rowsOf(options: readonly Option[], chosen: readonly Code[]): OptionRow[] {
    return options.map((option) => {
      const isChosen = chosen.includes(option.code);
      const isTold = this.isChecked && (isChosen || option.right);
      const missed = `${message(this.words, 'quiz.missed')} ${option.feedback}`;
      const feedback = this.hasSeveralKeys && option.right && !isChosen ? missed : option.feedback;
      // Every option keeps the same room, ticked or not: a row that gave way under a tick would give away the right ones.
      const room = this.hasSeveralKeys ? missed : option.feedback;
      return {
        code: option.code,
        text: option.text,
        isChosen,
        feedback,
        room,
        mark: isTold ? (option.right ? 'right' : 'wrong') : null,
      };
    });
  }

  /** The field to which an error leads. */
  abstract get firstField(): string;

  protected fieldOf(name: string, options: readonly { code: Code }[]): string {
    return optionId(name, options[0]?.code ?? '');
  }
}
