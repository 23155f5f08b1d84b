import type { Course, Parts } from '../model/course.js';
import { advance, hasBegun } from '../model/progress.js';
import { explainTerms } from '../components/pages/term-explainer.js';
import type { CourseEventDetail } from '../components/parts/course-event.js';
import { merged } from '../tracking/merge.js';
import { progressOf } from '../tracking/restore.js';
import { snapshotOf } from '../tracking/snapshot.js';
import type { RestoredSession, Saving, Tracker } from '../tracking/tracker.js';
import { HeldState, type Given } from './app-state.js';
import { closedScreen, type Ending } from './closed-screen.js';
import { CourseBar } from './course-bar.js';
import { chance, eventOf } from './progress-event.js';
import { updateScreens, reportedOf, type ScreenProperties } from './update-screens.js';
import { MessagePanel } from './message-panel.js';
import { messageOf, spokenOf, welcomeAt, type Notice } from './notices.js';
import { load, loadQuiz, prefetch, sectionAfter, withLoaded, type Loaded } from './lazy-load.js';
import { partOf, PartsRead, viewKept, type View } from './show-part.js';
import { PlanGuard } from './plan-guard.js';
import { Navigation, type NavigationState } from './navigation.js';
import { inwardLinkOf, keep, type Destination } from './router.js';
import { savingAnnouncement } from './saving-words.js';
import { ScreenWords } from './load-words.js';
import { focusDestination, showScreen } from './show-screen.js';

/**
 * Holds the progress, shows one screen of the page it stands in, and reports to the tracker. It writes only into the bar,
 * the message under it and the last screen. Lit is no part of it: the launch would wait for that.
 */
export class CourseApp extends HTMLElement implements Given {
  course!: Course;
  parts!: Parts;
  tracker!: Tracker;
  clock!: () => Date;

  readonly #held = new HeldState(() => this.#draw());
  #bar!: CourseBar;
  #message!: MessagePanel;

