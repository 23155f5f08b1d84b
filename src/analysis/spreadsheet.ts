// .xlsx and .ods to rows. A spreadsheet is a zip: what it would unpack to is asked before it is unpacked.

import { unzipSync } from 'fflate';
import * as sheetjs from '@e965/xlsx/dist/xlsx.mini.min.js';
import type { Row } from './delimited.js';
import { Unreadable } from './reading.js';

// Node sees what this CommonJS file exports as its default export, a bundler as names.
const { read, utils } = (sheetjs as typeof sheetjs & { readonly default?: typeof sheetjs }).default ?? sheetjs;

/** Unpacked, in bytes. More would bring a browser to its knees: 100,000 attempts of twelve answers as text are a tenth of it. */
const MOST = 600_000_000;
export const WIDEST = 4096;

/** Rows of the first sheet that has any. Formulas are not computed: the text that was saved with them is read. */
export function* spreadsheetRows(bytes: Uint8Array, file: string): Generator<Row> {
  refuseBig(bytes, file);
  const sheet = firstSheetOf(bytes, file);
  const { e: end } = utils.decode_range(sheet['!ref'] ?? 'A1');
  if (end.c >= WIDEST) throw new Unreadable('too wide', file, { line: 1, columns: end.c + 1, most: WIDEST });
  const rows = (sheet['!data'] ?? []) as readonly (readonly (sheetjs.CellObject | undefined)[] | undefined)[];
  for (let at = 0; at < rows.length; at += 1) {
    const cells = Array.from(rows[at] ?? [], (cell) => String(cell?.w ?? cell?.v ?? ''));
    if (cells.some((cell) => cell !== '')) yield { line: at + 1, cells, done: (at + 1) / rows.length };
  }
}

function firstSheetOf(bytes: Uint8Array, file: string): sheetjs.WorkSheet {
  try {
    const book = read(bytes, { dense: true, cellFormula: false, cellHTML: false, cellText: true });
    const sheets = book.SheetNames.flatMap((name) => book.Sheets[name] ?? []);
    const filled = sheets.find((sheet) => sheet['!ref'] !== undefined);
    if (filled) return filled;
  } catch (cause) {
    throw new Unreadable('broken spreadsheet', file, {}, { cause });
  }
  throw new Unreadable('empty', file);
}

function refuseBig(bytes: Uint8Array, file: string): void {
  let size = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        return false;
      },
    });
  } catch (cause) {
    throw new Unreadable('broken spreadsheet', file, {}, { cause });
  }
  if (size > MOST) throw new Unreadable('too big', file, { size: Math.round(size / 1e6), most: MOST / 1e6 });
}
