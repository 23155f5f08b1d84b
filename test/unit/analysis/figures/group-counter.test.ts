// Groups beside each other, counted from attempts at a small bank: two slots, of which the first draws one of two questions.

import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../../../src/analysis/bank.js';
import { mantelHaenszel } from '../../../../src/analysis/figures/differential.js';
import { GroupCounter } from '../../../../src/analysis/figures/groups.js';
import { holmAdjusted } from '../../../../src/analysis/figures/holm.js';
import type { GroupingValues, Sitting } from '../../../../src/analysis/reading.js';
import { differenceInterval, wilsonInterval } from '../../../../src/analysis/statistics.js';
import { outcomeOf } from '../../../../src/analysis/whole.js';
import { detail, smallBank } from '../../../fixtures/analysis/small-bank.js';
import { choice, multiple, withTexts } from '../../../fixtures/sound-questions.js';

const other = { ...withTexts('x', 'y', 'z'), id: 'Q06_other' };
const bank = smallBank([choice, other, multiple], [[choice.id, other.id], [multiple.id]]);
const items = itemsOf(bank);
const site: GroupingValues = { name: 'Site', kind: 'column', values: ['North', 'South', 'East'] };

type Given = readonly [times: number, group: number, first: number, second: number, more?: Partial<Sitting>];

/** Attempts of people of a group who have 0 or 1 in either slot. */
function groupings(all: readonly Given[], of: readonly GroupingValues[] = [site]) {
  const counter = new GroupCounter(of, items, bank);
  let learner = 0;
  for (const [times, group, first, second, more] of all)
    for (let at = 0; at < times; at += 1) {
      const sitting: Sitting = {
        ...{ learner, number: 1, items: [0, 2], responses: ['b', 'a,b'], scores: [first, second] },
        more: { ...detail, groups: [group] },
        ...more,
      };
      learner += 1;
      counter.add(sitting, outcomeOf(sitting, items, bank));
    }
  return counter.statistics();
}

describe('groups', () => {
  it('stand beside each other, the largest first, with all that is known of each', () => {
    const [found, ...rest] = groupings([
      [40, 0, 1, 1],
      [20, 1, 0, 1],
      [40, 1, 1, 1],
      [30, 2, 0, 0],
    ]);
    expect(rest).toEqual([]);
    expect([found?.name, found?.kind]).toEqual(['Site', 'column']);
    // A pass is two of two: 80 % of two is more than one.
    expect(found?.groups.map(({ items: _, ...group }) => group)).toEqual([
      {
        ...{ value: 'South', people: 60, n: 60, passes: { share: 40 / 60, interval: wilsonInterval(40, 60) } },
        ...{ mean: (100 * (20 * 0.5 + 40)) / 60 },
        ...{ passDifference: 40 / 60 - 40 / 70, passInterval: differenceInterval(40, 60, 40, 70) },
      },
      {
        ...{ value: 'North', people: 40, n: 40, mean: 100, passes: { share: 1, interval: wilsonInterval(40, 40) } },
        ...{ passDifference: 1 - 40 / 90, passInterval: differenceInterval(40, 40, 40, 90) },
      },
      {
        ...{ value: 'East', people: 30, n: 30, mean: 0, passes: { share: 0, interval: wilsonInterval(0, 30) } },
        ...{ passDifference: 0 - 80 / 100, passInterval: differenceInterval(0, 30, 80, 100) },
      },
    ]);
    expect(found?.groups[2]?.items[0]).toEqual({
      ...{ id: choice.id, n: 30, share: 0, difference: 0 - 80 / 100, interval: differenceInterval(0, 30, 80, 100) },
      ...{ differential: null, adjusted: null },
    });
    expect(found?.groups[0]?.items[1]).toEqual({
      ...{ id: other.id, n: 0, share: null, difference: null, interval: null, differential: null, adjusted: null },
    });
  });

  it.each([
    [29, 60],
    [60, 29],
  ])('of %i and %i are not compared, of 30 and 30 they are', (first, second) => {
    const compared = (...sizes: number[]) =>
      groupings(sizes.map((size, group) => [size, group, 1, 1] as const))[0]?.groups.map((group) => [
        ...[
          group.passDifference,
          group.passInterval === null,
          group.items[0]?.difference,
          group.items[0]?.interval === null,
        ],
      ]);
    const not = [null, true, null, true];
    expect(compared(first, second)).toEqual([not, not]);
    expect(compared(30, 30)).toEqual([
      [0, false, 0, false],
      [0, false, 0, false],
    ]);
  });

  it('count people, not attempts; and answers of attempts that are not finished, which have no total', () => {
    const retake = { learner: 7000 };
    const unfinished = { items: [0], responses: ['b'], scores: [1] };
    const [found] = groupings([
      [3, 0, 1, 1, retake],
      [5, 0, 1, 1],
      [4, 0, 1, 1, unfinished],
      [6, 1, 1, 0],
    ]);
    expect(found?.groups.map(({ value, people, n }) => [value, people, n])).toEqual([
      ['North', 10, 8],
      ['South', 6, 6],
    ]);
    expect(found?.groups[0]?.items.map(({ n, share }) => [n, share])).toEqual([
      [12, 1],
      [0, null],
      [8, 1],
    ]);
  });

  it('are two, where the column has two values; and whoever comes first is a person', () => {
    const two = [{ ...site, values: ['North', 'South'] }];
    const [found] = groupings(
      [
        [1, 0, 1, 1, { learner: 1 }],
        [2, 1, 1, 1],
      ],
      two,
    );
    expect(found?.groups.map(({ value, people }) => [value, people])).toEqual([
      ['South', 2],
      ['North', 1],
    ]);
  });

  it('take a mark for right from 1 on, but for a hair', () => {
    const share = (mark: number) =>
      groupings([
        [1, 0, mark, 1],
        [1, 1, 1, 1],
      ])[0]?.groups[0]?.items[0]?.share;
    expect([share(1), share(1 - 1e-12), share(0.99)]).toEqual([1, 1, 0]);
  });

  it('are none where everybody is in one, nobody in any, or the file has no such column', () => {
    expect(groupings([[40, 0, 1, 1]])).toEqual([]);
    expect(
      groupings([
        [40, -1, 1, 1],
        [40, 0, 1, 1],
      ]),
    ).toEqual([]);
    expect(
      groupings(
        [
          [40, 0, 1, 1],
          [40, 1, 1, 1],
        ],
        [],
      ),
    ).toEqual([]);
    expect(
      groupings(
        [
          [40, 0, 1, 1],
          [40, 1, 1, 1],
        ],
        [{ ...site, values: ['North'] }],
      ),
    ).toEqual([]);
    expect(
      groupings([
        [40, 0, 1, 1, { more: undefined } as never],
        [40, 1, 1, 1],
      ]),
    ).toEqual([]);
    expect(
      groupings([
        [1, 0, 1, 1],
        [1, 5, 1, 1],
      ])[0]?.groups.map(({ value }) => value),
    ).toEqual(['North', '']);
  });
});

