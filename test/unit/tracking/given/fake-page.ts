// A page whose clock, timers, visibility and network a test turns by hand.

import type { Frame, Page, PageEvents, Reach } from '../../../../src/lms/page.js';

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly task: () => void;
}

const FRAME = 16;

export class FakePage implements Page {
  now = 0;
  isHiddenNow = false;
  isOnlineNow = true;
  reaches: Reach = 'reached';
  isElsewhere = false;
  /** The page is gone: whatever was still to run never does. */
  isDead = false;
  events: PageEvents | null = null;
  #timers: Timer[] = [];
  #order = 0;

  constructor(readonly frame: Frame) {}

  milliseconds = () => this.now;
  date = () => new Date(Date.UTC(2026, 10, 23, 10, 0, 0, 120) + this.now);
  isHidden = () => this.isHiddenNow;
  isOnline = () => this.isOnlineNow;
  afterPaint = (task: () => void) => void this.later(FRAME, task);
  reach = () => Promise.resolve(this.reaches);
  isOpenElsewhere = () => Promise.resolve(this.isElsewhere);
  listen = (events: PageEvents) => {
    this.events = events;
  };

  later = (ms: number, task: () => void) => {
    const timer: Timer = { at: this.now + ms, order: (this.#order += 1), task };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  };

  /** Lets `ms` pass, with everything that falls into them, in order. */
  async pass(ms: number): Promise<void> {
    const end = this.now + ms;
    await settle();
    for (let next = this.#next(end); next && !this.isDead; next = this.#next(end)) {
      this.#timers = this.#timers.filter((other) => other !== next);
      this.now = Math.max(this.now, next.at);
      next.task();
      await settle();
    }
    this.now = Math.max(this.now, end);
  }

  hide(): void {
    this.isHiddenNow = true;
    this.events?.hidden();
  }

  show(): void {
    this.isHiddenNow = false;
    this.events?.shown();
  }

  #next(end: number): Timer | undefined {
    return this.#timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at || a.order - b.order)[0];
  }
}

/** Lets everything that waits for a promise go on. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
}
