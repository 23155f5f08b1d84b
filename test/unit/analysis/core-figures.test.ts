// The figures of classical test theory on numbers that can be worked out by hand, and on published examples.

import { describe, expect, it } from 'vitest';
import { alphaOf, hasCommonPart, PairSums } from '../../../src/analysis/reliability.js';
import {
  clusteredShare,
  correlationOf,
  deviationOf,
  differenceInterval,
  efficiencyOf,
  fisherInterval,
  kurtosisOf,
  meanOf,
  medianOf,
  skewnessOf,
  varianceOf,
  wilsonInterval,
  type Interval,
} from '../../../src/analysis/statistics.js';

const rounded = (interval: Interval | null | undefined, digits = 4) =>
  interval && [Number(interval.low.toFixed(digits)), Number(interval.high.toFixed(digits))];

describe('one list of numbers', () => {
  it('has the mean, the median and the variance of R', () => {
    const x = [2, 4, 4, 4, 5, 5, 7, 9];
    expect([meanOf(x), medianOf(x), varianceOf(x)]).toEqual([5, 4.5, 32 / 7]);
    expect(deviationOf(x)).toBeCloseTo(Math.sqrt(32 / 7), 12);
    expect([medianOf([9, 1, 5]), medianOf([1, 2]), medianOf([7]), medianOf([3, 1, 2, 10])]).toEqual([5, 1.5, 7, 2.5]);
  });

  it('has the skewness and the kurtosis of a spreadsheet’s SKEW and KURT', () => {
    expect(skewnessOf([0, 0, 0, 1])).toBeCloseTo(2, 12);
    expect(kurtosisOf([0, 0, 0, 1])).toBeCloseTo(4, 12);
    // The example that Excel's help gives beside both.
    const x = [3, 4, 5, 2, 3, 4, 5, 6, 4, 7];
    expect(skewnessOf(x)).toBeCloseTo(0.359543071, 9);
    expect(kurtosisOf(x)).toBeCloseTo(-0.151799637, 9);
  });

  it('has no figure for too few, or for values that are all the same', () => {
    expect([meanOf([]), medianOf([]), varianceOf([]), varianceOf([1]), deviationOf([])]).toEqual([
      ...[null, null, null, null, null],
    ]);
    expect([skewnessOf([1, 2]), kurtosisOf([1, 2, 3]), skewnessOf([1, 1, 1]), kurtosisOf([1, 1, 1, 1])]).toEqual([
      ...[null, null, null, null],
    ]);
    expect([skewnessOf([1, 2, 4]), kurtosisOf([1, 2, 3, 5])].every((figure) => figure !== null)).toBe(true);
    // What rounding leaves of nothing is nothing.
    expect([varianceOf([1, 1]), varianceOf([0, 0])]).toEqual([0, 0]);
    expect(varianceOf([1e-7, 3e-7])).toBeGreaterThan(0);
    expect([varianceOf([0.1, 0.1, 0.1]), varianceOf([1e8 + 1e-7, 1e8])]).toEqual([0, 0]);
    expect(varianceOf([1, 1.001])).toBeGreaterThan(0);
  });

  it('is the same when it says how often each value stands there', () => {
    const [values, times] = [
      [3, 1, 2],
      [1, 3, 2],
    ];
    const spread = [3, 1, 1, 1, 2, 2];
    for (const figure of [meanOf, medianOf, varianceOf, deviationOf, skewnessOf, kurtosisOf])
      expect(figure(values, times), figure.name).toBeCloseTo(figure(spread)!, 12);
    expect([meanOf([5], [0]), medianOf([5], [0]), varianceOf([5, 7], [1, 0])]).toEqual([null, null, null]);
  });
});

