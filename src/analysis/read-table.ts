// A table to answers: Moodle's report (a row an attempt) or the plain CSV (a row an answer).

import type { Bank } from './bank.js';
import { columnsOf, type LongColumns, type WideColumns } from './columns.js';
import type { Row } from './delimited.js';
import type { SittingCollector } from './sittings.js';
import { Unreadable, type YieldToMain, type Format } from './reading.js';
import { WIDEST } from './spreadsheet.js';

export interface TableRead {
  readonly format: Format;
  readonly rows: number;
}

/** How many rows may stand above the heading, and how many below it are looked at to tell the columns. */
const ABOVE = 10;
const SAMPLE = 300;
/** What a spreadsheet can hold in a cell; more is a quote that was never closed. */
const LONGEST = 32_767;

export async function readTable(
  rows: Iterator<Row>,
  file: string,
  bank: Bank,
  collector: SittingCollector,
  yieldToMain: YieldToMain,
): Promise<TableRead> {
  const [columns, width, waiting] = headingOf(rows, file, bank);
  const take = columns.shape === 'wide' ? wideTaker(columns, collector) : longTaker(columns, collector);
  let count = 0;
  for (const row of [waiting, { [Symbol.iterator]: () => rows }]) {
    for (const one of row) {
      count += 1;
      const place = `${file}:${one.line}`;
      if (
        (one.cells.length > width && one.cells.slice(width).some((cell) => cell !== '')) ||
        one.cells.some((cell) => cell.length > LONGEST)
      )
        collector.skip('too long', place);
      else take(one.cells, place);
      if (count % 250 === 0) await yieldToMain(one.done);
    }
  }
  return { format: columns.shape === 'wide' ? 'moodle' : 'csv', rows: count };
}

/** The columns, how wide the heading is, and the rows below it that have been taken from `rows` already. */
function headingOf(rows: Iterator<Row>, file: string, bank: Bank): [WideColumns | LongColumns, number, Row[]] {
  const first: Row[] = [];
  while (first.length < ABOVE + SAMPLE) {
    const next = rows.next();
    if (next.done) break;
    if (next.value.cells.length > WIDEST)
      throw new Unreadable('too wide', file, { line: next.value.line, columns: next.value.cells.length, most: WIDEST });
    first.push(next.value);
  }
  if (first.length === 0) throw new Unreadable('empty', file);
  for (const [at, row] of first.slice(0, ABOVE).entries()) {
    const below = first.slice(at + 1);
    const columns = columnsOf(
      row.cells,
      below.map(({ cells }) => cells),
      bank,
    );
    if (columns) return [columns, row.cells.length, below];
  }
  const [head] = first;
  throw new Unreadable('no columns', file, {
    line: head?.line ?? 1,
    found: (head?.cells ?? [])
      .slice(0, 8)
      .map((cell) => cell.slice(0, 40))
      .join(' | '),
  });
}

type RowReader = (cells: readonly string[], place: string) => void;

function wideTaker({ identity, attempt, answers }: WideColumns, collector: SittingCollector): RowReader {
  const met = new Map<string, number>();
  return (cells, place) => {
    const at = (column: number) => (column < 0 ? '' : (cells[column] ?? '').trim());
    const lms = attempt < 0 ? 1 : Number(at(attempt));
    if (!Number.isInteger(lms) || lms < 1) {
      collector.skip('bad attempt', place);
      return;
    }
    const name = identity.map(at).join('\t');
    // The same name with the same attempt twice in one file is another person of that name.
    const times = met.get(`${name}\t${lms}`) ?? 0;
    met.set(`${name}\t${lms}`, times + 1);
    const learner = collector.learner(name.trim() === '' ? '' : `${name}\t${times}`);
    answers.forEach((columns, order) => {
      const reported = {
        id: at(columns.question),
        place: order,
        response: at(columns.response),
        right: at(columns.right),
        result: at(columns.result),
        score: '',
      };
      if (reported.id !== '' || reported.response !== '' || reported.result !== '')
        collector.add(learner, lms, reported, place);
    });
  };
}

function longTaker(columns: LongColumns, collector: SittingCollector): RowReader {
  return (cells, place) => {
    const at = (column: number) => (column < 0 ? '' : (cells[column] ?? '').trim());
    const lms = columns.attempt < 0 || at(columns.attempt) === '' ? 1 : Number(at(columns.attempt));
    if (!Number.isInteger(lms) || lms < 1) {
      collector.skip('bad attempt', place);
      return;
    }
    if (at(columns.id) === '') {
      collector.skip('no question', place);
      return;
    }
    if (columns.learner >= 0 && at(columns.learner) === '') {
      collector.skip('no learner', place);
      return;
    }
    const learner = collector.learner(at(columns.learner));
    collector.add(
      learner,
      lms,
      {
        id: at(columns.id),
        place: -1,
        response: at(columns.response),
        right: at(columns.right),
        result: at(columns.result),
        score: at(columns.score),
      },
      place,
    );
  };
}
