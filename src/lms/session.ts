// The conduct that both editions share: open once, write what changed after the screen is drawn, commit, believe
// a commit only when the server can be reached, try again, close once.

import type { Snapshot } from '../tracking/snapshot.js';
import type { Course, RestoredSession, Saving } from '../tracking/tracker.js';
import { WINDOW_GONE, type Calls } from './calls.js';
import type { Reachability } from './reachability.js';
import type { Line } from './edition.js';
import { launchOf } from './launch.js';
import { isUnreadable } from '../tracking/read-saved-state.js';
import { keepBest, priorityOf } from './snapshot-diff.js';
import { Scheduler } from './scheduler.js';
import type { Page, PageEvents } from './host-page.js';
import { VisibleTime } from './visible-time.js';
import type { Writer } from './writer.js';

type Why = Extract<Saving, { state: 'unsaved' }>['why'];

/**
 * `opening`: nothing is written yet. `live`: recording. `held`: nothing is written over a text that cannot be read.
 * `reading`: the LMS opened the course to be read only. `silent`: no calls at all. `over`: terminated.
 */
type Phase = 'opening' | 'live' | 'held' | 'reading' | 'silent' | 'over';

const SOON = 3_000;
const HEARTBEAT = 600_000;
const DELAYS = [2_000, 4_000, 8_000, 15_000, 30_000, 60_000];
/** The Learning Hub shows an alert for each commit that fails, so a refused one is not repeated for ever. */
const REFUSALS = 5;

export class Session implements PageEvents {
  readonly #reachability: Reachability;
  readonly #time: VisibleTime;
  readonly #scheduler: Scheduler;
  /** `counted`: the newest that is work to be saved; what came behind it, such as another screen, only goes along. */
  #recording: { readonly writer: Writer; latest: Snapshot; counted: Snapshot } | null = null;
  #phase: Phase = 'opening';
  #failure: Why | null = null;
  #attempts = 0;
  #isRetrying = false;
  #isDue = false;
  #wasSaved = true;
  /** Whether the log-in was lost since the last save that is known to have arrived. */
  #isSignedOut = false;
  /** What the last session left, where nobody can read it. */
  #unreadable = '';

  constructor(
    private readonly course: Course,
    private readonly calls: Calls,
    private readonly page: Page,
    private readonly onSavingChange: (saving: Saving) => void,
    reachability: Reachability,
  ) {
    this.#reachability = reachability;
    this.#time = new VisibleTime(page);
    this.#scheduler = new Scheduler(page, () => this.#saveOrRetry());
  }

  open(): RestoredSession {
    const launch = launchOf(this.course, this.calls, () => this.page.date());
    if (launch.state !== 'failed') this.page.listen(this);
    if (launch.state !== 'open') {
      this.#phase = launch.state === 'failed' ? 'silent' : 'reading';
      this.onSavingChange(launch.saving);
      return launch.remembered;
    }
    this.#recording = { writer: launch.writer, latest: launch.snapshot, counted: launch.snapshot };
    const { suspendData } = launch.remembered;
    if (isUnreadable(this.course.id, suspendData)) this.#unreadable = suspendData;
    void this.#goLive(`${this.course.id}:${launch.learner}`);
    return launch.remembered;
  }

  /** The text that cannot be read, for support. */
  get unreadable(): readonly string[] {
    return this.#unreadable === '' ? [] : [`suspend_data ${JSON.stringify(this.#unreadable)}`];
  }

