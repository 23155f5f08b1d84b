// What may be passed on, against somebody who knows how many people there are: rounded numbers that add up to a known
// sum must not give a small one away.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Report } from '../../../src/analysis/report.js';
import { isListGivenAway } from '../../../src/analysis/share/audit.js';
import { isSmall, sharedCount } from '../../../src/analysis/share/rounding.js';
import { possibleCounts } from '../../../src/analysis/share/score-search.js';
import { sharedOf } from '../../../src/analysis/share/shared-report.js';
import { basisSentences } from '../../../src/assessor/basis-words.js';
import { course } from '../../fixtures/analysis/course-bank.js';
import { reportOfPeople, times, type Person } from '../../fixtures/analysis/people.js';
import { solutionsOf } from '../../fixtures/analysis/solve.js';
import { isMutated } from '../../fixtures/lms/runs.js';

const list = (counts: readonly (number | null)[]) => counts.map((n) => n ?? 0);

/** The lists of a report whose sums are known to whoever knows the cohort: true, and as they are shown. */
function listsOf(report: Report): (readonly [true_: number[], shown: readonly (number | null)[]])[] {
  const shared = sharedOf(report);
  const pick = (of: Pick<Report, 'draw' | 'trend' | 'byAttempt'>) => [
    ...of.draw.slots.map(({ items }) => items.map(({ n }) => n)),
    of.trend.periods.map(({ n }) => n),
    of.trend.versions.map(({ n }) => n),
    of.byAttempt.map(({ n }) => n),
  ];
  const outcomes = ({ n, unfinished, unmarked }: Record<'n' | 'unfinished' | 'unmarked', number | null>) => [
    n,
    unfinished,
    unmarked,
  ];
  const [all, shown] = [
    [...pick(report), outcomes(report.quiz)],
    [...pick(shared), outcomes(shared.quiz)],
  ];
  return all.map((one, at) => [list(one), shown[at] ?? []] as const);
}

/** Every whole number that one of the counts can be, by trying all: the others take what is left. */
function fitting(shown: readonly (number | null)[], at: number, total: number): number[] {
  const range = (n: number | null) => (n === null ? [0, total] : [Math.max(0, n - 2), n + 2]) as [number, number];
  const others = shown.filter((_, other) => other !== at).map(range);
  const [low, high] = [0, 1].map((end) => others.reduce((sum, one) => sum + (one[end] ?? 0), 0)) as [number, number];
  const [from, to] = range(shown[at] ?? null);
  return Array.from({ length: to - from + 1 }, (_, more) => from + more).filter(
    (count) => total - count >= low && total - count <= high,
  );
}

it.each<readonly [string, readonly Person[], number]>([
  ['three questions of a slot, asked 3 times each', [0, 1, 2].flatMap((place) => times(3, { place })), 9],
  [
    'ten weeks with 2 people each',
    Array.from({ length: 10 }, (_, week) => times(2, { more: { day: 20_780 + 7 * week } })).flat(),
    20,
  ],
  ['attempts that are not finished', [...times(58, {}), ...times(3, { answered: 8 })], 61],
])('%s', async (_, people, n) => {
  const report = await reportOfPeople(people);
  expect(report.people).toBe(n);
  for (const [counts, shown] of listsOf(report)) {
    const total = counts.reduce((sum, count) => sum + count, 0);
    counts.forEach((count, at) => {
      if (!isSmall(count)) return;
      const possible = fitting(shown, at, total);
      expect(possible).toContain(count);
      expect(possible.length, `${counts.join()} shown as ${shown.join()}`).toBeGreaterThan(1);
    });
  }
});

it('a list is given away exactly where trying all numbers leaves one', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(12), { minLength: 2, maxLength: 6 }), (counts) => {
      const [shown, total] = [counts.map(sharedCount), counts.reduce((sum, count) => sum + count, 0)];
      const isOne = counts.some((count, at) => isSmall(count) && fitting(shown, at, total).length === 1);
      expect(isListGivenAway(counts)).toBe(isOne);
    }),
  );
});

it('the search over scores finds what an attacker finds', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { minLength: 3, maxLength: 5 }), (counts) => {
      const ranges = counts.map((count) => {
        const shown = sharedCount(count) ?? 0;
        return { low: Math.max(0, shown - 2), high: shown + 2 };
      });
      const people = counts.reduce((sum, count) => sum + count, 0);
      const total = counts.reduce((sum, count, right) => sum + count * right, 0);
      const found = possibleCounts({ ranges, people, total, atLeast: new Map() });
      const [all, sum] = [
        { low: people, high: people },
        { low: total, high: total },
      ];
      counts.forEach((_, right) => {
        expect(found[right]).toEqual(solutionsOf({ counts: ranges, total: all, atLeast: [], sum }, right));
      });
    }),
    { numRuns: isMutated ? 10 : 60 },
  );
});

it('says no number that tells the size of the cohort to the last person', async () => {
  const shared = sharedOf(await reportOfPeople(times(36, {})));
  expect(basisSentences(course.words, shared.basis).join(' ')).not.toContain('43');
  expect(shared.notes.answers).toBeNull();
  expect(shared.notes.files.every(({ rows }) => rows === null)).toBe(true);
});
