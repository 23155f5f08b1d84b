import { describe, expect, it } from 'vitest';
import { framesOf, longPartsIn } from '../../../scripts/content/part-lengths.js';

const part = (words: number) => `<h2 id="a">A long part</h2><p>${'word '.repeat(words)}</p>`;

describe('the length of a part', () => {
  it('grows with its words, its blocks and its activity, and what is folded is one line', () => {
    expect(framesOf(part(200))).toBeCloseTo((110 + 1.9 * 203 + 49 * 3) / 666, 5);
    expect(framesOf(`${part(200)}<check-activity><p>${'word '.repeat(900)}</p></check-activity>`)).toBeCloseTo(
      framesOf(part(200)) + 770 / 666,
      5,
    );
    expect(framesOf(`${part(200)}<details><p>${'word '.repeat(900)}</p></details>`)).toBeLessThan(2);
  });

  it('is told as advice from two and a half frames on, and as an estimate', () => {
    const told = (words: number) => longPartsIn([{ id: 'one', file: 'one.md' }], new Map([['one', part(words)]]));
    expect(told(600)).toEqual([]);
    expect(told(800)).toMatchObject([
      {
        file: 'one.md',
        kind: 'long part',
        text: '“A long part” may be 2.7 frames long at 1004 × 666, by an estimate. A part of more than 2.5 is a long way to scroll: cut it with another heading.',
      },
    ]);
  });
});
