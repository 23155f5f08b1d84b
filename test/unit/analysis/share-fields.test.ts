// What may be passed on of an item, of the quiz and of a pass.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dependability } from '../../../src/analysis/figures/decision.js';
import type { OptionStatistics } from '../../../src/analysis/item-statistics.js';
import {
  isSmall,
  rangeOfCount,
  rangeOfShare,
  sharedCount,
  sharedShare,
  stepOf,
} from '../../../src/analysis/share/rounding.js';
import { possibleCounts } from '../../../src/analysis/share/score-search.js';
import { sharedItem } from '../../../src/analysis/share/shared-items.js';
import { sharedAttempts, sharedDependability, sharedQuiz } from '../../../src/analysis/share/shared-quiz.js';
import { half, itemOf, list, none, quizOf, whole } from '../../fixtures/analysis/figures-by-hand.js';
import { solutionsOf } from '../../fixtures/analysis/solve.js';

const range = (low: number, high: number) => ({ low, high });

describe('an item', () => {
  it('is told by its rounded shares and correlations, and by nothing that moves with single people', () => {
    expect(sharedItem(itemOf(list('option', [100, 100], 200), 200), true)).toEqual({
      ...{ id: 'Q1', n: 200, facility: 0.5, facilityInterval: half.interval, guessing: 0.25 },
      // Fisher's interval of 0.3 with 200 people is 0.168 to 0.422.
      ...{ discrimination: 0.3, discriminationInterval: { low: 0.1, high: 0.5 } },
      ...{ deviation: null, paired: null, efficiency: null, scoreGroups: [] },
      options: ['a', 'b'].map((code) => ({
        ...{ group: 'option', code, text: `text ${code}`, right: code === 'a', n: null, share: 0.5, byScore: [] },
        ...{ correlation: 0.3, interval: { low: 0.1, high: 0.5 } },
      })),
    });
  });

  it('of fewer than 23 answers, or in a slot whose numbers are hidden, is told by nothing', () => {
    const told = (n: number, isOpen: boolean) => {
      const { n: shown, facility, options } = sharedItem(itemOf(list('option', [n, 0], n), n, 1), isOpen);
      return [shown, facility, options[0]?.share];
    };
    expect([told(22, true), told(23, true), told(200, false)]).toEqual([
      [20, null, null],
      [25, 1, 1],
      [null, null, null],
    ]);
    const lost = { ...itemOf([], 0), n: null };
    expect([sharedItem(lost, true).n, sharedItem(lost, true).facility]).toEqual([null, null]);
  });

  const isTold = (options: readonly OptionStatistics[], n: number, facility = 0.5) =>
    sharedItem(itemOf(options, n, facility), true).facility !== null;

  // Of 24 people shares go by quarters: 15 is the least that is shown as 75 %, and 3 as 25 %. Together they are 24.
  const pinned = [15, 3, 3, 3];

  it.each(['option', 'order', 'answer', 'reason'] as const)(
    'whose shares leave one number for a small count is hidden: %s',
    (group) => {
      expect([isTold(list(group, pinned, 24), 24), isTold(list(group, [16, 3, 3, 2], 24), 24)]).toEqual([false, true]);
    },
  );

  it('is hidden for any share of right answers: that of a statement is no more than that of its reason', () => {
    for (const facility of [0, 0.25, 0.5, 0.625, 0.75, 1])
      expect(isTold([...list('answer', [14, 10], 24), ...list('reason', pinned, 24)], 24, facility)).toBe(false);
  });

  it('is looked at pair by pair', () => {
    const even = list('pair', [16, 8], 24, '1.');
    expect(isTold([...even, ...list('pair', [16, 3, 3, 2], 24, '2.')], 24)).toBe(true);
    expect(isTold([...even, ...list('pair', pinned, 24, '2.')], 24)).toBe(false);
  });

  it('of several options that apply is told: nothing adds up', () => {
    expect(isTold(list('option', [15, 3, 3, 4], 24), 24)).toBe(true);
  });

  it('of orders is told where only the commonest are shown, which add up to no number that is known', () => {
    // Of 25 people by fifths: 17 is the most that is shown as 60 %, and 2 as none. Together they are 25.
    const counts = [17, 2, 2, 2, 2];
    expect([isTold(list('option', counts, 25), 25), isTold(list('order', counts, 25), 25)]).toEqual([false, true]);
  });
});

