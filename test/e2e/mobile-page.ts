// The built course on a phone, and the LMS that lives in the same window.

import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { layoutFaults } from '../../scripts/gallery/state-checks.js';
import { stateOf } from '../../scripts/gallery/make-state.js';
import type { Served } from '../../scripts/gallery/static-server.js';
import { StateBrowser } from '../../scripts/gallery/browser-page.js';
import { SIZES, type Size } from '../../scripts/gallery/state.js';
import { doublePress } from '../../src/components/parts/double-press.js';
import { serveBuiltCourse } from './built-course.js';
import { focusedIn } from './focus.js';
import { inputMethodOf, type InputMethod } from './input.js';
import { words } from './learner.js';
import { sharedBrowser } from './shared-browser.js';

/** The machines that run tests can be slow. */
export const PATIENCE = { timeout: 8000, interval: 20 };
const A_WHILE = 5000;
const MOBILE_SIZE = SIZES.find(({ name }) => name === '367') as Size;

/** The built course, and a browser. */
export class MobileBrowser {
  private constructor(
    private readonly served: Served,
    private readonly stage: StateBrowser,
  ) {}

  static async open(): Promise<MobileBrowser> {
    const served = await serveBuiltCourse();
    return new MobileBrowser(
      served,
      await StateBrowser.open({ own: `${served.url}own/`, long: '' }, await sharedBrowser()),
    );
  }

  /** Somebody who was never here before opens the course at `hash`. */
  async newLearner(hash: string, by: InputMethod['name']): Promise<MobilePage> {
    const { page, close } = await this.stage.show(
      stateOf('Phone', 'phone', 'A first visit on a phone', { at: hash }),
      MOBILE_SIZE,
    );
    // What a learner would wait for, the tests put the clock forward for.
    await page.clock.install();
    return new MobilePage(page, inputMethodOf(by, page), close);
  }

  async close(): Promise<void> {
    await this.stage.close();
    await this.served.close();
  }
}

export class MobilePage {
  constructor(
    readonly page: Page,
    readonly hand: InputMethod,
    readonly close: () => Promise<void>,
  ) {}

  /** What the LMS holds under `element`; `''` for what it was never told. */
  lms(element: string): Promise<string> {
    return this.page.evaluate(
      (name) => (window as unknown as { API: { LMSGetValue(name: string): string } }).API.LMSGetValue(name),
      element,
    );
  }

  button(key: string, within: Locator | Page = this.page): Locator {
    return within.getByRole('button', { name: words(key), exact: true });
  }

  /** Goes on. A second press within a moment counts as a double press and is not taken. */
  async goesOn(button: Locator): Promise<void> {
    await this.page.clock.fastForward(doublePress + 50);
    await this.hand.presses(button);
  }

  /** Until the focus is on what is called `name`: it is never lost, whichever hand pressed. */
  async focusGoesTo(name: string): Promise<void> {
    await expect.poll(() => this.page.evaluate(focusedIn), PATIENCE).toBe(plain(name));
  }

  /** Until the LMS holds `text` among what the course keeps. What is no answer of the quiz is written after a while. */
  async remembers(text: string): Promise<void> {
    await this.page.clock.fastForward(A_WHILE);
    await expect.poll(() => this.lms('cmi.suspend_data'), PATIENCE).toContain(text);
  }

  /** Nothing wider than the window, cut off, or too small for a finger. */
  async fits(): Promise<void> {
    expect(await layoutFaults(this.page)).toEqual([]);
  }
}

export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
