// Text to rows (RFC 4180), letters by their bytes, and what a response means whatever wrote it.

import { describe, expect, it } from 'vitest';
import { delimitedRows, RowCutter } from '../../../src/analysis/delimited.js';
import { canonical, fits, scoreIn, unescaped } from '../../../src/analysis/response.js';
import { encodingOf } from '../../../src/analysis/text-decoding.js';
import { choice, matching, multiple, ordering } from '../../fixtures/sound-questions.js';

describe('rows', () => {
  const rows = (text: string, delimiter = ',') =>
    [...delimitedRows(text, delimiter)].map(({ line, cells, isOpen }) => [line, ...cells, ...(isOpen ? ['…'] : [])]);

  it.each<[string, unknown[][]]>([
    [
      'a,b\nc,d\n',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d\r\n',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
      ],
    ],
    [
      'a,b\rc,d\r',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
      ],
    ],
    ['a,b', [[1, 'a', 'b', '…']]],
    ['a,', [[1, 'a', '', '…']]],
    [',\n', [[1, '', '']]],
    ['\n\na\n', [[3, 'a']]],
    ['\r\n\r\na\n', [[3, 'a']]],
    ['', []],
    ['"a,b","c"\n', [[1, 'a,b', 'c']]],
    [
      '"a\nb","c"\nd\n',
      [
        [1, 'a\nb', 'c'],
        [3, 'd'],
      ],
    ],
    [
      '"a\n\nb\nc"\nd\n',
      [
        [1, 'a\n\nb\nc'],
        [5, 'd'],
      ],
    ],
    [
      'a\n"b\r\nc"\nd\n',
      [
        [1, 'a'],
        [2, 'b\r\nc'],
        [4, 'd'],
      ],
    ],
    ['"a ""b"" c"\n', [[1, 'a "b" c']]],
    ['""\n', []],
    ['"",""\n', [[1, '', '']]],
    ['"""a"\n', [[1, '"a']]],
    ['"a"b,c\n', [[1, 'ab', 'c']]],
    ['a"b",c\n', [[1, 'a"b"', 'c']]],
    ['"a,b\nc', [[1, 'a,b\nc', '…']]],
    ['"a\tb";c\n', [[1, 'a\tb;c']]],
  ])('%j', (text, found) => {
    expect(rows(text)).toEqual(found);
  });

  it('are cut by tabs and semicolons as well', () => {
    expect(rows('a,b\tc\n', '\t')).toEqual([[1, 'a,b', 'c']]);
    expect(rows('"a;b";c\n', ';')).toEqual([[1, 'a;b', 'c']]);
  });

  it('are the same in pieces of any length', () => {
    const text = 'a,"b\r\n""c"""\r\n\r\nd,e\rf\n"g"h,i';
    const whole = [...delimitedRows(text, ',')];
    for (let size = 1; size <= text.length; size += 1) {
      const cutter = new RowCutter(',');
      const found = [];
      for (let at = 0; at < text.length; at += size) found.push(...cutter.push(text.slice(at, at + size), false));
      found.push(...cutter.push('', true));
      expect(found).toEqual(whole);
    }
  });

  it('wait for what follows a carriage return, and for the end of the last row', () => {
    const cutter = new RowCutter(',');
    expect([...cutter.push('a\r', false)]).toEqual([]);
    expect([...cutter.push('\nb\n', false)].map(({ line, cells }) => [line, cells])).toEqual([[1, ['a']]]);
    expect([...cutter.push('', true)]).toEqual([{ line: 2, cells: ['b'] }]);
    expect([...cutter.push('', true)]).toEqual([]);
  });
});

describe('a quote that is never closed', () => {
  const cut = (...pieces: readonly string[]) => {
    const cutter = new RowCutter(',', 10);
    return pieces.map((piece, at) =>
      [...cutter.push(piece, at === pieces.length - 1)].map(({ line, cells }) => `${line}: ${cells.join('|')}`),
    );
  };

  it('ends with its line once it is longer than any row, and the lines behind it are read', () => {
    expect(cut('a\n"bcdefgh\nx,y\nz', '')).toEqual([['1: a', '2: "bcdefgh', '3: x|y'], ['4: z']]);
  });

  it('is waited for until then', () => {
    expect(cut('"abcdefg\n', '"\nz')).toEqual([[], ['1: abcdefg\n', '3: z']]);
    expect(cut('"abcdefgh\n', '"\nz')).toEqual([['1: "abcdefgh'], ['2: \nz']]);
    expect(cut('k,l\nm,n\no,p', '')).toEqual([['1: k|l', '2: m|n'], ['3: o|p']]);
  });

  it('ends with its piece where its line goes on, which is still the same line', () => {
    expect(cut('"abcdefghijk', 'lm\nx,y\n')).toEqual([['1: "abcdefghijk'], ['1: lm', '2: x|y']]);
  });
});

