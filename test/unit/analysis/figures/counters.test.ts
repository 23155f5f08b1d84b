// The draw, the weeks and the basis, counted from a handful of attempts at a small bank.

import { describe, expect, it } from 'vitest';
import { emptyNotes } from '../../../../scripts/analyse/empty-notes.js';
import { itemsOf } from '../../../../src/analysis/bank.js';
import { BasisCounter } from '../../../../src/analysis/figures/basis.js';
import { DrawCounter, homogeneity } from '../../../../src/analysis/figures/draw.js';
import { TrendCounter } from '../../../../src/analysis/figures/trend.js';
import type { Notes, Sitting } from '../../../../src/analysis/reading.js';
import { differenceInterval, wilsonInterval } from '../../../../src/analysis/statistics.js';
import { outcomeOf } from '../../../../src/analysis/whole.js';
import { smallBank } from '../../../fixtures/analysis/small-bank.js';
import { choice, sound, withTexts } from '../../../fixtures/sound-questions.js';

/** Two slots: the first draws one of two questions, the second always the same. */
const other = { ...withTexts('x', 'y', 'z'), id: 'Q06_other' };
const bank = smallBank([choice, other, sound[1]!], [[choice.id, other.id], [sound[1]!.id]]);
const items = itemsOf(bank);
const detail = { older: [], otherKeys: [], day: null, groups: [] };
const sitting = (change: Partial<Sitting> = {}): Sitting => ({
  ...{ learner: 0, number: 1, items: [0, 2], responses: ['b', 'a,b'], scores: [1, 1] },
  ...change,
});
const outcome = (one: Sitting) => outcomeOf(one, items, bank);
const times = <T>(n: number, make: (at: number) => T) => Array.from({ length: n }, (_, at) => make(at));

describe('the draw', () => {
  const drawn = (first: number, second: number, secondRight: number) => {
    const counter = new DrawCounter(items, bank);
    const all = [
      ...times(first, () => sitting()),
      ...times(second, (at) => sitting({ items: [1, 2], scores: [Number(at < secondRight), 1] })),
    ];
    for (const one of all) counter.add(one, outcome(one));
    return counter.statistics();
  };

  it('has the share of each question and slot, and what a question costs', () => {
    const { slots } = drawn(30, 40, 10);
    expect(slots[0]).toMatchObject({ n: 70, share: 40 / 70, interval: wilsonInterval(40, 70), df: 1 });
    expect(slots[0]?.chiSquare).toBeCloseTo((70 * (30 * 30) ** 2) / (30 * 40 * 40 * 30), 9);
    expect(slots[0]?.adjusted).toBe(slots[0]?.p);
    expect(slots[0]?.items).toEqual([
      {
        ...{ id: choice.id, n: 30, share: 1, interval: wilsonInterval(30, 30) },
        ...{ passDifference: 0.75, passInterval: differenceInterval(30, 30, 10, 40) },
      },
      {
        ...{ id: other.id, n: 40, share: 0.25, interval: wilsonInterval(10, 40) },
        ...{ passDifference: -0.75, passInterval: differenceInterval(10, 40, 30, 30) },
      },
    ]);
    expect(slots[1]).toMatchObject({ n: 70, share: 1, chiSquare: null, df: null, p: null, adjusted: null });
    expect(slots[1]?.items[0]?.passDifference).toBeNull();
  });

  it('compares from 30 answers on either side', () => {
    for (const [first, second] of [
      [29, 40],
      [40, 29],
    ] as const) {
      const { slots, hardest, easiest } = drawn(first, second, 10);
      expect([slots[0]?.p, slots[0]?.items[0]?.passDifference, slots[0]?.items[1]?.passInterval]).toEqual([
        ...[null, null, null],
      ]);
      // Only one question of the slot has enough answers: the hardest draw is the easiest.
      expect(hardest).toBe(easiest);
    }
    expect(drawn(30, 0, 0).slots[0]).toMatchObject({ p: null, n: 30 });
    expect(drawn(0, 0, 0).slots[0]).toMatchObject({ n: 0, share: null, interval: null });
    expect(drawn(0, 0, 0)).toMatchObject({ hardest: null, average: null, easiest: null });
  });

  it('tells the chance to pass with the hardest, the average and the easiest draw', () => {
    // The mark of 80 % needs both of two; the second question is always right.
    const { hardest, average, easiest } = drawn(30, 40, 10);
    expect([hardest, average, easiest]).toEqual([0.25, 0.625, 1]);
  });

  it('counts parts of a mark as not right, and only finished attempts for passes', () => {
    const counter = new DrawCounter(items, bank);
    const half = sitting({ scores: [0.5, 1] });
    const open = sitting({ items: [0], scores: [1] });
    for (const one of [half, open]) counter.add(one, outcome(one));
    expect(counter.statistics().slots[0]?.items[0]).toMatchObject({ n: 2, share: 0.5 });
  });

  it('has no χ² where all are right, or none', () => {
    const of = (...rights: readonly number[]) => homogeneity(rights.map((right) => ({ n: 40, right })));
    expect([of(40, 40), of(0, 0)]).toEqual([null, null]);
    expect(of(40, 39)?.df).toBe(1);
    expect(of(20, 20, 20)).toEqual({ chiSquare: 0, df: 2, p: 1 });
  });
});

