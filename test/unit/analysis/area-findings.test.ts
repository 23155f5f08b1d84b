// What is said of slots, principles, weeks and groups: each rule from figures made by hand.

import { describe, expect, it } from 'vitest';
import { areaFindingsOf, comparedFindingsOf } from '../../../src/analysis/area-findings.js';
import { itemsOf } from '../../../src/analysis/bank.js';
import type { Differential } from '../../../src/analysis/figures/differential.js';
import type { SlotStatistics } from '../../../src/analysis/figures/draw.js';
import type { Grouping } from '../../../src/analysis/figures/groups.js';
import type { Change, Trend } from '../../../src/analysis/figures/trend.js';
import { HAIR } from '../../../src/analysis/whole.js';
import { smallBank } from '../../fixtures/analysis/small-bank.js';
import { choice, multiple } from '../../fixtures/sound-questions.js';

const items = itemsOf(smallBank());

describe('a slot', () => {
  const slot = (change: Partial<SlotStatistics>): SlotStatistics => ({
    ...{ id: 'S1', principle: null, objective: '', n: 100, share: 0.8, interval: { low: 0.7, high: 0.9 }, items: [] },
    ...{ chiSquare: null, df: null, p: null, adjusted: null },
    ...change,
  });
  const drawn = (...shares: (number | null)[]) =>
    shares.map((share, at) => ({
      ...{ id: `Q${at}`, n: 50, share, interval: null, passDifference: null, passInterval: null },
    }));
  const areas = (...slots: SlotStatistics[]) =>
    areaFindingsOf({ slots, hardest: null, average: null, easiest: null }, []).map(
      ({ concern, id }) => `${concern} ${id}`,
    );

  it('is uneven where its questions are ten points apart, and Holm’s p is under one in twenty', () => {
    const told = (adjusted: number | null, ...shares: (number | null)[]) =>
      areas(slot({ adjusted, items: drawn(...shares) }));
    expect(told(0.0499, 0.8, 0.9, 0.85)).toEqual(['uneven draw S1']);
    expect(told(0.0499, null, 0.9, 0.8)).toEqual(['uneven draw S1']);
    expect([told(0.05, 0.5, 0.9), told(null, 0.5, 0.9), told(0.01, 0.8, 0.899), told(0.01, null, 0.9)]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    // Exactly the spread less a hair is not above it.
    expect(told(0.01, 0, 0.1 - HAIR)).toEqual([]);
  });

  it('that is uneven is not called weak as well; one without an interval is not called anything', () => {
    const low = { share: 0.3, interval: { low: 0.2, high: 0.35 } };
    expect(
      areas(slot({}), slot({ id: 'S2', ...low, adjusted: 0.01, items: drawn(0.1, 0.5) }), slot({ id: 'S3', ...low })),
    ).toEqual(['uneven draw S2', 'weak slot S3']);
    expect(areas(slot({}), slot({ id: 'S2', n: null, share: null, interval: null }))).toEqual([]);
  });

  it('is weak below ten points under the whole, and not there', () => {
    const at = (high: number) => areas(slot({ n: 50 }), slot({ id: 'S2', n: 50, interval: { low: 0, high } }));
    const limit = 0.8 - 0.1 - HAIR;
    expect([at(limit), at(limit - HAIR)]).toEqual([[], ['weak slot S2']]);
    // The whole is that of all answers together: 90 of them at 0.9 and 30 at 0.5 are 0.8.
    const mixed = (high: number) =>
      areas(slot({ n: 90, share: 0.9 }), slot({ id: 'S2', n: 30, share: 0.5, interval: { low: 0, high } }));
    expect([mixed(0.71), mixed(0.69)]).toEqual([[], ['weak slot S2']]);
  });

  it('and a principle without people or an interval is nothing', () => {
    const principle = (people: number | null, interval: SlotStatistics['interval']) =>
      areaFindingsOf({ slots: [slot({})], hardest: null, average: null, easiest: null }, [
        { id: 'P1', people, answers: 100, share: 0.1, interval },
      ]);
    expect([principle(30, null), principle(null, { low: 0, high: 0.2 })]).toEqual([[], []]);
    expect(principle(30, { low: 0, high: 0.2 })).toEqual([{ concern: 'weak principle', id: 'P1' }]);
  });
});

describe('compared with other weeks and groups', () => {
  const change = (kind: Change['kind'], item: string): Change => ({
    ...{
      item,
      kind,
      since: 1,
      before: { n: 50, share: 0.5 },
      after: { n: 50, share: 1 },
      difference: 0.5,
      interval: null,
    },
  });
  const trendOf = (...changes: Change[]): Trend => ({ step: 'week', periods: [], changes, undated: 0, versions: [] });
  const classed = (name: Differential['class'], delta: number): Differential => ({
    ...{ odds: 0.4, delta, chiSquare: 9, p: 0.001, class: name, interval: { low: -3, high: -1 } },
  });
  const grouping = (
    differential: Differential | null,
    adjusted: number | null,
    kind: Grouping['kind'] = 'column',
    id = choice.id,
  ): Grouping => ({
    ...{ name: 'Site', kind },
    groups: [
      {
        ...{ value: 'North', people: 200, n: 200, mean: 80, passes: { share: 1, interval: null } },
        ...{ passDifference: null, passInterval: null },
        items: [{ id, n: 200, share: 0.5, difference: -0.2, interval: null, differential, adjusted }],
      },
    ],
  });

  it('a question became known where it jumped, not where its key was changed', () => {
    const told = comparedFindingsOf(
      items,
      trendOf(change('key', multiple.id), change('jump', choice.id), change('jump', 'Q99')),
      [],
    );
    expect(told).toEqual([
      { item: choice.id, concern: 'known', option: '', right: 'b', group: '' },
      { item: 'Q99', concern: 'known', option: '', right: '', group: '' },
    ]);
  });

  it('it differs by group in class C, harder for the group, and sure among all that were tried', () => {
    const told = (...given: Parameters<typeof grouping>) => comparedFindingsOf(items, trendOf(), [grouping(...given)]);
    const c = classed('C', -1.6);
    expect(told(c, 0.0499)).toEqual([
      { item: choice.id, concern: 'differential', option: '', right: 'b', group: 'North' },
    ]);
    expect(told(c, 0.01, 'column', multiple.id)[0]?.right).toBe('a,b');
    expect([told(c, 0.05), told(c, null), told(c, 0.01, 'file'), told(null, 0.01)]).toEqual([[], [], [], []]);
    expect([told(classed('B', -1.4), 0.01), told(classed('C', 1.6), 0.01), told(classed('C', 0), 0.01)]).toEqual([
      [],
      [],
      [],
    ]);
  });
});