  record(snapshot: Snapshot): void {
    const work = this.#recording;
    if (!work) return;
    const held = work.latest;
    work.latest = keepBest(held, snapshot);
    const urgency = priorityOf(held, work.latest, work.writer.hasNewAnswer(work.latest));
    if (urgency === 'never') return;
    work.counted = work.latest;
    if (this.#phase === 'held') this.page.askBeforeLeaving(true);
    if (this.#phase !== 'live') return;
    // Each commit that fails may raise an alert: until one works, a new answer is worth one, and the schedule has its own.
    if (this.#failure && held.answered === work.latest.answered) return;
    this.#reportSaving();
    if (urgency === 'now') this.#afterPaint();
    else this.#scheduler.after(SOON);
  }

  flush(): void {
    this.#saveOrRetry();
  }

  goOnWithout(): void {
    if (this.#phase === 'held') this.#record();
  }

  close(): void {
    void this.#end(false);
  }

  hidden(): void {
    this.#time.stop();
    if (this.#phase !== 'live' || this.#failure === 'refused') return;
    this.#write();
    this.calls.commit();
  }

  shown(): void {
    this.#time.go();
    if (this.#phase !== 'live' || this.#failure === 'refused') return;
    // What was committed while the page was hidden may have gone as a beacon, whose answer proves nothing.
    if (this.#failure || this.#unacknowledged().length > 0) void this.#retry();
    else void this.#checkLogin();
  }

  leaving(): void {
    void this.#end(true);
  }

  returned(): void {
    if (this.#phase === 'over') this.onSavingChange({ state: 'closed', saved: this.#wasSaved });
  }

  online(): void {
    if (this.#failure || this.#unacknowledged().length > 0) void this.#retry();
  }

  async #goLive(key: string): Promise<void> {
    const isElsewhere = await this.page.isOpenElsewhere(key, () => this.#phase === 'live');
    if (this.#phase !== 'opening') return;
    if (isElsewhere) {
      // Not even Terminate: an LMS that sends its whole state would put this window's old one over the other's.
      this.#phase = 'silent';
      this.onSavingChange({ state: 'nothing-records', why: 'opened-twice' });
      return;
    }
    if (this.#unreadable === '') return this.#record();
    this.#phase = 'held';
    // Not over the text, but beside it: without this some LMSs would throw it away at the end.
    this.calls.set(...this.calls.edition.exit);
    this.onSavingChange({ state: 'unsaved', why: 'unreadable' });
    // Nothing is saved yet that would ask: once the learner goes on, "no answer" is to mean something.
    void this.#reachability.check();
  }

  #record(): void {
    this.#phase = 'live';
    this.onSavingChange({ state: 'saving' });
    this.#afterPaint();
    this.#scheduleHeartbeat();
  }

  #scheduleHeartbeat(): void {
    this.page.later(HEARTBEAT, () => {
      if (this.#phase !== 'live') return;
      if (!this.page.isHidden()) this.#saveOrRetry();
      this.#scheduleHeartbeat();
    });
  }

  /** However much happens before the next paint, it is written once. */
  #afterPaint(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    this.page.afterPaint(() => this.#saveOrRetry());
  }

  #saveOrRetry(): void {
    this.#scheduler.stop();
    this.#isDue = false;
    if (this.#phase !== 'live') return;
    if (this.#failure) void this.#retry();
    else this.#save();
  }

  #write(): ReturnType<Writer['write']> {
    const work = this.#recording;
    if (!work) return 'written';
    work.counted = work.latest;
    return work.writer.write(work.latest, this.#time.seconds);
  }

  #save(): void {
    const written = this.#write();
    if (written === 'failed') return this.#reportFailure('refused');
    if (written === 'session-ended' || written === 'window-gone') return this.#reportFailure(written);
    const carried = this.#unacknowledged();
    const outcome = this.calls.commit();
    if (!outcome.isOk) return this.#reportFailure(this.#whyOf(outcome.code));
    if (written === 'refused') return this.#reportFailure('refused');
    this.#reportSaving();
    // Hidden, it may have gone as a beacon: what it carried stays open until the page is seen again.
    if (!this.page.isHidden()) void this.#verify(carried);
    if (this.#recording?.writer.isOptionalBehind(this.#recording.latest)) this.#scheduler.after(SOON);
  }

  async #verify(carried: readonly Line[]): Promise<void> {
    const reach = await this.#reachability.check();
    if (this.#phase !== 'live') return;
    if (reach !== 'reached') return this.#reportFailure(reach === 'unreachable' ? 'offline' : 'session-ended');
    this.#recording?.writer.acknowledge(carried);
    this.#attempts = 0;
    this.#isSignedOut = false;
    this.#reportSaving();
  }

  /** After a long absence the log-in may be gone: better told before the next answer than after it. */
  async #checkLogin(): Promise<void> {
    const reach = await this.#reachability.check();
    if (reach === 'sent-elsewhere' && this.#phase === 'live') this.#reportFailure('session-ended');
  }

  #reportFailure(why: Why): void {
    this.#failure = why;
    if (why === 'session-ended') this.#isSignedOut = true;
    // Signed in again, Moodle refuses an old page for ever: what helps is then still to open the course again.
    const said = why === 'refused' && this.#isSignedOut ? 'session-ended' : why;
    this.onSavingChange({ state: 'unsaved', why: said });
    const isHopeless = why === 'window-gone' || (why === 'refused' && this.#attempts >= REFUSALS);
    if (!isHopeless) this.#scheduler.after(DELAYS[Math.min(this.#attempts, DELAYS.length - 1)] ?? HEARTBEAT);
    this.#attempts += 1;
  }

  async #retry(): Promise<void> {
    if (this.#isRetrying || this.#phase !== 'live') return;
    this.#isRetrying = true;
    const reach = this.calls.isWindowGone() ? 'gone' : await this.#reachability.check();
    this.#isRetrying = false;
    if (this.#phase !== 'live') return;
    if (reach === 'gone') return this.#reportFailure('window-gone');
    if (reach !== 'reached') return this.#reportFailure(reach === 'unreachable' ? 'offline' : 'session-ended');
    this.#failure = null;
    this.#resendUnacknowledged();
    if (this.#failure === null) this.#save();
  }

  /** Everything that the LMS may have missed, in such a way that no LMS can think it has it already. */
  #resendUnacknowledged(): void {
    const lost = this.#unacknowledged();
    if (lost.length === 0 || !this.#recording) return;
    // First as it is: the Learning Hub records the first final status that arrives, so it must be the true one.
    if (!this.#recording.writer.repeat(lost)) return this.#reportFailure('refused');
    const outcome = this.calls.commit();
    if (!outcome.isOk) return this.#reportFailure(this.#whyOf(outcome.code));
    this.#recording.writer.vary(lost);
    this.calls.commit();
    const isBack = this.#recording.writer.repeat(lost);
    // At once, whatever becomes of the rest: the other values may not be what stays if the browser dies now.
    this.calls.commit();
    if (!isBack) this.#reportFailure('refused');
  }

  #whyOf(code: number): Why {
    if (code === WINDOW_GONE) return 'window-gone';
    if (this.calls.edition.overCodes.includes(code)) return 'session-ended';
    return this.page.isOnline() ? 'refused' : 'offline';
  }

  #unacknowledged(): readonly Line[] {
    return this.#recording?.writer.outbox.unacknowledged() ?? [];
  }

  /** Nothing is waiting, neither to be written nor to be known as kept. */
  #isSaved(): boolean {
    return (
      !this.#failure &&
      this.#unacknowledged().length === 0 &&
      !this.#recording?.writer.isBehind(this.#recording.counted)
    );
  }

  #reportSaving(): void {
    if (!this.#failure) this.onSavingChange({ state: this.#isSaved() ? 'saved' : 'saving' });
  }

  async #end(isLeaving: boolean): Promise<void> {
    if (this.#phase === 'silent' || this.#phase === 'over') return;
    const wasLive = this.#phase === 'live';
    this.#wasSaved = this.#isSaved();
    this.#scheduler.stop();
    if (!isLeaving) this.#resendUnacknowledged();
    this.#recording?.writer.refreshReceipt();
    const isWritten = this.#phase === 'held' || this.#write() === 'written';
    this.#phase = 'over';
    // On leaving Terminate alone: it commits by itself, and two of them would share one beacon's room.
    const isCommitted = !isLeaving && wasLive && isWritten && this.calls.commit().isOk;
    if (!this.calls.terminate().isOk && !isLeaving) this.calls.terminate();
    // Whoever ends it is told what became of this commit, also where all was kept before.
    if (!isLeaving && wasLive) this.#wasSaved = isCommitted && (await this.#reachability.check()) === 'reached';
    this.onSavingChange({ state: 'closed', saved: this.#wasSaved });
  }
}