describe('weeks', () => {
  const trendOf = (all: readonly Sitting[], released: number | null = null, of = bank) => {
    const counter = new TrendCounter(items, of, released);
    for (const one of all) counter.add(one, outcome(one));
    return counter.statistics();
  };
  const on = (day: number, change: Partial<Sitting> = {}) => sitting({ ...change, more: { ...detail, day } });
  // 20,780 is Monday, 23 November 2026.
  const FAIL = { scores: [0, 1] };

  it('have their finished attempts, their mean and their passes, in order', () => {
    const { periods, step, undated } = trendOf([
      ...[on(20_787), on(20_780), on(20_786, FAIL), on(20_780, { items: [0], scores: [1] }), sitting()],
      on(20_801, { items: [0], scores: [1] }),
    ]);
    expect([step, undated, periods.map(({ from, n, mean, passes }) => [from, n, mean, passes.share])]).toEqual([
      ...[
        'week',
        1,
        [
          [20_780, 2, 75, 0.5],
          [20_787, 1, 100, 1],
          [20_801, 0, null, null],
        ],
      ],
    ]);
  });

  it('are months when there are more than sixty, each with the weeks whose Monday it has', () => {
    const weeks = (n: number) => trendOf(times(n, (at) => on(20_780 + 7 * at)));
    expect([weeks(60).step, weeks(60).periods.length, weeks(61).step]).toEqual(['week', 60, 'month']);
    const { periods } = weeks(61);
    // November 2026 has two Mondays from the 23rd on, December four.
    expect(
      periods
        .slice(0, 3)
        .map(({ from, n, passes }) => [
          new Date(from * 864e5).toISOString().slice(0, 10),
          n,
          100 * (passes.share ?? 0),
        ]),
    ).toEqual([
      ['2026-11-01', 2, 100],
      ['2026-12-01', 4, 100],
      ['2027-01-01', 4, 100],
    ]);
  });

  it('a key that changed is told with both shares', () => {
    const old = sitting({ scores: [0, 1], more: { ...detail, otherKeys: [0] } });
    expect(trendOf([old, sitting(), sitting()]).changes).toEqual([
      {
        ...{ item: choice.id, kind: 'key', since: null, before: { n: 1, share: 0 }, after: { n: 2, share: 1 } },
        ...{ difference: 1, interval: differenceInterval(2, 2, 0, 1) },
      },
    ]);
    expect(trendOf([old]).changes).toEqual([]);
  });

  it('tell the version by ids, keys and days, never by a day after the release', () => {
    const all = [on(99), on(100), on(101, FAIL), sitting({ more: { ...detail, otherKeys: [1] } })];
    const older = sitting({ items: [0], scores: [1], more: { ...detail, older: [1] } });
    const versions = (released: number | null, of = bank) =>
      trendOf([...all, older, on(99, { items: [0], scores: [1] })], released, of).versions.map(({ is, n, passes }) => [
        is,
        n,
        passes.share,
      ]);
    expect(versions(100)).toEqual([
      ['older', 3, 1],
      ['not known', 2, 0.5],
    ]);
    expect(versions(null)).toEqual([
      ['not known', 3, 2 / 3],
      ['older', 2, 1],
    ]);
    expect(versions(100, { ...bank, isFirstVersion: true })[1]?.[0]).toBe('this');
  });

  it('a jump is told at its week, when it is larger than that of the others, and sure', () => {
    const week = (at: number, right: number, n: number, others: number) =>
      times(n, (one) => on(20_780 + 7 * at, { scores: [Number(one < right), Number(one < others)] }));
    const found = trendOf([...week(0, 20, 100, 80), ...week(1, 95, 100, 80), ...week(2, 95, 100, 80)]).changes;
    expect(found.map(({ item, kind, since, before, after }) => [item, kind, since, before, after])).toEqual([
      [choice.id, 'jump', 20_787, { n: 100, share: 0.2 }, { n: 200, share: 0.95 }],
    ]);
    expect(found[0]?.difference).toBeCloseTo(0.75, 12);
    const later = trendOf([...week(0, 20, 100, 80), ...week(1, 20, 100, 80), ...week(2, 95, 100, 80)]).changes;
    expect(later.map(({ since }) => since)).toEqual([20_794]);
    expect(trendOf([...week(0, 20, 100, 20), ...week(1, 95, 100, 95)]).changes).toEqual([]);
    expect(trendOf([...week(0, 95, 100, 80), ...week(1, 20, 100, 80)]).changes.map(({ item }) => item)).not.toContain(
      choice.id,
    );
    expect(trendOf([...week(0, 6, 29, 20), ...week(1, 95, 100, 70)]).changes).toEqual([]);
    expect(trendOf([...week(0, 6, 30, 20), ...week(1, 95, 100, 70)]).changes).toHaveLength(1);
  });
});

