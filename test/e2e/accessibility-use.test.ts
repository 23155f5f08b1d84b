// The course in use: by keyboard alone, by ear, enlarged, on paper.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activityOf } from '../../scripts/gallery/progresses.js';
import type { Served } from '../../scripts/gallery/static-server.js';
import { StateBrowser, type Opened } from '../../scripts/gallery/browser-page.js';
import { SCHEMES, SIZES, type Size } from '../../scripts/gallery/state.js';
import { STATES } from '../../scripts/gallery/states.js';
import { isFull } from '../fixtures/lms/runs.js';
import { serveBuiltCourse } from './built-course.js';
import { focusedIn, focusFaultsIn } from './focus.js';
import { Keyboard } from './keyboard.js';
import { course, words } from './learner.js';
import { contrastFaultsIn } from './tokens.js';
import { sharedBrowser } from './shared-browser.js';

const FRAME = SIZES.find(({ name }) => name === '714') as Size;
/** The machines that run tests can be slow. */
const PATIENCE = { timeout: 8000 };
const ENLARGED: Size = { name: '400 %', width: 320, height: 256 };
let served: Served;
let stage: StateBrowser;

beforeAll(async () => {
  served = await serveBuiltCourse();
  stage = await StateBrowser.open({ own: `${served.url}own/`, long: '' }, await sharedBrowser());
});

afterAll(async () => {
  await stage.close();
  await served.close();
});

const show = (id: string, size = FRAME) =>
  stage.show(
    STATES.find((state) => state.id === id)!,
    size,
  );

describe('by keyboard alone', () => {
  it('a learner goes from the start to a pass, and out', async () => {
    const { page, close } = await show('start-first-visit');
    const keyboard = new Keyboard(page);
    await keyboard.goesTo(words('start.quiz_first'));
    await page.keyboard.press('Enter');
    await keyboard.goesTo(words('quiz.start'));
    await page.keyboard.press('Enter');
    for (let at = 0; at < course.quiz.slots.length; at += 1) await keyboard.answers();
    await expect.poll(() => page.evaluate(focusedIn), PATIENCE).toBe(words('quiz.result_passed'));
    await keyboard.goesTo(words('app.exit'));
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(focusedIn), PATIENCE).toBe(words('app.closed_saved'));
    await close();
  });

  const places = [
    'start-first-visit',
    'module-definition',
    'module-principles',
    'law-wrong',
    'quiz-multiple-error',
    'quiz-matching-unanswered',
    'quiz-ordering-unanswered',
    'result-failed',
    'saving-refused',
    'search-found',
  ];
  const frames = [
    { size: ENLARGED, name: '320 × 256' },
    { size: FRAME, name: '714' },
  ];
  // Each place in one frame, the next one in the other; all in both in a full run.
  it.each(
    places.flatMap((id, at) =>
      frames.filter((_, nth) => isFull || nth === at % frames.length).map((frame) => ({ id, ...frame })),
    ),
  )('the focus is always seen, never covered, and goes in the order of reading: $id at $name', async ({ id, size }) => {
    const { page, close } = await show(id, size);
    await page.locator('.nhsuk-skip-link').focus();
    // Whoever has just used the mouse sees no focus until a key is pressed.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    const faults: string[] = [];
    let stops = 0;
    // After the last control the focus leaves the page.
    for (let found = await page.evaluate(focusFaultsIn); found !== null && stops < 150; stops += 1) {
      faults.push(...found);
      await page.keyboard.press('Tab');
      found = await page.evaluate(focusFaultsIn);
    }
    expect(faults).toEqual([]);
    expect(stops).toBeGreaterThan(5);
    await close();
  });

  it('the skip link leads past the bar', async () => {
    const { page, close } = await show('start-first-visit');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(focusedIn)).toBe(words('app.skip'));
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('maincontent');
    await close();
  });
});

