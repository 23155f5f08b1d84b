// `npm run walk`: learners who do anything at all in the built course, in a real browser, each on a way of its own.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { Command, InvalidArgumentError } from 'commander';
import { message } from '../../src/model/messages.js';
import { launchOptions } from '../browser/browser.js';
import { buildCourse } from '../build/build.js';
import { isTyped, phasesOn, Refusal, runCommand } from '../command.js';
import { compile } from '../content/compile.js';
import { readCourse } from '../content/parse/read-course.js';
import { serveFolders } from '../gallery/static-server.js';
import { Walker } from './walker.js';

interface Options {
  readonly seed: number;
  readonly steps: number;
  readonly minutes: number;
  readonly tell?: boolean;
}

async function walk({ seed, steps, minutes, tell = false }: Options): Promise<void> {
  const phase = phasesOn();
  const folder = mkdtempSync(join(tmpdir(), 'course-walk-'));
  await phase('Building the course', () => buildCourse({ outDir: folder }));
  const served = await serveFolders({ own: folder });
  const browser = await chromium.launch(await launchOptions());
  const { course } = compile(readCourse());
  const walked = {
    url: `${served.url}own/`,
    saved: message(course.words, 'saving.saved'),
    quiz: course.sections.find(({ kind }) => kind === 'quiz')?.id ?? '',
  };
  const end = performance.now() + minutes * 60_000;
  const faults: string[] = [];
  let walks = 0;
  let all = 0;
  try {
    while (performance.now() < end) {
      const own = seed + walks;
      const { steps: done, presses, earned, fault, trail } = await Walker.walk(browser, walked, own, steps);
      walks += 1;
      if (tell) console.error(trail.map((step, at) => `    ${at} ${step}`).join('\n'));
      all += done;
      if (fault) faults.push(`seed ${own}, step ${done}: ${fault}`);
      console.error(
        `  seed ${own}: ${done} steps, ${presses} presses, ${earned.answers} answers, ${earned.sections} sections${fault ? `\n  ${fault}` : ''}`,
      );
    }
  } finally {
    await browser.close();
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`${walks} walks, ${all} steps, ${faults.length} with a fault`);
  if (faults.length > 0)
    throw new Refusal(`Walk one of them again with --seed and --minutes 0.1:\n${faults.join('\n')}`);
}

function numberOf(text: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new InvalidArgumentError('It is a number above 0.');
  return number;
}

if (isTyped(import.meta.url)) {
  await runCommand(
    new Command('walk')
      .description('Walks through the built course at random and checks after each step what must always be true.')
      .option('--seed <number>', 'the first walk; each takes the next number', numberOf, 1)
      .option('--steps <number>', 'steps of one walk', numberOf, 150)
      .option('--minutes <number>', 'no new walk begins after this time', numberOf, 10)
      .option('--tell', 'every step, in words')
      .action(walk),
  );
}