describe('the same question for those who know as much', () => {
  /** Of each group so many with 0, 1 and 2 right, and of those with 1 so many who have the first question right. */
  const of = (group: number, none: number, first: number, second: number, both: number): Given[] => [
    [none, group, 0, 0],
    [first, group, 1, 0],
    [second, group, 0, 1],
    [both, group, 1, 1],
  ];

  it('is compared by totals, and its p corrected for all questions that were tried', () => {
    const [found] = groupings([...of(0, 20, 10, 40, 50), ...of(1, 20, 40, 10, 50)]);
    const [north] = found!.groups;
    const first = mantelHaenszel([
      { focalRight: 0, focalWrong: 20, otherRight: 0, otherWrong: 20 },
      { focalRight: 10, focalWrong: 40, otherRight: 40, otherWrong: 10 },
      { focalRight: 50, focalWrong: 0, otherRight: 50, otherWrong: 0 },
    ])!;
    const third = mantelHaenszel([{ focalRight: 40, focalWrong: 10, otherRight: 10, otherWrong: 40 }])!;
    const adjusted = holmAdjusted([first.p, third.p]);
    expect(first.delta).toBeLessThan(0);
    expect(north?.items.map((item) => [item.differential, item.adjusted])).toEqual([
      [first, adjusted[0]],
      [null, null],
      [third, adjusted[1]],
    ]);
  });

  it('has those of all other groups on the other side, and attempts without a total on none', () => {
    const [found] = groupings([
      ...of(0, 20, 10, 40, 50),
      ...of(1, 20, 40, 10, 30),
      ...of(2, 5, 20, 10, 5),
      [50, 0, 1, 1, { items: [0], responses: ['b'], scores: [1] }],
      [50, 0, 0, 0, { items: [1], responses: ['a'], scores: [0] }],
      [50, 1, 0, 0, { items: [1], responses: ['a'], scores: [0] }],
    ]);
    expect(found?.groups[0]?.value).toBe('North');
    expect(found?.groups[0]?.items[0]?.differential).toEqual(
      mantelHaenszel([{ focalRight: 10, focalWrong: 40, otherRight: 60, otherWrong: 20 }]),
    );
  });

  it('takes half marks for the whole number below', () => {
    const [found] = groupings([
      ...[[30, 0, 1, 0] as const, [20, 0, 1, 0.5] as const, [50, 0, 0, 1] as const],
      ...[[10, 1, 1, 0] as const, [30, 1, 1, 0.5] as const, [60, 1, 0, 1] as const],
    ]);
    expect(found?.groups[0]?.items[0]?.differential).toEqual(
      mantelHaenszel([{ focalRight: 50, focalWrong: 50, otherRight: 40, otherWrong: 60 }]),
    );
  });

  it.each([
    [99, 140, false],
    [140, 99, false],
    [100, 100, true],
  ])('with %i and %i answers is told: %s', (first, second, isTold) => {
    const half = (n: number, group: number): Given[] => [
      [Math.floor(n / 2), group, 1, 0],
      [Math.ceil(n / 2), group, 0, 1],
    ];
    const [found] = groupings([...half(first, 0), ...half(second, 1)]);
    expect(found?.groups.map(({ items: [one] }) => one?.differential !== null)).toEqual([isTold, isTold]);
  });

  it('is compared for the thirty largest groups', () => {
    const values = Array.from({ length: 32 }, (_, at) => `G${at}`);
    const [found] = groupings(
      values.map((_, at) => [40 - at, at, 1, 1] as const),
      [{ ...site, values }],
    );
    expect(found?.groups.map(({ items: own }) => own.length)).toEqual(values.map((_, at) => (at < 30 ? 3 : 0)));
  });
});
