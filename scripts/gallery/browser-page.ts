// Opens any state of the list in a browser, and waits until it stands still.

import { chromium, type Browser, type Disposable, type Page, type Route } from 'playwright-core';
import { launchOptions } from '../browser/browser.js';
import { fakeLms } from './fake-lms.js';
import { course } from './progresses.js';
import type { Scheme, Size, State } from './state.js';

export interface Opened {
  readonly page: Page;
  close(): Promise<void>;
}

/** A browser, and where the courses are that it opens. */
export class StateBrowser {
  /** Windows that stand empty: the next state needs no new one, which would load and compile every script anew. */
  readonly #empty: Page[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly isOwn: boolean,
    private readonly courses: Readonly<Record<State['words'], string>>,
  ) {}

  /**
   * @param courses the address of each course, with a slash at its end
   * @param shared a browser that others use too, and that stays open
   */
  static async open(
    courses: Readonly<Record<State['words'], string>>,
    shared: Browser | null = null,
  ): Promise<StateBrowser> {
    return new StateBrowser(shared ?? (await chromium.launch(await launchOptions())), shared === null, courses);
  }

  async close(): Promise<void> {
    await Promise.all(this.#empty.map((page) => page.context().close()));
    if (this.isOwn) await this.browser.close();
  }

  /** The state on the screen, in a window that nobody else has. */
  async show(state: State, size: Size, scheme: Scheme = 'light'): Promise<Opened> {
    const page = (await this.#emptied(size)) ?? (await this.#newWindow(size));
    const prepared = await prepare(page, state);
    await page.goto(`${this.courses[state.words]}${state.at}`);
    await settled(page, state);
    await state.actions(page);
    await emulate(page, state, scheme);
    await settled(page, state);
    const close = async () => {
      await prepared.dispose();
      this.#empty.push(page);
    };
    return { page, close };
  }

  /** The same window at the address of `state`, as by a link of the course: nothing is loaded anew. */
  async goTo(page: Page, state: State): Promise<void> {
    const place = state.at.slice(1);
    await page.evaluate((hash) => {
      location.hash = hash;
    }, place);
    await page.waitForFunction((id) => {
      const screen = document.querySelector('[data-screen]:not([hidden])');
      const part = screen?.querySelector(`[data-part="${id}"]`);
      return part ? !part.hasAttribute('hidden') : screen?.id === id;
    }, place);
    await settled(page, state);
  }

  async #newWindow(size: Size): Promise<Page> {
    const context = await this.browser.newContext({
      viewport: size,
      reducedMotion: 'reduce',
      permissions: ['clipboard-write'],
    });
    const page = await context.newPage();
    // A long wait only hides which state cannot be reached.
    page.setDefaultTimeout(8000);
    return page;
  }

  /** A window as it was before its state: no listener, no route, no other clothes, and the mouse outside. */
  async #emptied(size: Size): Promise<Page | null> {
    const page = this.#empty.pop();
    if (!page) return null;
    await page.goto('about:blank');
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.emulateMedia({ media: null, colorScheme: null, forcedColors: null, reducedMotion: 'reduce' });
    await page.setViewportSize(size);
    await page.mouse.move(-1, -1);
    return page;
  }
}

async function prepare(page: Page, { progress, lms, script }: State): Promise<Disposable> {
  if (script === 'off') await page.route(/\/(index\.html)?$/, withoutScript);
  if (script === 'part-missing') await page.route(/\/activities-[^/]*\.js$/, (route) => route.abort());
  return page.addInitScript({ content: fakeLms(course, progress, lms) });
}

/**
 * The page as a browser without script shows it: what is for script is gone, what stands for it is there. Script
 * itself stays on, since axe could not look at the page without it, so the policy that names the styles goes too.
 */
async function withoutScript(route: Route): Promise<void> {
  const response = await route.fetch();
  const body = (await response.text())
    .replace(/\s*<script[\s\S]*?<\/script>/g, '')
    .replace(/\s*<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    .replace(/<link rel="stylesheet" href="[^"]*launch-[^>]*>/, '')
    .replace(/<\/?noscript>/g, '')
    .replace(/\(scripting:\s*none\)/g, '(min-width: 0)')
    .replace(/\(scripting:\s*enabled\)/g, '(scripting: none)');
  if (!body.includes('(min-width: 0)')) throw new Error('The page has no styles for a browser without script.');
  await route.fulfill({ response, body });
}

/** Puts the open state into other clothes. */
export async function emulate(page: Page, { medium }: State, scheme: Scheme): Promise<void> {
  await page.emulateMedia({
    media: medium,
    colorScheme: scheme === 'dark' ? 'dark' : 'light',
    forcedColors: scheme === 'forced' ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
}

/** Until all that was asked for has come and is drawn. */
async function settled(page: Page, { script, lms }: State): Promise<void> {
  if (script === 'off') return;
  await page.waitForFunction((isSought) => {
    const screen = document.querySelector('[data-screen]:not([hidden])');
    const isAlive =
      document.querySelector('.cp-bar[data-alive]') !== null &&
      (isSought || !document.querySelector('.cp-saving--connecting'));
    const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
    return Boolean(screen) && isAlive && links.every((link) => link.sheet !== null);
  }, lms === 'sought');
  if (script === 'on') {
    await page.waitForFunction(() => {
      const screen = document.querySelector('[data-screen]:not([hidden])');
      const own = [...(screen?.querySelectorAll('*') ?? []), ...(screen ? [screen] : [])].filter(({ localName }) =>
        localName.includes('-'),
      );
      // The cover is drawn again only for whoever has begun.
      return own.every(
        (element) =>
          element.matches('course-start') ||
          (element.matches(':defined') && !('hasUpdated' in element && element.hasUpdated === false)),
      );
    });
  }
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );
}
