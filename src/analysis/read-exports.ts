// Exports in, sittings out. What a file is, it says itself; its name is not asked.

import type { Bank } from './bank.js';
import { decoded } from './text-decoding.js';
import { delimitedRows, delimiterOf } from './delimited.js';
import { SittingCollector } from './sittings.js';
import { readPreview } from './read-preview.js';
import { readTable } from './read-table.js';
import { Unreadable, type YieldToMain, type Notes, type Reading } from './reading.js';
import { spreadsheetRows } from './spreadsheet.js';

export interface Export {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** @throws Unreadable for the first file that is not what it should be, or when no file holds an answer to a question of the bank */
export async function read(exports: readonly Export[], bank: Bank, yieldToMain: YieldToMain): Promise<Reading> {
  const collector = new SittingCollector(bank);
  const files: Notes['files'][number][] = [];
  for (const [at, one] of exports.entries()) {
    files.push(await readOne(one, bank, collector, (done) => yieldToMain((at + done) / exports.length)));
  }
  const reading = collector.reading(files);
  if (reading.sittings.length === 0) throw nothingKnown(reading, exports);
  return reading;
}

async function readOne(
  { name, bytes }: Export,
  bank: Bank,
  collector: SittingCollector,
  yieldToMain: YieldToMain,
): Promise<Notes['files'][number]> {
  if (begins(bytes, 0x50, 0x4b))
    return {
      name,
      encoding: 'zip',
      ...(await readTable(spreadsheetRows(bytes, name), name, bank, collector, yieldToMain)),
    };
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new Unreadable('old spreadsheet', name);
  const { text, encoding } = decoded(bytes);
  const start = text.slice(0, 500).trimStart();
  if (start === '') throw new Unreadable('empty', name);
  if (start.startsWith('<')) throw new Unreadable('web page', name);
  if (start.startsWith('{') || start.startsWith('['))
    return { name, encoding, format: 'preview', rows: await readPreview(text, name, collector, yieldToMain) };
  return {
    name,
    encoding,
    ...(await readTable(delimitedRows(text, delimiterOf(text)), name, bank, collector, yieldToMain)),
  };
}

function nothingKnown({ notes }: Reading, exports: readonly Export[]): Unreadable {
  const file = exports.map(({ name }) => name).join(', ');
  const untold = notes.unread.find(({ why }) => why === 'no question')?.count ?? 0;
  if (untold > 0 && notes.unknown.length === 0) return new Unreadable('no response column', file, { count: untold });
  return new Unreadable('nothing known', file, {
    ids:
      notes.unknown
        .slice(0, 5)
        .map(({ what }) => what)
        .join(', ') || '–',
  });
}

function begins(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
