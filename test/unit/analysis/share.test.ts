// What may be passed on: no number from 1 to 4, and none that gives one away.

import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { read } from '../../../src/analysis/read-exports.js';
import { peopleOf, reportOf, type Report } from '../../../src/analysis/report.js';
import { hiddenOf, isSmall, sharedOf } from '../../../src/analysis/share.js';
import type { Attempts } from '../../../src/analysis/samples.js';
import { csvOf } from '../../../src/assessor/csv.js';
import { figuresCsv } from '../../../src/assessor/figures-csv.js';
import { cohort, moodleText } from '../../fixtures/analysis/cohort.js';
import { bank, course, noPause } from '../../fixtures/analysis/course-bank.js';

async function readingOf(learners: number, seed: number) {
  return read(
    [
      {
        name: 'Learners of ward 7.txt',
        bytes: new TextEncoder().encode(moodleText(cohort(bank, learners, seed), bank.slots.length)),
      },
    ],
    bank,
    noPause,
  );
}

async function reportFor(learners: number, seed: number, attempts: Attempts = 'first'): Promise<Report> {
  return reportOf(await readingOf(learners, seed), bank, attempts, noPause);
}

describe('a shared report', () => {
  it.each([3, 12, 40, 150])('of %i people tells no count from 1 to 4', async (learners) => {
    const shared = sharedOf(await reportFor(learners, learners));
    const counts = [
      ...shared.items.flatMap(({ n, options }) => [n, ...options.map((option) => option.n)]),
      ...shared.quiz.distribution.map(({ n }) => n),
      ...shared.byAttempt.map(({ n }) => n),
      ...[...shared.principles, ...shared.objectives].map(({ people }) => people),
    ];
    expect(counts.filter((count) => count !== null && isSmall(count))).toEqual([]);
  });

  it.each([3, 12, 40, 150])(
    'of %i people tells no share that stands for 1 to 4 of them, on either side',
    async (learners) => {
      const { items, quiz } = sharedOf(await reportFor(learners, learners));
      const telling = (share: number | null, n: number | null) =>
        share !== null && n !== null && (isSmall(Math.round(share * n)) || isSmall(n - Math.round(share * n)));
      expect(items.filter(({ facility, n }) => telling(facility, n))).toEqual([]);
      expect(items.flatMap(({ options, n }) => options.filter(({ share }) => telling(share, n)))).toEqual([]);
      expect(telling(quiz.passes.share, quiz.n)).toBe(false);
    },
  );

  it('tells the pass marks only where nobody alone stands between two of them', async () => {
    const { quiz } = sharedOf(await reportFor(60, 5));
    const passing = quiz.atMarks.flatMap(({ share }) => (share === null ? [] : [Math.round(share * quiz.n)]));
    expect(passing.length).toBeGreaterThan(0);
    [quiz.n, ...passing].forEach((count, at, all) => expect(isSmall(at === 0 ? 0 : all[at - 1]! - count)).toBe(false));
  });

  it('names no file and no place in it', async () => {
    const text = JSON.stringify(sharedOf(await reportFor(40, 1)));
    expect(text).not.toContain('ward 7');
  });

  it('hides nothing where there is enough of everything', async () => {
    const report = await reportFor(3000, 2);
    expect(sharedOf(report).items.flatMap(({ n, facility }) => [n, facility])).toEqual(
      report.items.flatMap(({ n, facility }) => [n, facility]),
    );
  });
});

it('no sum gives a hidden count away', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { minLength: 2, maxLength: 8 }), (counts) => {
      const hidden = hiddenOf(counts);
      const behind = counts.filter((_, at) => hidden[at]);
      counts.forEach((count, at) => expect(isSmall(count) && !hidden[at]).toBe(false));
      const isWhole = behind.length === counts.filter((count) => count > 0).length;
      if (behind.length > 0 && !isWhole)
        expect(behind.length > 1 && behind.reduce((sum, count) => sum + count, 0) >= 5).toBe(true);
    }),
  );
});

it('counts first, last, best or all attempts', async () => {
  const head = 'learner,attempt,id,response,result\n';
  const answers = [
    ['1', '1', 'wrong'],
    ['1', '2', 'correct'],
    ['1', '3', 'wrong'],
    ['2', '1', 'correct'],
  ]
    .map(([learner, attempt, result]) => `${learner},${attempt},Q01_real_coproduction,,${result}`)
    .join('\n');
  const reading = await read([{ name: 'a.csv', bytes: new TextEncoder().encode(head + answers) }], bank, noPause);
  const facilityOf = async (attempts: Attempts) =>
    (await reportOf(reading, bank, attempts, noPause)).items.find(({ id }) => id === 'Q01_real_coproduction')?.facility;
  expect([
    await facilityOf('first'),
    await facilityOf('last'),
    await facilityOf('best'),
    await facilityOf('all'),
  ]).toEqual([0.5, 0.5, 1, 0.5]);
  expect(peopleOf(reading, bank).map(({ person, attempt, passed }) => [person, attempt, passed])).toEqual([
    [1, 1, null],
    [1, 2, null],
    [1, 3, null],
    [2, 1, null],
  ]);
});

describe('a table for a spreadsheet', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '=HYPERLINK("https://example.invalid")'])(
    'never holds %j as a formula',
    (cell) => {
      const [[back] = []] = Papa.parse<string[]>(csvOf([[cell, 'x']]).replace('\ufeff', ''), { newline: '\r\n' }).data;
      expect(back).toBe(`'${cell}`);
    },
  );

  it('leaves our own numbers numbers, below zero as well', () => {
    expect(csvOf([[-0.25, 'a "b"', null, 'c,d']])).toBe('\ufeff-0.25,"a ""b""",,"c,d"\r\n');
  });

  it('has a row for each option of each question', async () => {
    const rows = Papa.parse<Record<string, string>>(
      figuresCsv(await reportFor(200, 3), bank, course.words).replace('\ufeff', ''),
      { header: true, skipEmptyLines: true },
    ).data;
    const [choice] = rows.filter(({ question_id: id }) => id === 'Q01_real_coproduction');
    expect(
      rows
        .filter(({ question_id: id }) => id === 'Q01_real_coproduction')
        .map(({ option, option_right: right }) => `${option} ${right}`),
    ).toEqual(['a Wrong', 'b Right', 'c Wrong', 'd Wrong']);
    expect(Number(choice?.facility)).toBeGreaterThan(0.4);
  });
});
