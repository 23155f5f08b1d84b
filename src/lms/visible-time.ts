import type { Page } from './host-page.js';

/** The time that the page was in view in this session: a tab left open overnight is not learning time. */
export class VisibleTime {
  readonly #page: Page;
  #before = 0;
  #since: number | null;

  constructor(page: Page) {
    this.#page = page;
    this.#since = page.isHidden() ? null : page.milliseconds();
  }

  stop(): void {
    this.#before = this.#total();
    this.#since = null;
  }

  go(): void {
    this.#since ??= this.#page.milliseconds();
  }

  /** Whole seconds, at least one: the Learning Hub refuses a final status that took no time. */
  get seconds(): number {
    return Math.max(1, Math.floor(this.#total() / 1000));
  }

  #total(): number {
    return this.#before + (this.#since === null ? 0 : this.#page.milliseconds() - this.#since);
  }
}
