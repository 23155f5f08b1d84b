// What may be passed on: nothing from which a count from 1 to 4 can be worked out.

import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read } from '../../../src/analysis/read-exports.js';
import { exportOf } from '../../../src/analysis/read/export.js';
import { reportOf, type Report } from '../../../src/analysis/report.js';
import { isGivenAway, narrowed } from '../../../src/analysis/share/audit.js';
import { isSmall, sharedCount, sharedShare, stepOf } from '../../../src/analysis/share/rounding.js';
import { sharedOf, type SharedReport } from '../../../src/analysis/share/shared-report.js';
import { figuresCsv } from '../../../src/assessor/figures-sheets.js';
import { textOf } from '../../../scripts/analyse/figures-text.js';
import { cohort, moodleText } from '../../fixtures/analysis/cohort.js';
import { bank, course, noPause } from '../../fixtures/analysis/course-bank.js';
import { solutionsOf, type Known } from '../../fixtures/analysis/solve.js';
import { isMutated } from '../../fixtures/lms/runs.js';

async function reportFor(learners: number, seed: number): Promise<Report> {
  const text = moodleText(cohort(bank, learners, seed), bank.slots.length);
  const reading = await read([exportOf('Learners of ward 7.txt', new TextEncoder().encode(text))], bank, noPause);
  return reportOf(reading, bank, 'first', noPause);
}

describe('rounding', () => {
  it.each([
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 5],
    [4, 5],
    [7, 5],
    [8, 10],
  ])('takes %i for %i', (count, shown) => expect(sharedCount(count)).toBe(shown));

  it('gives no share of fewer than 23 people', () => {
    expect([sharedShare(0.5, 22), sharedShare(0.5, 23)]).toEqual([null, 0.5]);
  });

  it.each([
    [25, 0.2],
    [50, 0.1],
    [99, 0.1],
    [100, 0.05],
    [249, 0.05],
    [250, 0.02],
    [499, 0.02],
    [500, 0.01],
  ])('of %i people goes by steps of %d: never fewer than 5 people', (n, step) => {
    expect(stepOf(n)).toBe(step);
    expect(step * n).toBeGreaterThanOrEqual(5);
  });
});

/**
 * What a reader of a shared report knows of the distribution of scores, who knows how many people there are as well: the
 * JSON, the page, the text and the CSV tell no more.
 */
function knownOf({ quiz }: SharedReport, people: number): Known {
  const counts = quiz.distribution.map(({ n }) =>
    n === null ? { low: 0, high: 1e9 } : { low: Math.max(0, n - 2), high: n + 2 },
  );
  const n = { low: people, high: people };
  const step = (share: number) =>
    [0.25, 0.2, 0.1, 0.05, 0.02, 0.01].find((one) => Math.abs(share / one - Math.round(share / one)) < 1e-6) ?? 0.01;
  const steps = quiz.atMarks.flatMap(({ share }) => (share === null ? [] : [step(share)]));
  const widest = Math.min(0.25, ...steps);
  return {
    counts,
    total: n,
    atLeast: quiz.atMarks.flatMap(({ right, share }) =>
      share === null ? [] : [{ right, low: (share - widest / 2) * n.low, high: (share + widest / 2) * n.high }],
    ),
    sum:
      quiz.mean === null
        ? null
        : { low: (quiz.mean / 100 - widest / 2) * n.low * 12, high: (quiz.mean / 100 + widest / 2) * n.high * 12 },
  };
}

describe('nobody can work out a small count', () => {
  it.each(Array.from({ length: isMutated ? 2 : 6 }, (_, at) => [23 + at * 14, at + 1] as const))(
    'of the scores of %i people, by a search over all whole numbers that fit what is shown (seed %i)',
    async (learners, seed) => {
      const report = await reportFor(learners, seed);
      const known = knownOf(sharedOf(report), learners);
      report.quiz.distribution.forEach(({ n }, right) => {
        if (!isSmall(n ?? 0)) return;
        const possible = solutionsOf(known, right);
        expect(possible, `${right} right`).toContain(n);
        expect(possible.length, `${right} right: only ${possible.join()}`).toBeGreaterThan(1);
      });
    },
  );

  it('of an item: its right and wrong answers and each option have more than one number that fits', async () => {
    for (const [learners, seed] of [
      [70, 1],
      [150, 2],
      [400, 3],
    ] as const) {
      const report = await reportFor(learners, seed);
      const shared = sharedOf(report);
      shared.items.forEach((item, at) => {
        const n = report.items[at]?.n ?? 0;
        const shownN = item.n ?? 0;
        for (const option of item.options) {
          const true_ =
            report.items[at]?.options.find(({ code, group }) => code === option.code && group === option.group)?.n ?? 0;
          expect(option.n).toBeNull();
          if (option.share === null || !isSmall(true_)) continue;
          const fits = Array.from({ length: shownN + 3 }, (_, count) => count).filter((count) =>
            Array.from({ length: 5 }, (_unused, off) => shownN - 2 + off).some(
              (whole) => whole >= count && sharedShare(count / whole, n) === option.share,
            ),
          );
          expect(fits.length).toBeGreaterThan(1);
        }
      });
    }
  });

  it('hides the whole table where the rounded numbers leave one solution', () => {
    // Fourteen times 3 is 42: shown as 5 each and 40 in all, only 3 each fits.
    const counts = Array.from({ length: 14 }, () => 3);
    const ranges = counts.map(() => ({ low: 3, high: 7 }));
    const sum = (high: number) => [{ range: { low: 38, high }, weights: counts.map(() => 1) }];
    expect([isGivenAway(counts, ranges, sum(42)), isGivenAway(counts, ranges, sum(43))]).toEqual([true, false]);
  });

  it('the audit never rules out what is so', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 2, maxLength: 6 }), (counts) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        const shown = sharedCount(total) ?? 0;
        const ranges = counts.map((count) => ({
          low: Math.max(0, (sharedCount(count) ?? 0) - 2),
          high: (sharedCount(count) ?? 0) + 2,
        }));
        const known = narrowed(ranges, [
          { range: { low: Math.max(0, shown - 2), high: shown + 2 }, weights: counts.map(() => 1) },
        ]);
        counts.forEach((count, at) => expect(known[at]!.low <= count && count <= known[at]!.high).toBe(true));
      }),
    );
  });
});

