// A text file to batches of rows, a piece at a time.

import { DELIMITERS, delimitedRows, RowCutter, type Row } from '../delimited.js';
import type { Export } from './export.js';

export interface Batch {
  readonly rows: readonly Row[];
  /** Share of the file that has been read, 0–1. */
  readonly done: number;
}

/** How many rows may stand above the heading, and how many below it are looked at to tell the columns. */
export const ABOVE = 30;
export const SAMPLE = 300;

/** @param hasHeading whether a heading stands among these first rows: it decides by what the text is cut */
export async function* textRows(
  one: Export,
  encoding: string,
  hasHeading: (first: readonly Row[]) => boolean,
): AsyncGenerator<Batch> {
  const decoder = new TextDecoder(encoding);
  let cutter: RowCutter | null = null;
  let waiting = '';
  let last = 0;
  for await (const { bytes, done } of one.pieces()) {
    waiting += decoder.decode(bytes, { stream: true });
    last = done;
    cutter ??= new RowCutter(delimiterOf(waiting, hasHeading));
    yield { rows: [...cutter.push(waiting, false)], done };
    waiting = '';
  }
  waiting += decoder.decode();
  cutter ??= new RowCutter(delimiterOf(waiting, hasHeading));
  yield { rows: [...cutter.push(waiting, true)], done: last };
}

/** The delimiter under which a heading is found; without one, the one that cuts the first line into most cells. */
function delimiterOf(text: string, hasHeading: (first: readonly Row[]) => boolean): string {
  const beginning = text.slice(0, 400_000);
  const firstBy = (delimiter: string) => {
    const rows: Row[] = [];
    for (const row of delimitedRows(beginning, delimiter)) if (rows.push(row) >= ABOVE + SAMPLE) break;
    return rows;
  };
  const found = DELIMITERS.find((delimiter) => hasHeading(firstBy(delimiter)));
  const widthBy = (delimiter: string) => firstBy(delimiter)[0]?.cells.length ?? 0;
  return found ?? DELIMITERS.reduce<string>((best, other) => (widthBy(other) > widthBy(best) ? other : best), '\t');
}
