import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Course, Words } from '../../model/course.js';
import { fewestToPass } from '../../model/pass-rule.js';
import { message } from '../../model/messages.js';
import { LightElement } from '../parts/light-element.js';

/**
 * The opening words of the quiz and what is recorded, before the first question.
 * @event quiz-start when the learner begins
 */
@customElement('quiz-intro')
export class QuizIntro extends LightElement {
  @property({ attribute: false }) course!: Course;
  /** The opening words as they came with the page. */
  @property({ attribute: false }) opening: readonly Node[] = [];
  @property({ attribute: false }) words!: Words;

  protected override get isReady(): boolean {
    return this.course !== undefined && this.words !== undefined;
  }

  protected override render() {
    const {
      passMark,
      slots: { length: total },
    } = this.course.quiz;
    // The heading with its picture, then what it takes and the way in: whoever is ready needs no more. The rest is below.
    const after = this.opening.findIndex((node) => node instanceof Element) + 1;
    return html`${this.opening.slice(0, after)}
      <p class="cp-quiz__facts">${message(this.words, 'quiz.facts', { total, needed: fewestToPass(total, passMark) })}</p>
      <button class="nhsuk-button" type="button" @click=${() => this.dispatchEvent(new CustomEvent('quiz-start', { bubbles: true }))}>
        ${message(this.words, 'quiz.start')}
      </button>
      ${this.opening.slice(after)}
      <p>${message(this.words, 'quiz.recorded')}</p>`;
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
