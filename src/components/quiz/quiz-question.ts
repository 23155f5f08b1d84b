import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Attempt } from '../../model/quiz.js';
import { asShown, isComplete, markOf } from '../../questions/marking.js';
import { QuestionElement } from '../../questions/question-element.js';
import { viewOf } from '../../questions/views.js';
import type { Question, Words } from '../../model/course.js';
import { message } from '../../model/messages.js';
import { doublePress } from '../parts/double-press.js';
import { LightElement } from '../parts/light-element.js';
import { bringIntoView } from '../parts/frame.js';
import { errorSummary } from '../parts/error-summary.js';
import { otherOptions, outcomeOf } from './right-answer.js';
import '../parts/live-region.js';
import { Stopwatch } from './stopwatch.js';
import { dispatchCourseEvent } from '../parts/course-event.js';
import { markLabelOf } from '../parts/mark-label.js';

/**
 * One question of an attempt: choose, check, read why, go on.
 * @event course-event `answer-checked` with the seconds that the question was in sight
 * @event quiz-next when the learner goes on
 */
@customElement('quiz-question')
export class QuizQuestion extends LightElement {
  @property({ attribute: false }) question!: Question;
  @property({ attribute: false }) attempt!: Attempt;
  @property({ attribute: false }) at = 0;
  /** Whether the learner can see the quiz: the time counts only then. */
  @property({ attribute: false }) isShown = true;
  /** Whether this is where the learner left the quiz in an earlier session. */
  @property({ attribute: false }) isResumed = false;
  @property({ attribute: false }) words!: Words;
  @property({ attribute: false }) now: () => number = () => performance.now();

  @state() private error = '';
  #stopwatch = new Stopwatch(() => this.now());
  #checkedAt = -Infinity;

  protected override get isReady(): boolean {
    return this.question !== undefined && this.attempt !== undefined && this.words !== undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#watch);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#watch);
    this.#stopwatch.pause();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('question') || changed.has('at')) {
      this.error = '';
      this.#stopwatch.reset();
    }
    if (changed.has('attempt') && this.error !== '') this.error = this.#fault();
    this.#watch();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    await this.#asked?.updateComplete;
    return isDone;
  }

  protected override render() {
    const answer = this.#answer;
    const told = answer.status === 'checked' ? answer.response : null;
    return html`<form class="cp-question cp-frame ${told === null ? '' : 'cp-question--told'}" novalidate>
      ${this.error === '' ? nothing : errorSummary(this.words, [{ field: this.#asked?.firstField ?? '', text: this.error }], 2)}
      ${this.isResumed && told === null ? html`<p class="cp-resumed">${message(this.words, 'quiz.resumed', { n: this.at + 1 })}</p>` : nothing}
      ${this.#question()}
      <div class="cp-frame__foot">
        ${told === null ? nothing : outcomeOf(this.words, this.question, told)}
        <div class="cp-question__actions">
          <button class="nhsuk-button" type="submit" @click=${this.#press}>${this.#buttonText()}</button>
        </div>
      </div>
      <said-once class="nhsuk-u-visually-hidden" role="status" .text=${this.#announcement()}></said-once>
    </form>
    ${told === null ? nothing : html`<div class="cp-after">${otherOptions(this.words, asShown(this.attempt, this.question), told)}</div>`}`;
  }

  #question(): TemplateResult {
    const { question, words, error } = this;
    return viewOf(question).draw({
      question,
      seed: this.attempt.seed,
      answer: this.#answer,
      number: this.at + 1,
      total: this.attempt.items.length,
      error,
      words,
    });
  }

  #press = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.#answer.status === 'checked') {
      if (event.timeStamp - this.#checkedAt >= doublePress)
        this.dispatchEvent(new CustomEvent('quiz-next', { bubbles: true }));
      return;
    }
    this.error = this.#fault();
    if (this.error === '') return this.#check(event.timeStamp);
    await this.updateComplete;
    this.querySelector<HTMLElement>('.nhsuk-error-summary')?.focus();
  };

  #check(pressedAt: number): void {
    const { seconds } = this.#stopwatch;
    this.#checkedAt = pressedAt;
    dispatchCourseEvent(this, { type: 'answer-checked', item: this.question.id, response: this.#response, seconds });
    // Beside its options the feedback may need more room than there was.
    void this.updateComplete.then(() => this.#bringAnswer());
  }

  /** The way on comes into view; it takes the focus when the option that had it is no longer shown. */
  #bringAnswer(): void {
    const onwards = this.querySelector<HTMLElement>('.cp-question__actions > button');
    bringIntoView(this, onwards);
    if (document.activeElement === document.body) onwards?.focus({ preventScroll: true });
  }

  #fault(): string {
    return isComplete(this.question, this.#response) ? '' : viewOf(this.question).missingOf(this.words);
  }

  #buttonText(): string {
    if (this.#answer.status !== 'checked') return message(this.words, 'quiz.check');
    const isLast = this.attempt.answers.every((answer) => answer.status === 'checked');
    return isLast ? message(this.words, 'quiz.see_result') : message(this.words, 'quiz.next');
  }

  #announcement(): string {
    const answer = this.#answer;
    if (answer.status !== 'checked') return '';
    const mark = markOf(this.question, answer.response);
    const parts = [
      markLabelOf(this.words, mark),
      ...viewOf(this.question).feedbackLines(this.question, answer.response),
    ];
    return parts.map((part) => part.replace(/[.!?]?$/, (end) => end || '.')).join(' ');
  }

  get #asked(): QuestionElement<Question> | undefined {
    return [...(this.querySelector('form')?.children ?? [])].find((child) => child instanceof QuestionElement);
  }

  get #answer() {
    return this.attempt.answers[this.at] ?? ({ status: 'unanswered' } as const);
  }

  get #response(): string {
    return this.#answer.status === 'unanswered' ? '' : this.#answer.response;
  }

  #watch = (): void => {
    const isRunning = this.isConnected && this.isShown && !document.hidden && this.#answer.status !== 'checked';
    if (isRunning) this.#stopwatch.run();
    else this.#stopwatch.pause();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'quiz-question': QuizQuestion;
  }
  interface HTMLElementEventMap {
    'quiz-next': CustomEvent<void>;
  }
}
