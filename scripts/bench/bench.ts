// `npm run bench`: what the course costs a learner, an LMS and whoever packs it, against the bars of the project.

import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { Command, InvalidArgumentError } from 'commander';
import { launchOptions } from '../browser/browser.js';
import { isTyped, phasesOn, runCommand } from '../command.js';
import { isMet, type Measured } from './bars.js';
import { measureAll } from './measure-all.js';
import { tableOf } from './bench-table.js';

interface Options {
  readonly runs: number;
  readonly quick?: boolean;
  readonly json?: boolean;
}

async function bench({ runs, quick = false, json = false }: Options): Promise<void> {
  const phase = phasesOn();
  const load = loadavg()[0] ?? 0;
  const rows = await inPlace((browser, folder) =>
    measureAll({ browser, folder, phase, runs: quick ? 1 : runs, isQuick: quick }),
  );
  const machine = `${cpus().length} cores, load ${load.toFixed(1)} at the start and ${(loadavg()[0] ?? 0).toFixed(1)} at the end, ${quick ? 'one run each' : `medians of ${runs}`}`;
  const missed = rows.filter((row) => row.isFixed && !isMet(row));
  process.stdout.write(
    json
      ? `${JSON.stringify({ machine, rows: rows.map((row) => ({ ...row, isMet: isMet(row) })) }, null, 2)}\n`
      : `${tableOf(rows)}\n\n${machine}. Timings are this machine’s, and fail nothing.\n`,
  );
  if (missed.length > 0) {
    process.stderr.write(`Missed on any machine: ${missed.map(({ what }) => what).join('; ')}.\n`);
    process.exitCode = 1;
  }
}

async function inPlace(work: (browser: Browser, folder: string) => Promise<Measured[]>): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'course-bench-'));
  const browser = await chromium.launch(await launchOptions());
  try {
    return await work(browser, folder);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function countOf(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('It has to be a whole number above 0.');
  return count;
}

if (isTyped(import.meta.url)) {
  await runCommand(
    new Command('npm run bench --')
      .description(
        'Measures the real package in a real browser on a slow line and a slow computer, beside a static page with the same words.',
      )
      .option('--runs <number>', 'launches of each page', countOf, 7)
      .option('--quick', 'one run of everything: for the bars that no machine changes')
      .option('--json', 'print the result as JSON')
      .addHelpText(
        'after',
        '\nExample:\n  npm run bench -- --runs 15\n\nLeaves with 0 when every bar that no machine changes is met, 1 when one is missed. Takes about six minutes, --quick about two.',
      )
      .action(bench),
  );
}
