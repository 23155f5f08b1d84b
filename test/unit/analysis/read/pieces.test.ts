// A file in pieces, and its text in rows: the same as the whole, wherever it is cut.

import { describe, expect, it } from 'vitest';
import { exportOf, exportOfFile, wholeOf, type Export } from '../../../../src/analysis/read/export.js';
import { textRows } from '../../../../src/analysis/read/text-rows.js';

const MIB = 1 << 20;

describe.each<[string, (bytes: Uint8Array<ArrayBuffer>) => Export]>([
  ['in memory', (bytes) => exportOf('x.txt', bytes)],
  ['of a browser', (bytes) => exportOfFile(new File([bytes], 'x.txt'))],
])('a file %s', (_, make) => {
  const content = new Uint8Array(2 * MIB + 5).map((__, at) => at % 251);

  it('comes in pieces of a megabyte, with the share that has come', async () => {
    const sizes: [number, number][] = [];
    for await (const { bytes, done } of make(content).pieces()) sizes.push([bytes.length, done]);
    expect(sizes).toEqual([
      [MIB, MIB / content.length],
      [MIB, (2 * MIB) / content.length],
      [5, 1],
    ]);
  });

  it('has a name, and a beginning of 65,536 bytes', async () => {
    const one = make(content);
    expect([one.name, (await one.start()).length, (await make(content.slice(0, 9)).start()).length]).toEqual([
      ...['x.txt', 65_536, 9],
    ]);
  });

  it('is whole when its pieces are put together', async () => {
    expect(Buffer.compare(await wholeOf(make(content)), content)).toBe(0);
    expect((await wholeOf(make(new Uint8Array()))).length).toBe(0);
    const pieces = [];
    for await (const piece of make(new Uint8Array()).pieces()) pieces.push(piece);
    expect(pieces).toEqual([]);
  });
});

it('a piece that is overwritten once the next is asked for has been kept', async () => {
  const shared = new Uint8Array(2);
  const whole = await wholeOf({
    name: 'x.txt',
    start: async () => shared,
    async *pieces() {
      for (const value of [1, 2]) yield { bytes: shared.fill(value), done: value / 2 };
    },
  });
  expect([...whole]).toEqual([1, 1, 2, 2]);
});

describe('rows of a text file', () => {
  const inPieces = (content: Uint8Array, size: number): Export => ({
    name: 'x.txt',
    start: async () => content,
    async *pieces() {
      for (let at = 0; at < content.length; at += size)
        yield { bytes: content.subarray(at, at + size), done: Math.min(1, (at + size) / content.length) };
    },
  });
  const rowsOf = async (
    text: string,
    hasHeading: (rows: readonly { cells: readonly string[] }[]) => boolean,
    { size = 1000, encoding = 'utf-8' } = {},
  ) => {
    const bytes = encoding === 'utf-8' ? new TextEncoder().encode(text) : new Uint8Array(Buffer.from(text, 'utf16le'));
    const found: string[] = [];
    const shares: number[] = [];
    for await (const { rows, done } of textRows(inPieces(bytes, size), encoding, hasHeading)) {
      found.push(...rows.map(({ cells }) => cells.join('|')));
      shares.push(done);
    }
    return { found, shares };
  };

  it('are cut by what a heading is found with, not by what is commonest', async () => {
    const text = 'Report, of May, 2026\nid;result\nx;y\n';
    const heading = (rows: readonly { cells: readonly string[] }[]) => rows.some(({ cells }) => cells[0] === 'id');
    expect((await rowsOf(text, heading)).found).toEqual(['Report, of May, 2026', 'id|result', 'x|y']);
  });

  it('are else cut by what makes most cells of the first line, and by tabs when none does', async () => {
    const never = () => false;
    expect((await rowsOf('a;b;c,d\n', never)).found).toEqual(['a|b|c,d']);
    expect((await rowsOf('a,b,c;d\n', never)).found).toEqual(['a|b|c;d']);
    expect((await rowsOf('a\tb,c\n', never)).found).toEqual(['a|b,c']);
    expect((await rowsOf('a,b;c\n', never)).found).toEqual(['a|b;c']);
    expect((await rowsOf('Title\na\tb\n', never)).found).toEqual(['Title', 'a|b']);
    expect((await rowsOf('', never)).found).toEqual([]);
  });

  it('are looked through for a heading as far as the 330th', async () => {
    let most = 0;
    await rowsOf(
      'a\tb\n'.repeat(400),
      (rows) => {
        most = Math.max(most, rows.length);
        return true;
      },
      { size: 10_000 },
    );
    expect(most).toBe(330);
  });

  it.each([1, 2, 3, 7, 1000])('are the same in pieces of %d bytes, letters of several bytes and all', async (size) => {
    const text = 'né,€\r\n"a\r\n""b""",😀\n';
    const byComma = (rows: readonly { cells: readonly string[] }[]) => rows.length >= 0;
    const expected = size === 1000 ? [] : null;
    for (const encoding of ['utf-8', 'utf-16le']) {
      const { found, shares } = await rowsOf(text.replaceAll(',', '\t'), byComma, { size, encoding });
      expect(found).toEqual(['né|€', 'a\r\n"b"|😀']);
      expect([shares.at(-1), expected === null || shares.length === 2]).toEqual([1, true]);
    }
  });
});
