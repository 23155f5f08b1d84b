// From the press to the words of the next screen, on the slow line and the slow computer of the launches.

import type { Browser, Page } from 'playwright-core';
import type { Course } from '../../src/model/course.js';
import { apiInPage } from './api-in-page.js';
import { bars, measured, medianOf, type Measured } from './bars.js';
import { ms } from './launch-series.js';
import { throttled } from './timed-launch.js';
import { ownNames } from './watch-page.js';

/** How long the screen before has been read. */
const READ = 3000;
const START = '#start .cp-cover__ways a.nhsuk-button';

/** @param url of the built course, without gzip */
export async function nextScreenBars(browser: Browser, url: string, course: Course, runs: number): Promise<Measured[]> {
  const [read, question, unread]: [number[], number[], number[]] = [[], [], []];
  for (let run = 0; run < runs; run += 1) {
    unread.push(await onPage(browser, url, (page) => timeTo(page, START, `#${course.sections[0]?.id} h1`)));
    const all = await onPage(browser, url, (page) => readsOn(page, course));
    question.push(all.pop() ?? NaN);
    read.push(Math.max(...all));
  }
  const slowest = (times: readonly number[]) => `the slowest: ${ms(Math.max(...times))}`;
  return [
    measured(bars.nextScreen, medianOf(read), `the slowest of a course each time; ${slowest(read)}`),
    measured(bars.firstQuestion, medianOf(question), slowest(question)),
    measured(bars.nextAtOnce, medianOf(unread), slowest(unread)),
  ];
}

/** The time to each section after the one before has been read, and last to the first question. */
async function readsOn(page: Page, course: Course): Promise<number[]> {
  const times: number[] = [];
  for (const [at, { id }] of course.sections.entries()) {
    await page.waitForTimeout(READ);
    times.push(await timeTo(page, at === 0 ? START : `a[data-finish][href="#${id}"]`, `#${id} h1`));
  }
  await page.waitForTimeout(READ);
  const start = '#quiz button.nhsuk-button';
  await page.locator(start).first().waitFor();
  return [...times, await timeTo(page, start, '#quiz .cp-stem')];
}

/** Milliseconds from the press to the frame after the one that shows what it leads to. */
function timeTo(page: Page, press: string, shown: string): Promise<number> {
  return page.evaluate(
    ([control = '', target = '']) =>
      new Promise<number>((resolve) => {
        const started = performance.now();
        document.querySelector<HTMLElement>(control)?.click();
        const look = (): void => {
          const isThere = [...document.querySelectorAll(target)].some((one) => one.checkVisibility());
          requestAnimationFrame(isThere ? () => setTimeout(() => resolve(performance.now() - started)) : look);
        };
        look();
      }),
    [press, shown],
  );
}

async function onPage<T>(browser: Browser, url: string, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1004, height: 666 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(ownNames);
    await page.addInitScript(apiInPage);
    await throttled(await context.newCDPSession(page));
    await page.goto(url);
    await page.locator('course-app[ready]').waitFor();
    return await use(page);
  } finally {
    await context.close();
  }
}
