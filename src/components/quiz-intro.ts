import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Course, Words } from '../model/course.js';
import { say } from '../model/words.js';
import { DrawnElement } from './drawn-element.js';

/**
 * What the quiz is and what it asks, before the first question.
 * @event quiz-start when the learner begins
 */
@customElement('quiz-intro')
export class QuizIntro extends DrawnElement {
  @property({ attribute: false }) course!: Course;
  /** The opening words as they came with the page. */
  @property({ attribute: false }) opening: readonly Node[] = [];
  @property({ attribute: false }) words!: Words;

  protected override get isReady(): boolean {
    return this.course !== undefined && this.words !== undefined;
  }

  protected override render() {
    const { words } = this;
    const { slots, passMark } = this.course.quiz;
    const total = slots.length;
    const needed = Math.ceil((passMark * total) / 100);
    return html`${this.opening}
      <ul class="nhsuk-list nhsuk-list--bullet cp-rules">
        <li>${say(words, 'quiz.rule_questions', { total })}</li>
        <li>${say(words, 'quiz.rule_pass', { percent: passMark, needed, total })}</li>
        <li>${say(words, 'quiz.rule_mark')}</li>
        <li>${say(words, 'quiz.rule_tries')}</li>
        <li>${say(words, 'quiz.rule_recorded')}</li>
      </ul>
      <button class="nhsuk-button" type="button" @click=${() => this.dispatchEvent(new CustomEvent('quiz-start', { bubbles: true }))}>
        ${say(words, 'quiz.start')}
      </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'quiz-intro': QuizIntro;
  }
  interface HTMLElementEventMap {
    'quiz-start': CustomEvent<void>;
  }
}