describe('the page as an outline', () => {
  /** Places that differ only by their address are read in one window, as a learner goes from one to the next. */
  let reading: Opened | null = null;
  const opened = async (id: string): Promise<Opened> => {
    const state = STATES.find((one) => one.id === id)!;
    if (!/^(module|part|page)-/.test(id)) return stage.show(state, FRAME);
    reading ??= await show('start-first-visit');
    await stage.goTo(reading.page, state);
    return { page: reading.page, close: () => Promise.resolve() };
  };
  afterAll(() => reading?.close());

  it.each(
    STATES.filter(({ group }) => group === 'Modules' || group === 'Pages' || group === 'The result').map(
      ({ id }) => id,
    ),
  )('%s: one heading 1, no level left out, landmarks, a title of its own', async (id) => {
    const { page, close } = await opened(id);
    const levels = await page.evaluate(() =>
      [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
        .filter((heading) => heading.getClientRects().length > 0)
        .map(({ localName }) => Number(localName[1])),
    );
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
    expect(
      await page.evaluate(() =>
        ['header', 'main', 'footer', 'footer nav'].filter((landmark) => !document.querySelector(landmark)),
      ),
    ).toEqual([]);
    // A part of a module is called by its own heading; its opening and the whole module by the module's.
    const heading = await page.evaluate(() => {
      const screen = document.querySelector('[data-screen]:not([hidden])');
      const parts = [...(screen?.querySelectorAll<HTMLElement>('[data-part]') ?? [])];
      const shown = parts.filter((part) => !part.hidden);
      const isLater = shown.length === 1 && shown[0] !== parts[0];
      return (isLater ? shown[0]?.querySelector('h2') : screen?.querySelector('h1'))?.innerText ?? '';
    });
    await expect
      .poll(() => page.title(), PATIENCE)
      .toBe(words('app.title', { screen: heading.replace(/\s+/g, ' '), course: course.title }));
    expect(await page.getAttribute('html', 'lang')).toBe(course.language);
    await close();
  });
});

describe('the colours', () => {
  it.each(SCHEMES.filter((scheme) => scheme !== 'forced'))(
    'in the %s scheme: 4.5 to 1 for text, 3 to 1 for signs and edges',
    async (scheme) => {
      const { page, close } = await stage.show(
        STATES.find(({ id }) => id === 'quiz-opening')!,
        FRAME,
        scheme,
      );
      expect(await page.evaluate(contrastFaultsIn)).toEqual([]);
      await close();
    },
  );
});

describe('by ear, through a virtual screen reader', () => {
  it('a question is announced whole, its result once, and the next question takes over', async () => {
    const { page, close } = await show('quiz-choice-unanswered');
    const spoken = await listen(page);
    const position = Number(/^Question (\d+) of 12/.exec(await page.locator('h1:visible').innerText())?.[1]);
    await page.locator('.cp-question input').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.cp-verdict').waitFor();
    const feedback = (await page.locator('.cp-question > [role=status]').innerText()).trim();
    await expect.poll(spoken, PATIENCE).toContain(`polite: ${feedback}`);
    await page.waitForTimeout(500);
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await spoken()).at(-1), PATIENCE)
      .toMatch(new RegExp(`^heading, Question ${position + 1} of 12 .*, level 1$`));
    const said = await spoken();
    expect(said.filter((phrase) => phrase.includes(feedback))).toHaveLength(1);
    expect(said[1]).toMatch(/^radio, .*, position 1, set size \d$/);
    expect(said[2]).toBe(`button, ${words('quiz.check')}`);
    await close();
  });

  it('an unanswered question gives the focus to an alert that says what is missing and leads there', async () => {
    const { page, close } = await show('quiz-multiple-unanswered');
    await page.getByRole('button', { name: words('quiz.check') }).press('Enter');
    const alert = page.locator('.nhsuk-error-summary:focus [role=alert]');
    expect((await alert.innerText()).split(/\n+/)).toEqual([words('quiz.error_title'), words('quiz.error_all')]);
    await alert.getByRole('link').press('Enter');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('checkbox');
    expect(
      await page
        .locator('fieldset')
        .first()
        .evaluate((field) =>
          (field.getAttribute('aria-describedby') ?? '')
            .split(' ')
            .map((id) => document.getElementById(id)?.textContent ?? '')
            .join(' '),
        ),
    ).toContain(words('quiz.error_all'));
    await close();
  });

  it('what is wrong with saving is said, without moving the focus', async () => {
    const { page, close } = await show('saving-refused');
    expect(await page.locator('.cp-bar [role=status]').innerText()).toBe(words('saving.unsaved_refused'));
    expect(await page.evaluate(() => document.activeElement?.closest('.cp-message'))).toBe(null);
    await close();
  });
});

describe('on paper', () => {
  it('a module has its words and the addresses of its sources, and no controls', async () => {
    const { page, close } = await show('print-module');
    const seen = (selector: string) =>
      page.locator(selector).evaluateAll((all) => all.filter((element) => element.getClientRects().length > 0).length);
    for (const control of ['.cp-bar', '.nhsuk-button', '.cp-footer__menu', '.cp-link-button'])
      expect(await seen(control), control).toBe(0);
    expect(
      await page
        .locator('#rationale .cp-source[href^="http"]')
        .first()
        .evaluate((link) => getComputedStyle(link, '::after').content),
    ).toContain('http');
    await close();
  });

  it('what is done step by step is there to its last step, with its answers', async () => {
    for (const [state, texts] of [
      ['print-module', activityOf('duties').cards.flatMap(({ text, why }) => [text, why])],
      [
        'print-story',
        [
          ...activityOf('story').steps.flatMap(({ quote }) => [quote]),
          ...activityOf('story').asks.items.flatMap(({ text, why }) => [text, why]),
        ],
      ],
    ] as const) {
      const { page, close } = await show(state);
      const printed = await page.locator('main').innerText();
      for (const text of texts) expect(printed.split(text).length - 1, text).toBe(1);
      await close();
    }
  });

  it('an activity that is done is printed as the learner did it', async () => {
    const { page, close } = await show('print-activities');
    const printed = await page.locator('main').innerText();
    for (const { text } of activityOf('ladder').practices) expect(printed.split(text).length - 1, text).toBe(1);
    expect(await page.locator('[data-activity=ladder]').isVisible()).toBe(true);
    await close();
  });
});

/** Starts the reader in the page; answers with what it has said so far. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  const file = createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader/browser.js');
  await page.route('**/reader.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: readFileSync(file, 'utf8') }),
  );
  await page.evaluate(
    `import(new URL('reader.js', location.href).href).then(({ virtual }) => { window.reader = virtual; return virtual.start({ container: document.body }); })`,
  );
  return () => page.evaluate('window.reader.spokenPhraseLog()');
}
