// Every measure, in turn, and the bar that each is held against.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import type { Phase } from '../command.js';
import { compile } from '../content/compile.js';
import { readCourse } from '../content/parse/read-course.js';
import { buildPackages } from '../preview/build-packages.js';
import { startPreview } from '../preview/start-preview.js';
import { unzip } from '../preview/unzip.js';
import { bars, callBars, measured, medianOf, type Measured } from './bars.js';
import { writeBaseline } from './baseline.js';
import { callCountsOf } from './call-counts.js';
import { feedbackTimesOf } from './feedback-delay.js';
import { grow, growthBars } from './growth.js';
import { gzipBars, launchesOf, ms, plainBars } from './launch-series.js';
import { growthOf, heapsOf } from './memory.js';
import { packagingOf } from './packaging.js';
import { nextScreenBars } from './next-screen.js';
import type { SessionOptions } from './preview-session.js';
import { serveBoth } from './bench-server.js';

export interface Measuring {
  readonly browser: Browser;
  /** For all that is written meanwhile. */
  readonly folder: string;
  readonly phase: Phase;
  readonly runs: number;
  readonly isQuick: boolean;
}

const PORT = 5370;

/** The LMSs that are listened to, and how many SetValue one answer may cost each. */
const LMSS: readonly { readonly name: string; readonly wished: SessionOptions; readonly setForAnswer: number }[] = [
  { name: 'SCORM 1.2', wished: { edition: '1.2' }, setForAnswer: 10 },
  { name: 'SCORM 2004', wished: { edition: '2004-4th' }, setForAnswer: 10 },
  {
    name: '1.2 without interactions',
    wished: { edition: '1.2', faults: { 'Answers and objectives': 'Not supported (ESR)' } },
    setForAnswer: 2,
  },
];

export async function measureAll(measuring: Measuring): Promise<Measured[]> {
  const { folder, phase } = measuring;
  const made = await buildPackages(phase, { out: join(folder, 'zips'), buildFolder: join(folder, 'built') });
  const zipped = made.packages.find(({ edition }) => edition === '1.2');
  if (!zipped) throw new Error('There is no SCORM 1.2 package to measure.');
  const course = unzip(zipped, join(folder, 'launched')).folder;
  writeBaseline(course, join(folder, 'static'));
  const large = await phase('Building a course ten times as large', () => grow(folder));
  const wire = await serveBoth({ course, static: join(folder, 'static'), large: large.folder });
  const preview = await startPreview({
    ...made,
    folder,
    port: PORT,
    phase,
    say: (message) => process.stderr.write(`${message}\n`),
  });
  try {
    return [
      ...(await launchRows(measuring, wire.url, course, zipped.bytes.length)),
      ...(await phase('Going from screen to screen', () =>
        nextScreenBars(measuring.browser, `${wire.url}plain/course/`, compile(readCourse()).course, measuring.runs),
      )),
      ...(await lmsRows(measuring, preview.url)),
      ...(await phase('Launching, reading and answering the large course', () =>
        growthBars(measuring.browser, `${wire.url}plain/course/`, `${wire.url}plain/large/`, large, measuring.runs),
      )),
      await memoryRow(measuring, `${wire.url}plain/course/`),
      await packagingRow(measuring),
    ];
  } finally {
    await Promise.all([wire.close(), preview.close()]);
  }
}

async function launchRows(
  { browser, phase, runs }: Measuring,
  url: string,
  course: string,
  zipSize: number,
): Promise<Measured[]> {
  const launches = (way: 'plain' | 'gzip') =>
    launchesOf(browser, `${url}${way}/static/index.html`, `${url}${way}/course/index.html`, runs);
  const plain = await phase('Launching without gzip, the static page and the course in turn', () => launches('plain'));
  const gzip = await phase('The same with gzip', () => launches('gzip'));
  const scripts = new Set(
    plain.course
      .flatMap(({ requests }) => requests)
      .filter((request) => request.endsWith('.js'))
      .map((request) => request.replace(/^.*\//, '')),
  );
  const size = readdirSync(join(course, 'assets'))
    .filter((name) => scripts.has(name))
    .reduce((sum, name) => sum + gzipSync(readFileSync(join(course, 'assets', name))).length, 0);
  return [
    ...plainBars(plain),
    ...gzipBars(gzip),
    measured(bars.script, size, [...scripts].join(', ')),
    measured(bars.zip, zipSize),
  ];
}

async function lmsRows({ browser, phase, runs, isQuick }: Measuring, url: string): Promise<Measured[]> {
  const { course } = compile(readCourse());
  const rows: Measured[] = [];
  const answers = isQuick ? 3 : Math.min(course.quiz.slots.length, Math.max(7, runs));
  for (const [bar, slowdown] of [
    [bars.feedback, 1],
    [bars.feedbackSlow, 4],
  ] as const) {
    const times = await phase(`Checking answers at 1/${slowdown} of the speed`, () =>
      feedbackTimesOf(browser, url, slowdown, answers),
    );
    rows.push(measured(bar, medianOf(times), `the slowest: ${ms(Math.max(...times))}`));
  }
  for (const { name, wished, setForAnswer } of LMSS) {
    const talk = await phase(`Listening to a whole course: ${name}`, () =>
      callCountsOf(browser, url, wished, course.quiz.slots.length),
    );
    const own = callBars(name, setForAnswer);
    rows.push(
      measured(
        own.set,
        talk.setForAnswer,
        `${talk.setForLast} for the last, with score and status; ${talk.total.set} in all`,
      ),
      measured(own.commit, talk.commitForAnswer, `${talk.total.commit} in all`),
      measured(own.get, talk.getAtLaunch),
      measured(own.idle, talk.idleErrors),
    );
  }
  return rows;
}

async function memoryRow({ phase, isQuick }: Measuring, url: string): Promise<Measured> {
  const { course } = compile(readCourse());
  const screens = [...course.sections.filter(({ kind }) => kind !== 'quiz'), ...course.pages].map(({ id }) => id);
  const heaps = await phase('Using the course for long', () =>
    heapsOf(url, screens, course.quiz.slots.length, isQuick ? 3 : 12),
  );
  return measured(bars.memory, growthOf(heaps), heaps.map((bytes) => `${(bytes / 1e6).toFixed(2)} MB`).join(', '));
}

async function packagingRow({ folder, phase }: Measuring): Promise<Measured> {
  const { seconds, phases } = await phase('Packing all editions', () => packagingOf(join(folder, 'packed')));
  return measured(bars.packaging, seconds, phases.join('; '));
}
