// The launch as it is seen on a slow line and a slow computer: what has been painted stays where it is, and what the
// learner does before everything has come counts.

import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiInPage } from '../../scripts/bench/api-in-page.js';
import { writeBaseline } from '../../scripts/bench/baseline.js';
import { launchOf } from '../../scripts/bench/timed-launch.js';
import { ownNames, watchPage, type PageTimings } from '../../scripts/bench/watch-page.js';
import { fakeLms } from '../../scripts/gallery/fake-lms.js';
import { attemptAt, course } from '../../scripts/gallery/progresses.js';
import { isFull } from '../fixtures/lms/runs.js';
import { SIZES } from '../../scripts/gallery/state.js';
import { start, type Progress } from '../../src/model/progress.js';
import { serveBuiltCourse, type BuiltCourse } from './built-course.js';
import { serveCut, type CutLine } from './cut-line.js';
import { focusedIn } from './focus.js';
import { words } from './learner.js';
import { sharedBrowser } from './shared-browser.js';

/** The ends of the list in `npm test`, all of it in a full run. */
const ends = <T>(list: readonly T[]) => list.filter((_, at) => isFull || at === 0 || at === list.length - 1);

let browser: Browser;
let served: BuiltCourse;
let line: CutLine;

beforeAll(async () => {
  served = await serveBuiltCourse();
  line = await serveCut(served.folder);
  browser = await sharedBrowser();
});

afterAll(async () => {
  await line.close();
  await served.close();
});

describe('while the course connects, saves for the first time and says so', () => {
  it.each(ends(SIZES))('nothing moves at $name px', async (size) => {
    const { layoutShift } = await launchOf(
      browser,
      `${served.url}own/index.html`,
      'left alone',
      size,
      'until it is alive',
    );
    expect(layoutShift).toBe(0);
  });
});

describe('on a line that hesitates', () => {
  /** The middle of the `nth` place where these words stand in the page. */
  const middleOf = (text: string, nth = 0) => {
    let at = line.page.indexOf('<body');
    for (let place = 0; place <= nth; place += 1) at = line.page.indexOf(text, at + 1);
    expect(at, text).toBeGreaterThan(0);
    return at + Math.ceil(Buffer.byteLength(text) / 2);
  };
  const rows = ends(course.sections.map((_, at) => at));

  it.each([
    { place: 'the bar', text: words('app.exit'), at: [0] },
    { place: 'the tag that says the bar is whole', text: '<main id=maincontent', at: [0] },
    { place: 'the title', text: course.title, at: [1] },
    { place: 'the first action', text: words('start.quiz_first'), at: [0] },
    { place: 'the picture', text: 'href=#_p x=', at: [0, 2] },
    { place: 'each row of the list', text: words('start.not_started'), at: rows },
  ])('nothing moves when the page is cut in $place', async ({ text, at }) => {
    for (const nth of at) {
      const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
      const page = await context.newPage();
      await page.addInitScript(ownNames);
      await page.addInitScript(watchPage, null);
      await page.addInitScript(apiInPage);
      await page.goto(line.urlCutAt(middleOf(text, nth)), { waitUntil: 'load' });
      await page.locator('.cp-bar[data-alive]').waitFor();
      expect(
        await page.evaluate(() => (window as unknown as { seen: PageTimings }).seen.layoutShift),
        `${text} ${nth}`,
      ).toBe(0);
      await context.close();
    }
  });

  it('the title is there while the rest of the cover is still coming', async () => {
    const page = await browser.newPage();
    await page.goto(line.urlCutAt(middleOf(words('start.quiz_first'))), { waitUntil: 'commit' });
    const seen = await page.waitForFunction(() => {
      const [title, action] = ['h1', 'a.nhsuk-button'].map((part) =>
        document.querySelector(`#start ${part}`)?.checkVisibility({ visibilityProperty: true }),
      );
      return title && { action, state: document.readyState };
    });
    expect(await seen.jsonValue()).toEqual({ action: false, state: 'loading' });
    await page.close();
  });
});

