// What long use leaves in memory: the same round over all screens and a whole attempt, again and again.

import { chromium, type Browser } from 'playwright-core';
import { launchOptions } from '../browser/browser.js';
import { apiInPage } from './api-in-page.js';
import { Learner } from './learner.js';
import { ownNames } from './watch-page.js';

/** Milliseconds. */
const REST = 1000;

/**
 * Bytes of live objects after each round, with everything collected that nobody holds. In a browser of its own that
 * interprets scripts: the machine code that V8 makes of busy functions, and throws away again, lies in the same heap
 * and hides what the course holds.
 * @param screens ids of all screens but the quiz
 */
export async function heapsOf(
  url: string,
  screens: readonly string[],
  questions: number,
  rounds: number,
): Promise<number[]> {
  const options = await launchOptions();
  const browser = await chromium.launch({ ...options, args: [...(options.args ?? []), '--js-flags=--jitless'] });
  try {
    return await roundsOf(browser, url, { screens, questions, rounds });
  } finally {
    await browser.close();
  }
}

async function roundsOf(
  browser: Browser,
  url: string,
  { screens, questions, rounds }: { screens: readonly string[]; questions: number; rounds: number },
): Promise<number[]> {
  const page = await browser.newPage({ viewport: { width: 1004, height: 666 } });
  await page.addInitScript(ownNames);
  await page.addInitScript(apiInPage);
  const cdp = await page.context().newCDPSession(page);
  await page.goto(url);
  const learner = new Learner(page);
  await page.locator('course-app[ready]').waitFor();
  const heaps: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const screen of screens) await learner.opens(screen);
    await learner.opens('quiz');
    await (round === 0 ? learner.startsQuiz() : learner.startsAgain());
    for (let at = 0; at < questions; at += 1) {
      await learner.checks();
      await learner.goesOn();
    }
    // Away from the result, and at rest: what was drawn last is held for a moment, and what only a weak reference or a
    // finalizer held is gone after the second collection.
    await learner.opens(screens[0] ?? 'start');
    await page.waitForTimeout(REST);
    for (let collection = 0; collection < 2; collection += 1) await cdp.send('HeapProfiler.collectGarbage');
    heaps.push((await cdp.send('Runtime.getHeapUsage')).usedSize);
  }
  return heaps;
}

/** Percent by which the last third of the rounds is above the middle third: the first fills caches. */
export function growthOf(heaps: readonly number[]): number {
  const third = Math.floor(heaps.length / 3);
  const mean = (some: readonly number[]) => some.reduce((sum, value) => sum + value, 0) / some.length;
  const middle = mean(heaps.slice(-2 * third, -third));
  return (100 * (mean(heaps.slice(-third)) - middle)) / middle;
}
