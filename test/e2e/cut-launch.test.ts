// A line that is cut at a request of the launch itself, each once: it comes to nothing, or ends half-way. What arrived
// works, what did not is told, and what the learner did is not lost.

import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchOptions } from '../../scripts/browser/browser.js';
import { fakeLms } from '../../scripts/gallery/fake-lms.js';
import { course } from '../../scripts/gallery/progresses.js';
import { start, type Progress } from '../../src/model/progress.js';
import { serveBuiltCourse, type BuiltCourse } from './built-course.js';
import { serveBreaking, type BreakingLine } from './cut-line.js';
import { words } from './learner.js';

let browser: Browser;
let served: BuiltCourse;
let line: BreakingLine;

beforeAll(async () => {
  served = await serveBuiltCourse();
  line = await serveBreaking(served.folder);
  browser = await chromium.launch(await launchOptions());
});
afterAll(async () => {
  await browser.close();
  await line.close();
  await served.close();
});

/** The dear ones: a message of the page is waited for in each. */
const inFull = <T>(cases: readonly T[]) => (process.env['TEST_FULL'] === '1' ? cases : []);
const [first] = course.sections.map(({ id }) => id);

async function launched(test: (page: Page) => Promise<void>, progress: Progress = start): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await context.addInitScript({ content: fakeLms(course, progress, 'saves') });
  // A line that breaks within the page ends in an exception here, and for a learner in what has come.
  await page.goto(line.url, { waitUntil: 'commit' }).catch(() => undefined);
  await test(page);
  await context.close();
}

/** Alive, and the first section is there after a press. */
async function worksOn(page: Page): Promise<void> {
  await page.locator('course-app[ready]').waitFor();
  await page.locator('.cp-saving--saved').waitFor();
  await page.getByRole('link', { name: words('start.begin'), exact: true }).click();
  await page.locator(`#${first}:not([hidden]) h1`).first().waitFor();
}

/** Told that the course has not started, or alive. */
async function isToldOrWorksOn(page: Page): Promise<void> {
  const told = page.getByText(words('startup.title'));
  await expect
    .poll(async () => (await told.isVisible()) || (await page.locator('course-app[ready]').count()) > 0, {
      timeout: 15_000,
    })
    .toBe(true);
  if (!(await told.isVisible())) await worksOn(page);
}

const ends = [0, 0.5] as const;

describe('a launch on a line that is cut once', () => {
  it.each(ends)('loses nothing when the sheet of paper breaks at %d', async (end) => {
    line.breakOnce(/\/print-[^/]*\.css$/, end);
    await launched(worksOn);
    expect(line.broken()).toBe(1);
  });

  it('knows what is saved when the look at the server comes to nothing at first', async () => {
    line.breakOnce(/\/index-[^/]*\.js$/, 0, 'HEAD');
    await launched(worksOn);
    expect(line.broken()).toBe(1);
  });

  it('brings a screen whose place in the page did not come', async () => {
    await launched(async (page) => {
      await page.route(line.url, (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: line.page.slice(0, line.page.indexOf(' data-away>')),
        }),
      );
      await page.goto(line.url);
      await worksOn(page);
    });
  });

  it.each(inFull(ends))('is there, or says that it has not started, when the script breaks at %d', async (end) => {
    line.breakOnce(/\/index-[^/]*\.js$/, end);
    await launched(isToldOrWorksOn);
    expect(line.broken()).toBe(1);
  });

  it.each(inFull(Array.from({ length: 16 }, (_, at) => (at + 1) / 17)))(
    'works, or says that it has not started, when the page breaks at %f',
    async (share) => {
      line.breakOnce(/\/$/, share);
      await launched(async (page) => {
        // Before the message has come nothing has: the browser itself says so.
        if (share * line.page.length > line.page.indexOf('<main')) await isToldOrWorksOn(page);
      });
      expect(line.broken()).toBe(1);
    },
  );
});

describe('where the learner left off', () => {
  it('stays known when its words do not come', async () => {
    const section = course.sections[1]!;
    const place = section.parts[1] ?? '';
    line.breakOnce(/\/screen-[^/]*\.js$/, 0.5);
    await launched(
      async (page) => {
        await page.locator('.cp-message', { hasText: words('app.screen_missing') }).waitFor();
        expect(await page.evaluate("API.LMSGetValue('cmi.core.lesson_location')")).toBe(place);
        await page.getByRole('button', { name: words('app.part_retry') }).click();
        await page.locator(`#${place}`).waitFor();
      },
      { ...start, place, sections: { [section.id]: 'started' } },
    );
    expect(line.broken()).toBe(1);
  });
});
