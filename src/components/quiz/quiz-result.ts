import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Course, Question, Words } from '../../model/course.js';
import type { QuizProgress } from '../../model/progress.js';
import type { DrawnScene } from '../../model/scene.js';
import { resultOf, type Result } from '../../model/quiz.js';
import { message } from '../../model/messages.js';
import { planOutcome, type PlanState } from '../../model/own-work.js';
import type { FirstGuess } from '../activities/first-guess.js';
import { LightElement } from '../parts/light-element.js';
import '../parts/course-scene.js';
import { principleFigures, principleTitleOf } from '../parts/principle-figures.js';
import './quiz-review.js';
import { scoreWords } from '../parts/score-words.js';
import { rereadButton, rereadLink } from '../parts/reread-link.js';

/** As many places to read again as stand in a list; the others wait behind them. */
const AT_FIRST = 3;

/**
 * What the last finished attempt was worth, what to read again, and every answer.
 * @event quiz-start when the learner takes the quiz again
 * @event course-exit when the learner saves and leaves
 */
@customElement('quiz-result')
export class QuizResult extends LightElement {
  @property({ attribute: false }) course!: Course;
  @property({ attribute: false }) quiz!: QuizProgress;
  @property({ attribute: false }) questions: readonly Question[] | null = null;
  @property({ attribute: false }) scenes: readonly DrawnScene[] | null = null;
  /** Whether the LMS has taken all that there was to save. */
  @property({ attribute: false }) isSaved = false;
  /** What the learner said of their own work at the beginning of this visit. */
  @property({ attribute: false }) guess: FirstGuess | null = null;
  @property({ attribute: false }) plan: PlanState = 'empty';
  @property({ attribute: false }) words!: Words;

  protected override get isReady(): boolean {
    return this.course !== undefined && this.words !== undefined && Boolean(this.quiz?.attempt);
  }

