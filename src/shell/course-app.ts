import { ReactiveElement, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Course, Parts } from '../model/course.js';
import { advance, start, type Progress } from '../model/progress.js';
import { say } from '../model/words.js';
import '../components/case-study-module.js';
import '../components/course-start.js';
import '../components/definition-module.js';
import '../components/principles-module.js';
import '../components/rationale-module.js';
import { openSources } from '../components/source-links.js';
import { explainTerms } from '../components/term-explainer.js';
import type { Told } from '../components/tell.js';
import { progressOf } from '../tracking/restore.js';
import { snapshotOf } from '../tracking/snapshot.js';
import type { Saving, Tracker } from '../tracking/tracker.js';
import { closedScreen, type Ending } from './closed-screen.js';
import { barView } from './course-bar.js';
import { chance, eventOf } from './course-event.js';
import { feed, reportedOf } from './feed.js';
import { drawBar, drawMessage } from './frame.js';
import { messageOf, messageView, type Notice } from './messages.js';
import { bring, bringNext, nothingLoaded, type Loaded } from './parts.js';
import { destinationOf, inwardLinkOf, push, replace, type Destination } from './router.js';
import { savingTold } from './saving-words.js';
import { arrive, show } from './screens.js';

/**
 * The course: holds the progress, shows one screen of the page it stands in, and reports to the tracker.
 * It draws only the bar, the message under it and the last screen; all other words came with the page.
 */
@customElement('course-app')
export class CourseApp extends ReactiveElement {
  @property({ attribute: false }) course!: Course;
  @property({ attribute: false }) parts!: Parts;
  @property({ attribute: false }) tracker!: Tracker;
  @property({ attribute: false }) clock: () => Date = () => new Date();

  @state() private progress: Progress = start;
  @state() private saving: Saving = { state: 'connecting' };
  @state() private notice: Notice = 'none';
  @state() private told = '';
  /** The message that the learner has read and closed. */
  @state() private closedMessage = '';
  @state() private loaded: Loaded = nothingLoaded;