it.each([
  // Shown as 5, 5, 5, 20 and 25 in all: only 3, 3, 3 and 18 fit.
  ['27 people of whom 3 have 7, 3 have 8, 3 have 9 and 18 have 12 right', [0, 0, 0, 0, 0, 0, 0, 3, 3, 3, 0, 0, 18]],
  // The whole number is known to whoever knows the ward.
  ['35 people, where the sum leaves one number for 8 and for 9 right', [0, 0, 0, 1, 3, 1, 4, 2, 3, 3, 6, 8, 4]],
])('hides the scores of %s', async (_, counts) => {
  const firsts = bank.slots.map(({ items }) => items[0]!);
  const rights = counts.flatMap((count, right) => Array.from({ length: count }, () => right));
  const rows = rights.flatMap((right, person) =>
    firsts.map((id, at) => `u${person},${id},${at < right ? 'correct' : 'wrong'}`),
  );
  const report = await reportOf(
    await read([exportOf('a.csv', new TextEncoder().encode(['learner,id,result', ...rows].join('\n')))], bank, noPause),
    bank,
    'first',
    noPause,
  );
  expect(report.quiz.n).toBe(rights.length);
  expect(sharedOf(report).quiz.distribution.every(({ n }) => n === null)).toBe(true);
});

describe('a shared report', () => {
  it.each([3, 12, 36, 60, 150])('of %i people has no count that is not a multiple of 5', async (learners) => {
    const shared = sharedOf(await reportFor(learners, learners));
    const counts = numbersAt(
      shared,
      new Set([
        'n',
        'people',
        'sittings',
        'answers',
        'count',
        'rows',
        'unfinished',
        'unmarked',
        'notStarted',
        'attemptsCounted',
        'attemptsInFiles',
        'answersCounted',
        'answersInFiles',
        'doubles',
        'foreign',
        'repeated',
        'undated',
        'marksThatDiffer',
      ]),
    );
    expect(counts.length).toBeGreaterThan(30);
    expect(counts.filter((count) => count % 5 !== 0)).toEqual([]);
  });

  it('tells no median, deviation, skewness, kurtosis or standard error: they move with single people', async () => {
    const { quiz } = sharedOf(await reportFor(60, 5));
    expect([quiz.median, quiz.deviation, quiz.skewness, quiz.kurtosis, quiz.standardError]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('tells nothing that is worked out from hidden shares, and nothing of how answers came about', async () => {
    const { draw, integrity, basis } = sharedOf(await reportFor(150, 6));
    expect([draw.hardest, draw.average, draw.easiest]).toEqual([null, null, null]);
    expect(
      draw.slots
        .flatMap(({ items, chiSquare, p }) => [chiSquare, p, ...items.map(({ passDifference }) => passDifference)])
        .every((one) => one === null),
    ).toBe(true);
    expect(Object.values(integrity).every((one) => one === null)).toBe(true);
    expect([basis.answersInFiles, basis.answersCounted, basis.attemptsInFiles]).toEqual([null, null, null]);
  });

  it('of a cohort of 36 tells its assessor everything', async () => {
    const report = await reportFor(36, 7);
    expect(report.quiz.distribution.reduce((sum, { n }) => sum + (n ?? 0), 0)).toBe(36);
    expect(report.quiz.median).not.toBeNull();
  });

  it('names no file and no place in it, in the JSON, the text and the CSV', async () => {
    const report = sharedOf(await reportFor(40, 1));
    const texts = [
      JSON.stringify(report),
      textOf(report, bank, course.words, []),
      figuresCsv({ report, bank, words: course.words, decisions: {}, today: '2026-11-29' }),
    ];
    for (const text of texts) expect(text).not.toContain('ward 7');
  });

  it('is built field by field: what is new in the report does not get in by itself', async () => {
    const shared = JSON.stringify(sharedOf(withNewField(await reportFor(150, 3))));
    expect(shared).not.toContain('new figure');
  });

  it('no file of the room spreads an object of the report', () => {
    const files = readdirSync('src/analysis/share');
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      const spreads = [...readFileSync(`src/analysis/share/${file}`, 'utf8').matchAll(/\.\.\.(\w+)/g)].map(
        ([, name]) => name,
      );
      // Lists that are made there, and no object of the report.
      expect(
        spreads.filter((name) => !['groups', 'periods', 'ranges', 'rare', 'steps'].includes(name ?? '')),
        file,
      ).toEqual([]);
    }
  });
});

/** The same with a figure that nobody has decided on, in every object. */
function withNewField<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withNewField) as T;
  if (typeof value !== 'object' || value === null) return value;
  return {
    ...Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withNewField(inner)])),
    leak: 'new figure',
  } as T;
}

function numbersAt(value: unknown, names: ReadonlySet<string>): number[] {
  if (Array.isArray(value)) return value.flatMap((one) => numbersAt(one, names));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'number' && names.has(name) ? [inner] : numbersAt(inner, names),
  );
}
