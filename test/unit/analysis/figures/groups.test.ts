// Draw, groups, time and integrity as they are counted from sittings, each threshold just below and just above it.
import { describe, expect, it } from 'vitest';
import { asked, times, reportOfPeople } from '../../../fixtures/analysis/people.js';

describe('groups', () => {
  const grouping = [{ name: 'Department', kind: 'column' as const, values: ['North', 'South'] }];
  const group = (value: number) => ({ more: { groups: [value] } });

  it('stand beside each other, the largest first, with the difference of passes and its interval', async () => {
    const { groupings } = await reportOfPeople(
      [...times(40, group(0)), ...times(15, { ...group(1), others: 8 }), ...times(45, group(1))],
      grouping,
    );
    expect(
      groupings[0]?.groups.map(({ value, people, passes, passDifference }) => [
        value,
        people,
        passes.share,
        passDifference,
      ]),
    ).toEqual([
      ['South', 60, 0.75, -0.25],
      ['North', 40, 1, 0.25],
    ]);
  });

  it.each([
    [29, false],
    [30, true],
  ])('with %i in the smaller one they are compared: %s', async (n, isCompared) => {
    const { groupings } = await reportOfPeople([...times(n, group(0)), ...times(60, group(1))], grouping);
    expect(groupings[0]?.groups[0]?.passDifference !== null).toBe(isCompared);
  });

  it.each([
    [99, false],
    [100, true],
  ])('with %i answers in the smaller one a differential is told: %s', async (n, isTold) => {
    const half = (count: number, value: number) => [
      ...times(Math.floor(count / 2), { ...group(value), others: 5 }),
      ...times(Math.ceil(count / 2), { ...group(value), first: false, others: 6 }),
    ];
    const { groupings } = await reportOfPeople([...half(n, 0), ...half(140, 1)], grouping);
    expect(groupings[0]?.groups.every(({ items: own }) => own[asked(0)[0]!.at]?.differential !== null)).toBe(isTold);
  });

  it('a column in which each stands alone is no group', async () => {
    const { groupings } = await reportOfPeople(times(40, {}), [{ name: 'x', kind: 'column', values: [] }]);
    expect(groupings).toEqual([]);
  });
});
