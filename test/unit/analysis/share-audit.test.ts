// What the audit of small counts can know, and how figures are made coarse.

import { describe, expect, it } from 'vitest';
import { isGivenAway, isListGivenAway, narrowed } from '../../../src/analysis/share/audit.js';
import {
  rangeOfCount,
  rangeOfShare,
  sharedCoefficient,
  sharedCount,
  sharedMean,
  sharedShare,
} from '../../../src/analysis/share/rounding.js';

const range = (low: number, high: number) => ({ low, high });

describe('the audit', () => {
  it('narrows by a sum, by a difference and by one part of several', () => {
    expect(narrowed([range(0, 9), range(2, 9)], [{ range: range(4, 5), weights: [1, 1] }])).toEqual([
      range(0, 3),
      range(2, 5),
    ]);
    expect(narrowed([range(0, 9), range(2, 4)], [{ range: range(3, 5), weights: [1, -1] }])).toEqual([
      range(5, 9),
      range(2, 4),
    ]);
    expect(narrowed([range(0, 4), range(0, 9)], [{ range: range(1, 2), weights: [1, -1] }])).toEqual([
      range(1, 4),
      range(0, 3),
    ]);
    expect(narrowed([range(0, 9), range(0, 9)], [{ range: range(6, 7), weights: [0, 2] }])).toEqual([
      range(0, 9),
      range(3, 3),
    ]);
  });

  it('narrows by parts that weigh more, and rounds inwards', () => {
    expect(narrowed([range(0, 9), range(0, 9)], [{ range: range(-7, -3), weights: [1, -2] }])).toEqual([
      range(0, 9),
      range(2, 8),
    ]);
  });

  it('goes on as long as one sum narrows what another needs', () => {
    const places = [0, 1, 2, 3, 4, 5];
    // Each is at least one more than the one before it. Told from the last on, the most that each can be is known at once.
    const more = places.slice(1).map((at) => ({
      range: range(1, 1000),
      weights: places.map((one) => Number(one === at) - Number(one === at - 1)),
    }));
    const all = places.map(() => range(0, 20));
    const expected = places.map((at) => range(at, 15 + at));
    expect([narrowed(all, more), narrowed(all, [...more].reverse())]).toEqual([expected, expected]);
  });

  it('comes to an end also where nothing fits', () => {
    const less = [1, -1].map((weight) => ({ range: range(1, 9), weights: [weight, -weight] }));
    expect(narrowed([range(0, 9), range(0, 9)], less)).toHaveLength(2);
  });

  it('leaves what it was given as it was', () => {
    const given = [range(0, 9)];
    narrowed(given, [{ range: range(4, 4), weights: [1] }]);
    expect(given).toEqual([range(0, 9)]);
  });

  it('minds small counts alone: not nought, and not 5', () => {
    const one = (count: number) => isGivenAway([count], [range(count, count)], []);
    expect([0, 1, 4, 5].map(one)).toEqual([false, true, true, false]);
  });

  it('of a list takes the whole number for known, and a number that is not there for nought', () => {
    expect(
      [
        [58, 3],
        [58, 4],
        [58, 3, 1],
        [58, 3, null],
      ].map(isListGivenAway),
    ).toEqual([true, false, false, true]);
    expect(isListGivenAway([])).toBe(false);
  });

  it('of a count and of a share knows as much as rounding leaves', () => {
    expect([rangeOfCount(0), rangeOfCount(5)]).toEqual([range(0, 2), range(3, 7)]);
    expect([0, 0.25, 0.75, 1].map((share) => rangeOfShare(share, range(24, 24), 0.25))).toEqual([
      range(0, 3),
      range(3, 9),
      range(15, 21),
      range(21, 24),
    ]);
    expect(rangeOfShare(0.5, range(22, 26), 0.1)).toEqual(range(10, 14));
  });
});

describe('rounding', () => {
  it('of what is not known is not known', () => {
    expect([sharedShare(null, 100), sharedMean(null, 100), sharedCoefficient(null, 1000)]).toEqual([null, null, null]);
    expect([sharedShare(0.5, null), sharedMean(50, null), sharedCoefficient(0.5, null), sharedCount(null)]).toEqual([
      ...[null, null, null, null],
    ]);
  });

  it('of a coefficient goes by tenths, and by hundredths from a thousand people on', () => {
    expect([99, 100, 999, 1000].map((n) => sharedCoefficient(0.274, n))).toEqual([null, 0.3, 0.3, 0.27]);
  });
});
