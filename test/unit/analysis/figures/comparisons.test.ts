// The figures that compare, against R's: test/fixtures/analysis/PROVENANCE.md tells how comparisons.json was made.

import { describe, expect, it } from 'vitest';
import figures from '../../../fixtures/analysis/comparisons.json' with { type: 'json' };
import { alphaInterval, dependabilityOf, errorAt, lengthened } from '../../../../src/analysis/figures/decision.js';
import { classOf, mantelHaenszel } from '../../../../src/analysis/figures/differential.js';
import {
  chiSquareTail,
  fQuantile,
  incompleteBeta,
  normalTwoTails,
} from '../../../../src/analysis/figures/distributions.js';
import { chanceOfAtLeast, homogeneity } from '../../../../src/analysis/figures/draw.js';
import { holmAdjusted } from '../../../../src/analysis/figures/holm.js';
import { jumpTail } from '../../../../src/analysis/figures/trend.js';
import { differenceInterval } from '../../../../src/analysis/statistics.js';

const DIGITS = 9;
const close = (actual: number | null | undefined, expected: number, what: string) =>
  expect(actual, what).toBeCloseTo(expected, DIGITS);

describe('distributions', () => {
  it.each([
    ['beta', () => figures.beta.map(({ x, a, b, p }) => [incompleteBeta(x, a, b), p] as const)],
    ['chi-squared', () => figures.chiSquare.map(({ x, df, p }) => [chiSquareTail(x, df), p] as const)],
    ['F', () => figures.f.map(({ p, d1, d2, q }) => [fQuantile(p, d1, d2), q] as const)],
    ['normal', () => figures.normal.map(({ z, p }) => [normalTwoTails(z), p] as const)],
  ])('%s is as R has it, tails included', (name, pairs) => {
    for (const [ours, theirs] of pairs()) {
      close(ours, theirs, name);
      if (theirs > 1e-250) expect(Math.abs(ours / theirs - 1), `${name}: ${ours}, ${theirs}`).toBeLessThan(1e-9);
    }
  });
});

it('the interval of a difference is Newcombe’s, from the Wilson intervals of prop.test', () => {
  for (const { x1, n1, x2, n2, low, high } of figures.differences) {
    const interval = differenceInterval(x1, n1, x2, n2);
    close(interval?.low, low, 'low');
    close(interval?.high, high, 'high');
  }
});

describe('the draw', () => {
  it('homogeneity is chisq.test without correction, and Holm’s p that of p.adjust', () => {
    const tests = figures.slots.map(({ n, right }) =>
      homogeneity(n.map((count, at) => ({ n: count, right: right[at]! }))),
    );
    tests.forEach((test, at) => {
      const expected = figures.slots[at]!;
      close(test?.chiSquare, expected.chiSquare, 'chi-squared');
      expect(test?.df).toBe(expected.df);
      close(test?.p, expected.p, 'p');
    });
    holmAdjusted(tests.map((test) => test!.p)).forEach((p, at) => close(p, figures.holm[at]!, 'Holm'));
  });

  it('the chance of so many right, each with its own chance, is that of all outcomes counted', () => {
    figures.atLeast.forEach((chance, least) => close(chanceOfAtLeast(figures.chances, least), chance, String(least)));
  });
});

describe('Mantel and Haenszel', () => {
  it.each(figures.differential)(
    'odds, χ² and p are those of mantelhaen.test (%#)',
    ({ strata, odds, chiSquare, p, delta, low, high }) => {
      const found = mantelHaenszel(strata);
      close(found?.odds, odds, 'odds');
      close(found?.chiSquare, chiSquare, 'chi-squared');
      close(found?.p, p, 'p');
      close(found?.delta, delta, 'delta');
      close(found?.interval.low, low, 'low');
      close(found?.interval.high, high, 'high');
    },
  );

  it.each([
    [0.99, 0.1, 0.001, 'A'],
    [1, 0.1, 0.001, 'B'],
    [1.2, 0.1, 0.05, 'A'],
    [1.2, 0.1, 0.0499, 'B'],
    [1.49, 0.1, 0.001, 'B'],
    [1.5, 0.3, 0.001, 'C'],
    // 0.5 / 0.304 is 1.6447, just under the 95th percentile.
    [1.5, 0.304, 0.001, 'B'],
    [-1.6, 0.3, 0.001, 'C'],
  ])('Δ %d with an error of %d and p %d is class %s', (delta, error, p, name) => {
    expect(classOf(delta, error, p)).toBe(name);
  });

  it('has no odds where nobody of a group is wrong', () => {
    expect(mantelHaenszel([{ focalRight: 30, focalWrong: 0, otherRight: 30, otherWrong: 0 }])).toBeNull();
  });
});

describe.each(figures.decision.map((one) => [one.alpha, one] as const))(
  'decisions where alpha is %d',
  (alpha, expected) => {
    const totals = expected.counts.flatMap((n, right) => (n > 0 ? [{ right, n }] : []));
    // In the test, not on loading: a fault is then that of a test (npm run mutate).
    const foundNow = () => dependabilityOf(totals, 12, 80, alpha);

    it.each(['consistency', 'kappa', 'accuracy', 'falsePasses', 'falseFails'] as const)(
      '%s is that of the integrals of Livingston and Lewis, at each mark and length',
      (figure) => {
        const found = foundNow();
        close(found?.[figure], expected.marks.find(({ needed }) => needed === 10)![figure], 'now');
        expected.marks.forEach((mark) =>
          close(
            found?.atMarks.find(({ needed }) => needed === mark.needed)?.[figure],
            mark[figure],
            `at ${mark.needed}`,
          ),
        );
        expected.lengths.forEach((one) =>
          close(
            found?.atLengths.find(({ length }) => length === one.length)?.[figure],
            one[figure],
            `with ${one.length}`,
          ),
        );
      },
    );

    it('the interval of alpha is Feldt’s, as psych::alpha.ci has it; the rest is Lord’s and Spearman and Brown’s', () => {
      const n = totals.reduce((sum, one) => sum + one.n, 0);
      const interval = alphaInterval(alpha, n, 12);
      close(interval?.low, expected.low, 'low');
      close(interval?.high, expected.high, 'high');
      close(errorAt(10, 12), expected.error, 'error');
      expect(foundNow()?.nearMark).toBe(expected.near);
      expected.lengths.forEach((one) => close(lengthened(alpha, one.length / 12), one.alpha, `alpha of ${one.length}`));
    });
  },
);

it.each([
  [29, false],
  [30, true],
])('with %i finished attempts: said %s', (n, isSaid) => {
  expect(
    dependabilityOf(
      [
        { right: 9, n: n - 10 },
        { right: 12, n: 10 },
      ],
      12,
      80,
      0.5,
    ) !== null,
  ).toBe(isSaid);
});

it.each([null, 0, -0.1])('with an alpha of %j nothing is said', (alpha) => {
  expect(
    dependabilityOf(
      [
        { right: 9, n: 50 },
        { right: 12, n: 50 },
      ],
      12,
      80,
      alpha,
    ),
  ).toBeNull();
});

it('a jump over what the others did has the p of its z', () => {
  for (const { x1, n1, x2, n2, y1, m1, y2, m2, p } of figures.jumps)
    close(
      jumpTail({ right: x1, n: n1 }, { right: x2, n: n2 }, { right: y1, n: m1 }, { right: y2, n: m2 }),
      p,
      String(n1),
    );
});