  protected override render() {
    const { words } = this;
    const attempt = this.quiz.attempt;
    if (!attempt) return nothing;
    const result = resultOf(this.course.quiz, attempt);
    return html`<div class="cp-arrival">
        <div class="cp-arrival__words">
          <h1 class="nhsuk-heading-xl" tabindex="-1">${this.#heading(result)}</h1>
          <p class="cp-score">${this.#score(result)}</p>
          <p class="cp-arrival__saved">${this.#standing(result)} ${this.isSaved ? message(words, 'quiz.is_saved') : nothing}</p>
          ${this.#hasPassed(result) ? this.#ways() : this.#wayBack()}
        </div>
        ${this.#seat()}
      </div>
      ${this.#hasPassed(result) ? this.#ownWork() : nothing}
      ${result.byPrinciple.length === 0 ? nothing : html`<h2>${message(words, 'quiz.by_principle')}</h2>${principleFigures(this.#figures(result))}${this.#others(result)}`}
      ${this.#hasPassed(result) ? this.#reread(message(words, 'quiz.to_read_again')) : nothing}
      ${
        this.questions === null
          ? nothing
          : html`<h2 id="quiz-answers" tabindex="-1">${message(words, 'quiz.your_answers')}</h2>
        <quiz-review .attempt=${attempt} .questions=${this.questions} .words=${words}></quiz-review>`
      }`;
  }

  #hasPassed(result: Result): boolean {
    return result.passed || this.quiz.passed;
  }

  /** What to do with it: the plan, paper, and the way out; smaller, looking back. */
  #ways(): TemplateResult {
    const { course, words } = this;
    const places = this.#passages.length;
    const has = (page: string) => course.pages.some(({ id }) => id === page);
    const button = (hash: string, text: string, kind = '') =>
      html`<a class="nhsuk-button ${kind}" href="#${hash}">${text}</a>`;
    return html`<div class="cp-arrival__ways">
        ${course.actionPlan === undefined ? nothing : button(course.actionPlan, message(words, 'start.finish_plan'))}
        ${has('short_summary') ? button('short_summary', message(words, 'start.print_summary'), 'nhsuk-button--secondary') : nothing}
        <button class="nhsuk-button nhsuk-button--secondary" type="button" @click=${() => this.dispatchEvent(new CustomEvent('course-exit', { bubbles: true }))}>${message(words, 'app.exit')}</button>
      </div>
      <p class="cp-arrival__more">
        ${this.questions === null ? nothing : html`<a href="#quiz-answers">${message(words, 'quiz.your_answers')}</a>`}
        ${places === 0 ? nothing : html`<a href="#quiz-reread">${places === 1 ? message(words, 'quiz.read_place') : message(words, 'quiz.read_places', { n: places })}</a>`}
        ${has('record') ? html`<a href="#record">${message(words, 'quiz.record')}</a>` : nothing}
        ${this.#again('cp-link-button')}
      </p>`;
  }

  /** Where the learner began, beside what became of the plan. */
  #ownWork(): TemplateResult | typeof nothing {
    const { course, guess, words } = this;
    if (course.actionPlan === undefined) return nothing;
    const { plan: state } = this;
    const kept =
      state === 'empty'
        ? message(words, 'quiz.plan_empty')
        : state === 'open'
          ? message(words, 'activities.plan_open')
          : planOutcome(words, state);
    const plan = html`<p>${kept} <a href="#${course.actionPlan}">${message(words, 'quiz.to_plan')}</a></p>`;
    return html`<h2>${guess ? message(words, 'quiz.began_and_next') : message(words, 'quiz.next_step')}</h2>
      ${guess === null ? plan : html`<div class="cp-began">${guess.picture ? html`<course-scene quiet .scene=${guess.picture}></course-scene>` : nothing}<div><p>${guess.sentence}</p>${plan}</div></div>`}`;
  }

  /** The learner's seat at the table, taken from the first pass on. */
  #seat(): TemplateResult | typeof nothing {
    const picture = this.scenes?.find(({ name }) => name === (this.quiz.passed ? 'passed' : 'cover'));
    return picture ? html`<course-scene class="cp-arrival__seat" quiet .scene=${picture}></course-scene>` : nothing;
  }

  #score({ correct, total, percent }: Result): string {
    const values = { correct, total, percent };
    return (100 * correct) % total === 0
      ? message(this.words, 'quiz.score', values)
      : message(this.words, 'quiz.score_rounded', values);
  }

  #heading(result: Result): string {
    if (result.passed) return message(this.words, 'quiz.result_passed');
    return this.quiz.passed ? message(this.words, 'quiz.result_safe') : message(this.words, 'quiz.result_failed');
  }

  /** What the score means: the pass mark, and the best score where it is not this one. */
  #standing(result: Result): string {
    const best = this.quiz.best?.percent ?? result.percent;
    const values = { passMark: this.course.quiz.passMark, best: scoreWords(this.course, best) };
    if (this.quiz.passed && best > result.percent) return message(this.words, 'quiz.pass_safe', values);
    if (result.passed) return message(this.words, 'quiz.passed_with', values);
    return best > result.percent
      ? message(this.words, 'quiz.failed_best', values)
      : message(this.words, 'quiz.failed_with', values);
  }

  /** After a fail what to read comes first, and the quiz again second. */
  #wayBack(): TemplateResult {
    const [first] = this.#passages;
    const { words } = this;
    return html`<p class="cp-arrival__ways">${first ? rereadButton(words, first) : nothing}${this.#again(`nhsuk-button ${first ? 'nhsuk-button--secondary' : ''}`)}</p>
      <p class="cp-again">${message(words, 'quiz.again_hint')}</p>
      ${this.#reread(message(words, 'quiz.to_read_next'), 1)}`;
  }

  #again(kind: string): TemplateResult {
    return html`<button class=${kind} type="button" @click=${() => this.dispatchEvent(new CustomEvent('quiz-start', { bubbles: true }))}>${message(this.words, 'quiz.again')}</button>`;
  }

  #figures(result: Result) {
    return result.byPrinciple.map((score) => ({
      title: principleTitleOf(this.course, score.principle),
      figures: message(this.words, 'quiz.of', { n: score.correct, total: score.total }),
    }));
  }

  /** What counts for no principle is in the score all the same. */
  #others({ correct, total, byPrinciple }: Result): TemplateResult | typeof nothing {
    const sum = (of: 'correct' | 'total') => byPrinciple.reduce((all, score) => all + score[of], 0);
    const rest = total - sum('total');
    if (rest === 0) return nothing;
    return html`<p>${message(this.words, 'quiz.other_questions', { n: correct - sum('correct'), total: rest })}</p>`;
  }

  /** @param from the number of places that are named above it already */
  #reread(title: string, from = 0): TemplateResult | typeof nothing {
    const passages = this.#passages.slice(from);
    if (passages.length === 0) return nothing;
    const list = (some: readonly Question[], start: number) =>
      html`<ol class="nhsuk-list nhsuk-list--number" start=${start}>${some.map((question) => html`<li>${rereadLink(question)}</li>`)}</ol>`;
    const later = passages.slice(AT_FIRST);
    return html`<h2 class="cp-arrival__title" id="quiz-reread" tabindex="-1">${title}</h2>
      ${list(passages.slice(0, AT_FIRST), from + 1)}
      ${
        later.length === 0
          ? nothing
          : html`<details class="nhsuk-details">
        <summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">${later.length === 1 ? message(this.words, 'quiz.more_places_one') : message(this.words, 'quiz.more_places', { n: later.length })}</span></summary>
        <div class="nhsuk-details__text">${list(later, from + AT_FIRST + 1)}</div>
      </details>`
      }`;
  }

  /** A question of each passage to read again, each passage once, in the order of the quiz. */
  get #passages(): Question[] {
    const attempt = this.quiz.attempt;
    const wrong = (attempt?.items ?? []).flatMap((item, at) => {
      const answer = attempt?.answers[at];
      const question = this.questions?.find((candidate) => candidate.id === item);
      return question && answer?.status === 'checked' && !answer.correct ? [question] : [];
    });
    return wrong.filter(({ reread }, at) => wrong.findIndex((other) => other.reread === reread) === at);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'quiz-result': QuizResult;
  }
}
