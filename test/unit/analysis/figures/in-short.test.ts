// The five short answers of the overview.

import { describe, expect, it } from 'vitest';
import { apartOf, halvesOf } from '../../../../src/analysis/figures/in-short.js';
import type { Group } from '../../../../src/analysis/figures/groups.js';
import type { Report } from '../../../../src/analysis/report.js';
import { differenceInterval } from '../../../../src/analysis/statistics.js';
import { sharedOf } from '../../../../src/analysis/share/shared-report.js';
import { basisSentences } from '../../../../src/assessor/basis-words.js';
import { findingText } from '../../../../src/assessor/finding-words.js';
import { passUnknownText, shortAnswers } from '../../../../src/assessor/short-answers.js';
import { bank, course } from '../../../fixtures/analysis/course-bank.js';
import { reportOfPeople, times } from '../../../fixtures/analysis/people.js';

const { words } = course;
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
const answerTo = (report: Report, place: string) =>
  shortAnswers(words, report, bank).find((one) => one.place === place)?.answer;

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

describe('a group stands apart', () => {
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

describe('the reason why nothing is said of passes is the true one', () => {
  it('too few people', async () => {
    const report = await reportOfPeople(times(29, {}));
    expect([answerTo(report, 'pass'), answerTo(report, 'time')]).toEqual([
      'At least 30 finished attempts are needed to say how far a pass can be relied on.',
      'The files do not say when attempts began.',
    ]);
  });

  it('all alike, and not too few', async () => {
    const report = await reportOfPeople(times(40, {}));
    expect(answerTo(report, 'pass')).toContain('nearly everyone scored the same');
  });

  it('hidden in what is shared', async () => {
    const shared = sharedOf(await reportOfPeople([...times(40, {}), ...times(20, { others: 3 })]));
    expect(passUnknownText(words, shared)).toContain('Fewer than 100 attempts are finished');
  });
});

it('a text that stands in quotation marks is not quoted twice', async () => {
  const report = await reportOfPeople(times(30, {}));
  const [item] = report.items;
  const options = [{ ...item!.options[0]!, code: 'a', text: '“Tell them.”' }];
  const finding = { item: item!.id, concern: 'second key', option: 'a', right: 'b', group: '' } as const;
  expect(findingText(words, finding, { ...item!, options }, report)).toContain('A (“Tell them.”, ');
});

it('a period of one day is that day', async () => {
  const { basis } = await reportOfPeople(times(3, {}));
  const period = { from: 20_780, to: 20_780 };
  expect(basisSentences(words, { ...basis, period })).toContain('Attempts begun on 23 November 2026.');
});
