// Each field of a report that may be passed on, from one made by hand: what is told, what is coarser, and what is left out.

import { describe, expect, it } from 'vitest';
import { emptyNotes } from '../../../scripts/analyse/empty-notes.js';
import type { SlotStatistics } from '../../../src/analysis/figures/draw.js';
import type { Group } from '../../../src/analysis/figures/groups.js';
import type { Change } from '../../../src/analysis/figures/trend.js';
import type { Report } from '../../../src/analysis/report.js';
import { isOpenSlot } from '../../../src/analysis/share/shared-items.js';
import { sharedQuiz } from '../../../src/analysis/share/shared-quiz.js';
import { sharedOf } from '../../../src/analysis/share/shared-report.js';
import { half, itemOf, list, none, quizOf, whole } from '../../fixtures/analysis/figures-by-hand.js';

describe('the report', () => {
  const slotOf = (id: string, counts: readonly number[], adjusted: number | null): SlotStatistics => ({
    ...{ id, principle: 'P1', objective: 'LO1', n: 200, share: 0.5, interval: { low: 0.4, high: 0.6 } },
    items: counts.map((n, at) => ({
      ...{ id: `${id}.${at + 1}`, n, share: 0.5, interval: { low: 0.4, high: 0.6 } },
      ...{ passDifference: 0.1, passInterval: { low: 0, high: 0.2 } },
    })),
    ...{ chiSquare: 9, df: 1, p: 0.003, adjusted },
  });
  const change = (before: number, after: number): Change => ({
    ...{ item: 'S1.1', kind: 'jump', since: 20_780, difference: 0.5, interval: { low: 0.4, high: 0.6 } },
    ...{ before: { n: before, share: 0.5 }, after: { n: after, share: 1 } },
  });
  const group = (value: string, people: number | null): Group => ({
    ...{ value, people, n: people, mean: 80, passes: { share: 1, interval: null }, items: [] },
    ...{ passDifference: 0.1, passInterval: { low: 0, high: 0.2 } },
  });
  const decision = { needed: 1, consistency: null, kappa: null, accuracy: null, falsePasses: null, falseFails: null };
  const finding = { item: 'S1.1', concern: 'differential', option: '', right: 'a' } as const;
  const report: Report = {
    ...{ course: 'c', version: '1.1.0', passMark: 80, attempts: 'first', marking: 'report', isShared: false },
    ...{ people: 203, sittings: 208 },
    basis: {
      ...{ attempts: 'first', marking: 'report', answersInFiles: 2500, answersCounted: 2400, share: 0.957 },
      ...{ attemptsInFiles: 260, attemptsCounted: 208, notStarted: 13, period: { from: 1, to: 9 } },
      leftOut: [
        { why: 'unfinished', n: 2 },
        { why: 'other version', n: 8 },
      ],
      warnings: [
        { what: 'older questions', n: 41 },
        { what: 'other keys', n: 11 },
        { what: 'mismarked', n: 2 },
      ],
      ...{ marksThatDiffer: 9, passesOtherwise: 0.71 },
    },
    verdict: { least: 30, drawn: 4, enough: 3, judged: 2, withFinding: 1, hasYardstick: true },
    quiz: quizOf([0, 60, 140]),
    dependability: {
      ...{ ...decision, alpha: 0.274, alphaInterval: null, errorAtMark: 1, nearMark: 3, nearShare: 0.3 },
      ...{ atMarks: [], atLengths: [] },
    },
    items: [
      { ...itemOf(list('option', [100, 100], 200), 200), id: 'S1.1' },
      { ...itemOf(list('option', [100, 100], 200), 200), id: 'S2.1' },
    ],
    findings: [
      { ...finding, group: '' },
      { ...finding, group: 'North' },
      { ...finding, group: 'South' },
      { ...finding, group: 'Nowhere' },
    ],
    areas: [{ concern: 'weak slot', id: 'S1' }],
    draw: {
      slots: [slotOf('S1', [100, 100], 0.049), slotOf('S2', [58, 3], null)],
      hardest: 0.4,
      average: 0.5,
      easiest: 1,
    },
    principles: [{ id: 'P1', people: 200, answers: 2400, share: 0.5, interval: { low: 0.1, high: 0.9 } }],
    objectives: [{ id: 'LO1', people: 200, answers: 2400, share: 1, interval: { low: 0.1, high: 0.9 } }],
    byAttempt: [{ number: 1, n: 200, mean: 91, passes: { share: 1, interval: null } }],
    trend: {
      step: 'week',
      periods: [
        { from: 20_780, n: 200, mean: 91, passes: { share: 1, interval: null } },
        { from: 20_787, n: 8, mean: 50, passes: { share: 0, interval: null } },
      ],
      changes: [change(200, 200), change(22, 200), change(200, 22), change(58, 3)],
      undated: 9,
      versions: [
        { is: 'this', n: 200, passes: { share: 0.5, interval: null } },
        { is: 'older', n: 8, passes: { share: 0.5, interval: null } },
      ],
    },
    groupings: [
      { name: 'Site', kind: 'column', groups: [group('North', 200), group('South', 22), group('East', null)] },
      { name: 'File', kind: 'file', groups: [group('ward 7.txt', 23), group('ward 8.txt', 5)] },
    ],
    integrity: {
      ...{ n: 1, identical: 2, patterns: 3, guessed: 4, timed: 5, quick: 6, quickAttempts: 7, manyTimes: 8, most: 9 },
    },
    notes: {
      ...emptyNotes,
      files: [
        { name: 'ward 7.txt', format: 'csv', encoding: 'utf-8', rows: 61, missing: ['date'], identity: ['name'] },
        { name: 'ward 8.txt', format: 'moodle', encoding: 'utf-16', rows: 62, missing: [], identity: ['name'] },
      ],
      unread: [{ why: 'no mark', count: 8, places: ['ward 7.txt:3'] }],
      unknown: [
        { what: 'Q90_older', count: 33 },
        { what: 'Q91 (Ann)', count: 33 },
        { what: 'Q92_older', count: 2 },
        { what: 'Ann’s Q93', count: 33 },
      ],
      otherKeys: [{ what: 'Q01: a', count: 11 }],
      misfits: [{ what: 'Q01: x', count: 11 }],
      cut: [{ what: 'Q01: a,', count: 11 }],
      mismarked: [{ what: 'Q02: b', count: 8 }],
      ...{
        answers: 2500,
        foreign: 8,
        repeated: 13,
        unnamed: 18,
        notStarted: 23,
        unanswered: 28,
        untold: 33,
        doubles: 38,
      },
      period: { from: 1, to: 9 },
    },
  };
  /** Made in the test, not on loading: `npm run mutate` then knows whose it is. */
  const sharedNow = () => sharedOf(report);

  it('says whose it is, what it rests on and what was found, in round numbers', () => {
    const shared = sharedNow();
    const { course, version, passMark, attempts, marking, isShared, people, sittings, basis, verdict, areas } = shared;
    expect({ course, version, passMark, attempts, marking, isShared, people, sittings }).toEqual({
      ...{ course: 'c', version: '1.1.0', passMark: 80, attempts: 'first', marking: 'report', isShared: true },
      ...{ people: 205, sittings: 210 },
    });
    expect(basis).toEqual({
      ...{ attempts: 'first', marking: 'report', answersInFiles: null, answersCounted: null, share: 0.96 },
      ...{ attemptsInFiles: null, attemptsCounted: 210, notStarted: 15, period: { from: 1, to: 9 } },
      leftOut: [{ why: 'other version', n: 10 }],
      warnings: [
        { what: 'older questions', n: 40 },
        { what: 'other keys', n: 10 },
        { what: 'mismarked', n: 0 },
      ],
      ...{ marksThatDiffer: 10, passesOtherwise: 0.7 },
    });
    expect([verdict, areas]).toEqual([report.verdict, report.areas]);
    expect([shared.quiz, shared.dependability?.alpha]).toEqual([sharedQuiz(report.quiz), 0.3]);
    expect(Object.entries(shared.integrity)).toEqual(Object.keys(report.integrity).map((key) => [key, null]));
    expect(sharedOf({ ...report, basis: { ...report.basis, period: null } }).basis.period).toBeNull();
  });

  it('names a group in a finding from 23 people on, and no question of a slot whose numbers are hidden', () => {
    const shared = sharedNow();
    expect(shared.findings).toEqual(report.findings.slice(0, 2));
    expect(shared.items.map(({ id, n }) => [id, n])).toEqual([
      ['S1.1', 200],
      ['S2.1', null],
    ]);
    const sharedSlot = (id: string, adjusted: number | null, counts: readonly (number | null)[]) => ({
      ...{ id, principle: 'P1', objective: 'LO1', n: 200, ...half, chiSquare: null, df: null, p: null, adjusted },
      items: counts.map((n, at) => ({
        ...{ id: `${id}.${at + 1}`, n, passDifference: null, passInterval: null },
        // Wilson's interval of 50 of 100 is 0.4038 to 0.5962.
        ...(n === null ? none : { share: 0.5, interval: { low: 0.4, high: 0.6 } }),
      })),
    });
    expect(shared.draw).toEqual({
      slots: [sharedSlot('S1', 0.05, [100, 100]), sharedSlot('S2', null, [null, null])],
      ...{ hardest: null, average: null, easiest: null },
    });
    const unsure = { ...report.draw, slots: [slotOf('S1', [100], 0.05)] };
    expect(sharedOf({ ...report, draw: unsure }).draw.slots[0]?.adjusted).toBe(1);
    expect([isOpenSlot(slotOf('S', [58, 3], 1)), isOpenSlot(slotOf('S', [58, 4], 1))]).toEqual([false, true]);
  });

  it('tells principles, objectives and attempts by their people', () => {
    const shared = sharedNow();
    expect(shared.principles).toEqual([{ id: 'P1', people: 200, answers: null, ...half }]);
    expect(shared.objectives).toEqual([{ id: 'LO1', people: 200, answers: null, ...whole }]);
    expect(shared.byAttempt).toEqual([{ number: 1, n: 200, mean: 90, passes: whole }]);
  });

  it('tells weeks, versions and changes, each where its numbers give none away', () => {
    const shared = sharedNow();
    const side = (n: number | null, share: number | null) => ({ n, share });
    const sharedChange = (before: object, after: object, difference: number | null) => ({
      ...{ item: 'S1.1', kind: 'jump', since: 20_780, before, after, difference, interval: null },
    });
    expect(shared.trend).toEqual({
      step: 'week',
      periods: [
        { from: 20_780, n: 200, mean: 90, passes: whole },
        { from: 20_787, n: 10, mean: null, passes: none },
      ],
      changes: [
        sharedChange(side(200, 0.5), side(200, 1), 0.5),
        sharedChange(side(20, null), side(200, 1), null),
        sharedChange(side(200, 0.5), side(20, null), null),
        sharedChange(side(null, null), side(null, null), null),
      ],
      undated: 10,
      versions: [
        { is: 'this', n: 200, passes: half },
        { is: 'older', n: 10, passes: none },
      ],
    });
    const { trend } = report;
    const [first, second] = trend.periods;
    const periods = [
      { ...first!, n: 58 },
      { ...second!, n: 3 },
    ];
    const versions = trend.versions.map((one, at) => ({ ...one, n: at === 0 ? 58 : 3 }));
    const hidden = (undated: number) => {
      const of = sharedOf({ ...report, trend: { ...trend, periods, versions, undated } }).trend;
      return [of.periods.map(({ n }) => n), of.undated, of.versions.map(({ n, passes }) => n ?? passes.share)];
    };
    // Without a day there is nobody, and then it counts for no number that is shown; one is a third number.
    expect([hidden(0), hidden(1)]).toEqual([
      [[null, null], null, [null, null]],
      [[60, 5], 0, [null, null]],
    ]);
  });

  it('tells groups from 23 people on, and no file by its name', () => {
    const shared = sharedNow();
    const told = { passDifference: null, passInterval: null, items: [] };
    expect(shared.groupings).toEqual([
      {
        name: 'Site',
        kind: 'column',
        groups: [{ value: 'North', people: 200, n: 200, mean: 80, passes: whole, ...told }],
      },
      {
        ...{ name: 'File', kind: 'file' },
        // All of 25: Wilson's interval begins at 0.8668. Steps of 23 people are quarters.
        groups: [
          { value: '1', people: 25, n: 25, mean: 75, passes: { share: 1, interval: { low: 0.86, high: 1 } }, ...told },
        ],
      },
    ]);
  });

  it('tells of the files what is missing in them, and codes that name nobody', () => {
    const shared = sharedNow();
    expect(shared.notes).toEqual({
      files: [
        { name: '1', format: 'csv', encoding: 'utf-8', rows: null, missing: ['date'], identity: [] },
        { name: '2', format: 'moodle', encoding: 'utf-16', rows: null, missing: [], identity: [] },
      ],
      unread: [{ why: 'no mark', count: 10, places: [] }],
      unknown: [{ what: 'Q90_older', count: 35 }],
      otherKeys: [{ what: 'Q01: a', count: 10 }],
      ...{ misfits: [], cut: [] },
      mismarked: [{ what: 'Q02: b', count: 10 }],
      ...{
        answers: null,
        foreign: 10,
        repeated: 15,
        unnamed: 20,
        notStarted: 25,
        unanswered: 30,
        untold: 35,
        doubles: 40,
      },
      period: { from: 1, to: 9 },
    });
    expect(sharedOf({ ...report, notes: { ...report.notes, period: null } }).notes.period).toBeNull();
  });

  it.each([
    ['unknown', 'older questions'],
    ['otherKeys', 'other keys'],
    ['mismarked', 'mismarked'],
  ] as const)('tells no codes of %s where their sum, which is shown, gives their counts away', (list_, what) => {
    const codes = Array.from({ length: 14 }, (_, at) => ({ what: `Q${at + 10}`, count: 3 }));
    const told = (n: number) => {
      const warnings = [{ what: 'unnamed', n: 500 } as const, { what, n }];
      return sharedOf({ ...report, basis: { ...report.basis, warnings }, notes: { ...report.notes, [list_]: codes } })
        .notes[list_];
    };
    // 14 times 3 is 42, the most that is shown as 40; each is shown as 5.
    expect([told(42), told(43).length, told(43)[0]]).toEqual([[], 14, { what: 'Q10', count: 5 }]);
  });

  it('names a group of 23 people in a finding', () => {
    const groupings = [{ ...report.groupings[0]!, groups: [group('Mid', 23)] }];
    const findings = [{ ...finding, group: 'Mid' }];
    expect(sharedOf({ ...report, groupings, findings }).findings).toEqual(findings);
  });
});
