import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Question, Words } from '../../model/course.js';
import type { Attempt } from '../../model/quiz.js';
import { markOf } from '../../questions/marking.js';
import { viewOf } from '../../questions/views.js';
import { message } from '../../model/messages.js';
import { LightElement } from '../parts/light-element.js';
import { linesOf, rightAnswerLines } from './right-answer.js';
import { markTag } from '../parts/mark-label.js';

/** Every answer of a finished attempt: the question, what was answered, what is right and why. */
@customElement('quiz-review')
export class QuizReview extends LightElement {
  @property({ attribute: false }) attempt!: Attempt;
  @property({ attribute: false }) questions!: readonly Question[];
  @property({ attribute: false }) words!: Words;

  protected override get isReady(): boolean {
    return this.attempt !== undefined && this.questions !== undefined && this.words !== undefined;
  }

  protected override render() {
    return html`<ol class="cp-review">${this.attempt.items.map((id, at) =>
      this.#item(
        this.questions.find((question) => question.id === id),
        at,
      ),
    )}</ol>`;
  }

  #item(question: Question | undefined, at: number): TemplateResult | typeof nothing {
    const answer = this.attempt.answers[at];
    if (!question || answer?.status !== 'checked') return nothing;
    const mark = markOf(question, answer.response);
    return html`<li class="cp-review__item">
      <details>
        <summary class="cp-review__summary">${markTag(this.words, mark)} <span class="cp-review__stem">${at + 1}. ${question.stem}</span></summary>
        <h3 class="cp-review__title">${message(this.words, 'quiz.your_answer')}</h3>
        ${linesOf(question, answer.response)}
        ${mark === 'right' ? nothing : html`<h3 class="cp-review__title">${message(this.words, 'quiz.right_answer')}</h3>${rightAnswerLines(question)}`}
        ${this.#why(viewOf(question).feedbackLines(question, answer.response))}
      </details>
    </li>`;
  }

  #why(lines: readonly string[]): TemplateResult | typeof nothing {
    if (lines.length === 0) return nothing;
    return html`<h3 class="cp-review__title">${message(this.words, 'quiz.why')}</h3>
      ${lines.length === 1 ? html`<p class="cp-lines">${lines[0]}</p>` : html`<ul class="cp-lines">${lines.map((line) => html`<li>${line}</li>`)}</ul>`}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'quiz-review': QuizReview;
  }
}
