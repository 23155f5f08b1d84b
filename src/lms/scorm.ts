// The conduct that both editions share: open once, write what changed after the screen is drawn, commit, believe
// a commit only when the server can be reached, try again, close once.

import type { Snapshot } from '../tracking/snapshot.js';
import type { Course, Remembered, Saving } from '../tracking/tracker.js';
import { WINDOW_GONE, type Calls } from './calls.js';
import { Connection } from './connection.js';
import type { Line } from './edition.js';
import { launchOf } from './launch.js';
import { neverLower, urgencyOf } from './news.js';
import { OneTimer } from './one-timer.js';
import type { Page, PageEvents } from './page.js';
import { VisibleTime } from './visible-time.js';
import type { Writer } from './writer.js';

type Why = Extract<Saving, { state: 'unsaved' }>['why'];

/**
 * `opening`: nothing is written yet. `live`: recording. `reading`: the LMS opened the course to be read only.
 * `silent`: no calls at all. `over`: terminated.
 */
type Phase = 'opening' | 'live' | 'reading' | 'silent' | 'over';

const SOON = 3_000;
const LATER = 20_000;
const HEARTBEAT = 600_000;
const DELAYS = [2_000, 4_000, 8_000, 15_000, 30_000, 60_000];
/** The Learning Hub shows an alert for each commit that fails, so a refused one is not repeated for ever. */
const REFUSALS = 5;

export class Session implements PageEvents {
  readonly #connection: Connection;
  readonly #time: VisibleTime;
  readonly #timer: OneTimer;
  #work: { readonly writer: Writer; latest: Snapshot } | null = null;
  #phase: Phase = 'opening';
  #trouble: Why | null = null;
  #tries = 0;
  #isTrying = false;
  #isDue = false;
  #wasSaved = true;

  constructor(
    private readonly course: Course,
    private readonly calls: Calls,
    private readonly page: Page,
    private readonly tell: (saving: Saving) => void,
  ) {
    this.#connection = new Connection(page);
    this.#time = new VisibleTime(page);
    this.#timer = new OneTimer(page, () => this.#round());
  }

  open(): Remembered {
    const launch = launchOf(this.course, this.calls, () => this.page.date());
    if (launch.state !== 'failed') this.page.listen(this);
    if (launch.state !== 'open') {
      this.#phase = launch.state === 'failed' ? 'silent' : 'reading';
      this.tell(launch.saving);
      return launch.remembered;
    }
    this.#work = { writer: launch.writer, latest: launch.snapshot };
    void this.#begin(`${this.course.id}:${launch.learner}`);
    return launch.remembered;
  }

