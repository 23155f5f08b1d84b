// Whether the server can be reached. An LMS may answer "true" with the cable pulled (Moodle, Learning Hub), so its
// answer counts only together with this.

import type { Page, ReachResult } from './host-page.js';

export class Reachability {
  readonly #page: Page;
  /** Until our own file could be had once, not getting it says nothing: some servers forbid the question. */
  #isTelling = false;

  constructor(page: Page) {
    this.#page = page;
  }

  async check(): Promise<ReachResult> {
    if (!this.#page.isOnline()) return 'unreachable';
    const reach = await this.#page.reach();
    if (reach === 'reached') this.#isTelling = true;
    return this.#isTelling ? reach : 'reached';
  }
}
