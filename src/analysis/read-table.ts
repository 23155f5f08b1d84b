// A table to answers: Moodle's report (a row an attempt) or the plain CSV (a row an answer).

import type { Bank } from './bank.js';
import { columnsOf, type LongColumns, type WideColumns } from './columns.js';
import type { Row } from './delimited.js';
import { attemptColumnOf, datesIn, groupsOf } from './read/identity-columns.js';
import { longReader, wideReader, type RowReader } from './read/row-readers.js';
import { ABOVE, SAMPLE, type Batch } from './read/text-rows.js';
import type { SittingCollector } from './sittings.js';
import { Unreadable, type FileNotes, type Missing, type YieldToMain } from './reading.js';
import { WIDEST } from './spreadsheet.js';

type TableRead = Pick<FileNotes, 'format' | 'rows' | 'missing' | 'identity'>;

/** What a spreadsheet can hold in a cell; more is a quote that was never closed. */
const LONGEST = 32_767;

interface Heading {
  readonly columns: WideColumns | LongColumns;
  readonly cells: readonly string[];
  /** Its place among the first rows. */
  readonly at: number;
}

/** @param file the grouping of files, and which of them this is */
export async function readTable(
  batches: AsyncIterable<Batch>,
  name: string,
  bank: Bank,
  collector: SittingCollector,
  file: readonly [grouping: number, value: string],
  yieldToMain: YieldToMain,
): Promise<TableRead> {
  let first: Row[] | null = [];
  let table: Table | null = null;
  const start = (rows: readonly Row[]): Table => {
    const heading = headingIn(rows, bank);
    if (!heading) throw noHeading(rows, name);
    const made = new Table(name, heading, rows, collector, file);
    made.take(rows.slice(heading.at + 1));
    return made;
  };
  for await (const { rows, done } of batches) {
    refuseWide(rows, name);
    if (table) table.take(rows);
    else {
      first = [...(first ?? []), ...rows];
      if (first.length > ABOVE + SAMPLE) [table, first] = [start(first), null];
    }
    await yieldToMain(done);
  }
  if (!table && first?.length === 0) throw new Unreadable('empty', name);
  return (table ?? start(first ?? [])).read();
}

class Table {
  readonly #width: number;
  readonly #readRow: RowReader;
  #rows = 0;
  /** Whether each row so far was as wide as the heading: then one that is not was cut. */
  #isEven = true;

  constructor(
    readonly file: string,
    readonly heading: Heading,
    first: readonly Row[],
    readonly collector: SittingCollector,
    grouping: readonly [number, string],
  ) {
    const { columns, cells } = heading;
    this.#width = cells.length;
    const own = groupColumnsOf(heading).map(
      ({ column, name, isNamed }) => [column, collector.grouping(name, 'column', isNamed)] as const,
    );
    const sample = first.slice(heading.at + 1).map(({ cells: below }) => below);
    this.#readRow =
      columns.shape === 'wide'
        ? wideReader(columns, own, grouping, collector)
        : longReader(columns, sample, own, grouping, collector);
  }

  take(rows: readonly Row[]): void {
    for (const row of rows) {
      this.#rows += 1;
      const why = this.#faultOf(row);
      const place = `${this.file}:${row.line}`;
      if (why) this.collector.skip(why, place);
      else this.#readRow(row.cells, place);
      if (row.cells.length < this.#width) this.#isEven = false;
    }
  }

  #faultOf({ cells, isOpen }: Row): 'too long' | 'cut row' | null {
    const isLonger = cells.length > this.#width && cells.slice(this.#width).some((cell) => cell !== '');
    if (isLonger || cells.some((cell) => cell.length > LONGEST)) return 'too long';
    return isOpen && this.#isEven && this.#rows > 1 && cells.length < this.#width ? 'cut row' : null;
  }

  read(): TableRead {
    const { columns, cells } = this.heading;
    const identity =
      columns.shape === 'wide' ? columns.identity.columns : [columns.learner].filter((column) => column >= 0);
    return {
      format: columns.shape === 'wide' ? 'moodle' : 'csv',
      rows: this.#rows,
      missing: missingOf(columns),
      identity: identity.map((column) => (cells[column] ?? '').trim().toLowerCase()),
    };
  }
}

function groupColumnsOf({ columns, cells }: Heading) {
  if (columns.shape === 'wide') return columns.identity.groups;
  const { shape: _, ...taken } = columns;
  const used = new Set<number>(Object.values(taken));
  return groupsOf(
    cells,
    cells.map((_cell, column) => column).filter((column) => !used.has(column)),
  );
}

function missingOf(columns: WideColumns | LongColumns): Missing[] {
  if (columns.shape === 'long') {
    const { learner, attempt, response, right, result, score, date } = columns;
    return namesOf({ learner, attempt, response, right, result: Math.max(result, score), date });
  }
  const has = (role: 'question' | 'response' | 'right' | 'result') =>
    Math.max(-1, ...columns.answers.map((one) => one[role]));
  return namesOf({
    question: has('question'),
    response: has('response'),
    right: has('right'),
    result: has('result'),
    attempt: columns.attempt,
    learner: columns.identity.columns.length - 1,
    date: columns.date,
  });
}

function namesOf(columns: Partial<Record<Missing, number>>): Missing[] {
  return Object.entries(columns).flatMap(([name, column]) => (column < 0 ? [name as Missing] : []));
}

/** The first row that names the columns of a report. Title lines and notes may stand above it. */
export function headingIn(rows: readonly Row[], bank: Bank): Heading | null {
  for (const [at, { cells }] of rows.slice(0, ABOVE).entries()) {
    if (cells.length > WIDEST) return null;
    const below = rows.slice(at + 1, at + 1 + SAMPLE).map((row) => row.cells);
    const columns = columnsOf(cells, below, bank);
    if (columns) return { columns, cells, at };
  }
  return null;
}

function refuseWide(rows: readonly Row[], file: string): void {
  const wide = rows.find(({ cells }) => cells.length > WIDEST);
  if (wide) throw new Unreadable('too wide', file, { line: wide.line, columns: wide.cells.length, most: WIDEST });
}

/** Moodle's report of a quiz of its own heads its columns "Grade/10.00" and "Q. 1 /1.00", in every language. */
const MARKS_OF_A_QUIZ = /\/\s*\d+[.,]\d+$/;

/** A report of people and attempts that shows no answers is one thing, another report or table quite another. */
function noHeading(rows: readonly Row[], file: string): Unreadable {
  const isReport = rows.slice(0, ABOVE).some(({ cells }, at) => {
    const below = rows.slice(at + 1).map((row) => row.cells);
    const dates = datesIn(cells, below);
    const attempt = attemptColumnOf(cells, below, dates);
    return attempt >= 0 && attempt < (dates[0] ?? 0);
  });
  const isQuiz = rows.slice(0, ABOVE).some(({ cells }) => cells.some((cell) => MARKS_OF_A_QUIZ.test(cell.trim())));
  if (isQuiz) return new Unreadable('other report', file);
  if (isReport) return new Unreadable('no answers', file);
  const [head] = rows;
  const found = (head?.cells ?? []).slice(0, 8).map((cell) => cell.slice(0, 40));
  return new Unreadable('no columns', file, { line: head?.line ?? 1, found: found.join(' | ') });
}
