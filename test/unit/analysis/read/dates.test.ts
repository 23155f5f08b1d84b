import { expect, it } from 'vitest';
import { dayIn, dayText, mondayOf, secondsIn } from '../../../../src/analysis/read/dates.js';

it.each([
  ['Monday, 23 November 2026, 9:34 AM', '2026-11-23'],
  ['Montag, 23. November 2026, 09:34', '2026-11-23'],
  ['lundi 23 novembre 2026, 09:34', '2026-11-23'],
  ['lunes, 23 de noviembre de 2026, 09:34', '2026-11-23'],
  ['2026. november 23., hétfő, 09:34', '2026-11-23'],
  ['Dydd Llun, 23 Tachwedd 2026, 9:34 AM', '2026-11-23'],
  ['2026年11月23日(月曜日) 09:34', '2026-11-23'],
  ['2026-11-23T09:34:00Z', '2026-11-23'],
  ['23/11/2026 09:34', '2026-11-23'],
  ['03/04/2026', '2026-04-03'],
  ['11/23/2026', '2026-11-23'],
  ['23.11.26', '2026-11-23'],
  ['46349', '2026-11-23'],
])('%s is %s', (cell, day) => {
  expect(dayText(dayIn(cell) ?? Number.NaN)).toBe(day);
});

it.each(['', '-', '85', 'Q01_real_coproduction', '31/02/2026', 'not attempted', '12345'])('%j is no day', (cell) => {
  expect(dayIn(cell)).toBeNull();
});

it('a week begins on its Monday', () => {
  expect([20779, 20780, 20786, 20787].map((day) => dayText(mondayOf(day)))).toEqual([
    '2026-11-16',
    '2026-11-23',
    '2026-11-23',
    '2026-11-30',
  ]);
});

it.each([
  ['00:01:02.5', 62.5],
  ['1:02', 62],
  ['PT1M2.5S', 62.5],
  ['62', 62],
  ['62 s', 62],
  ['', Number.NaN],
  ['soon', Number.NaN],
])('%j is so many seconds', (cell, seconds) => {
  expect(secondsIn(cell)).toBe(seconds);
});
