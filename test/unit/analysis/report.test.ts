// A report from a handful of attempts at a small bank: what goes into which figure, and how far the work is.

import { describe, expect, it } from 'vitest';
import { emptyNotes } from '../../../scripts/analyse/empty-notes.js';
import type { Bank } from '../../../src/analysis/bank.js';
import { dependabilityOf } from '../../../src/analysis/figures/decision.js';
import type { GroupingValues, Reading, Sitting } from '../../../src/analysis/reading.js';
import { peopleOf, reportOf } from '../../../src/analysis/report.js';
import type { Attempts, Marking } from '../../../src/analysis/samples.js';
import { detail, sitting, smallBank } from '../../fixtures/analysis/small-bank.js';
import { choice, multiple, reasoned, withTexts } from '../../fixtures/sound-questions.js';

const other = { ...withTexts('x', 'y', 'z'), id: 'Q06_other' };
/** Two slots: the first draws one of two questions, the second always the same. */
const slot = (id: string, objective: string, items: readonly string[]) => ({ id, principle: 'P3', objective, items });
const bank = {
  ...smallBank([choice, other, multiple]),
  slots: [slot('S1', 'LO6', [choice.id, other.id]), slot('S2', 'LO7', [multiple.id])],
  principles: [{ id: 'P3' }],
  objectives: [{ id: 'LO6' }, { id: 'LO7' }],
} as unknown as Bank;
const notes = { ...emptyNotes, answers: 100 };

const attempt = (learner: number, first: number, second: number, change: Partial<Sitting> = {}): Sitting =>
  sitting({
    ...{ learner, items: [0, 2], responses: [first ? 'b' : 'a', second ? 'a,b' : 'a'], scores: [first, second] },
    ...change,
  });
const times = <T>(n: number, make: (at: number) => T) => Array.from({ length: n }, (_, at) => make(at));

function report(
  sittings: readonly Sitting[],
  attempts: Attempts = 'first',
  marking?: Marking,
  { of = bank, groupings = [] as readonly GroupingValues[], pause = async (_done: number) => {} } = {},
) {
  const reading: Reading = { sittings, learners: 0, groupings, notes };
  return reportOf(reading, of, attempts, pause, marking);
}

