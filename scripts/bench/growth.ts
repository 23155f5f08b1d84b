// Whether the course can grow: one ten times as large is built, launched beside ours, read and answered.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { OutlinedCourse } from '../../src/model/course.js';
import { encode } from '../../src/tracking/suspend-data.js';
import { worstProgressOf } from '../../src/tracking/worst-case.js';
import { buildCourse } from '../build/build.js';
import { compile } from '../content/compile.js';
import { readCourse } from '../content/parse/read-course.js';
import { apiInPage } from './api-in-page.js';
import { bars, measured, medianOf, type Measured } from './bars.js';
import { generatedCourse } from './generated-course.js';
import { launchOf } from './timed-launch.js';
import { ms } from './launch-series.js';
import { Learner } from './learner.js';
import { ownNames } from './watch-page.js';
import { offsetIn } from './bench-server.js';

export interface Grown {
  readonly course: OutlinedCourse;
  readonly folder: string;
}

/** Builds the large course below `folder`. */
export async function grow(folder: string): Promise<Grown> {
  const files = generatedCourse(readCourse());
  const words = join(folder, 'large-words');
  for (const [path, text] of files) {
    mkdirSync(dirname(join(words, path)), { recursive: true });
    writeFileSync(join(words, path), text);
  }
  return {
    course: compile(files).course,
    folder: await buildCourse({ courseFolder: words, outDir: join(folder, 'large') }),
  };
}

/** @param own and large addresses of the two courses */
export async function growthBars(
  browser: Browser,
  own: string,
  large: string,
  { course }: Grown,
  runs: number,
): Promise<Measured[]> {
  const bytes = { own: 0, large: 0 };
  const paints: { own: number[]; large: number[] } = { own: [], large: [] };
  for (let run = 0; run < runs; run += 1) {
    const [one, ten] = [
      await launchOf(browser, offsetIn(run, runs, own), 'left alone'),
      await launchOf(browser, offsetIn(run, runs, large), 'left alone'),
    ];
    paints.own.push(one.firstPaint);
    paints.large.push(ten.firstPaint);
    bytes.own = Math.max(bytes.own, one.bytes);
    bytes.large = Math.max(bytes.large, ten.bytes);
  }
  const [small, grown] = [medianOf(paints.own), medianOf(paints.large)];
  const modules = course.sections.filter(({ kind }) => kind !== 'quiz').length;
  const failed = await failedSteps(browser, large, course);
  return [
    measured(bars.growthPaint, grown / small, `${ms(grown)} to ${ms(small)}`),
    measured(bars.growthBytes, bytes.large / bytes.own, `${bytes.large} to ${bytes.own} bytes`),
    measured(bars.growthState, encode(course, worstProgressOf(course)).length, 'everything done in the 99th attempt'),
    measured(
      bars.growthUse,
      failed.length,
      failed.join('; ') ||
        `${modules} modules read, ${course.quiz.slots.length} of ${course.quiz.slots.flatMap(({ items }) => items).length} questions answered`,
    ),
  ];
}

/** What cannot be done in it, in words. */
async function failedSteps(browser: Browser, url: string, course: OutlinedCourse): Promise<string[]> {
  const context = await browser.newContext({ viewport: { width: 1004, height: 666 } });
  const page = await context.newPage();
  const failed: string[] = [];
  const step = (title: string, work: () => Promise<void>) =>
    work().catch((cause: Error) => {
      failed.push(`${title}: ${cause.message.split('\n')[0]}`);
    });
  page.on('pageerror', ({ message }) => failed.push(message));
  await page.addInitScript(ownNames);
  await page.addInitScript(apiInPage);
  await page.goto(url);
  const learner = new Learner(page);
  await step('reading all', () => learner.readsAll());
  await step('the quiz', async () => {
    await learner.startsQuiz();
    for (let at = 0; at < course.quiz.slots.length; at += 1) {
      await learner.checks();
      await learner.goesOn();
    }
    await page.locator('.cp-score').waitFor();
  });
  await context.close();
  return failed;
}