describe('letters', () => {
  const bytes = (...values: number[]) => new Uint8Array(values);
  const utf16 = (text: string, isBig: boolean) =>
    bytes(...[...text].flatMap((letter) => (isBig ? [0, letter.charCodeAt(0)] : [letter.charCodeAt(0), 0])));

  it.each([
    [bytes(0xef, 0xbb, 0xbf, 0x41), 'utf-8'],
    [bytes(0xff, 0xfe, 0x41, 0), 'utf-16le'],
    [bytes(0xfe, 0xff, 0, 0x41), 'utf-16be'],
    [utf16('Name', false), 'utf-16le'],
    [utf16('Name', true), 'utf-16be'],
    [bytes(0x41, 0x42), 'utf-8'],
    [bytes(), 'utf-8'],
    // é in UTF-8, in Windows-1252, and cut in the middle.
    [bytes(0x63, 0xc3, 0xa9), 'utf-8'],
    [bytes(0x63, 0xe9, 0x63), 'windows-1252'],
    [bytes(0x63, 0xc3), 'utf-8'],
    // A mark goes before what the bytes look like.
    [bytes(0xef, 0xbb, 0xbf, 0xe9, 0x63), 'utf-8'],
    // Marks that are not whole.
    [bytes(0xef, 0xbb, 0x41), 'windows-1252'],
    [bytes(0xef, 0x41, 0xbf), 'windows-1252'],
    [bytes(0x41, 0xbb, 0xbf), 'windows-1252'],
    [bytes(0xff, 0x41), 'windows-1252'],
    [bytes(0x41, 0xfe), 'windows-1252'],
    [bytes(0xfe, 0x41), 'windows-1252'],
    [bytes(0x41, 0xff), 'windows-1252'],
    // Zeros in a quarter of the bytes are not yet UTF-16.
    [bytes(0x41, 0, 0x41, 0x41), 'utf-8'],
    [bytes(0, 0x41, 0x41, 0x41), 'utf-8'],
  ])('%j are %s', (start, encoding) => {
    expect(encodingOf(start)).toBe(encoding);
  });

  it('are told by the first 2,000 bytes', () => {
    const long = new Uint8Array(8000).fill(0x41);
    for (let at = 1; at < 2000; at += 2) long[at] = 0;
    expect(encodingOf(long)).toBe('utf-16le');
  });
});

describe('what Moodle has escaped', () => {
  it.each([
    ['a &amp; b', 'a & b'],
    ['&lt;&gt;&quot;&apos;&nbsp;', '<>"\' '],
    ['&AMP;', '&'],
    ['&#039;&#39;', "''"],
    ['&#x27;&#X27;', "''"],
    ['&amp;lt;', '&lt;'],
    ['&euro;&x;', '&euro;&x;'],
    ['&#0;&#x0;', '&#0;&#x0;'],
    ['&#x10FFFF;', '\u{10ffff}'],
    ['&#x110000;', '&#x110000;'],
    ['&#1114111;', '&#1114111;'],
    ['&#xE9;', 'é'],
    ['a;b', 'a;b'],
  ])('%s is %j', (text, plain) => {
    expect(unescaped(text)).toBe(plain);
  });
});

describe('a response', () => {
  it.each([
    ['b', 'b'],
    [' B ', 'b'],
    ['{b}', 'b'],
    ['b,', 'b'],
    ['a{b', 'a{b'],
    ['a}b', 'a}b'],
    ['', ''],
  ])('%j to a choice is %j', (text, response) => {
    expect(canonical(choice, text)).toBe(response);
  });

  it.each([
    ['b,a', 'a,b'],
    ['b[,]a', 'a,b'],
    ['{b, A}', 'a,b'],
    ['a,,b', 'a,b'],
  ])('%j to a choice of several is %j: the order says nothing', (text, response) => {
    expect(canonical(multiple, text)).toBe(response);
  });

  it('in which order says something keeps it, and SCORM 2004 writes it in tokens', () => {
    expect(canonical(ordering, 'c[,]a[,]b')).toBe('c,a,b');
    expect(canonical(matching, '2[.]a[,]1[.]b')).toBe('1.b,2.a');
  });

  it('fits where the question offers each part', () => {
    expect(['a', 'd', 'a,b'].map((response) => fits(choice, response))).toEqual([true, false, false]);
    expect(['a,b', 'a,x'].map((response) => fits(multiple, response))).toEqual([true, false]);
  });
});

describe('a result', () => {
  it.each<readonly [string, number | null]>([
    ...['correct', 'right', 'passed', 'pass', 'true', ' Correct ', 'TRUE', '1', '1.0', '100%', '100 %'].map(
      (word) => [word, 1] as const,
    ),
    ...['wrong', 'incorrect', 'failed', 'fail', 'false', 'Wrong', '0', '0%'].map((word) => [word, 0] as const),
    ['', null],
    [' ', null],
    ['neutral', null],
    ['0.5', 0.5],
    ['0,5', 0.5],
    ['50%', 0.5],
    ['50,5 %', 0.505],
    ['1.5', null],
    ['-0.1', null],
    ['101%', null],
    ['50', null],
  ])('%j is worth %j', (word, score) => {
    expect(scoreIn(word)).toBe(score);
  });

  it.each<readonly [string, number | null]>([
    ['50', 0.5],
    ['100', 1],
    ['1', 0.01],
    ['101', null],
    ['5%0', null],
    ['50%', 0.5],
    ['correct', 1],
  ])('%j is worth %j where the column counts to 100', (word, score) => {
    expect(scoreIn(word, 100)).toBe(score);
  });
});
