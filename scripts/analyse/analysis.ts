// What `npm run analyse` does: reads the exports, counts, and writes what was asked for.

import { readFile, writeFile } from 'node:fs/promises';
import { stderr, stdout } from 'node:process';
import { bankOf, type Bank } from '../../src/analysis/bank.js';
import type { Decisions } from '../../src/analysis/decisions.js';
import { read } from '../../src/analysis/read-exports.js';
import { Unreadable, type Reading, type YieldToMain } from '../../src/analysis/reading.js';
import { peopleOf, reportOf, type Report } from '../../src/analysis/report.js';
import type { Attempts, Marking } from '../../src/analysis/samples.js';
import { analysisText } from '../../src/analysis/saved-analysis.js';
import { sharedOf } from '../../src/analysis/share/shared-report.js';
import { figuresCsv, figuresSheets, type FiguresFile } from '../../src/assessor/figures-sheets.js';
import { refusalText } from '../../src/assessor/refusal-words.js';
import { workbookOf } from '../../src/assessor/sheet.js';
import { today } from '../../src/assessor/today.js';
import type { Words } from '../../src/model/course.js';
import { phasesOn, quietly, Refusal, typedPath, WrongUsage, type Phase } from '../command.js';
import { compile } from '../content/compile.js';
import type { Compiled } from '../content/compiled.js';
import { readCourse } from '../content/parse/read-course.js';
import { writeAnswerRows } from './answer-rows.js';
import { decisionsInText } from './decisions-file.js';
import { exportFilesOf } from './export-files.js';
import { figuresOf } from './figures-by-duckdb.js';
import { textOf } from './figures-text.js';
import { plantedFaultsTable } from './planted-faults.js';

export interface AnalyseOptions {
  readonly json?: boolean;
  readonly html?: string;
  readonly csv?: string;
  readonly xlsx?: string;
  readonly save?: string;
  readonly answers?: string;
  readonly decisions?: string;
  readonly attempts: Attempts;
  readonly marking: Marking;
  readonly forSharing?: boolean;
  readonly people?: boolean;
  readonly plantedFaults?: boolean;
  readonly byDuckdb?: string;
  readonly course: string;
  readonly quiet?: boolean;
}

export async function analyse(paths: readonly string[], options: AnalyseOptions): Promise<void> {
  const phase = options.quiet ? quietly : phasesOn();
  const compiled = compile(readCourse(typedPath(options.course)));
  const bank = bankOf(compiled.course, compiled.questions);
  if (options.plantedFaults) {
    stdout.write(await plantedFaultsTable(bank, options.quiet ? () => {} : (line) => stderr.write(`${line}\n`)));
    return;
  }
  if (options.byDuckdb !== undefined) {
    const path = typedPath(options.byDuckdb);
    const tables = await phase('Counting by DuckDB', () => figuresOf(path, bank));
    stdout.write(`${JSON.stringify(tables, null, 2)}\n`);
    return;
  }
  if (paths.length === 0) throw new WrongUsage('Type the path of a report that you downloaded from your LMS.');
  if (options.forSharing && options.people)
    throw new WrongUsage(
      '--people lists single attempts, which must not be passed on. Leave out one of --people and --for-sharing.',
    );
  const exports = await exportFilesOf(paths);
  const { words } = compiled.course;
  const reading = await phase(`Reading ${exports.map(({ name }) => name).join(', ')}`, () =>
    worded(words, () => read(exports, bank, progressOn(options))),
  );
  const counted = await phase('Counting the answers', () =>
    reportOf(reading, bank, options.attempts, progressOn(options), options.marking),
  );
  const report = options.forSharing ? sharedOf(counted) : counted;
  const decisions = options.decisions === undefined ? {} : await decisionsFrom(options.decisions, bank);
  await writeFiles({ report, bank, words, decisions, today: today() }, { options, compiled, counted, reading, phase });
  const people = options.people ? [...peopleOf(reading, bank, options.marking)] : [];
  stdout.write(
    options.json
      ? `${JSON.stringify(people.length > 0 ? { ...report, persons: people } : report, null, 2)}\n`
      : textOf(report, bank, words, people),
  );
}

interface Work {
  readonly options: AnalyseOptions;
  readonly compiled: Compiled;
  readonly counted: Report;
  readonly reading: Reading;
  readonly phase: Phase;
}

async function writeFiles(file: FiguresFile, { options, compiled, counted, reading, phase }: Work): Promise<void> {
  const write = async (path: string | undefined, content: () => Promise<string | Uint8Array> | string | Uint8Array) => {
    if (path !== undefined) await phase(`Writing ${path}`, async () => writeFile(typedPath(path), await content()));
  };
  // The page needs a bundler, which is more than all else here: only those who ask for it wait for it.
  await write(options.html, async () => (await import('./results-page-file.js')).resultsPageOf(compiled, file.report));
  await write(options.csv, () => figuresCsv(file));
  await write(options.xlsx, () => workbookOf(figuresSheets(file)));
  await write(options.save, () => analysisText({ saved: file.today, report: counted, decisions: file.decisions }));
  const { answers } = options;
  if (answers !== undefined)
    await phase(`Writing ${answers}`, () => writeAnswerRows(typedPath(answers), reading, file.bank));
}

async function decisionsFrom(path: string, bank: Bank): Promise<Decisions> {
  const text = await readFile(typedPath(path), 'utf8').catch((cause: unknown) => {
    throw new WrongUsage(`"${path}" cannot be read. Type the path of a decisions file that the results page saved.`, {
      cause,
    });
  });
  const decisions = decisionsInText(text, bank.course);
  if (!decisions)
    throw new Refusal(
      `${path} is not a decisions file of this course. The results page writes it: “Download the decisions”.`,
    );
  return decisions;
}

/** Each tenth once, on stderr. */
function progressOn({ quiet }: AnalyseOptions): YieldToMain {
  let told = 0;
  return async (done) => {
    const tenth = Math.floor(done * 10);
    if (!quiet && tenth > told && tenth < 10) stderr.write(`  ${tenth * 10} %\n`);
    told = Math.max(told, tenth);
  };
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
