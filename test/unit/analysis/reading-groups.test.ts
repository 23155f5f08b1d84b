// Columns by which people may be grouped, and those that say who somebody is.
import { describe, expect, it } from 'vitest';
import { reading } from '../../fixtures/analysis/read-report.js';

const rows = (head: string, values: (person: number) => string, people: number) =>
  [
    `learner,${head},id,result`,
    ...Array.from({ length: people }, (_, at) => `u${at},${values(at)},Q01_real_coproduction,correct`),
  ].join('\n');
const groupsIn = async (text: string) =>
  (await reading(text)).groupings
    .filter(({ kind, values }) => kind === 'column' && values.length > 0)
    .map(({ name, values }) => `${name}: ${values.join(' ')}`);

describe('a column becomes a group', () => {
  it.each([
    ['its name says so', 'Department', (at: number) => `D${at % 3}`, 6, ['Department: D0 D1 D2']],
    ['5 people stand for each value', 'Kürzel', (at: number) => `K${at % 3}`, 15, ['Kürzel: K0 K1 K2']],
    ['fewer than 5 stand for each: it may say who somebody is', 'Kürzel', (at: number) => `K${at % 3}`, 14, []],
    ['each has a value of their own', 'Department', (at: number) => `D${at}`, 6, []],
    ['there is one value', 'Department', () => 'D', 30, []],
    ['it is a name', 'Full name', (at: number) => `N${at % 2}`, 30, []],
    ['it is a phone number', 'Phone', (at: number) => `N${at % 2}`, 30, []],
  ])('%s', async (_, head, values, people, groups) => {
    expect(await groupsIn(rows(head, values, people))).toEqual(groups);
  });

  it('and each file is one', async () => {
    const { groupings } = await reading(rows('Department', () => 'D', 3));
    expect(groupings).toContainEqual({ name: 'file', kind: 'file', values: ['report.txt'] });
  });
});
