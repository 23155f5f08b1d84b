// Many launches: the static page, the course, and the course pressed at once, in turn, so that whatever else the
// machine does falls on all of them alike.

import type { Browser } from 'playwright-core';
import { bars, measured, medianOf, type Bar, type Measured } from './bars.js';
import { launchOf, type Launch } from './timed-launch.js';
import { offsetIn } from './bench-server.js';

export interface Launches {
  readonly base: readonly Launch[];
  readonly course: readonly Launch[];
  readonly pressed: readonly Launch[];
}

/** @param base and course addresses of the two pages */
export async function launchesOf(browser: Browser, base: string, course: string, runs: number): Promise<Launches> {
  const all: { base: Launch[]; course: Launch[]; pressed: Launch[] } = { base: [], course: [], pressed: [] };
  // The first of each warms the browser's own caches of code and is not counted.
  for (let run = -1; run < runs; run += 1) {
    const later = (url: string) => offsetIn(run, runs, url);
    const three = [
      await launchOf(browser, later(base), 'static'),
      await launchOf(browser, later(course), 'left alone'),
      await launchOf(browser, later(course), 'pressed'),
    ] as const;
    if (run < 0) continue;
    all.base.push(three[0]);
    all.course.push(three[1]);
    all.pressed.push(three[2]);
  }
  return all;
}

export function plainBars({ base, course, pressed }: Launches): Measured[] {
  const painted = medianOf(base.map(({ firstPaint }) => firstPaint));
  const answered = medianOf(pressed.map((launch) => launch.answered));
  return [
    ratio(bars.firstPaint, base, course, 'firstPaint'),
    ratio(bars.largestPaint, base, course, 'largestPaint'),
    measured(bars.usable, answered / painted, `${ms(answered)} to ${ms(painted)}`),
    aliveRow(bars.alive, base, course),
    measured(bars.layoutShift, Math.max(...course.map(({ layoutShift }) => layoutShift)), 'the worst run'),
    measured(bars.bytes, Math.max(...course.map(({ bytes }) => bytes)), 'headers included'),
    measured(
      bars.requests,
      Math.max(...course.map(({ requests }) => requests.length)),
      (course[0]?.requests ?? []).map(nameOf).join(', '),
    ),
    measured(
      bars.longTasks,
      medianOf(course.map(({ longTasks }) => longTasks)),
      `the static page: ${ms(medianOf(base.map(({ longTasks }) => longTasks)))}`,
    ),
  ];
}

export function gzipBars({ base, course }: Launches): Measured[] {
  return [
    ratio(bars.firstPaintGzip, base, course, 'firstPaint'),
    ratio(bars.largestPaintGzip, base, course, 'largestPaint'),
    aliveRow(bars.aliveGzip, base, course),
  ];
}

function aliveRow(bar: Bar, base: readonly Launch[], course: readonly Launch[]): Measured {
  const painted = medianOf(base.map(({ firstPaint }) => firstPaint));
  const alive = medianOf(course.map((launch) => launch.alive));
  return measured(bar, alive / painted, `${ms(alive)} to ${ms(painted)}`);
}

function ratio(
  bar: (typeof bars)[keyof typeof bars],
  base: readonly Launch[],
  course: readonly Launch[],
  of: 'firstPaint' | 'largestPaint',
): Measured {
  const [own, limit] = [medianOf(course.map((launch) => launch[of])), medianOf(base.map((launch) => launch[of]))];
  return measured(bar, own / limit, `${ms(own)} to ${ms(limit)}`);
}

export const ms = (milliseconds: number) => `${Math.round(milliseconds)} ms`;

const nameOf = (request: string) => request.replace(/ \S*\//, ' ');
