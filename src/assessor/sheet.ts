// A table for a spreadsheet, and the file of them.

import * as sheetjs from '@e965/xlsx/dist/xlsx.mini.min.js';

// Node sees what this CommonJS file exports as its default export, a bundler as names.
const { utils, write } = (sheetjs as typeof sheetjs & { readonly default?: typeof sheetjs }).default ?? sheetjs;

export type Cell = string | number | null;

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** An .xlsx file. Texts are texts there, whatever they begin with, so nothing is ever taken for a formula. */
export function workbookOf(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const book = utils.book_new();
  const taken = new Set<string>();
  for (const { name, rows } of sheets) {
    const short = sheetNameOf(name, taken);
    taken.add(short);
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), short);
  }
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}

/** Excel takes 31 characters, and not all of them; no name twice. */
function sheetNameOf(name: string, taken: ReadonlySet<string>): string {
  const plain =
    name
      .replace(/[\\/?*[\]:]/g, ' ')
      .trim()
      .slice(0, 28) || '1';
  return taken.has(plain) ? `${plain} ${taken.size + 1}` : plain;
}