describe('the basis', () => {
  const people = { all: 3, withFirst: 2 };
  const basisOf = (
    all: readonly (readonly [counted: Sitting, reported?: Sitting])[],
    notes: Partial<Notes> = {},
    marking: 'report' | 'today' = 'report',
  ) => {
    const counter = new BasisCounter(items, bank, marking);
    for (const [one, reported = one] of all) counter.add(one, outcome(one), reported);
    return counter.basis({ ...emptyNotes, ...notes }, 'first', 5, people);
  };

  it('tells the answers and attempts that are counted, and why others are not', () => {
    const unmarked = sitting({ items: [0], scores: [1], more: { ...detail, older: [Number.NaN] } });
    const found = basisOf([[sitting()], [sitting({ items: [0], scores: [1] })], [unmarked]], {
      ...{ answers: 10, foreign: 2, unanswered: 3, untold: 4, notStarted: 6, period: { from: 1, to: 2 } },
    });
    expect([found.answersCounted, found.answersInFiles, found.share, found.attemptsCounted]).toEqual([4, 10, 0.4, 3]);
    expect(found.leftOut).toEqual([
      { why: 'other attempts', n: 2 },
      { why: 'other version', n: 2 },
      { why: 'not answered', n: 3 },
      { why: 'not told', n: 4 },
      { why: 'unfinished', n: 1 },
      { why: 'without a mark', n: 1 },
    ]);
    expect([found.notStarted, found.period]).toEqual([6, { from: 1, to: 2 }]);
  });

  it('tells what the other marking would change', () => {
    const wronged = sitting({ responses: ['b', 'a'], scores: [0, 1] });
    const unknown = sitting({ responses: ['', ''], scores: [1, 1] });
    const found = basisOf([[wronged], [unknown], [sitting({ items: [0], responses: ['a'], scores: [1] })]]);
    expect([found.marksThatDiffer, found.passesOtherwise]).toEqual([3, 0.5]);
    expect(basisOf([[sitting({ scores: [0, 0] }), sitting()]], {}, 'today').passesOtherwise).toBe(1);
    expect(basisOf([]).passesOtherwise).toBeNull();
  });

  const warnings = (notes: Partial<Notes>) =>
    basisOf([], notes)
      .warnings.filter(({ what }) => what !== 'no first attempts')
      .map(({ what, n }) => `${what} ${n}`);
  const counted = [
    { what: 'x', count: 2 },
    { what: 'y', count: 3 },
  ];
  const file = { name: 'x', format: 'csv' as const, encoding: 'utf-8', rows: 1, missing: [], identity: ['name'] };

  it.each<[string, Partial<Notes>]>([
    ['torn 2', { unread: [{ why: 'cut row', count: 2, places: [] }] }],
    ['unread 3', { unread: [{ why: 'no mark', count: 3, places: [] }] }],
    ['older questions 5', { unknown: counted }],
    ['other keys 5', { otherKeys: counted }],
    ['mismarked 5', { mismarked: counted }],
    ['cut 5', { cut: counted }],
    ['misfits 5', { misfits: counted }],
    ['doubles 1', { doubles: 1 }],
    ['unnamed 1', { unnamed: 1 }],
    ['repeated 1', { repeated: 1 }],
    ['different identities 2', { files: [file, { ...file, identity: ['email'] }, file] }],
    [
      'no result 2',
      {
        files: [
          { ...file, missing: ['result', 'date'] },
          { ...file, missing: ['result'] },
        ],
      },
    ],
    ['no date 1', { files: [{ ...file, format: 'moodle', missing: ['date'] }] }],
  ])('warns: %s', (told, notes) => {
    expect(warnings(notes)).toEqual([told]);
  });

  it('warns of nothing where nothing is mixed, and of people without a first attempt', () => {
    expect(warnings({ files: [file, file, { ...file, format: 'preview', identity: ['learner'] }] })).toEqual([]);
    expect(basisOf([]).warnings).toEqual([{ what: 'no first attempts', n: 1 }]);
  });
});
