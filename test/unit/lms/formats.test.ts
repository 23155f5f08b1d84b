// Times, numbers and words in the forms that the standards ask for.

import { describe, expect, it } from 'vitest';
import { KINDS, clockSpan, clockTime, isoSpan, isoTime, plain } from '../../../src/lms/formats.js';

describe('forms', () => {
  it('both editions call the ways of answering so', () => {
    expect(KINDS).toEqual({
      choice: 'choice',
      matching: 'matching',
      ordering: 'sequencing',
    });
  });

  it('a span of time counts whole seconds, and ends before the hours have five digits', () => {
    expect([0, 59.9, 60, 3_599, 3_600, -1].map(clockSpan)).toEqual([
      ...['0000:00:00', '0000:00:59', '0000:01:00', '0000:59:59', '0001:00:00', '0000:00:00'],
    ]);
    expect([35_999_999, 36_000_000].map(clockSpan)).toEqual(['9999:59:59', '9999:59:59']);
    expect([0, 59.9, 60, 3_599, 3_600, 3_661, -1].map(isoSpan)).toEqual([
      ...['PT0S', 'PT59S', 'PT1M', 'PT59M59S', 'PT1H', 'PT1H1M1S', 'PT0S'],
    ]);
  });

  it('a time of day is the learner’s, a moment has two decimals', () => {
    expect(clockTime(new Date(2026, 10, 23, 9, 5, 7, 120))).toBe('09:05:07');
    expect(clockTime(new Date(2026, 0, 1, 23, 59, 0))).toBe('23:59:00');
    expect(isoTime(new Date('2026-11-23T10:11:12.129Z'))).toBe('2026-11-23T10:11:12.12Z');
  });

  it.each([
    ['‘a’ “b” – — …', '\'a\' "b" - - ...'],
    ['£5\u00a0each', 'GBP 5 each'],
    ['<p class="x">one</p><p>two</p>', 'one two'],
    ['a < b', 'a < b'],
    ['café', 'cafe'],
    ['tab\tand\n\nline', 'tab and line'],
    ['no 🙂 face', 'no face'],
    ['a 🙂\nface', 'a face'],
    ['smile🙂\nface', 'smile face'],
    ['中文', ''],
    ['  around  ', 'around'],
    ['~ and \x7f', '~ and'],
  ])('“%s” is plain as “%s”', (text, plainly) => {
    expect(plain(text, 50)).toBe(plainly);
  });

  it('a text that is too long ends in three dots, without a blank before them', () => {
    expect([plain('abcdefgh', 8), plain('abcdefghi', 8), plain('abcd fghij', 8)]).toEqual([
      ...['abcdefgh', 'abcde...', 'abcd...'],
    ]);
  });
});