  readonly #messagePresses = {
    retrySaving: () => this.tracker.flush(),
    goOnWithout: () => this.tracker.goOnWithout(),
    retryPart: () => void this.#loadScreen(),
    retryScreen: () => this.#navigation.retry(),
    leave: () => this.tracker.close(),
    takePlan: () => this.#plan.download(this, () => this.#navigate(`#${this.course.actionPlan ?? 'start'}`)),
    stay: () => this.#held.withdraw('plan'),
    leavePlan: () => this.#plan.forget(this.#saveAndExit),
    close: () => this.#held.change({ closedMessage: this.#shownMessage()?.text ?? '' }),
  };
  readonly #plan = new PlanGuard(this, (isAtRisk) => this.#held.withdraw(isAtRisk ? 'none' : 'plan'));
  readonly #navigation = new Navigation(new ScreenWords(this), {
    show: (destination) => this.#showScreen(destination),
    onStateChange: (state) => this.#onNavigation(state),
  });
  #screen: HTMLElement | null = null;
  #part: string | undefined;
  /** For this visit: how modules are read, and which of their parts were on the screen. */
  #view: View = viewKept();
  readonly #partsRead = new PartsRead();
  #lastSavingAnnouncement = '';
  /** What was told before the LMS had answered: it is heard after what was remembered. */
  #eventsBeforeOpen: CourseEventDetail[] | null = [];

  /** Brings the page to life. */
  begin(given: Given): void {
    Object.assign(this, given);
    this.#bar = new CourseBar(this, { exit: this.#saveAndExit, retry: () => this.tracker.flush() });
    this.#message = new MessagePanel(this);
    this.#draw();
    this.toggleAttribute('ready', true);
    this.#start();
  }

  disconnectedCallback(): void {
    window.removeEventListener('popstate', this.#onPopState);
  }

  #draw(): void {
    const { progress, saving, announcement, closedMessage } = this.#held.now;
    this.#bar.show({ course: this.course, progress, saving, announcement, plan: this.#plan.stateOn(this.#screen) });
    const message = this.#shownMessage();
    this.#message.show(message?.text === closedMessage ? null : message);
    updateScreens(this, this.#properties());
  }

  /** What the elements of screens are handed. */
  #properties(): ScreenProperties {
    const { progress, saving, loaded } = this.#held.now;
    const details = () => this.tracker.supportDetails();
    const { course } = this;
    const own = { isSaved: saving.state === 'saved', details, plan: this.#plan.state };
    return { course, progress, words: course.words, bringAll: this.#navigation.words.bringAll, ...own, ...loaded };
  }

  #shownMessage() {
    const { saving, notice } = this.#held.now;
    return messageOf(this.course.words, saving, notice, this.#messagePresses);
  }

  #start(): void {
    // Before the ways: a term that explains itself in place is no way to the glossary.
    explainTerms(this, this.course.words, {
      announce: (text) => this.#held.say(text),
      load: (hash) => this.#navigation.words.load(hash),
      go: (hash) => this.#navigate(hash),
    });
    this.addEventListener('click', this.#onClick);
    this.addEventListener('course-event', this.#onCourseEvent);
    this.addEventListener('course-exit', this.#saveAndExit);
    window.addEventListener('popstate', this.#onPopState);
    this.#lastSavingAnnouncement = savingAnnouncement(this.course.words, { state: 'saved' }) ?? '';
    this.tracker.watch((saving) => this.#onSavingChange(saving));
    this.#navigation.begin();
    // In a task of its own: the page is there and answers before the LMS is asked, which may take its time.
    setTimeout(() => void this.#openTracker());
  }

  /** An LMS that came after the course had begun without one. */
  #merge(remembered: RestoredSession): void {
    const { progress, isAttemptGivenUp } = merged(
      this.course,
      progressOf(this.course, remembered),
      this.#held.now.progress,
    );
    this.#held.change({ progress });
    this.#record();
    void this.#loadScreen();
    if (isAttemptGivenUp) this.#notify('attempt-kept');
    void this.#loadQuiz();
  }

  async #openTracker(): Promise<void> {
    this.tracker.foundLate((remembered) => this.#merge(remembered));
    const remembered = await this.tracker.open();
    const progress = progressOf(this.course, remembered);
    this.#partsRead.before = progress;
    this.#held.change({ progress });
    const early = this.#eventsBeforeOpen ?? [];
    this.#eventsBeforeOpen = null;
    const hasGone = this.#screen?.id !== 'start' || this.#navigation.isUnderWay;
    if (!hasGone && progress.completedOn === null)
      this.#navigation.resume(progress.place, () => this.#notify('welcome-back', welcomeAt(this.#screen)));
    if (!hasGone && hasBegun(progress)) void this.#loadScreen();
    if (remembered.mode === 'uncounted') this.#notify('uncounted');
    for (const told of early) if (hasGone || told.type !== 'opened') this.#applyEvent(told);
    // Where the learner left off stays known until it is there: its words may not arrive.
    if (this.#screen && !this.#navigation.isUnderWay) this.#recordPlace(this.#screen);
    // An answer that the last session could not send is sent now, and for that its question is needed.
    void this.#loadQuiz();
  }

  #onNavigation(state: NavigationState): void {
    if (state !== 'there') this.#notify(`screen-${state}`);
    else this.#held.withdraw('screen-coming', 'screen-missing');
  }

  /** Says the notice aloud, and shows it, or what is `shown` instead. */
  #notify(notice: Notice, shown = notice): void {
    this.#held.change({ notice: shown });
    this.#held.say(spokenOf(this.course.words, notice));
  }

  #showScreen(destination: Destination): void {
    this.#held.change({ notice: 'none', announcement: '' });
    const { screen } = destination;
    const opened = partOf(screen, destination.anchor);
    const part = opened?.dataset['part'];
    if (opened && this.#view === 'parts') this.#partsRead.add(screen, opened);
    if (this.#partsRead.isWhole(screen)) this.#applyEvent({ type: 'section-finished', section: screen.id });
    keep({ view: this.#view });
    showScreen(this, this.course, destination, this.#view, this.#partsRead.ids);
    const isNew = this.#screen !== screen;
    if (!isNew && this.#part === part) return;
    this.#screen = screen;
    this.#part = part;
    this.#recordPlace(screen);
    if (isNew) void this.#loadScreen();
  }

  #recordPlace(screen: HTMLElement): void {
    this.#applyEvent({ type: 'opened', screen: screen.id, ...(this.#part === undefined ? {} : { part: this.#part }) });
  }

  #navigate(hash: string): void {
    if (this.#held.now.saving.state !== 'closed') this.#navigation.go(hash);
  }

  #onPopState = (event: PopStateEvent): void => {
    if (this.#held.now.saving.state !== 'closed') this.#navigation.comeBack(event);
  };

  #onClick = (event: MouseEvent): void => {
    const link = inwardLinkOf(event);
    if (!link || !this.#navigation.leadsTo(link.hash)) return;
    event.preventDefault();
    const view = link.dataset['view'];
    if (view === 'parts' || view === 'whole') this.#view = view;
    const finished = link.dataset['finish'];
    if (finished) this.#applyEvent({ type: 'section-finished', section: finished });
    // Another view of a module goes on where its reader is.
    this.#navigate(view !== undefined && this.#part !== undefined ? `#${this.#part}` : link.hash);
  };

  #onCourseEvent = ({ detail }: CustomEvent<CourseEventDetail>): void => this.#applyEvent(detail);

  #applyEvent(told: CourseEventDetail): void {
    if (this.#eventsBeforeOpen) {
      this.#eventsBeforeOpen.push(told);
      return;
    }
    const { questions } = this.#held.now.loaded;
    const event = eventOf(told, { now: this.clock(), questions, chance });
    const progress = event ? advance(this.course, this.#held.now.progress, event) : this.#held.now.progress;
    if (progress === this.#held.now.progress) return;
    this.#held.change({ progress });
    if (told.type !== 'opened') this.#held.withdraw('welcome-back');
    this.#record();
  }

  #record(): void {
    const { progress, loaded } = this.#held.now;
    const reported = reportedOf(this.course, progress, loaded.activities);
    this.tracker.record(snapshotOf(this.course, reported, loaded.questions));
  }

  async #loadScreen(): Promise<void> {
    const screen = this.#screen;
    if (!screen) return;
    try {
      // The build has drawn the start for whoever has done nothing yet.
      if (screen.id !== 'start' || hasBegun(this.#held.now.progress))
        this.#addLoaded(await load(screen, this.parts, this.#held.now.loaded));
      this.#held.withdraw('part-missing');
      prefetch(this.#navigation.words, sectionAfter(this.course, this.#held.now.progress, screen.id), (next, came) => {
        this.#addLoaded(came);
        Object.assign(next, this.#properties());
      });
    } catch {
      // The learner is told and can try again; the words are all there to be read.
      if (screen === this.#screen) this.#held.change({ notice: 'part-missing' });
    }
  }

  async #loadQuiz(): Promise<void> {
    if (!this.#held.now.progress.quiz.attempt || this.#held.now.loaded.questions) return;
    this.#addLoaded({ ...this.#held.now.loaded, ...(await loadQuiz(this.parts)) });
  }

  #addLoaded(loaded: Loaded): void {
    const hasNewQuestions = this.#held.now.loaded.questions === null && loaded.questions !== null;
    this.#held.change({ loaded: withLoaded(this.#held.now.loaded, loaded) });
    if (hasNewQuestions && !this.#eventsBeforeOpen && this.#held.now.progress.quiz.attempt) this.#record();
  }

  #onSavingChange(saving: Saving): void {
    const wasRecorded = this.#held.now.saving.state !== 'nothing-records';
    this.#held.change({ saving });
    if (saving.state === 'closed') this.#end(wasRecorded ? (saving.saved ? 'saved' : 'unsaved') : 'unrecorded');
    if (saving.state === 'saved') this.#held.withdraw('leaving');
    const told = savingAnnouncement(this.course.words, saving);
    // Said when it changes, and not each time that an answer has been saved.
    if (told === null || told === this.#lastSavingAnnouncement) return;
    this.#lastSavingAnnouncement = told;
    this.#held.say(told);
  }

  #saveAndExit = (): void => {
    if (this.#plan.isAtRisk) return this.#warn('plan');
    if (this.#held.now.saving.state === 'unsaved') this.tracker.flush();
    if (this.#held.now.saving.state === 'unsaved') return this.#warn('leaving');
    this.tracker.close();
  };

  #warn(notice: Notice): void {
    this.#held.change({ notice });
    this.#draw();
    this.#message.focus();
  }

  /** The session is over, by "Save and exit" or because the page was left and has come back. */
  #end(ending: Ending): void {
    this.#navigation.stop();
    this.#held.change({ notice: 'none' });
    const last = closedScreen(this, this.course.words, ending, this.#plan.state);
    showScreen(this, this.course, last);
    focusDestination(last);
    // Only a window that an LMS opened may close itself; it is kept open when there is something to read.
    if (ending === 'saved' && window.opener && window.parent === window) window.close();
  }
}

customElements.define('course-app', CourseApp);

declare global {
  interface HTMLElementTagNameMap {
    'course-app': CourseApp;
  }
}
