import { expect, it } from 'vitest';
import { dayIn, dayText, mondayOf, secondsIn } from '../../../../src/analysis/read/dates.js';

// First and in one: the names of the months are gathered once, for whoever asks first.
it('knows the months of many languages, as they stand alone and beside a day', () => {
  const days = ['23 November 2026', '23 listopada 2026', '1. tammikuuta 2026', '5 listopad 2026', '5 Dez 2026'];
  expect(days.map((day) => dayText(dayIn(day) ?? Number.NaN))).toEqual([
    ...['2026-11-23', '2026-11-23', '2026-01-01'],
    // November in Polish and Czech, which come first; October in Croatian.
    ...['2026-11-05', '2026-12-05'],
  ]);
});

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
  ['46349.75', '2026-11-23'],
  ['40000', '2009-07-06'],
  ['59999', '2064-04-07'],
  [' 1970-01-01 ', '1970-01-01'],
  ['2026/1/2', '2026-01-02'],
  ['2026.01.02', '2026-01-02'],
  ['1999-12-31', '1999-12-31'],
  ['12-11-2026', '2026-11-12'],
  ['13/11/2026', '2026-11-13'],
  ['11/13/2026', '2026-11-13'],
  ['1/2/99', '2099-02-01'],
  ['١٢/٠٣/٢٠٢٦', '2026-03-12'],
  ['۱۲/۰۳/۲۰۲۶', '2026-03-12'],
  ['१२/०३/२०२६', '2026-03-12'],
  ['๑๒/๐๓/๒๐๒๖', '2026-03-12'],
  ['29 Feb 2024', '2024-02-29'],
  ['Sept. 5, 2026', '2026-09-05'],
  ['5 MAY 2026, 17:45', '2026-05-05'],
  ['17:45, 5 May 2026', '2026-05-05'],
  ['2026 May 5', '2026-05-05'],
  ['poniedziałek, 23 listopada 2026, 09:34', '2026-11-23'],
  ['on 2026-11-23', '2026-11-23'],
  ['on 23/11/2026', '2026-11-23'],
  ['05/12/2026', '2026-12-05'],
  [' 46349 ', '2026-11-23'],
  ['٠٩/٠٩/٢٠٢٦', '2026-09-09'],
  ['۰۹/۰۹/۲۰۲۶', '2026-09-09'],
  ['०९/०९/२०२६', '2026-09-09'],
  ['๐๙/๐๙/๒๐๒๖', '2026-09-09'],
  [`${'x'.repeat(69)} 23/11/2026`, '2026-11-23'],
])('%s is %s', (cell, day) => {
  expect(dayText(dayIn(cell) ?? Number.NaN)).toBe(day);
});

it.each([
  ...[
    '',
    '-',
    '85',
    'Q01_real_coproduction',
    '31/02/2026',
    'not attempted',
    '12345',
    '39999',
    '60000',
    '463490',
    '46349.',
    'x46349',
  ],
  ...[
    '30 Feb 2026',
    '32/01/2026',
    '0/1/2026',
    '1/0/2026',
    'May 2026',
    '5 May',
    '5 Mayday 2026',
    '1850-01-02',
    `${'x'.repeat(70)} 23/11/2026`,
    '12/11/2026'.repeat(9),
  ],
  ...['1/2', '5 May 20266', '2026-13-01'],
])('%j is no day', (cell) => {
  expect(dayIn(cell)).toBeNull();
});

it('a week begins on its Monday, also before 1970', () => {
  expect([-4, -3, 0, 3, 4].map((day) => mondayOf(day))).toEqual([-10, -3, -3, -3, 4]);
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
  ['62s', 62],
  ['62.5', 62.5],
  [' 62 ', 62],
  ['1:00:00', 3600],
  ['100:00:00', 360_000],
  ['1:02.25', 62.25],
  ['62.25', 62.25],
  ['0:1:2', 62],
  ['PT1H', 3600],
  ['PT2M', 120],
  ['pt3s', 3],
  ['PT1H2M3S', 3723],
  ['PT10H20M30.25S', 37_230.25],
  ['PT', Number.NaN],
  ['P1D', Number.NaN],
  ['xPT1S', Number.NaN],
  ['PT1Sx', Number.NaN],
  ['1:02x', Number.NaN],
  ['x1:02', Number.NaN],
  [':02', Number.NaN],
  ['62 m', Number.NaN],
  ['x62', Number.NaN],
  ['6.2.5', Number.NaN],
  ['-62', Number.NaN],
  ['', Number.NaN],
  ['soon', Number.NaN],
])('%j is so many seconds', (cell, seconds) => {
  expect(secondsIn(cell)).toBe(seconds);
});
