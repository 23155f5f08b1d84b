// Each limit of the findings, just below it and just above it.
import { describe, expect, it } from 'vitest';
import { areaFindingsOf } from '../../../src/analysis/area-findings.js';
import { itemsOf } from '../../../src/analysis/bank.js';
import type { Draw, SlotStatistics } from '../../../src/analysis/figures/draw.js';
import { findingsOf } from '../../../src/analysis/findings.js';
import type { ItemStatistics, OptionStatistics } from '../../../src/analysis/item-statistics.js';
import { bank } from '../../fixtures/analysis/course-bank.js';

const item = itemsOf(bank).find(
  ({ question, slot }) => question.kind === 'choice' && question.options.length === 4 && slot >= 0,
)!;
const codes = item.question.kind === 'choice' ? item.question.options : [];

const option = (
  code: string,
  right: boolean,
  n: number,
  all: number,
  interval: OptionStatistics['interval'] = null,
): OptionStatistics => ({
  group: 'option',
  code,
  text: '',
  right,
  n,
  share: n / all,
  correlation: interval ? (interval.low + interval.high) / 2 : null,
  interval,
  byScore: [],
});

const statistics = (change: Partial<ItemStatistics>): ItemStatistics => ({
  id: item.question.id,
  n: 1000,
  facility: 0.75,
  facilityInterval: { low: 0.7, high: 0.8 },
  deviation: 0.4,
  guessing: 0.25,
  paired: 1000,
  discrimination: 0.3,
  discriminationInterval: { low: 0.25, high: 0.35 },
  efficiency: 0.4,
  options: codes.map(({ code, right }) => option(code, right, right ? 750 : 83, 1000)),
  scoreGroups: [],
  ...change,
});

const concernsOf = (change: Partial<ItemStatistics>, hasYardstick = true) =>
  findingsOf([item], [statistics(change)], hasYardstick).map(({ concern }) => concern);

it('hard under a half, easy over 95 in 100', () => {
  const by = (low: number, high: number) => concernsOf({ facilityInterval: { low, high } });
  expect([by(0.4, 0.499), by(0.4, 0.5), by(0.951, 1), by(0.95, 1)]).toEqual([['too hard'], [], ['too easy'], []]);
});

it('says little under a tenth, works backwards under zero', () => {
  const by = (high: number) => concernsOf({ discriminationInterval: { low: -0.4, high } });
  expect([by(0.099), by(0.1), by(-0.001), by(0)]).toEqual([['weak'], [], ['backwards'], ['weak']]);
});

it('says nothing that leans on the rest of the quiz where the questions have nothing in common', () => {
  expect(concernsOf({ discriminationInterval: { low: -0.9, high: -0.5 } }, false)).toEqual([]);
});

it('needs 30 answers', () => {
  const by = (n: number) => concernsOf({ n, facilityInterval: { low: 0.1, high: 0.3 } });
  expect([by(29), by(30)]).toEqual([[], ['too hard']]);
});

describe('an option is unused under 5 in 100', () => {
  const [wrong, ...others] = codes.filter(({ right }) => !right);
  const key = codes.find(({ right }) => right)!;
  const by = (n: number, mistakes: number) =>
    concernsOf({
      options: [
        option(key.code, true, 1000 - mistakes, 1000),
        option(wrong!.code, false, n, 1000),
        ...others.map(({ code }) => option(code, false, (mistakes - n) / others.length, 1000)),
      ],
    });

  it.each([
    // Wilson's interval of 36 of 1,000 ends at 4.94 %, that of 37 at 5.05 %.
    [36, 400, ['dead option']],
    [37, 400, []],
    // Of 200 wrong answers a sixth is 33; the interval of 21 ends at 15.5 %, that of 24 at 17.2 %.
    [21, 200, ['dead option']],
    [24, 200, []],
  ])('chosen by %i of 1,000, %i of them wrong: %j', (n, mistakes, concerns) => {
    expect(by(n, mistakes)).toEqual(concerns);
  });
});

it('misleading: clearly more than the key, for all wrong options together', () => {
  const [wrong, ...others] = codes.filter(({ right }) => !right);
  const key = codes.find(({ right }) => right)!;
  // z = (n − 100) / √(n + 100), and 3 options are tried: the limit is 2.394.
  const by = (n: number) =>
    concernsOf({
      facilityInterval: null,
      options: [
        option(key.code, true, 100, 400),
        option(wrong!.code, false, n, 400),
        ...others.map(({ code }) => option(code, false, 50, 400)),
      ],
    });
  expect([by(136), by(137)]).toEqual([[], ['misleading']]);
});

it('a slot is weak 10 points under the whole, and so is a principle', () => {
  const slot = (id: string, share: number, high: number): SlotStatistics => ({
    id,
    principle: null,
    objective: '',
    n: 100,
    share,
    interval: { low: 0, high },
    items: [],
    chiSquare: null,
    df: null,
    p: null,
    adjusted: null,
  });
  const draw = (high: number): Draw => ({
    slots: [slot('S1', 0.8, 0.9), slot('S2', 0.8, high)],
    hardest: null,
    average: null,
    easiest: null,
  });
  const principle = (high: number, people: number) => [
    { id: 'P1', people, answers: 100, share: 0.5, interval: { low: 0, high } },
  ];
  expect(areaFindingsOf(draw(0.699), principle(0.699, 30))).toEqual([
    { concern: 'weak principle', id: 'P1' },
    { concern: 'weak slot', id: 'S2' },
  ]);
  expect(areaFindingsOf(draw(0.7), principle(0.699, 29))).toEqual([]);
});
