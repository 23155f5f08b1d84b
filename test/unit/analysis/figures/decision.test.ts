// Whether a pass can be relied on: what is listed, and where nothing can be said. The figures against R are in comparisons.test.ts.

import { expect, it } from 'vitest';
import { alphaInterval, dependabilityOf } from '../../../../src/analysis/figures/decision.js';

const spread = [6, 7, 8, 9, 10, 11, 12].map((right) => ({ right, n: 10 }));

it('stands for each mark from a half up, and for quizzes from two thirds to eight thirds as long', () => {
  const found = dependabilityOf(spread, 12, 80, 0.6)!;
  expect(found.atMarks.map(({ needed }) => needed)).toEqual([6, 7, 8, 9, 10, 11, 12]);
  expect(found.atLengths.map(({ length, needed }) => [length, needed])).toEqual([
    ...[
      [8, 7],
      [12, 10],
      [16, 13],
      [20, 16],
      [24, 20],
      [32, 26],
    ],
  ]);
  // Spearman and Brown: t α / (1 + (t − 1) α).
  expect(found.atLengths.map(({ alpha }) => alpha)).toEqual(
    [8, 12, 16, 20, 24, 32].map((length) => ((length / 12) * 0.6) / (1 + (length / 12 - 1) * 0.6)),
  );
  const odd = dependabilityOf(
    [
      { right: 1, n: 20 },
      { right: 4, n: 20 },
    ],
    5,
    80,
    0.6,
  )!;
  expect(odd.atMarks.map(({ needed }) => needed)).toEqual([3, 4, 5]);
  const short = dependabilityOf(
    [
      { right: 0, n: 20 },
      { right: 2, n: 20 },
    ],
    2,
    80,
    0.6,
  )!;
  expect(short.atLengths.map(({ length }) => length)).toEqual([1, 2, 3, 4, 5]);
});

it('counts those within one error of the mark, who stand there exactly too', () => {
  // Lord: √(1 · (2 − 1) / (2 − 1)) is 1, and 0 and 2 of two are 1 away from 1.
  const found = dependabilityOf(
    [
      { right: 0, n: 10 },
      { right: 1, n: 10 },
      { right: 2, n: 20 },
    ],
    2,
    50,
    0.5,
  );
  expect(found).toMatchObject({ needed: 1, errorAtMark: 1, nearMark: 40, nearShare: 1 });
  // √(10 · 2 / 11) is 1.35: 9, 10 and 11 of the 7 totals.
  expect(dependabilityOf(spread, 12, 80, 0.6)).toMatchObject({ nearMark: 30, nearShare: 30 / 70 });
});

it('needs an alpha between 0 and 1', () => {
  expect([-0.1, 0, 1, 1.1, null].map((alpha) => dependabilityOf(spread, 12, 80, alpha))).toEqual([
    ...[null, null, null, null, null],
  ]);
  expect([0.01, 0.9].map((alpha) => dependabilityOf(spread, 12, 80, alpha) !== null)).toEqual([true, true]);
});

it('has no kappa where next to nobody passes: chance agrees as well', () => {
  const found = dependabilityOf(
    [
      { right: 0, n: 990 },
      { right: 1, n: 10 },
    ],
    12,
    80,
    0.1,
  )!;
  expect(found.kappa).toBeNull();
  expect(found.consistency).toBeCloseTo(1, 9);
  expect(found.accuracy).toBeCloseTo(1, 9);
});

it('of all or nothing is a test of one question', () => {
  const found = dependabilityOf(
    [
      { right: 0, n: 30 },
      { right: 12, n: 30 },
    ],
    12,
    80,
    0.3,
  )!;
  // One question, half of it known on average: same verdict twice with E[p²] + E[(1 − p)²], where the variance is 0.3 / 4.
  expect(found.consistency).toBeCloseTo(0.5 + 2 * (0.3 / 4), 9);
});

it('alpha has an interval from two people and two questions on', () => {
  expect([alphaInterval(0.5, 1, 12), alphaInterval(0.5, 30, 1)]).toEqual([null, null]);
  expect([alphaInterval(0.5, 2, 12), alphaInterval(0.5, 30, 2)].every((interval) => interval !== null)).toBe(true);
});

it('where everybody has the same total nothing tells what another draw would bring', () => {
  const found = dependabilityOf([{ right: 10, n: 40 }], 12, 80, 0.5);
  expect(found).toMatchObject({
    ...{ needed: 10, consistency: null, kappa: null, accuracy: null, falsePasses: null, falseFails: null },
    ...{ nearMark: 40, nearShare: 1 },
  });
});
