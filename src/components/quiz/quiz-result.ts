import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Course, Question, Words } from '../../model/course.js';
import type { QuizProgress } from '../../model/progress.js';
import type { DrawnScene } from '../../model/scene.js';
import { resultOf, type Result } from '../../model/quiz.js';
import { message } from '../../model/messages.js';
import { LightElement } from '../parts/light-element.js';
import '../parts/course-scene.js';
import { principleFigures } from '../parts/principle-figures.js';
import './quiz-review.js';
import { rereadLink } from '../parts/reread-link.js';

/**
 * What the last finished attempt was worth, what to read again, and every answer.
 * @event quiz-start when the learner takes the quiz again
 */
@customElement('quiz-result')
export class QuizResult extends LightElement {
  @property({ attribute: false }) course!: Course;
  @property({ attribute: false }) quiz!: QuizProgress;
  @property({ attribute: false }) questions: readonly Question[] | null = null;
  @property({ attribute: false }) scenes: readonly DrawnScene[] | null = null;
  @property({ attribute: false }) words!: Words;

  protected override get isReady(): boolean {
    return this.course !== undefined && this.words !== undefined && Boolean(this.quiz?.attempt);
  }

  protected override render() {
    const { words } = this;
    const attempt = this.quiz.attempt;
    if (!attempt) return nothing;
    const result = resultOf(this.course.quiz, attempt);
    return html`<h1 class="nhsuk-heading-xl" tabindex="-1">${this.#heading(result)}</h1>
      <p class="cp-score">${message(words, 'quiz.score', { correct: result.correct, total: result.total, percent: result.percent })}</p>
      <p>${this.#standing(result)}</p>
      ${this.#seat()} ${this.#again(result)}
      ${result.byPrinciple.length === 0 ? nothing : html`<h2>${message(words, 'quiz.by_principle')}</h2>${principleFigures(this.#figures(result))}`}
      ${this.#reread()}
      ${
        this.questions === null
          ? nothing
          : html`<h2>${message(words, 'quiz.your_answers')}</h2>
        <quiz-review .attempt=${attempt} .questions=${this.questions} .words=${words}></quiz-review>`
      }`;
  }

  /** The learner's seat at the table, taken from the first pass on. */
  #seat(): TemplateResult | typeof nothing {
    const picture = this.scenes?.find(({ name }) => name === (this.quiz.passed ? 'passed' : 'cover'));
    return picture ? html`<course-scene class="cp-result__seat" quiet .scene=${picture}></course-scene>` : nothing;
  }

  #heading(result: Result): string {
    if (result.passed) return message(this.words, 'quiz.result_passed');
    return this.quiz.passed ? message(this.words, 'quiz.result_safe') : message(this.words, 'quiz.result_failed');
  }

  /** What the score means: the pass mark, and the best score where it is not this one. */
  #standing(result: Result): string {
    const best = this.quiz.best?.percent ?? result.percent;
    const values = { passMark: this.course.quiz.passMark, best };
    if (this.quiz.passed && best > result.percent) return message(this.words, 'quiz.pass_safe', values);
    if (result.passed) return message(this.words, 'quiz.passed_with', values);
    return best > result.percent
      ? message(this.words, 'quiz.failed_best', values)
      : message(this.words, 'quiz.failed_with', values);
  }

  #again(result: Result): TemplateResult {
    const isSecond = result.passed || this.quiz.passed;
    const hasRecord = isSecond && this.course.pages.some(({ id }) => id === 'record');
    return html`${hasRecord ? html`<p><a href="#record">${message(this.words, 'quiz.record')}</a></p>` : nothing}
      <p class="cp-again">${message(this.words, 'quiz.again_hint')}</p>
      <button class="nhsuk-button ${isSecond ? 'nhsuk-button--secondary' : ''}" type="button" @click=${() => this.dispatchEvent(new CustomEvent('quiz-start', { bubbles: true }))}>
        ${message(this.words, 'quiz.again')}
      </button>`;
  }

  #figures(result: Result) {
    return result.byPrinciple.map((score) => ({
      title: this.course.principles.find((principle) => principle.id === score.principle)?.title ?? score.principle,
      figures: message(this.words, 'quiz.of', { n: score.correct, total: score.total }),
    }));
  }

  /** Each passage once, in the order of the quiz. */
  #reread(): TemplateResult | typeof nothing {
    const attempt = this.quiz.attempt;
    const wrong = (attempt?.items ?? []).flatMap((item, at) => {
      const answer = attempt?.answers[at];
      const question = this.questions?.find((candidate) => candidate.id === item);
      return question && answer?.status === 'checked' && !answer.correct ? [question] : [];
    });
    if (wrong.length === 0) return nothing;
    const passages = wrong.filter(({ reread }, at) => wrong.findIndex((other) => other.reread === reread) === at);
    return html`<h2>${message(this.words, 'quiz.to_read_again')}</h2>
      <ul class="nhsuk-list nhsuk-list--bullet">${passages.map((question) => html`<li>${rereadLink(question)}</li>`)}</ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'quiz-result': QuizResult;
  }
}