  record(snapshot: Snapshot): void {
    const work = this.#work;
    if (!work || this.#phase === 'over' || this.#phase === 'silent') return;
    const held = work.latest;
    work.latest = neverLower(held, snapshot);
    const urgency = urgencyOf(held, work.latest, work.writer.hasNewAnswer(work.latest));
    if (this.#phase !== 'live' || urgency === 'never') return;
    this.#tellTruth();
    if (urgency === 'now') this.#afterPaint();
    else this.#timer.after(urgency === 'soon' ? SOON : LATER);
  }

  flush(): void {
    this.#round();
  }

  close(): void {
    void this.#end(false);
  }

  hidden(): void {
    this.#time.stop();
    if (this.#phase !== 'live') return;
    this.#write();
    this.calls.commit();
  }

  shown(): void {
    this.#time.go();
    if (this.#phase !== 'live') return;
    // What was committed while the page was hidden may have gone as a beacon, whose answer proves nothing.
    if (this.#trouble || this.#open().length > 0) void this.#tryAgain();
    else void this.#look();
  }

  leaving(): void {
    void this.#end(true);
  }

  returned(): void {
    if (this.#phase === 'over') this.tell({ state: 'closed', saved: this.#wasSaved });
  }

  online(): void {
    if (this.#trouble || this.#open().length > 0) void this.#tryAgain();
  }

  async #begin(key: string): Promise<void> {
    const isElsewhere = await this.page.isOpenElsewhere(key, () => this.#phase === 'live');
    if (this.#phase !== 'opening') return;
    if (isElsewhere) {
      // Not even Terminate: an LMS that sends its whole state would put this window's old one over the other's.
      this.#phase = 'silent';
      this.tell({ state: 'nothing-records', why: 'opened-twice' });
      return;
    }
    this.#phase = 'live';
    this.#afterPaint();
    this.#beat();
  }

  #beat(): void {
    this.page.later(HEARTBEAT, () => {
      if (this.#phase !== 'live') return;
      if (!this.page.isHidden()) this.#round();
      this.#beat();
    });
  }

  /** However much happens before the next paint, it is written once. */
  #afterPaint(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    this.page.afterPaint(() => this.#round());
  }

  #round(): void {
    this.#timer.stop();
    this.#isDue = false;
    if (this.#phase !== 'live') return;
    if (this.#trouble) void this.#tryAgain();
    else this.#save();
  }

  #write(): ReturnType<Writer['write']> {
    return this.#work ? this.#work.writer.write(this.#work.latest, this.#time.seconds) : 'written';
  }

  #save(): void {
    const written = this.#write();
    if (written === 'session-ended' || written === 'window-gone') return this.#troubled(written);
    const carried = this.#open();
    const outcome = this.calls.commit();
    if (!outcome.isOk) return this.#troubled(this.#whyOf(outcome.code));
    if (written === 'refused') return this.#troubled('refused');
    this.#tellTruth();
    // Hidden, it may have gone as a beacon: what it carried stays open until the page is seen again.
    if (!this.page.isHidden()) void this.#verify(carried);
    if (this.#work?.writer.isOptionalBehind(this.#work.latest)) this.#timer.after(SOON);
  }

  async #verify(carried: readonly Line[]): Promise<void> {
    const reach = await this.#connection.check();
    if (this.#phase !== 'live') return;
    if (reach !== 'reached') return this.#troubled(reach === 'unreachable' ? 'offline' : 'session-ended');
    this.#work?.writer.keep(carried);
    this.#tries = 0;
    this.#tellTruth();
  }

  /** After a long absence the log-in may be gone: better told before the next answer than after it. */
  async #look(): Promise<void> {
    const reach = await this.#connection.check();
    if (reach === 'sent-elsewhere' && this.#phase === 'live') this.#troubled('session-ended');
  }

  #troubled(why: Why): void {
    this.#trouble = why;
    this.tell({ state: 'unsaved', why });
    const isHopeless = why === 'window-gone' || (why === 'refused' && this.#tries >= REFUSALS);
    if (!isHopeless) this.#timer.after(DELAYS[Math.min(this.#tries, DELAYS.length - 1)] ?? HEARTBEAT);
    this.#tries += 1;
  }

  async #tryAgain(): Promise<void> {
    if (this.#isTrying || this.#phase !== 'live') return;
    this.#isTrying = true;
    const reach = this.calls.isWindowGone() ? 'gone' : await this.#connection.check();
    this.#isTrying = false;
    if (this.#phase !== 'live') return;
    if (reach === 'gone') return this.#troubled('window-gone');
    if (reach !== 'reached') return this.#troubled(reach === 'unreachable' ? 'offline' : 'session-ended');
    this.#trouble = null;
    this.#sendAgain();
    if (this.#trouble === null) this.#save();
  }

  /** Everything that the LMS may have missed, in such a way that no LMS can think it has it already. */
  #sendAgain(): void {
    const lost = this.#open();
    if (lost.length === 0 || !this.#work) return;
    // First as it is: the Learning Hub records the first final status that arrives, so it must be the true one.
    this.#work.writer.repeat(lost);
    const outcome = this.calls.commit();
    if (!outcome.isOk) return this.#troubled(this.#whyOf(outcome.code));
    this.#work.writer.vary(lost);
    this.calls.commit();
    this.#work.writer.repeat(lost);
  }

  #whyOf(code: number): Why {
    if (code === WINDOW_GONE) return 'window-gone';
    if (this.calls.edition.overCodes.includes(code)) return 'session-ended';
    return this.page.isOnline() ? 'refused' : 'offline';
  }

  #open(): readonly Line[] {
    return this.#work?.writer.ledger.open() ?? [];
  }

  /** Nothing is waiting, neither to be written nor to be known as kept. */
  #isSaved(): boolean {
    return !this.#trouble && this.#open().length === 0 && !this.#work?.writer.isBehind(this.#work.latest);
  }

  #tellTruth(): void {
    if (!this.#trouble) this.tell({ state: this.#isSaved() ? 'saved' : 'saving' });
  }

  async #end(isLeaving: boolean): Promise<void> {
    if (this.#phase === 'silent' || this.#phase === 'over') return;
    const wasLive = this.#phase === 'live';
    this.#wasSaved = this.#isSaved();
    this.#timer.stop();
    if (!isLeaving) this.#sendAgain();
    this.#work?.writer.refreshReceipt();
    this.#phase = 'over';
    const isWritten = this.#write() === 'written';
    // On leaving Terminate alone: it commits by itself, and two of them would share one beacon's room.
    const isCommitted = !isLeaving && wasLive && isWritten && this.calls.commit().isOk;
    if (!this.calls.terminate().isOk && !isLeaving) this.calls.terminate();
    if (isCommitted) this.#wasSaved = (await this.#connection.check()) === 'reached';
    this.tell({ state: 'closed', saved: this.#wasSaved });
  }
}