describe('the quiz', () => {
  it('is told by its rounded numbers', () => {
    expect(sharedQuiz(quizOf([0, 60, 140], { unfinished: 57, unmarked: 40 }))).toEqual({
      ...{ n: 200, unfinished: 55, unmarked: 40, passes: whole },
      distribution: [
        { right: 0, percent: 0, n: 0 },
        { right: 1, percent: 50, n: 60 },
        { right: 2, percent: 100, n: 140 },
      ],
      mean: 85,
      atMarks: [
        { right: 0, mark: 0, share: 1 },
        { right: 1, mark: 50, share: 1 },
        { right: 2, mark: 100, share: 0.7 },
      ],
      alpha: { alpha: 0.3, parts: 3, pairs: 3 },
      ...{ median: null, deviation: null, skewness: null, kurtosis: null, pairwiseAlpha: null, standardError: null },
    });
  });

  it('of 22 people is told by no score, mean or share, of 99 by no alpha', () => {
    const told = (n: number) => {
      const { distribution, mean, atMarks, passes, alpha } = sharedQuiz(quizOf([0, n]));
      return [distribution[1]?.n, mean, atMarks[1]?.share, passes.share, alpha?.alpha];
    };
    expect([told(22), told(23), told(99), told(100)]).toEqual([
      [null, null, null, null, undefined],
      [25, 100, 1, 1, undefined],
      [100, 100, 1, 1, undefined],
      [100, 100, 1, 1, 0.3],
    ]);
    expect(sharedQuiz(quizOf([0, 100], { alpha: null })).alpha).toBeNull();
    expect(sharedQuiz({ ...quizOf([0, 30]), n: null }).n).toBe(0);
  });

  it('hides why attempts do not count where the rest gives it away, and takes nothing unmarked for known', () => {
    const told = (n: number, unfinished: number, unmarked: number) => {
      const shown = sharedQuiz(quizOf([0, n], { unfinished, unmarked }));
      return [shown.unfinished, shown.unmarked];
    };
    // 58 and 3 of 61 are shown as 60 and 5: only they fit. With a third number that nobody sees there are more.
    expect([told(58, 3, 0), told(58, 4, 0), told(58, 3, 1)]).toEqual([
      [null, null],
      [5, 0],
      [5, 0],
    ]);
  });

  it('hides its scores exactly where a search over all that is shown finds one number for a small count', () => {
    let [told, hidden] = [0, 0];
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 3, maxLength: 4 }), (few) => {
        const counts = [...few, 23];
        const quiz = quizOf(counts);
        const [people, total] = [quiz.n ?? 0, counts.reduce((sum, count, right) => sum + count * right, 0)];
        const ranges = counts.map((count) => rangeOfCount(sharedCount(count) ?? 0));
        const bounds = quiz.atMarks.map(({ right, share }) => ({
          right,
          ...rangeOfShare(sharedShare(share, people) ?? 0, range(people, people), stepOf(people)),
        }));
        const solutions = (atLeast: typeof bounds) => {
          const known = { counts: ranges, total: range(people, people), sum: range(total, total), atLeast };
          return counts.map((_, at) => solutionsOf(known, at));
        };
        for (const shown of [bounds, bounds.slice(1, 3)]) {
          const atLeast = new Map(shown.map(({ right, low, high }) => [right, { low, high }]));
          expect(possibleCounts({ ranges, people, total, atLeast })).toEqual(solutions(shown));
        }
        const isOne = solutions(bounds).some(({ length }, at) => isSmall(counts[at] ?? 0) && length === 1);
        expect(sharedQuiz(quiz).distribution.every((one) => one.n === null)).toBe(isOne);
        if (isOne) hidden += 1;
        else told += 1;
      }),
      { numRuns: 25, seed: 7 },
    );
    expect(Math.min(told, hidden)).toBeGreaterThan(1);
  });

  it('is searched for nothing where nothing fits', () => {
    const possible = (people: number, total: number) =>
      possibleCounts({ ranges: [range(0, 1), range(0, 3)], people, total, atLeast: new Map() });
    const nothing = [[], []];
    expect(possible(2, 1)).toEqual([[1], [1]]);
    // Two with none right where at most one has none, one right more than there are people, and the wrong number of people.
    expect([possible(2, 0), possible(2, 3), possible(9, 9), possible(-1, 0)]).toEqual([
      nothing,
      nothing,
      nothing,
      nothing,
    ]);
  });

  it('of later attempts is told where the numbers do not give one away', () => {
    const attempt = (number: number, n: number) => ({ number, n, mean: 80, passes: { share: 1, interval: null } });
    expect(sharedAttempts([attempt(1, 200), attempt(2, 8)])).toEqual([
      { number: 1, n: 200, mean: 80, passes: whole },
      { number: 2, n: 10, mean: null, passes: none },
    ]);
    expect(sharedAttempts([attempt(1, 58), attempt(2, 3)])).toEqual([
      { number: 1, n: null, mean: null, passes: none },
      { number: 2, n: null, mean: null, passes: none },
    ]);
  });
});

describe('how far a pass can be relied on', () => {
  const decision = { needed: 10, consistency: 0.83, kappa: 0.34, accuracy: 0.88, falsePasses: 0.07, falseFails: 0.13 };
  const found: Dependability = {
    ...decision,
    ...{ alpha: 0.274, alphaInterval: { low: 0.1, high: 0.4 }, errorAtMark: 1.3, nearMark: 61, nearShare: 0.31 },
    atMarks: [{ ...decision, needed: 9 }],
    atLengths: [{ ...decision, needed: 13, length: 16, alpha: 0.36 }],
  };

  it('is told in steps, of 100 people or more', () => {
    const shown = { consistency: 0.85, kappa: 0.3, accuracy: 0.9, falsePasses: 0.05, falseFails: 0.15 };
    expect(sharedDependability(found, 200)).toEqual({
      ...{ ...shown, needed: 10, alpha: 0.3, alphaInterval: null, errorAtMark: 1.3, nearMark: null, nearShare: 0.3 },
      atMarks: [{ ...shown, needed: 9 }],
      atLengths: [{ ...shown, needed: 13, length: 16, alpha: 0.4 }],
    });
    expect([sharedDependability(found, 99), sharedDependability(null, 200)]).toEqual([null, null]);
  });
});
