// A virtual screen reader in a page of a real browser: moves its cursor, presses keys, and hears what is said.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { carefulObserver, ScreenReaderDriver } from './screen-reader-driver.js';

/** Something heard: read by the cursor, or announced by itself from a live region. */
export interface Announcement {
  readonly way: 'read' | 'polite' | 'assertive';
  readonly text: string;
}

/** The screen that is shown. */
export const SCREEN = '[data-screen]:not([hidden])';
const bundle = readFileSync(
  createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader/browser.js'),
  'utf8',
);

export class ScreenReader {
  private constructor(readonly page: Page) {}

  /** Starts at the top of the page, as a screen reader does when a page has loaded. */
  static async start(page: Page): Promise<ScreenReader> {
    await page.route('**/screen-reader.js', (route) => route.fulfill({ contentType: 'text/javascript', body: bundle }));
    // The loader of TypeScript names inner functions by a helper that does not travel to the page.
    await page.evaluate(`globalThis.__name ??= (f) => f; import(new URL('screen-reader.js', location.href).href).then(({ virtual }) => {
      window.screenReaderDriver = new (${ScreenReaderDriver.toString()})(virtual);
      return virtual.start({ container: document.body, window: { document, MutationObserver: (${carefulObserver.toString()})() } });
    })`);
    return new ScreenReader(page);
  }

  /** What has been heard since the last time. A region that was only emptied says nothing. */
  hears(): Promise<Announcement[]> {
    return this.#ask('rest');
  }

  /** Reads on, phrase by phrase, up to what `selector` finds first on the page after the cursor. */
  readsTo(selector: string): Promise<Announcement[]> {
    return this.#ask('readTo', selector);
  }

  /** Reads on to the end of what `selector` finds. */
  readsOutOf(selector: string): Promise<Announcement[]> {
    return this.#ask('readOutOf', selector);
  }

  /** Back from heading to heading, to one that `selector` finds. */
  goesBackTo(selector: string): Promise<Announcement[]> {
    return this.#ask('goBack', selector);
  }

  /** Gives a control the focus: its name, role and state are said. */
  goesTo(selector: string): Promise<Announcement[]> {
    return this.#ask('focus', selector);
  }

  /** Presses a real key where the focus is, and hears what it brings, with the state of the control that then has the focus. */
  async presses(key: string): Promise<Announcement[]> {
    await this.page.keyboard.press(key);
    return this.#ask('settle');
  }

  async #ask(
    what: 'rest' | 'readTo' | 'readOutOf' | 'goBack' | 'focus' | 'settle',
    selector = '',
  ): Promise<Announcement[]> {
    const phrases = await this.page.evaluate<string[]>(
      `window.screenReaderDriver.${what}(${JSON.stringify(selector)})`,
    );
    return phrases.map(announcementOf).filter(({ text }) => text !== '');
  }
}

function announcementOf(phrase: string): Announcement {
  const [, way, text] = /^(polite|assertive): ?(.*)$/s.exec(phrase) ?? [null, 'read', phrase];
  return { way: way as Announcement['way'], text: (text ?? '').replace(/\s+/g, ' ').trim() };
}