describe('a report', () => {
  it('says whose it is, which attempts count and whose key marks', async () => {
    const { course, version, passMark, attempts, marking, isShared, people, sittings, ...rest } = await report(
      [...times(3, (at) => attempt(at, 1, 1)), attempt(2, 0, 0, { number: 2 }), attempt(3, 0, 0, { number: 2 })],
      'last',
    );
    expect({ course, version, passMark, attempts, marking, isShared, people, sittings }).toEqual({
      ...{ course: 'small', version: '1.1.0', passMark: 80, attempts: 'last', marking: 'report', isShared: false },
      ...{ people: 4, sittings: 4 },
    });
    expect(rest.notes).toBe(notes);
    expect(rest.byAttempt.map(({ number, n, passes }) => [number, n, passes.share])).toEqual([
      [1, 3, 1],
      [2, 2, 0],
    ]);
    expect([rest.quiz.n, rest.quiz.passes.share, rest.integrity.n, rest.integrity.most]).toEqual([4, 0.5, 4, 2]);
    expect(rest.basis).toMatchObject({
      answersCounted: 8,
      answersInFiles: 100,
      attemptsInFiles: 5,
      attemptsCounted: 4,
    });
    expect(rest.basis.warnings).toEqual([{ what: 'no first attempts', n: 1 }]);
    expect(rest.basis.leftOut).toEqual([{ why: 'other attempts', n: 1 }]);
    expect(rest.principles).toMatchObject([{ id: 'P3', people: 4, answers: 8, share: 0.5 }]);
    expect(rest.objectives).toMatchObject([
      { id: 'LO6', people: 4, answers: 4, share: 0.5 },
      { id: 'LO7', people: 4, answers: 4, share: 0.5 },
    ]);
    expect(rest.draw.slots.map(({ n }) => n)).toEqual([4, 4]);
    expect(rest.trend.undated).toBe(4);
    expect(rest.items.map(({ id, n, facility }) => [id, n, facility])).toEqual([
      [choice.id, 4, 0.5],
      [other.id, 0, null],
      [multiple.id, 4, 0.5],
    ]);
  });

  it('counts as a person only who has an attempt that counts', async () => {
    const { people, sittings } = await report([attempt(0, 1, 1), attempt(1, 1, 1, { number: 2 })]);
    expect([people, sittings]).toEqual([1, 1]);
  });

  it('marks by today’s key where that is asked for, and tells of the other what it would change', async () => {
    const marked = attempt(0, 0, 1, { responses: ['b', 'a,b'] });
    const [asReported, today] = [await report([marked]), await report([marked], 'first', 'today')];
    expect([asReported.items[0]?.facility, asReported.quiz.passes.share, asReported.basis.passesOtherwise]).toEqual([
      0, 0, 1,
    ]);
    expect([today.items[0]?.facility, today.quiz.passes.share, today.basis.passesOtherwise]).toEqual([1, 1, 0]);
    expect([asReported.marking, today.marking, today.basis.marking]).toEqual(['report', 'today', 'today']);
    expect([asReported.basis.marksThatDiffer, today.basis.marksThatDiffer]).toEqual([1, 1]);
  });

  it('knows how far a pass can be relied on from the totals, the slots and alpha', async () => {
    const found = await report([
      ...times(30, (at) => attempt(at, 1, 1)),
      ...times(10, (at) => attempt(30 + at, 0, 1)),
      ...times(30, (at) => attempt(40 + at, 0, 0)),
    ]);
    const totals = [
      { right: 0, n: 30 },
      { right: 1, n: 10 },
      { right: 2, n: 30 },
    ];
    expect(found.quiz.alpha?.alpha).toBeGreaterThan(0.5);
    expect(found.dependability).toEqual(dependabilityOf(totals, 2, 80, found.quiz.alpha!.alpha));
    expect((await report(times(29, (at) => attempt(at, at % 2, at % 2)))).dependability).toBeNull();
  });

  it('has a yardstick in its slots, or in its questions where no attempt is finished', async () => {
    const agree = (at: number) => at % 2;
    const has = async (sittings: readonly Sitting[], of = bank) => {
      const { verdict } = await report(sittings, 'first', 'report', { of });
      return verdict.hasYardstick;
    };
    // Each question of the first slot is met by 20, too few for a pair; the slot by 40.
    const slots = times(40, (at) => attempt(at, agree(at), agree(at), { items: [at < 20 ? 0 : 1, 2] }));
    const three = smallBank([choice, multiple, reasoned]);
    const unfinished = times(40, (at) => attempt(at, agree(at), agree(at), { items: [0, 1] }));
    expect([await has(slots), await has(unfinished, three)]).toEqual([true, true]);
    expect(await has(times(40, (at) => attempt(at, at % 2, Number(at % 4 > 1))))).toBe(false);
    expect(await has(slots.slice(0, 29))).toBe(false);
  });

  it('says what was found in its questions, its weeks, its groups and its areas, most pressing first', async () => {
    const day = (week: number, group: number) => ({ more: { ...detail, day: 20_780 + 7 * week, groups: [group] } });
    const found = await report(
      [...times(60, (at) => attempt(at, 0, 1, day(0, 0))), ...times(60, (at) => attempt(60 + at, 1, 1, day(1, 1)))],
      'first',
      'report',
      { groupings: [{ name: 'Site', kind: 'column', values: ['North', 'South'] }] },
    );
    expect(found.findings.map(({ item, concern, option }) => `${item}: ${concern} ${option}`.trim())).toEqual([
      `${choice.id}: known`,
      `${choice.id}: dead option c`,
      `${multiple.id}: too easy`,
    ]);
    expect(found.verdict).toMatchObject({ drawn: 3, enough: 2, withFinding: 2 });
    expect(found.groupings.map(({ name, groups }) => [name, groups.length])).toEqual([['Site', 2]]);
    expect(found.trend.periods.map(({ n }) => n)).toEqual([60, 60]);
    expect(found.areas).toEqual([{ concern: 'weak slot', id: 'S1' }]);
  });

  it('takes a breath after each 500 attempts and each question, and tells how far it is', async () => {
    const told: number[] = [];
    const pause = async (done: number) => void told.push(Number(done.toFixed(6)));
    await report(
      times(1001, (at) => attempt(at, 1, 1)),
      'first',
      'report',
      { pause },
    );
    const share = (n: number) => Number(((0.9 * n) / 1001).toFixed(6));
    expect(told).toEqual([share(500), share(1000), 0.916667, 0.933333, 0.95, 0.97, 0.98]);
  });
});

describe('the people of a report', () => {
  const rows = (sittings: readonly Sitting[], marking?: Marking) => [
    ...peopleOf({ sittings, learners: 0, groupings: [], notes }, bank, marking),
  ];

  it('are numbers from 1, with what each attempt came to', () => {
    const third = { scores: [1 / 3, 1 / 3 + 1e-12] };
    const without = { scores: [1, Number.NaN] };
    expect(
      rows([
        attempt(0, 1, 1),
        attempt(0, 1, 0, { number: 2 }),
        attempt(4, 1, 1, { items: [0], responses: ['b'], scores: [1] }),
        attempt(5, 0, 0, third),
        attempt(6, 0, 0, without),
      ]),
    ).toEqual([
      { person: 1, attempt: 1, answers: 2, percent: 100, passed: true },
      { person: 1, attempt: 2, answers: 2, percent: 50, passed: false },
      { person: 5, attempt: 1, answers: 1, percent: 50, passed: null },
      { person: 6, attempt: 1, answers: 2, percent: 33, passed: false },
      { person: 7, attempt: 1, answers: 2, percent: 0, passed: null },
    ]);
  });

  it('a hair below a whole percent are at it, and are marked by today’s key where that is asked for', () => {
    expect(rows([attempt(0, 0, 0, { scores: [0.58, 0] })])[0]?.percent).toBe(29);
    const marked = attempt(0, 0, 1, { responses: ['b', 'a,b'] });
    expect([rows([marked])[0]?.percent, rows([marked], 'today')[0]?.percent]).toEqual([50, 100]);
  });
});
