import { describe, expect, it } from 'vitest';
import { fewestToPass, isPass, isRoundedDown, percentOf } from '../../../src/model/pass-rule.js';

describe('the pass rule', () => {
  it.each([
    { story: 'the pass mark itself', points: 4, total: 5, mark: 80, passes: true },
    { story: 'an answer less', points: 9, total: 12, mark: 80, passes: false },
    { story: 'the first whole answer above it', points: 10, total: 12, mark: 80, passes: true },
    { story: 'a share that rounds up to it', points: 79.6, total: 100, mark: 80, passes: false },
    { story: 'thirds that add up to it', points: 1 / 3 + 1 / 3 + 1 / 3 + 7, total: 10, mark: 80, passes: true },
    { story: 'nothing asked', points: 0, total: 0, mark: 1, passes: false },
    { story: 'everything asked for, and given', points: 12, total: 12, mark: 100, passes: true },
    { story: 'everything asked for, and one missing', points: 11, total: 12, mark: 100, passes: false },
  ])('$story', ({ points, total, mark, passes }) => {
    expect(isPass(points, total, mark)).toBe(passes);
  });

  it('asks for the fewest answers that pass, and no fewer', () => {
    for (let total = 1; total <= 40; total += 1)
      for (let mark = 1; mark <= 100; mark += 1) {
        const needed = fewestToPass(total, mark);
        expect([isPass(needed, total, mark), isPass(needed - 1, total, mark)], `${mark} % of ${total}`).toEqual([
          true,
          false,
        ]);
      }
  });

  it.each([
    [2, 3, 66],
    [1, 3, 33],
    [29, 100, 29],
    [0, 0, 0],
    [0.7 + 0.1 + 0.2, 1, 100],
  ])('%d of %d is %d percent, rounded down', (points, total, percent) => {
    expect(percentOf(points, total)).toBe(percent);
  });

  it.each([
    ['8 of 10 are 80 %', 80, 10, false],
    ['9 of 12 are 75 %', 75, 12, false],
    ['no number of 12 is 80 %', 80, 12, true],
    ['no number of 3 is 50 %', 50, 3, true],
    ['all are 100 %', 100, 7, false],
  ])('%s', (_, percent, total, isBetween) => {
    expect(isRoundedDown(percent, total)).toBe(isBetween);
  });
});
