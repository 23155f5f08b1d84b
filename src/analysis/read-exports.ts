// Exports in, sittings out. What a file is, it says itself; its name is not asked.

import { unzipSync } from 'fflate';
import type { Bank } from './bank.js';
import { encodingOf } from './text-decoding.js';
import { isOwnFile } from './saved-analysis.js';
import { SittingCollector } from './sittings.js';
import { readPreview } from './read-preview.js';
import { headingIn, readTable } from './read-table.js';
import { wholeOf, type Export } from './read/export.js';
import { textRows } from './read/text-rows.js';
import { Unreadable, type FileNotes, type Reading, type YieldToMain } from './reading.js';
import { spreadsheetRows } from './spreadsheet.js';

export type { Export } from './read/export.js';

/** @throws Unreadable for the first file that is not what it should be, or when no file holds an answer to a question of the bank */
export async function read(exports: readonly Export[], bank: Bank, yieldToMain: YieldToMain): Promise<Reading> {
  const collector = new SittingCollector(bank);
  const files: FileNotes[] = [];
  for (const [at, one] of exports.entries()) {
    const file = collector.grouping('file', 'file', true);
    const reader = new FileReader(bank, collector, [file, one.name], (done) =>
      yieldToMain((at + done) / exports.length),
    );
    files.push(await reader.read(one));
  }
  collector.settleGroupings();
  const reading = collector.reading(files);
  if (reading.learners === 0) throw nothingKnown(reading, exports);
  return reading;
}

class FileReader {
  constructor(
    readonly bank: Bank,
    readonly collector: SittingCollector,
    readonly file: readonly [grouping: number, value: string],
    readonly yieldToMain: YieldToMain,
  ) {}

  async read(one: Export): Promise<FileNotes> {
    const { name } = one;
    const start = await one.start();
    if (begins(start, 0x50, 0x4b)) return this.#spreadsheet(one);
    if (begins(start, 0xd0, 0xcf, 0x11, 0xe0)) throw new Unreadable('old spreadsheet', name);
    const encoding = encodingOf(start);
    const text = new TextDecoder(encoding).decode(start).slice(0, 2000).trimStart();
    if (text === '') throw new Unreadable('empty', name);
    if (text.startsWith('<')) throw new Unreadable(markupKindOf(text), name);
    if (isOwnFile(text)) throw new Unreadable('saved analysis', name);
    if (text.startsWith('{') || text.startsWith('[')) {
      const whole = new TextDecoder(encoding).decode(await wholeOf(one));
      const rows = await readPreview(whole, name, this.collector, this.file, this.yieldToMain);
      return { name, encoding, format: 'preview', rows, missing: [], identity: ['learner'] };
    }
    const rows = textRows(one, encoding, (first) => headingIn(first, this.bank) !== null);
    return { name, encoding, ...(await readTable(rows, name, this.bank, this.collector, this.file, this.yieldToMain)) };
  }

  async #spreadsheet(one: Export): Promise<FileNotes> {
    const bytes = await wholeOf(one);
    refuseOtherZips(bytes, one.name);
    const rows = spreadsheetRows(bytes, one.name, (first) => headingIn(first, this.bank) !== null);
    return {
      name: one.name,
      encoding: 'zip',
      ...(await readTable(rows, one.name, this.bank, this.collector, this.file, this.yieldToMain)),
    };
  }
}

/** What begins with a tag is not always a web page. */
function markupKindOf(text: string): 'web page' | 'flat spreadsheet' | 'other xml' {
  if (/<office:document\b|opendocument|mso-application|urn:schemas-microsoft-com:office:spreadsheet/i.test(text))
    return 'flat spreadsheet';
  return /^<(!doctype html|html|head|body|table|!--)/i.test(text) ? 'web page' : 'other xml';
}

function refuseOtherZips(bytes: Uint8Array, file: string): void {
  const names: string[] = [];
  try {
    unzipSync(bytes, { filter: ({ name }) => names.push(name) < 0 });
  } catch (cause) {
    throw new Unreadable('broken spreadsheet', file, {}, { cause });
  }
  if (names.some((name) => /^xl\/workbook\.bin$/i.test(name))) throw new Unreadable('binary spreadsheet', file);
  if (!names.some((name) => /^xl\/workbook\.xml$|^content\.xml$/i.test(name))) throw new Unreadable('other zip', file);
}

function nothingKnown({ notes }: Reading, exports: readonly Export[]): Unreadable {
  const file = exports.map(({ name }) => name).join(', ');
  const untold = notes.unread.find(({ why }) => why === 'no question')?.count ?? 0;
  if (untold > 0 && notes.unknown.length === 0) return new Unreadable('no response column', file, { count: untold });
  // A heading with all its columns and nobody below it: no column is missing.
  if (notes.files.every(({ rows }) => rows === 0)) return new Unreadable('no rows', file);
  if (notes.answers === 0)
    return notes.notStarted > 0 && notes.unanswered === 0
      ? new Unreadable('nobody started', file, { count: notes.notStarted })
      : new Unreadable('no answers', file);
  if (notes.unknown.length === 0) return new Unreadable('no marks', file, { count: notes.answers });
  return new Unreadable('nothing known', file, {
    ids: notes.unknown
      .slice(0, 5)
      .map(({ what }) => what)
      .join(', '),
  });
}

function begins(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
