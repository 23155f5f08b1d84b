import { html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Activity, Course, Question, Words } from '../../model/course.js';
import type { Progress } from '../../model/progress.js';
import type { DrawnScene } from '../../model/scene.js';
import { isFinished, nextQuestionOf, type Answer, type Attempt } from '../../model/quiz.js';
import { message } from '../../model/messages.js';
import type { PlanState } from '../../model/own-work.js';
import { guessOf } from '../activities/first-guess.js';
import { LightElement } from '../parts/light-element.js';
import './quiz-intro.js';
import './quiz-question.js';
import './quiz-result.js';
import { offerReturn, withdrawReturn } from '../pages/return-link.js';
import { dispatchCourseEvent } from '../parts/course-event.js';

/**
 * The principles quiz: its opening, one question at a time, and the result. What has been answered comes from
 * the progress; the element itself knows only which question is on screen.
 * @event course-event `attempt-started` (the shell gives the seed), `answer-chosen`, `answer-checked`
 */
@customElement('principles-quiz')
export class PrinciplesQuiz extends LightElement {
  @property({ attribute: false }) course!: Course;
  /** `null` until they are loaded. */
  @property({ attribute: false }) questions: readonly Question[] | null = null;
  @property({ attribute: false }) scenes: readonly DrawnScene[] | null = null;
  @property({ attribute: false }) progress!: Progress;
  @property({ attribute: false }) activities: readonly Activity[] | null = null;
  @property({ attribute: false }) isSaved = false;
  @property({ attribute: false }) plan: PlanState = 'empty';
  @property({ attribute: false }) words!: Words;
  @property({ attribute: false }) now: () => number = () => performance.now();

  /** The question on screen; `null` for the opening or the result. */
  @state() private at: number | null = null;
  @state() private isResumed = false;
  @state() private isShown = !this.hidden;
  @query('quiz-intro, quiz-question, quiz-result') private inside!: LightElement | null;
  #attempt = 0;
  #seed: number | undefined;
  #opening: readonly Node[] = [];
  /** Whether the focus goes to the next heading: after a press, and when the page's own words were being read. */
  #leads = false;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'hidden'];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name !== 'hidden') return;
    this.isShown = value === null;
    if (this.isShown) withdrawReturn();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('click', this.#leave);
  }

  protected override get isReady(): boolean {
    return this.course !== undefined && this.progress !== undefined && this.words !== undefined;
  }

  protected override willUpdate(): void {
    if (!this.isReady) return;
    if (!this.hasUpdated) {
      this.#opening = openingOf(this);
      this.#leads = this.contains(document.activeElement);
    }
    const attempt = this.progress.quiz.attempt;
    const number = attempt?.number ?? 0;
    // An LMS that is found late may give the attempt another number, or put its own in its place.
    const isOther = attempt?.seed !== this.#seed || (number !== this.#attempt && !attempt?.answers.some(isChecked));
    this.#attempt = number;
    this.#seed = attempt?.seed;
    if (!isOther) return;
    this.at = attempt && !isFinished(attempt) ? nextQuestionOf(attempt) : null;
    this.isResumed = attempt !== null && attempt.answers.some((answer) => answer.status !== 'unanswered');
  }

  protected override render() {
    const attempt = this.progress.quiz.attempt;
    if (!attempt) return this.#intro();
    return this.at === null ? this.#result() : this.#question(attempt, this.at);
  }

  protected override updated(changed: PropertyValues): void {
    if (!['at', 'progress', 'questions', 'isShown'].some((name) => changed.has(name))) return;
    // The elements inside draw themselves later in the same turn; then the title is theirs, and after a press the focus too.
    void this.updateComplete.then(() => this.#settle());
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    await this.inside?.updateComplete;
    return isDone;
  }

  #settle(): void {
    if (this.isShown)
      document.title = message(this.words, 'app.title', { screen: this.#title(), course: this.course.title });
    const heading = this.querySelector('h1');
    if (!this.#leads || !heading) return;
    this.#leads = false;
    // The opening is drawn where it was already being read.
    if (this.progress.quiz.attempt) this.scrollIntoView({ block: 'start' });
    heading.focus({ preventScroll: true });
  }

  #intro(): TemplateResult {
    return html`<quiz-intro class="cp-quiz" .course=${this.course} .opening=${this.#opening} .words=${this.words} @quiz-start=${this.#start}></quiz-intro>`;
  }

  #question(attempt: Attempt, at: number): TemplateResult {
    const id = attempt.items[at] ?? '';
    const question = this.questions?.find((candidate) => candidate.id === id);
    if (!question) return html`<p class="cp-quiz" role="status">${message(this.words, 'quiz.loading')}</p>`;
    return html`<quiz-question class="cp-quiz" .question=${question} .attempt=${attempt} .at=${at} .isShown=${this.isShown}
      .isResumed=${this.isResumed} .words=${this.words} .now=${this.now} @quiz-next=${this.#next}></quiz-question>`;
  }

  #result(): TemplateResult {
    const guess = guessOf(this.activities ?? [], this.progress.activities, this.words);
    return html`<quiz-result class="cp-quiz" .course=${this.course} .guess=${guess} .plan=${this.plan} .quiz=${this.progress.quiz} .questions=${this.questions} .scenes=${this.scenes} .isSaved=${this.isSaved} .words=${this.words}
      @quiz-start=${this.#start}></quiz-result>`;
  }

  #title(): string {
    const attempt = this.progress.quiz.attempt;
    if (attempt && this.at !== null)
      return message(this.words, 'quiz.question_of', { n: this.at + 1, total: attempt.items.length });
    return this.querySelector('h1')?.textContent?.trim() ?? '';
  }

  /** Reading something again is one press away, and so is coming back. */
  #leave = (event: Event): void => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-reread]') : null;
    const target = link?.dataset['reread'];
    if (!target) return;
    const text =
      this.at === null
        ? message(this.words, 'quiz.back_to_result')
        : message(this.words, 'quiz.back_to_question', { n: this.at + 1 });
    offerReturn(target, `#${this.id}`, text);
  };

  #start = (): void => {
    this.#leads = true;
    dispatchCourseEvent(this, { type: 'attempt-started', seed: 0 });
  };

  #next = (): void => {
    const attempt = this.progress.quiz.attempt;
    if (!attempt) return;
    this.#leads = true;
    this.isResumed = false;
    this.at = isFinished(attempt) ? null : nextQuestionOf(attempt);
  };
}

const isChecked = ({ status }: Answer) => status === 'checked';

/** The words that came with the page, without the line for those who have no script. */
function openingOf(quiz: HTMLElement): Node[] {
  return [...quiz.childNodes].filter((node) => !(node instanceof Element && node.matches('.cp-needs-script')));
}

declare global {
  interface HTMLElementTagNameMap {
    'principles-quiz': PrinciplesQuiz;
  }
}
