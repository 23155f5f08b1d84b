import { describe, expect, it } from 'vitest';
import { emptyNotes } from '../../../scripts/analyse/empty-notes.js';
import { itemsOf } from '../../../src/analysis/bank.js';
import { alphaOf, PairSums } from '../../../src/analysis/reliability.js';
import { exportOf } from '../../../src/analysis/read/export.js';
import { read } from '../../../src/analysis/read-exports.js';
import { reportOf } from '../../../src/analysis/report.js';
import { cohort, moodleText } from '../../fixtures/analysis/cohort.js';
import { bank, noPause } from '../../fixtures/analysis/course-bank.js';
import { isMutated } from '../../fixtures/lms/runs.js';

const faults = {
  badKey: ['Q01_real_coproduction', 'a'],
  deadOption: ['Q02_visiting_leaflet', 'b'],
  backwards: 'Q10_evidence_claim',
} as const;

it.skipIf(isMutated).each([1, 2])(
  'names exactly the planted faults among 5,000 learners, whatever chance does (seed %i)',
  async (seed) => {
    const text = moodleText(cohort(bank, 5000, seed, faults), bank.slots.length);
    const reading = await read([exportOf('interactions.txt', new TextEncoder().encode(text))], bank, noPause);
    const report = await reportOf(reading, bank, 'first', noPause);
    expect(report.findings.map(({ item, concern, option }) => [item, concern, option])).toEqual([
      ['Q01_real_coproduction', 'wrong key', 'a'],
      ['Q10_evidence_claim', 'backwards', ''],
      ['Q02_visiting_leaflet', 'dead option', 'b'],
    ]);
  },
);

it.skipIf(isMutated)('finds nothing where nothing was planted', async () => {
  const text = moodleText(cohort(bank, 5000, 4), bank.slots.length);
  const reading = await read([exportOf('interactions.txt', new TextEncoder().encode(text))], bank, noPause);
  expect((await reportOf(reading, bank, 'first', noPause)).findings).toEqual([]);
});

/** Answers of people whose rest of the quiz is known: `right` of the other 11. */
function reportOfAnswers(
  rows: readonly { readonly response: string; readonly others: number; readonly n: number }[],
  id: string,
) {
  const slot = bank.slots.findIndex(({ items }) => items.includes(id));
  const item = bank.questions.findIndex((question) => question.id === id);
  const key = itemsOf(bank)[item]!.right;
  const others = bank.slots.flatMap(({ items }, at) =>
    at === slot ? [] : [bank.questions.findIndex((question) => question.id === items[0])],
  );
  const sittings = rows.flatMap(({ response, others: right, n }) =>
    Array.from({ length: n }, (_, person) => ({
      number: 1,
      items: [item, ...others],
      responses: [response, ...others.map(() => '')],
      // Which of the others are right goes round, so that each is as hard as the next.
      scores: [Number(response === key), ...others.map((_unused, at) => Number((at + person) % others.length < right))],
    })),
  );
  const reading = {
    sittings: sittings.map((sitting, learner) => ({ ...sitting, learner })),
    learners: sittings.length,
    groupings: [],
    notes: emptyNotes,
  };
  return reportOf(reading, bank, 'first', noPause);
}
const concernsOf = async (rows: Parameters<typeof reportOfAnswers>[0], id: string) =>
  (await reportOfAnswers(rows, id)).findings
    .filter(({ item }) => item === id)
    .map(({ concern, option }) => `${concern} ${option}`.trim());

describe('findings that were missing', () => {
  const choice = bank.questions.find(
    ({ kind, id }) => kind === 'choice' && bank.slots.some(({ items }) => items.includes(id)),
  )!;
  const right = itemsOf(bank).find(({ question }) => question === choice)!.right;
  const [wrong = '', other = ''] =
    choice.kind === 'choice' ? choice.options.filter(({ code }) => code !== right).map(({ code }) => code) : [];
  const ordering = bank.questions.find(
    ({ kind, id }) => kind === 'ordering' && bank.slots.some(({ items }) => items.includes(id)),
  )!;
  const order = itemsOf(bank).find(({ question }) => question === ordering)!.right;
  const otherOrder = [...order.split(',').slice(1), order.split(',')[0]].join(',');

  it('two right options', async () => {
    expect(
      await concernsOf(
        [
          { response: right, others: 11, n: 40 },
          { response: right, others: 4, n: 15 },
          { response: wrong, others: 11, n: 30 },
          { response: wrong, others: 4, n: 6 },
          { response: other, others: 3, n: 30 },
        ],
        choice.id,
      ),
    ).toContain(`second key ${wrong}`);
  });

  it.each([
    [4, false],
    [5, true],
  ])('chosen by %i people: told %s', async (n, isTold) => {
    const found = await concernsOf(
      [
        { response: right, others: 2, n: 90 },
        { response: right, others: 8, n: 90 },
        { response: other, others: 1, n: 60 },
        { response: wrong, others: 11, n },
      ],
      choice.id,
    );
    expect(found.includes(`second key ${wrong}`)).toBe(isTold);
  });

  it('the wrong key of an ordering question', async () => {
    expect(
      await concernsOf(
        [
          { response: otherOrder, others: 10, n: 60 },
          { response: order, others: 4, n: 20 },
          { response: otherOrder, others: 4, n: 10 },
        ],
        ordering.id,
      ),
    ).toEqual([`wrong key ${otherOrder}`]);
  });
});

it('an alpha rests on as many pairs as a whole quiz has, or there is none', () => {
  const sums = new PairSums(12);
  for (let person = 0; person < 40; person += 1) sums.add([0, 1], [person % 2, person % 3 === 0 ? 1 : 0]);
  expect([alphaOf(sums, 12, 30, 66), alphaOf(sums, 12, 30)?.pairs]).toEqual([null, 1]);
});
