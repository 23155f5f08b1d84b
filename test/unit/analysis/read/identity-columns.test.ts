// Whose a row is and which attempt: by what the cells hold, and by their heading where that is known.

import { describe, expect, it } from 'vitest';
import {
  attemptColumnOf,
  attemptIn,
  datesIn,
  groupsOf,
  identityOf,
} from '../../../../src/analysis/read/identity-columns.js';

const column = (...cells: readonly string[]) => cells.map((cell) => [cell]);

describe('the number of an attempt', () => {
  it.each([
    ['2', 2],
    ['Attempt 2', 2],
    ['2nd', 2],
    ['12', 12],
    ['1. kísérlet', 1],
    ['1.5', Number.NaN],
    ['1,5', Number.NaN],
    ['1 of 2', Number.NaN],
    ['first', Number.NaN],
    ['', Number.NaN],
  ])('in %j is %d', (cell, number) => {
    expect(attemptIn(cell)).toBe(number);
  });
});

describe('columns of days', () => {
  it('are those of which more than half of the cells are days, with more than a number in them', () => {
    const days = ['23/11/2026', '24/11/2026'];
    expect(datesIn(['a'], column(...days, 'x'))).toEqual([0]);
    expect(datesIn(['a'], column(...days, 'x', 'y'))).toEqual([]);
    expect(datesIn(['a'], column('-', '', ' ', ...days, 'x'))).toEqual([0]);
    expect(datesIn(['a'], column('46349', '46350'))).toEqual([]);
    expect(datesIn(['a'], column('-', ''))).toEqual([]);
    expect(datesIn(['a', 'b', 'c'], [['x', '23/11/2026', '24/11/2026']])).toEqual([1, 2]);
    expect(datesIn(['a', 'b'], [['23/11/2026']])).toEqual([0]);
    expect(datesIn(['a', 'b'], [['x', '23/11/2026'], ['x'], ['x']])).toEqual([1]);
  });

  it('are told by the first forty rows', () => {
    const rows = (days: number, others: number) => [
      ...Array.from({ length: days }, () => ['23/11/2026']),
      ...Array.from({ length: others }, () => ['x']),
    ];
    expect(datesIn(['a'], rows(21, 100))).toEqual([0]);
    expect(datesIn(['a'], rows(20, 100))).toEqual([]);
  });
});

describe('the column of the attempt', () => {
  const named = [
    'Attempt',
    'attempts',
    'Versuch',
    'Tentative',
    'Intento',
    'Poging',
    'Ymgais',
    'Podejście',
    'Попытка',
    '受験番号',
  ];
  it.each(named)('is called %s', (name) => {
    expect(attemptColumnOf(['Name', ` ${name} `], [['a', 'b']], [])).toBe(1);
  });

  it('is not called by a word that only holds it', () => {
    expect(attemptColumnOf(['Last attempt'], [['x']], [])).toBe(-1);
    expect(attemptColumnOf(['Last attempt'], [], [])).toBe(-1);
    expect(attemptColumnOf(['Attempt'], [['x']], [])).toBe(0);
  });

  it('stands before the days where it holds numbers from 1 to 99', () => {
    const at = (...cells: readonly string[]) =>
      attemptColumnOf(
        ['a', 'b', 'c'],
        cells.map((cell) => ['x', cell, '23/11/2026']),
        [2],
      );
    expect([at('1', '2'), at('99'), at('1', '-')]).toEqual([1, 1, 1]);
    expect([at('0'), at('100'), at('1', 'x'), at('-')]).toEqual([-1, -1, -1, -1]);
    expect(attemptColumnOf(['a', 'b'], [['5', '23/11/2026']], [1])).toBe(0);
    expect(attemptColumnOf(['a', 'b'], [['23/11/2026', 'x']], [0])).toBe(-1);
  });

  it('is else the one in which 1 is the commonest', () => {
    const at = (...cells: readonly string[]) =>
      attemptColumnOf(
        ['a', 'b'],
        cells.map((cell) => ['x', cell]),
        [],
      );
    expect([at('1', '1', '2'), at('1', '2'), at('1'), at('1', '1', '2', '2')]).toEqual([1, 1, 1, 1]);
    expect([at('1', '2', '2'), at('2', '3', '4'), at('1', '2', '3')]).toEqual([-1, -1, -1]);
    expect(at('1', '1', '2', '2', '2')).toBe(-1);
    expect(at('1', '1', 'Attempt 1 (007)')).toBe(-1);
    expect(at('1', '1', 'id001')).toBe(-1);
  });
});

describe('who somebody is', () => {
  const account = (heading: readonly string[], ...rows: readonly (readonly string[])[]) =>
    identityOf(heading, rows).account;

  it('is told by addresses first, then by the name of an account', () => {
    expect(account(['Username', 'x'], ['u1', 'a@b.uk'], ['u2', 'c@d.uk'])).toBe(1);
    expect(account(['x', 'y'], ['u1', 'a@b.uk'], ['u2', 'none'], ['u3', 'e@f.uk'])).toBe(1);
    expect(account(['x', 'y'], ['u1', 'a@b.uk'], ['u2', 'none'])).toBe(-1);
    expect(account(['x'], ['lena@trust.uk'])).toBe(0);
    expect(account(['x'], ['a@b.uk x'])).toBe(-1);
    expect(account(['x'], ['a b@c.uk'])).toBe(-1);
    expect(account(['x'], ['a@b'])).toBe(-1);
    expect(account(['x'], ['-'])).toBe(-1);
    expect(identityOf(['x', 'y'], []).columns).toEqual([0, 1]);
  });

  it.each([
    'Username',
    'user name',
    ' Login',
    'E-mail',
    'email address',
    'ID number',
    'idnumber',
    'Employee number',
    'Staff ID',
    'Student No',
    'User ID',
  ])('an account may be called %s', (name) => {
    expect(account(['Name', name], ['x', 'y'])).toBe(1);
  });

  it.each(['My login', 'Number', 'Employees'])('and not %s', (name) => {
    expect(account(['Name', name], ['x', 'y'])).toBe(-1);
  });
});

describe('groups', () => {
  it('are columns that are no name and no account', () => {
    expect(groupsOf(['First name', 'Surname', 'Username', ' ', 'Ward 7', 'Colour'], [0, 1, 2, 3, 4, 5, 6])).toEqual([
      { column: 4, name: 'Ward 7', isNamed: true },
      { column: 5, name: 'Colour', isNamed: false },
    ]);
    expect(groupsOf(['x'.repeat(61)], [0])).toEqual([{ column: 0, name: 'x'.repeat(60), isNamed: false }]);
    expect(groupsOf([' Department '], [0])).toEqual([{ column: 0, name: 'Department', isNamed: true }]);
    expect(groupsOf(['My department'], [0])[0]?.isNamed).toBe(false);
  });

  it('of a person stand behind the first column, and are no addresses', () => {
    expect(identityOf(['Team', 'Band', 'x'], [['a', '5', 'a@b.uk']]).groups).toEqual([
      { column: 1, name: 'Band', isNamed: true },
    ]);
  });
});
