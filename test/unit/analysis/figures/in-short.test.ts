// Whether it got better, and which groups stand apart: the sums behind two of the short answers.

import { describe, expect, it } from 'vitest';
import { apartOf, halvesOf } from '../../../../src/analysis/figures/in-short.js';
import type { Group } from '../../../../src/analysis/figures/groups.js';
import { differenceInterval } from '../../../../src/analysis/statistics.js';

const week = (from: number, n: number, share: number) => ({ from, n, mean: null, passes: { share, interval: null } });
const group = (value: string, n: number, hits: number, rest: number, restHits: number): Group => ({
  value,
  people: n,
  n,
  mean: null,
  passes: { share: hits / n, interval: null },
  passDifference: hits / n - restHits / rest,
  passInterval: differenceInterval(hits, n, restHits, rest),
  items: [],
});
describe('the earlier and the later half', () => {
  it('are cut where they are most alike in size', () => {
    const halves = halvesOf([week(0, 40, 0.5), week(7, 30, 0.5), week(14, 80, 0.75)]);
    expect(halves).toMatchObject({ since: 14, before: { n: 70, share: 0.5 }, after: { n: 80, share: 0.75 } });
    expect(halves?.interval).toEqual(differenceInterval(60, 80, 35, 70));
  });

  it.each([
    [29, 30],
    [30, 29],
  ])('of %i and %i finished attempts are not compared', (before, after) => {
    expect(halvesOf([week(0, before, 0.5), week(7, after, 0.5)])).toBeNull();
  });
});

describe('halves', () => {
  const hidden = { from: 7, n: null, mean: null, passes: { share: null, interval: null } };

  it('leave out weeks of which nothing is shown, and count passes as whole numbers', () => {
    const weeks = [
      week(0, 30, 0.333),
      hidden,
      { ...week(7, 0, 0.5), n: null },
      { ...week(8, 500, 0.5), passes: hidden.passes },
      week(14, 40, 0.75),
    ];
    expect(halvesOf(weeks)).toEqual({
      ...{ since: 14, before: { n: 30, share: 10 / 30 }, after: { n: 40, share: 0.75 } },
      ...{ difference: 0.75 - 10 / 30, interval: differenceInterval(30, 40, 10, 30) },
    });
  });

  it('are cut at the earlier of two places that are as good', () => {
    expect(halvesOf([week(0, 30, 0.5), week(7, 30, 0.5), week(14, 30, 0.5)])?.since).toBe(7);
    expect(halvesOf([week(0, 31, 0.5), week(7, 31, 0.5), week(14, 40, 0.5), week(21, 31, 0.5)])?.since).toBe(14);
  });

  it('are none of one week, or of none', () => {
    expect([halvesOf([week(0, 90, 0.5)]), halvesOf([])]).toEqual([null, null]);
    expect(halvesOf([week(0, 30, 0.5), week(7, 30, 0.5)])?.since).toBe(7);
  });
});

describe('a group stands apart', () => {
  const column = (...groups: Group[]) => [{ name: 'Site', kind: 'column' as const, groups }];

  it('never where both pass alike, which is a comparison all the same', () => {
    const [north, south] = [group('North', 40, 40, 40, 40), group('South', 40, 40, 40, 40)];
    expect(apartOf(column(north, south))).toEqual({ compared: 1, apart: [] });
  });

  it('with its difference and interval, by a p under one in twenty', () => {
    // z = difference · 2 · 1.96 / width of the interval.
    const by = (difference: number): Group => ({
      ...group('North', 200, 100, 200, 100),
      ...{ passDifference: difference, passInterval: { low: difference - 0.1, high: difference + 0.1 } },
    });
    expect(apartOf(column(by(-0.1001)))).toEqual({
      ...{
        compared: 1,
        apart: [{ value: 'North', difference: -0.1001, interval: { low: -0.2001, high: -0.1001 + 0.1 } }],
      },
    });
    expect([apartOf(column(by(0.0999))).apart, apartOf(column(by(0.1001))).apart.length]).toEqual([[], 1]);
  });

  it('only where something is known to compare, in each column by itself', () => {
    const known = group('A', 100, 90, 300, 150);
    const unknown = [
      { ...known, n: null },
      { ...known, passDifference: null },
      { ...known, passInterval: null },
    ];
    expect(apartOf(column(...unknown))).toEqual({ compared: 0, apart: [] });
    // Beside one that is too small it is one of two, and the only one.
    expect(apartOf(column(known, { ...known, n: 29 })).apart.map(({ value }) => value)).toEqual(['A']);
    expect(apartOf([...column(known), ...column(group('B', 100, 90, 300, 150))]).compared).toBe(2);
    expect(apartOf([])).toEqual({ compared: 0, apart: [] });
  });

  it('when its passes differ, and of two groups the lower is told once', () => {
    const groups = [group('North', 200, 140, 200, 100), group('South', 200, 100, 200, 140)];
    expect(apartOf([{ name: 'Site', kind: 'column', groups }])).toMatchObject({
      compared: 1,
      apart: [{ value: 'South' }],
    });
  });

  it('not when so many groups are compared that one such difference is to be expected', () => {
    // Alone it is beyond its interval.
    const odd = group('Odd', 100, 62, 1900, 950);
    const others = Array.from({ length: 19 }, (_, at) => group(String(at), 100, 50, 1900, 962));
    expect(apartOf([{ name: 'Ward', kind: 'column', groups: [odd] }]).apart).toHaveLength(1);
    expect(apartOf([{ name: 'Ward', kind: 'column', groups: [odd, ...others] }]).apart).toEqual([]);
  });

  it('not with 29 finished attempts', () => {
    const groups = [group('A', 29, 0, 300, 290), group('B', 300, 290, 329, 290), group('C', 30, 0, 300, 290)];
    const { apart } = apartOf([{ name: 'Ward', kind: 'column', groups }]);
    expect(apart.map(({ value }) => value)).toEqual(['B', 'C']);
  });
});