  readonly #messagePresses = {
    retrySaving: () => this.tracker.flush(),
    retryPart: () => void this.#bring(),
    leave: () => this.tracker.close(),
    close: () => {
      this.closedMessage = this.querySelector('.cp-message p')?.textContent ?? '';
    },
  };
  #screen: HTMLElement | null = null;
  #toldOfSaving = '';
  /** What was told before the LMS had answered: it is heard after what was remembered. */
  #early: Told[] | null = [];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('popstate', this.#follow);
  }

  protected override createRenderRoot() {
    return this;
  }

  protected override shouldUpdate(): boolean {
    return this.course !== undefined && this.parts !== undefined && this.tracker !== undefined;
  }

  protected override firstUpdated(): void {
    this.toggleAttribute('ready', true);
    void this.updateComplete.then(() => this.#begin());
  }

  protected override updated(changed: PropertyValues): void {
    const { course, progress, saving, told } = this;
    // What has been said is not come upon again by whoever reads the bar. A shared figure would cost the launch a request:
    // it is that of status-stays.ts.
    if (told !== '' && changed.has('told'))
      setTimeout(() => {
        if (this.told === told) this.told = '';
      }, 7000);
    drawBar(
      this,
      barView({ course, progress, saving, told }, { exit: () => this.#exit(), retry: () => this.tracker.flush() }),
    );
    const message = messageOf(course.words, saving, this.notice, this.#messagePresses);
    drawMessage(this, messageView(message?.text === this.closedMessage ? null : message));
    feed(this, { course, progress, words: course.words, details: () => this.tracker.supportDetails(), ...this.loaded });
  }

  #begin(): void {
    openSources(this, this.course.words);
    // First the terms, then the ways: a term that explains itself in place is no way to the glossary.
    explainTerms(this, this.course.words, (text) => {
      this.told = text;
    });
    this.addEventListener('click', this.#press);
    this.addEventListener('course-event', this.#hear);
    window.addEventListener('popstate', this.#follow);
    this.#toldOfSaving = savingTold(this.course.words, { state: 'saved' }) ?? '';
    this.tracker.watch((saving) => this.#learn(saving));
    const first = destinationOf(this, location.hash) ?? destinationOf(this, '#start');
    if (first) this.#open(first);
    // In a task of its own: the page is there and answers before the LMS is asked, which may take its time.
    setTimeout(() => void this.#remember());
  }

  async #remember(): Promise<void> {
    const remembered = await this.tracker.open();
    this.progress = progressOf(this.course, remembered);
    const early = this.#early ?? [];
    this.#early = null;
    const hasGone = this.#screen?.id !== 'start';
    if (!hasGone && this.progress.completedOn === null) this.#goBack(this.progress.place);
    if (remembered.mode === 'uncounted') this.#notify('uncounted', say(this.course.words, 'app.uncounted'));
    for (const told of early) this.#take(told);
    if (this.#screen) this.#take({ type: 'opened', screen: this.#screen.id });
    // An answer that the last session could not send is sent now, and for that its question is needed.
    if (this.progress.quiz.attempt && !this.loaded.questions) void this.#bringQuestions();
  }

  /** To where the learner left off, with a word about it. */
  #goBack(place: string): void {
    const destination = place === 'start' ? null : destinationOf(this, `#${place}`);
    if (!destination) return;
    replace(`#${place}`);
    this.#open(destination);
    this.#notify('welcome-back', say(this.course.words, 'app.welcome_back'));
    arrive(destination);
  }

  #notify(notice: Notice, text: string): void {
    this.notice = notice;
    this.told = text;
  }

  #open(destination: Destination): void {
    this.notice = 'none';
    this.told = '';
    show(this, this.course, destination);
    if (this.#screen === destination.screen) return;
    this.#screen = destination.screen;
    this.#take({ type: 'opened', screen: destination.screen.id });
    void this.#bring();
  }

  #go(hash: string): void {
    const destination = this.saving.state === 'closed' ? null : destinationOf(this, hash);
    if (!destination) return;
    push(hash);
    this.#open(destination);
    arrive(destination);
  }

  #follow = (): void => {
    const destination = this.saving.state === 'closed' ? null : destinationOf(this, location.hash || '#start');
    if (!destination) return;
    this.#open(destination);
    // The browser goes to the place in its own way after this event; the focus has the last word.
    setTimeout(() => arrive(destination));
  };

  #press = (event: MouseEvent): void => {
    const link = inwardLinkOf(event);
    if (!link || !destinationOf(this, link.hash)) return;
    event.preventDefault();
    const finished = link.dataset['finish'];
    if (finished) this.#take({ type: 'section-finished', section: finished });
    this.#go(link.hash);
  };

  #hear = (event: CustomEvent<Told>): void => this.#take(event.detail);

  #take(told: Told): void {
    if (this.#early) {
      this.#early.push(told);
      return;
    }
    const { questions } = this.loaded;
    const event = eventOf(told, { now: this.clock(), questions, chance });
    const progress = event ? advance(this.course, this.progress, event) : this.progress;
    if (progress === this.progress) return;
    this.progress = progress;
    this.#record();
  }

  #record(): void {
    this.tracker.record(
      snapshotOf(this.course, reportedOf(this.course, this.progress, this.loaded.activities), this.loaded.questions),
    );
  }

  async #bring(): Promise<void> {
    const screen = this.#screen;
    if (!screen) return;
    try {
      this.#keep(await bring(screen, this.parts, this.loaded));
      if (this.notice === 'part-missing') this.notice = 'none';
      bringNext(this, this.course, screen, this.parts);
    } catch {
      // The learner is told and can try again; the words are all there to be read.
      if (screen === this.#screen) this.notice = 'part-missing';
    }
  }

  async #bringQuestions(): Promise<void> {
    // When they do not arrive now, the quiz asks for them again and says so.
    const questions = await this.parts.questions().catch(() => null);
    this.#keep({ ...this.loaded, questions });
  }

  #keep(loaded: Loaded): void {
    const hasNewQuestions = this.loaded.questions === null && loaded.questions !== null;
    this.loaded = {
      activities: loaded.activities ?? this.loaded.activities,
      questions: loaded.questions ?? this.loaded.questions,
    };
    if (hasNewQuestions && !this.#early && this.progress.quiz.attempt) this.#record();
  }

  #learn(saving: Saving): void {
    const wasRecorded = this.saving.state !== 'nothing-records';
    this.saving = saving;
    if (saving.state === 'closed') this.#end(wasRecorded ? (saving.saved ? 'saved' : 'unsaved') : 'unrecorded');
    if (this.notice === 'leaving' && saving.state === 'saved') this.notice = 'none';
    this.#tellSaving(savingTold(this.course.words, saving));
  }

  /** Said when it changes, and not each time that an answer has been saved. */
  #tellSaving(told: string | null): void {
    if (told === null || told === this.#toldOfSaving) return;
    this.#toldOfSaving = told;
    this.told = told;
  }

  #exit(): void {
    if (this.saving.state === 'unsaved') this.tracker.flush();
    if (this.saving.state !== 'unsaved') {
      this.tracker.close();
      return;
    }
    this.notice = 'leaving';
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.cp-message')?.focus());
  }

  /** The session is over, by "Save and exit" or because the page was left and has come back. */
  #end(ending: Ending): void {
    this.notice = 'none';
    const last = closedScreen(this, this.course.words, ending);
    show(this, this.course, last);
    arrive(last);
    // Only a window that an LMS opened may close itself; it is kept open when there is something to read.
    if (ending === 'saved' && window.opener && window.parent === window) window.close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'course-app': CourseApp;
  }
}