describe('two lists of numbers', () => {
  it('have Pearson’s r', () => {
    expect(correlationOf([1, 2, 3], [2, 4, 6])).toBe(1);
    expect(correlationOf([1, 2, 3], [6, 4, 2])).toBe(-1);
    expect(correlationOf([1, 2, 3, 4], [1, 3, 2, 4])).toBeCloseTo(0.8, 12);
    expect(correlationOf([1, 1, 1], [1, 2, 3])).toBeNull();
    expect(correlationOf([1, 2, 3], [1, 1, 1])).toBeNull();
    expect(correlationOf([1], [1])).toBeNull();
    expect(correlationOf([1, 2, 3], [1, 3, 9], [4, 1, 2])).toBeCloseTo(
      correlationOf([1, 1, 1, 1, 2, 3, 3], [1, 1, 1, 1, 3, 9, 9])!,
      12,
    );
  });

  it('have the efficiency: what the covariance is of the most that the marks allow', () => {
    // Σxy − n·x̄·ȳ as they stand, over the same of both sides sorted: of the third (1 − 2) / (4 − 2).
    expect(efficiencyOf([0, 1, 0, 1], [0, 3, 1, 1])).toBeCloseTo(1, 12);
    expect(efficiencyOf([0, 1, 0, 1], [0, 1, 1, 3])).toBeCloseTo(1, 12);
    expect(efficiencyOf([0, 1, 1, 0], [0, 0, 1, 3])).toBeCloseTo(-0.5, 12);
    expect(efficiencyOf([1, 1], [0, 1])).toBeNull();
    expect(efficiencyOf([0, 1], [1, 1])).toBeNull();
    expect(efficiencyOf([1], [1])).toBeNull();
    const [x, y, times] = [
      [0, 1, 1],
      [2, 0, 5],
      [3, 1, 2],
    ];
    expect(efficiencyOf(x, y, times)).toBeCloseTo(efficiencyOf([0, 0, 0, 1, 1, 1], [2, 2, 2, 0, 5, 5])!, 12);
  });
});

describe('intervals', () => {
  it.each([
    // Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [20, 20, 0.8389, 1],
  ])('of %d in %d are those of Wilson', (hits, n, low, high) => {
    expect(rounded(wilsonInterval(hits, n))).toEqual([low, high]);
    expect(wilsonInterval(hits, n)?.high).toBeLessThanOrEqual(1);
    expect(wilsonInterval(hits, n)?.low).toBeGreaterThanOrEqual(0);
  });

  it.each([
    // Newcombe, Statistics in Medicine 17 (1998) 873–890, table II, method 10.
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [10, 10, 0, 10, 0.6075, 1],
  ])('of the difference of %d in %d and %d in %d are Newcombe’s', (x1, n1, x2, n2, low, high) => {
    expect(rounded(differenceInterval(x1, n1, x2, n2))).toEqual([low, high]);
  });

  it('of nothing there are none', () => {
    expect([wilsonInterval(0, 0), differenceInterval(0, 0, 1, 2), differenceInterval(1, 2, 0, 0)]).toEqual([
      ...[null, null, null],
    ]);
  });

  it('of a correlation are Fisher’s: with 28 pairs a reach of 1.96/5', () => {
    expect(rounded(fisherInterval(0.5, 28), 3)).toEqual([0.156, 0.736]);
    expect(rounded(fisherInterval(0, 4), 3)).toEqual([-0.961, 0.961]);
    expect([fisherInterval(null, 28), fisherInterval(0.5, 3), fisherInterval(1, 28), fisherInterval(-1, 28)]).toEqual([
      ...[null, null, null, null],
    ]);
  });
});

describe('a share of several answers a person', () => {
  it('counts persons: two with 2 and 1 right of two each have 0.75 ± 1.96 · 1/4', () => {
    const found = clusteredShare([2, 1], [2, 2]);
    expect(found?.share).toBe(0.75);
    expect(rounded(found?.interval, 3)).toEqual([0.26, 1]);
    expect(rounded(clusteredShare([0, 1], [2, 2])?.interval, 3)).toEqual([0, 0.74]);
    // Of three with 1 of 1, 1 of 2 and 2 of 3 right: 4/6; squares 1/9 + 1/9 + 0; reach 1.96 · √(2/9 · 3/2) / 6.
    expect(rounded(clusteredShare([1, 1, 2], [1, 2, 3])?.interval, 4)).toEqual([0.4781, 0.8553]);
    expect(rounded(clusteredShare([1, 2], [2, 2], [2, 1])?.interval)).toEqual(
      rounded(clusteredShare([1, 1, 2], [2, 2, 2])?.interval),
    );
  });

  it('of one person has no interval, and of nobody no share', () => {
    expect(clusteredShare([1], [2])).toEqual({ share: 0.5, interval: null });
    expect([clusteredShare([], []), clusteredShare([0], [0])]).toEqual([null, null]);
  });
});

