// What a spreadsheet holds, row by row, and which ones are refused before they are opened.

import { utils, write, type WorkSheet } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { read } from '../../../../src/analysis/read-exports.js';
import { exportOf } from '../../../../src/analysis/read/export.js';
import { Unreadable } from '../../../../src/analysis/reading.js';
import { spreadsheetRows } from '../../../../src/analysis/spreadsheet.js';
import { smallBank } from '../../../fixtures/analysis/small-bank.js';

const bank = smallBank();
const Q01 = 'Q01_first_meeting';
const reading = (bytes: Uint8Array) => read([exportOf('x0', bytes)], bank, async () => {});

async function refusal(bytes: Uint8Array) {
  const cause: unknown = await reading(bytes).catch((reason: unknown) => reason);
  if (!(cause instanceof Unreadable)) throw new Error('It was read, or failed in another way.', { cause });
  return [cause.reason, cause.file, cause.values] as const;
}
const reasonOf = async (bytes: Uint8Array) => (await refusal(bytes))[0];
const zip = (...names: readonly string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));

describe('a spreadsheet', () => {
  const bookOf = (...sheets: readonly WorkSheet[]) => {
    const book = utils.book_new();
    sheets.forEach((sheet, at) => utils.book_append_sheet(book, sheet, `S${at}`));
    return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  };
  const rowsOf = async (bytes: Uint8Array, hasHeading = (_rows: readonly { cells: readonly string[] }[]) => true) => {
    const [lines, shares]: [string[], number[]] = [[], []];
    for await (const { rows, done } of spreadsheetRows(bytes, 'x.xlsx', hasHeading)) {
      lines.push(...rows.map(({ line, cells }) => `${line}: ${cells.join('|')}`));
      shares.push(done);
    }
    return { lines, shares };
  };

  it('comes row by row as it is shown, with its line, and without empty rows', async () => {
    const sheet = utils.aoa_to_sheet([['id', 'score'], [], [Q01, 0.5], ['', ''], [null, 7, null, 'x']]);
    sheet['B3'] = { t: 'n', v: 0.5, z: '0%' };
    expect((await rowsOf(bookOf(sheet))).lines).toEqual(['1: id|score', `3: ${Q01}|50%`, '5: |7||x']);
  });

  it('comes in batches of a thousand rows, with the share that has come', async () => {
    const { lines, shares } = await rowsOf(bookOf(utils.aoa_to_sheet(Array.from({ length: 2500 }, (_, at) => [at]))));
    expect([lines.length, lines[0], lines[1000], lines[2499]]).toEqual([2500, '1: 0', '1001: 1000', '2500: 2499']);
    expect(shares).toEqual([0.4, 0.8, 1]);
    expect((await rowsOf(bookOf(utils.aoa_to_sheet(Array.from({ length: 1000 }, () => ['x']))))).shares).toEqual([1]);
  });

  it('is the sheet with the heading, or else the first that has anything', async () => {
    const [cover, data] = [utils.aoa_to_sheet([['Cover']]), utils.aoa_to_sheet([['id']])];
    const isData = (rows: readonly { cells: readonly string[] }[]) => rows.some(({ cells }) => cells[0] === 'id');
    expect((await rowsOf(bookOf(cover, data), isData)).lines).toEqual(['1: id']);
    expect((await rowsOf(bookOf({}, cover, data), () => false)).lines).toEqual(['1: Cover']);
    let most = 0;
    const long = utils.aoa_to_sheet(Array.from({ length: 400 }, () => ['x']));
    await rowsOf(bookOf(long), ({ length }) => (most = length) > 0);
    expect(most).toBe(330);
  });

  it('with a heading without a row below it is refused as any table is', async () => {
    expect(await reasonOf(bookOf(utils.aoa_to_sheet([['learner', 'attempt', 'id', 'response', 'result']])))).toBe(
      'no rows',
    );
  });

  it('below a cover is read as any table is, and says that it is a zip', async () => {
    const rows = `learner,attempt,id,response,result\nu,1,${Q01},b,correct`.split('\n').map((line) => line.split(','));
    const { notes, sittings } = await reading(bookOf(utils.aoa_to_sheet([['Cover']]), utils.aoa_to_sheet(rows)));
    expect([sittings.length, notes.files[0]?.encoding]).toEqual([1, 'zip']);
  });

  it('that is damaged inside is told so, without unpacking what nobody asked for', async () => {
    const damaged = (name: string) => {
      const bytes = zipSync({ [name]: strToU8('<x>'.repeat(999)) });
      return bytes.fill(0xff, 30 + name.length, 45 + name.length);
    };
    expect(await reasonOf(damaged('a.txt'))).toBe('other zip');
    const broken = read([exportOf('x', damaged('xl/workbook.xml'))], bank, async () => {});
    await expect(broken).rejects.toMatchObject({
      name: 'Unreadable',
      reason: 'broken spreadsheet',
      message: 'x: broken spreadsheet',
    });
    await expect(broken).rejects.toHaveProperty('cause.message');
  });

  it('is refused where it is empty, wider than a report can be, or would unpack to more than a browser holds', async () => {
    expect(await reasonOf(bookOf({}))).toBe('empty');
    const wide = (width: number) => bookOf(utils.aoa_to_sheet([Array.from({ length: width }, (_, at) => `c${at}`)]));
    expect(await refusal(wide(4097))).toEqual(['too wide', 'x0', { line: 1, columns: 4097, most: 4096 }]);
    await expect(rowsOf(wide(4097))).rejects.toMatchObject({ reason: 'too wide' });
    expect(await reasonOf(wide(4096))).toBe('no columns');
    // Only what the zip says of itself is asked: the size of its first file, where its directory has it.
    const claiming = (size: number) => {
      const bytes = zip('xl/workbook.xml', 'b');
      const view = new DataView(bytes.buffer);
      const at = bytes.findIndex((_, from) => from < bytes.length - 4 && view.getUint32(from, true) === 0x02014b50);
      view.setUint32(at + 24, size, true);
      return bytes;
    };
    expect(await refusal(claiming(600_000_000))).toEqual(['too big', 'x0', { size: 600, most: 600 }]);
    expect(await reasonOf(claiming(599_999_999))).not.toBe('too big');
  });
});
