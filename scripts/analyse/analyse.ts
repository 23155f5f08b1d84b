// npm run analyse -- FILE…: what the answers in an LMS export say about the quiz and its questions.

import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { stdout } from 'node:process';
import { Command, Option } from 'commander';
import { bankOf } from '../../src/analysis/bank.js';
import { read } from '../../src/analysis/read-exports.js';
import { Unreadable } from '../../src/analysis/reading.js';
import { peopleOf, reportOf } from '../../src/analysis/report.js';
import { ATTEMPTS, type Attempts } from '../../src/analysis/samples.js';
import { sharedOf } from '../../src/analysis/share.js';
import { figuresCsv } from '../../src/assessor/figures-csv.js';
import { refusalText } from '../../src/assessor/refusal-words.js';
import type { Words } from '../../src/model/course.js';
import { isTyped, phasesOn, quietly, Refusal, runCommand, typedPath, WrongUsage } from '../command.js';
import { compile } from '../content/compile.js';
import { COURSE_FOLDER, readCourse } from '../content/parse/read-course.js';
import { resultsPageOf } from './results-page-file.js';
import { textOf } from './figures-text.js';

const EXTRAS = ['people', 'small-numbers'] as const;
type Extra = (typeof EXTRAS)[number];

interface Options {
  readonly json?: boolean;
  readonly html?: string;
  readonly csv?: string;
  readonly attempts: Attempts;
  readonly with: readonly Extra[];
  readonly course: string;
  readonly quiet?: boolean;
}

/** Nobody shares this thread. */
const noPause = async () => {};

async function analyse(paths: readonly string[], options: Options): Promise<void> {
  const phase = options.quiet ? quietly : phasesOn();
  const compiled = compile(readCourse(typedPath(options.course)));
  const { course, questions } = compiled;
  const bank = bankOf(course, questions);
  const exports = await Promise.all(paths.map(async (path) => ({ name: basename(path), bytes: await bytesOf(path) })));
  const reading = await phase(`Reading ${exports.map(({ name }) => name).join(', ')}`, () =>
    worded(course.words, () => read(exports, bank, noPause)),
  );
  const counted = await phase('Counting the answers', () => reportOf(reading, bank, options.attempts, noPause));
  const report = options.with.includes('small-numbers') ? counted : sharedOf(counted);
  const people = options.with.includes('people') ? peopleOf(reading, bank) : [];
  const { html, csv } = options;
  if (html !== undefined)
    await phase(`Writing ${html}`, async () => writeFile(typedPath(html), await resultsPageOf(compiled, report)));
  if (csv !== undefined)
    await phase(`Writing ${csv}`, () => writeFile(typedPath(csv), figuresCsv(report, bank, course.words)));
  stdout.write(
    options.json
      ? `${JSON.stringify(people.length > 0 ? { ...report, persons: people } : report, null, 2)}\n`
      : textOf(report, course.words, people),
  );
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(typedPath(path));
  } catch (cause) {
    throw new WrongUsage(`"${path}" cannot be read. Type the path of a report that you downloaded from your LMS.`, {
      cause,
    });
  }
}

async function worded<T>(words: Words, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof Unreadable)
      throw new Refusal(refusalText(words, cause.reason, cause.file, cause.values), { cause });
    throw cause;
  }
}

if (isTyped(import.meta.url)) {
  await runCommand(
    new Command('npm run analyse --')
      .description(
        'Tells what the answers in an LMS export say about the quiz and its questions. Everything stays on this computer;\nnames and email addresses are dropped on reading.',
      )
      .argument(
        '<file...>',
        'Moodle’s Interactions report (.txt, .csv, .xlsx, .ods), the preview LMS’s attempts (.json), or a plain CSV',
      )
      .option('--json', 'print the figures as JSON')
      .option('--html <file>', 'write a results page that shows these figures, for passing on')
      .option('--csv <file>', 'write the figures for a spreadsheet')
      .addOption(new Option('--attempts <which>', 'which attempts count').choices(ATTEMPTS).default('first'))
      .addOption(
        new Option(
          '--with <extra...>',
          'people: a row for each attempt, without names; small-numbers: counts from 1 to 4 as well',
        )
          .choices(EXTRAS)
          .default([] as Extra[], 'neither'),
      )
      .option('--course <folder>', 'the words of the version that was used', COURSE_FOLDER)
      .option('--quiet', 'no progress on stderr')
      .addHelpText(
        'after',
        '\nExamples:\n  npm run analyse -- interactions.txt\n  npm run analyse -- april.xlsx may.xlsx --attempts all --html results.html\n\nThe plain CSV has the columns learner, attempt, id, response, result and score; docs/assessors.md tells them.\nLeaves with 0 when the figures are told, 1 when a file is not what it should be, 2 for wrong usage.',
      )
      .action(analyse),
  );
}