describe('alpha', () => {
  const sumsOf = (rows: readonly (readonly (number | null)[])[], order = (at: number) => at) => {
    const sums = new PairSums(rows[0]!.length);
    for (const row of rows) {
      const parts = row.flatMap((score, at) => (score === null ? [] : [at])).sort((a, b) => order(a) - order(b));
      sums.add(
        parts,
        parts.map((at) => row[at] as number),
      );
    }
    return sums;
  };
  // Kuder and Richardson's formula 20 by hand: Σpq = 2/3 · 1/3 · … with n − 1; total variance 5/3, part variances 1/3, 1/4, 1/3.
  const rows = [
    [1, 1, 1],
    [1, 1, 0],
    [1, 0, 0],
    [0, 0, 0],
  ];

  it('is that of Kuder and Richardson’s formula 20', () => {
    const variances = [1 / 4, 1 / 3, 1 / 4];
    const expected = (3 / 2) * (1 - variances.reduce((sum, one) => sum + one, 0) / (5 / 3));
    const found = alphaOf(sumsOf(rows), 3);
    expect(found?.alpha).toBeCloseTo(expected, 12);
    expect([found?.parts, found?.pairs]).toEqual([3, 3]);
  });

  it('rests on variances and covariances with n − 1', () => {
    const sums = sumsOf(rows);
    const found = [
      sums.covariance(0, 0, 2),
      sums.covariance(1, 1, 2),
      sums.covariance(0, 1, 2),
      sums.covariance(2, 0, 2),
    ];
    [1 / 4, 1 / 3, 1 / 6, 1 / 12].forEach((value, at) => expect(found[at]).toBeCloseTo(value, 12));
    expect([sums.covariance(0, 1, 4) === null, sums.covariance(0, 1, 5)]).toEqual([false, null]);
  });

  it('is the same in whatever order the parts of a person come', () => {
    expect(
      alphaOf(
        sumsOf(rows, (at) => -at),
        3,
      )?.alpha,
    ).toBeCloseTo(alphaOf(sumsOf(rows), 3)!.alpha, 12);
    const mixed = new PairSums(3);
    rows.forEach((row, at) =>
      mixed.add(at % 2 ? [2, 0, 1] : [1, 2, 0], at % 2 ? [row[2]!, row[0]!, row[1]!] : [row[1]!, row[2]!, row[0]!]),
    );
    expect(alphaOf(mixed, 3)?.alpha).toBeCloseTo(alphaOf(sumsOf(rows), 3)!.alpha, 12);
  });

  it('leaves out a pair of which fewer than are asked for have both', () => {
    const holes = [...rows, [1, 1, null], [0, 1, null]];
    expect(alphaOf(sumsOf(holes), 3, 4)).toMatchObject({ parts: 3, pairs: 3 });
    expect(alphaOf(sumsOf(holes), 3, 5)).toMatchObject({ parts: 2, pairs: 1 });
    expect(alphaOf(sumsOf(holes), 3, 6)).toMatchObject({ parts: 2, pairs: 1 });
    expect(alphaOf(sumsOf(holes), 3, 7)).toBeNull();
    expect([alphaOf(sumsOf(holes), 3, 4, 3) === null, alphaOf(sumsOf(holes), 3, 5, 2)]).toEqual([false, null]);
  });

  it('does not exist for one part, for one person, or where the total never varies', () => {
    expect(alphaOf(sumsOf([[1], [0]]), 1)).toBeNull();
    expect(alphaOf(sumsOf([[1, 0]]), 2)).toBeNull();
    expect(
      alphaOf(
        sumsOf([
          [1, 0],
          [0, 1],
        ]),
        2,
      ),
    ).toBeNull();
    expect(
      alphaOf(
        sumsOf([
          [1, 1],
          [0, 0],
        ]),
        2,
      )?.alpha,
    ).toBe(1);
    expect(
      alphaOf(
        sumsOf([
          [1, 1],
          [0, 0],
        ]),
        1,
      ),
    ).toBeNull();
  });

  it('does not exist where everybody has the same mark everywhere', () => {
    const same = sumsOf([
      [1, 1],
      [1, 1],
    ]);
    expect([alphaOf(same, 2), hasCommonPart(same, 2)]).toEqual([null, false]);
  });

  it('has something in common where the parts go together', () => {
    expect([
      hasCommonPart(sumsOf(rows), 2),
      hasCommonPart(sumsOf(rows), 5),
      hasCommonPart(
        sumsOf([
          [1, 0],
          [0, 1],
        ]),
        2,
      ),
      hasCommonPart(
        sumsOf([
          [1, 1],
          [1, 0],
          [0, 1],
          [0, 0],
        ]),
        2,
      ),
    ]).toEqual([true, false, false, false]);
  });
});
