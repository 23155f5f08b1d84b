import type { Page } from './host-page.js';

/** One task that waits for its time; of two wishes the earlier wins. */
export class Scheduler {
  readonly #page: Page;
  readonly #task: () => void;
  #cancel: (() => void) | null = null;
  #ends = Infinity;

  constructor(page: Page, task: () => void) {
    this.#page = page;
    this.#task = task;
  }

  after(ms: number): void {
    const ends = this.#page.milliseconds() + ms;
    if (ends >= this.#ends) return;
    this.stop();
    this.#ends = ends;
    this.#cancel = this.#page.later(ms, () => {
      this.stop();
      this.#task();
    });
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#ends = Infinity;
  }
}
