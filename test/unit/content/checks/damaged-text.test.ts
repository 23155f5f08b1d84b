// What happened to a file before anyone read it, told with its place, once for each kind.

import { describe, expect, it } from 'vitest';
import { toldOfText } from '../../../fixtures/course-faults.js';

const of = (text: string) => toldOfText('a.md', text);
const places = (text: string) => of(text).map((one) => /^course\/a\.md:(\d+:\d+)/.exec(one)?.[1]);

describe('the encoding', () => {
  it('is UTF-16 where two marks, or letters between NULs, begin the file', () => {
    for (const text of ['\uFFFD\uFFFDa', 'a\0b\0', '\0a\0b', '\0\n\0a', '\uFEFF\0a\0']) {
      expect(of(text)).toHaveLength(1);
      expect(of(text)[0]).toContain('a.md:1:1  This file is saved as UTF-16');
    }
    for (const text of ['ab\0c\0', 'a\0bc', '\0ab\0', '\uFFFDa']) expect(of(text)[0]).not.toContain('UTF-16');
  });

  it('is another than UTF-8 where characters are lost: how many, and the words around the first', () => {
    expect(of('one\ntwo caf\uFFFD')[0]).toContain(
      'a.md:2:8  This file is not saved as UTF-8: a character would reach learners as �, the first one in “two caf�”.',
    );
    expect(of(`abcd ${'x'.repeat(11)}\uFFFD`)[0]).toContain(`first one in “${'x'.repeat(11)}�”.`);
    const [told = '', ...others] = of(`First.\n${'x'.repeat(20)} y\uFFFDz ${'w'.repeat(20)}\n\uFFFD`);
    expect(told).toContain(
      `a.md:2:23  This file is not saved as UTF-8: 2 characters would reach learners as �, the first one in “${'x'.repeat(10)} y\uFFFDz ${'w'.repeat(10)}”.`,
    );
    expect(others).toEqual([]);
  });

  it('hides all other faults of its file', () => {
    expect(of('caf\uFFFD \u200B\n<<<<<<< a')).toHaveLength(1);
  });
});

describe('the marks of a merge', () => {
  it('are told once for each pair, also without a name, and a stray end by itself', () => {
    expect(places('<<<<<<<\na\n=======\nb\n>>>>>>> c\n<<<<<<< d\n>>>>>>>')).toEqual(['1:1', '6:1']);
    expect(places('a\n>>>>>>> b\n>>>>>>>')).toEqual(['2:1', '3:1']);
    expect(places('<<<<<<< a\nb\n>>>>>>> c\n>>>>>>> d')).toEqual(['1:1', '4:1']);
  });

  it('are none in the middle of a line, with fewer or with more signs', () => {
    expect(of('a <<<<<<< b\n<<<<<< c\n<<<<<<<< d\n<<<<<<<e\n>>>>>>>>\n a >>>>>>> b')).toEqual([]);
  });
});

describe('characters that nobody sees', () => {
  it.each([
    ['\0', 'a NUL, which ends a text in some programs (U+0000)'],
    [
      '\u2066',
      'a mark that turns the direction of reading, so that words show in another order than they stand (U+2066)',
    ],
    ['\u200B', 'a character of no width, as Word and web pages leave it (U+200B)'],
    ['\u2060', 'a character of no width, as Word and web pages leave it (U+2060)'],
    ['\uFEFF', 'a character of no width, as Word and web pages leave it (U+FEFF)'],
    [
      '\uF0B7',
      'a sign of a private font, such as a bullet or an arrow from Word, which learners see as an empty box (U+F0B7)',
    ],
    [
      '\u{F0000}',
      'a sign of a private font, such as a bullet or an arrow from Word, which learners see as an empty box (U+F0000)',
    ],
    ['\u0001', 'a control character, as Word leaves it for a line break (U+0001)'],
    ['\u2029', 'a control character, as Word leaves it for a line break (U+2029)'],
  ])('%j is told as what it is', (character, what) => {
    const told = of(`one\ntwo ${character}`);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`a.md:2:5  Here stands ${what}.`);
  });

  it('joiners are wanted in other scripts, and not among Latin letters; the mark at the very start is read by the parser', () => {
    expect(of('\uFEFFmot\u0127er \u0915\u094D\u200D\u0937')).toEqual([]);
    expect(places('ab\u200Dc')).toEqual(['1:3']);
    expect(places('a \u200Cb')).toEqual(['1:3']);
    expect(places('a.\u200Cb')).toEqual(['1:3']);
  });

  it.each([
    ['a\u200Bb\u200B', ' One more stands in the same line.'],
    ['a\u200Bb\u200Bc\u200B', ' 2 more stand in the same line.'],
    ['a\u200B\nb\u200B', ' One more stands in line 2.'],
    ['a\u200Bb\u200B\nc\u200B', ' 2 more stand in line 2.'],
    ['\u200B\n\u200B\n\u200B', ' 2 more stand in lines 2, 3.'],
    [Array(6).fill('\u200B').join('\n'), ' 5 more stand in lines 2, 3, 4, 5, 6.'],
    [Array(7).fill('\u200B').join('\n'), ' 6 more stand in lines 2, 3, 4, 5, 6 ….'],
  ])('many of a kind are one line: %j', (text, more) => {
    const told = of(text);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`(U+200B).${more} Delete what stands there and type it again.`);
  });

  it('each kind has its own line and its own repair', () => {
    const told = of('a\0b\u202Ec\u200Bd\uE000e\u000Bf');
    expect(told.map((one) => one.slice(0, 17))).toEqual(
      ['2', '4', '6', '8', '10'].map((at) => `course/a.md:1:${at} `.padEnd(17).slice(0, 17)),
    );
    expect(told[1]).toContain('type the words again. The course sets its direction by itself.');
    expect(told[3]).toContain('Write a list with “- ” at the start of each line, or type the sign from the keyboard.');
    expect(told[4]).toContain('Delete it, and make a new line with Enter.');
  });

  it('tabs and ends of lines are none', () => {
    expect(of('a\tb\r\nc é ü “d” – … 🙂')).toEqual([]);
  });
});
