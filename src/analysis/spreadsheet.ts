// .xlsx and .ods to rows. A spreadsheet is a zip: what it would unpack to is asked before it is unpacked.

import { unzipSync } from 'fflate';
import * as sheetjs from '@e965/xlsx/dist/xlsx.mini.min.js';
import type { Row } from './delimited.js';
import { ABOVE, SAMPLE, type Batch } from './read/text-rows.js';
import { Unreadable } from './reading.js';

// Node sees what this CommonJS file exports as its default export, a bundler as names.
const { read, utils } = (sheetjs as typeof sheetjs & { readonly default?: typeof sheetjs }).default ?? sheetjs;

/** Unpacked, in bytes. More would bring a browser to its knees: 100,000 attempts of twelve answers as text are a tenth of it. */
const MOST = 600_000_000;
export const WIDEST = 4096;
const BATCH = 1000;

/**
 * Rows of the sheet that has a heading, since a cover may stand before it; without one, of the first that has any rows.
 * Formulas are not computed: the text that was saved with them is read.
 */
export async function* spreadsheetRows(
  bytes: Uint8Array,
  file: string,
  hasHeading: (first: readonly Row[]) => boolean,
): AsyncGenerator<Batch> {
  refuseBig(bytes, file);
  refuseDamaged(bytes, file);
  const filled = filledSheetsOf(bytes, file);
  const sheet = filled.find((one) => hasHeading(rowsOf(one, 0, ABOVE + SAMPLE))) ?? (filled[0] as sheetjs.WorkSheet);
  const { e: end } = utils.decode_range(sheet['!ref'] ?? 'A1');
  if (end.c >= WIDEST) throw new Unreadable('too wide', file, { line: 1, columns: end.c + 1, most: WIDEST });
  const length = dataOf(sheet).length;
  for (let at = 0; at < length; at += BATCH)
    yield { rows: rowsOf(sheet, at, at + BATCH), done: Math.min(1, (at + BATCH) / length) };
}

type Cell = sheetjs.CellObject | undefined;

function dataOf(sheet: sheetjs.WorkSheet): readonly (readonly Cell[] | undefined)[] {
  return (sheet['!data'] ?? []) as readonly (readonly Cell[] | undefined)[];
}

function rowsOf(sheet: sheetjs.WorkSheet, from: number, to: number): Row[] {
  return dataOf(sheet)
    .slice(from, to)
    .map((row, at) => ({
      line: from + at + 1,
      cells: Array.from(row ?? [], (cell) => String(cell?.w ?? cell?.v ?? '')),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

function filledSheetsOf(bytes: Uint8Array, file: string): sheetjs.WorkSheet[] {
  let filled: sheetjs.WorkSheet[] = [];
  try {
    const book = read(bytes, { dense: true, cellFormula: false, cellHTML: false, cellText: true });
    filled = book.SheetNames.flatMap((name) => book.Sheets[name] ?? []).filter((sheet) => sheet['!ref'] !== undefined);
  } catch (cause) {
    throw new Unreadable('broken spreadsheet', file, {}, { cause });
  }
  if (filled.length === 0) throw new Unreadable('empty', file);
  return filled;
}

function refuseBig(bytes: Uint8Array, file: string): void {
  let size = 0;
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize;
      return false;
    },
  });
  if (size > MOST) throw new Unreadable('too big', file, { size: Math.round(size / 1e6), most: MOST / 1e6 });
}

/** In a part that is damaged SheetJS reads on for ever, and the page with it. So each is unpacked before, one at a time. */
function refuseDamaged(bytes: Uint8Array, file: string): void {
  const names = new Set<string>();
  unzipSync(bytes, { filter: ({ name }) => names.add(name).size < 0 });
  try {
    for (const name of names) unzipSync(bytes, { filter: (one) => one.name === name });
  } catch (cause) {
    throw new Unreadable('broken spreadsheet', file, {}, { cause });
  }
}