it('the static page that the launch is measured against looks the same', async () => {
  writeBaseline(served.folder, join(served.folder, 'static'));
  for (const viewport of ends(SIZES)) {
    const context = await browser.newContext({ viewport, javaScriptEnabled: false });
    const page = await context.newPage();
    // The styles of what script brings to life come after the first paint: the static page has none of them.
    await page.route('**/rest-*.css', (route) => route.abort());
    const seen: { firstScreen: string; places: number[][] }[] = [];
    for (const address of ['index.html', 'static/index.html']) {
      await page.goto(`${served.url}own/${address}`);
      const places = await page.evaluate(() =>
        [...document.querySelectorAll('.cp-bar *, #start *')].map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return [x, y, width, height];
        }),
      );
      seen.push({ firstScreen: (await page.screenshot()).toString('base64'), places });
    }
    expect(seen[1], `${viewport.name} px`).toEqual(seen[0]);
    expect(seen[0]?.places.length).toBeGreaterThan(100);
    await context.close();
  }
});

interface SlowLine {
  readonly page: Page;
  readonly launchArrives: () => void;
  readonly wordsArrive: () => void;
  readonly partsArrive: () => void;
  readonly close: () => Promise<void>;
}

/** The course on a line that is cut before its scripts, before the words of screens with the ways back from them, and before all that draws them. */
async function slowLine(progress: Progress): Promise<SlowLine> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await context.addInitScript({ content: fakeLms(course, progress, 'saves') });
  const [launch, screens, parts] = [gate(), gate(), gate()];
  await page.route(/\.js$/, async (route) => {
    const [, name = ''] = /\/([a-z]+)-[^/]*\.js$/.exec(route.request().url()) ?? [];
    await (name === 'index' ? launch : ['screen', 'words', 'way', 'return'].includes(name) ? screens : parts).opened;
    await route.continue();
  });
  await page.goto(`${served.url}own/`, { waitUntil: 'commit' });
  await page.getByRole('link', { name: words('start.quiz_first') }).waitFor();
  const close = () => context.close();
  return { page, launchArrives: launch.open, wordsArrive: screens.open, partsArrive: parts.open, close };
}

function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

describe('before everything has arrived', () => {
  const PATIENCE = { timeout: 8000 };
  const alive = (page: Page) => page.locator('.cp-saving--saved').waitFor();

  it('the focus stays on what the learner has reached', async () => {
    const { page, launchArrives, wordsArrive, partsArrive, close } = await slowLine(start);
    await page.getByRole('link', { name: words('start.quiz_first') }).focus();
    launchArrives();
    await alive(page);
    expect(await page.evaluate(focusedIn)).toBe(words('start.quiz_first'));
    await page.keyboard.press('Enter');
    await page.getByText(words('app.screen_coming')).first().waitFor(PATIENCE);
    expect(await page.evaluate(focusedIn)).toBe(words('start.quiz_first'));
    wordsArrive();
    const opening = (await page.locator('principles-quiz h1').innerText()).trim();
    await expect.poll(() => page.evaluate(focusedIn), PATIENCE).toBe(opening);
    partsArrive();
    await page.getByRole('button', { name: words('quiz.start') }).waitFor();
    await expect.poll(() => page.evaluate(focusedIn), PATIENCE).toBe(opening);
    await close();
  });

  it('a link that is held down while the course comes alive leads where it says', async () => {
    const { page, launchArrives, wordsArrive, partsArrive, close } = await slowLine(start);
    const box = await page.getByRole('link', { name: words('start.quiz_first') }).boundingBox();
    await page.mouse.move(box!.x + box!.width / 2, box!.y + box!.height / 2);
    await page.mouse.down();
    launchArrives();
    await alive(page);
    await page.mouse.up();
    wordsArrive();
    partsArrive();
    await page.getByRole('button', { name: words('quiz.start') }).waitFor(PATIENCE);
    await close();
  });

  it('whoever left in the middle of the quiz is led to the open question once it is there', async () => {
    const { page, launchArrives, wordsArrive, partsArrive, close } = await slowLine(attemptAt('multiple', null));
    launchArrives();
    await alive(page);
    wordsArrive();
    partsArrive();
    await page.locator('h1.cp-stem').waitFor(PATIENCE);
    await expect.poll(() => page.evaluate(() => document.activeElement?.matches('h1.cp-stem')), PATIENCE).toBe(true);
    await close();
  });
});
