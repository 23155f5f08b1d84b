// A learner who hears the course and sees nothing of it: reads on, goes to a control, presses a key, and all of it is kept.

import { doublePress } from '../../src/components/parts/double-press.js';
import { SCREEN, type Announcement, type ScreenReader } from './screen-reader.js';
import type { Line, Scene } from './transcript.js';

const HEADING = `${SCREEN} :is([data-part]:not([hidden]) :is(h1:not(.cp-part__line), h2), h1:not([data-part] *))`;

export class ScreenReaderUser {
  readonly #scenes: { title: string; pageTitle: string; lines: Line[] }[] = [];

  constructor(readonly reader: ScreenReader) {}

  get scenes(): readonly Scene[] {
    return this.#scenes;
  }

  /** From here on a new part of the transcript. */
  async begins(title: string): Promise<void> {
    this.#scenes.push({ title, pageTitle: await this.reader.page.title(), lines: [] });
    await this.#keeps(this.reader.hears());
  }

  /** Reads on to what `selector` finds on the screen that is shown. */
  async readsTo(selector: string): Promise<void> {
    await this.readsAnywhereTo(`${SCREEN} ${selector}`);
  }

  /** Reads the screen to its end. */
  async readsToEnd(): Promise<void> {
    await this.#keeps(this.reader.readsOutOf(SCREEN));
  }

  /** Reads on to what `selector` finds on the whole page. */
  async readsAnywhereTo(selector: string): Promise<void> {
    // What has not come yet is waited for: reading past its place would never meet it.
    await this.reader.page.locator(selector).first().waitFor({ state: 'attached' });
    await this.#keeps(this.reader.readsTo(selector));
  }

  /** Back to the heading of the task, and on to what `selector` finds: what an answer has changed. */
  async readsAgain(selector: string, heading = 'h4'): Promise<void> {
    this.#did('the heading before');
    await this.#keeps(this.reader.goesBackTo(heading));
    await this.readsTo(selector);
  }

  /** Goes to a control on the screen, and presses the key there. */
  async presses(key: string, selector: string): Promise<void> {
    await this.pressesAnywhere(key, `${SCREEN} ${selector}`);
  }

  /** Goes to a control of the whole page, and presses the key there. */
  async pressesAnywhere(key: string, selector: string): Promise<void> {
    await this.#keeps(this.reader.goesTo(selector));
    await this.pressesHere(key);
  }

  /** Presses the key where the focus is. */
  async pressesHere(key: string): Promise<void> {
    this.#did(key);
    await this.#keeps(this.reader.presses(key));
  }

  /** Follows a link or a button that leads to another screen, and begins there. */
  async leaves(selector: string, title?: string): Promise<void> {
    const before = await this.#heading();
    await this.#keeps(this.reader.goesTo(selector));
    this.#did('Enter');
    await this.reader.page.keyboard.press('Enter');
    await this.#arrives(before, title);
  }

  /** A second press within a moment counts as a double press and is not taken. */
  async waitsAMoment(): Promise<void> {
    await this.reader.page.waitForTimeout(doublePress + 50);
    await this.#keeps(this.reader.hears());
  }

  /** Until something like this has been announced. */
  async waitsFor(text: string): Promise<void> {
    const last = () => this.#scenes.at(-1)?.lines ?? [];
    for (let times = 0; times < 160 && !last().some((line) => line.way !== 'read' && line.text === text); times += 1) {
      await this.reader.page.waitForTimeout(50);
      await this.#keeps(this.reader.hears());
    }
  }

  /** Once another heading has the focus than `before`: of a screen, or of the passage that a link names. */
  async #arrives(before: string, title?: string): Promise<void> {
    await this.reader.page.waitForFunction((old) => {
      const now = document.activeElement;
      return now !== null && now.matches('h1, h2, h3') && now.textContent !== old;
    }, before);
    await this.begins(title ?? (await this.#heading()).replace(/\s+/g, ' ').trim());
  }

  async #heading(): Promise<string> {
    return (await this.reader.page.locator(HEADING).first().textContent()) ?? '';
  }

  #did(text: string): void {
    this.#scenes.at(-1)?.lines.push({ way: 'pressed', text });
  }

  async #keeps(heard: Promise<readonly Announcement[]>): Promise<void> {
    this.#scenes.at(-1)?.lines.push(...(await heard));
  }
}
