// A row of either kind of table to answers: whose, which attempt, which day, and what a dash stands for.

import { describe, expect, it } from 'vitest';
import type { LongColumns, WideColumns } from '../../../../src/analysis/columns.js';
import { longReader, wideReader } from '../../../../src/analysis/read/row-readers.js';
import { SittingCollector } from '../../../../src/analysis/sittings.js';
import { smallBank } from '../../../fixtures/analysis/small-bank.js';
import { sound } from '../../../fixtures/sound-questions.js';

const [Q01, Q02] = sound.map(({ id }) => id) as [string, string];

function collected(
  make: (collector: SittingCollector, file: readonly [number, string]) => (cells: string[], place: string) => void,
  rows: readonly string[][],
) {
  const collector = new SittingCollector(smallBank());
  const take = make(collector, [collector.grouping('file', 'file', true), 'x.txt']);
  rows.forEach((cells, at) => take(cells, `x.txt:${at + 2}`));
  const { sittings, notes, groupings } = collector.reading([]);
  return {
    notes,
    groupings,
    sittings: [...sittings],
    shown: [...sittings].map(
      ({ learner, number, items, responses, scores }) =>
        `${learner}/${number}: ${items.map((item, at) => `${item}=${responses[at]}/${scores[at]}`).join(' ')}`,
    ),
  };
}

const WIDE: WideColumns = {
  shape: 'wide',
  identity: { columns: [0, 1], account: 1, groups: [] },
  attempt: 2,
  date: 3,
  answers: [
    { question: 4, response: 5, right: 6, result: 7 },
    { question: 8, response: 9, right: 10, result: 11 },
  ],
};
const wide = (
  rows: readonly string[][],
  change: Partial<WideColumns> = {},
  own: readonly (readonly [number, string])[] = [],
) =>
  collected(
    (collector, file) =>
      wideReader(
        { ...WIDE, ...change },
        own.map(([column, name]) => [column, collector.grouping(name, 'column', true)] as const),
        file,
        collector,
      ),
    rows,
  );
const LENA = ['Lena', 'lena@x.uk', '1', '2026-11-23', Q01, 'b', 'b', 'correct', Q02, 'a', 'a,b', 'wrong'];
const without = (row: readonly string[], from: number) => row.map((cell, at) => (at < from ? cell : '-'));

describe('a row of Moodle’s report', () => {
  it('is an attempt with its answers, its day and its file', () => {
    const { shown, sittings, groupings } = wide([LENA]);
    expect(shown).toEqual(['0/1: 0=b/1 1=a/0']);
    expect([sittings[0]?.more?.day, groupings[0]?.values]).toEqual([20_780, ['x.txt']]);
  });

  it('with a dash or nothing for each answer has not begun, or answers nothing', () => {
    const dashes = without(LENA, 2);
    const { notes, shown } = wide([dashes, dashes.with(2, ''), without(LENA, 4), LENA.slice(0, 4)]);
    expect([notes.notStarted, notes.unanswered, shown]).toEqual([2, 2, []]);
    expect(wide([dashes], { attempt: -1 }).notes.unanswered).toBe(1);
  });

  it('is answered where a question, a response or a result is said', () => {
    const bare = without(LENA, 4);
    const rows = [bare.with(4, Q01), bare.with(5, 'b'), bare.with(7, 'correct'), bare.with(6, 'b')];
    expect(rows.map((row) => wide([row]).notes.unanswered)).toEqual([0, 0, 0, 1]);
    expect(rows.map((row) => wide([row]).notes.answers)).toEqual([1, 1, 1, 0]);
  });

  it('takes a dash in a cell for nothing said', () => {
    expect(wide([LENA.with(5, '-').with(6, '-')]).shown).toEqual(['0/1: 0=/1 1=a/0']);
    const { shown, notes } = wide([LENA.with(4, '-').with(5, '-').with(6, '-')]);
    expect([shown, notes.unread.map(({ why }) => why)]).toEqual([['0/1: 1=a/0'], ['no question']]);
    expect(wide([LENA.with(6, '-')]).notes.otherKeys).toEqual([]);
  });

  it.each(['', '0', 'first', '1.5', '1 of 2'])('whose attempt is %j is listed, not read', (attempt) => {
    const { shown, notes } = wide([LENA.with(2, attempt)]);
    expect([shown, notes.unread]).toEqual([[], [{ why: 'bad attempt', count: 1, places: ['x.txt:2'] }]]);
  });

  it('is that of the person with its account, whatever stands beside it', () => {
    expect(wide([LENA, LENA.with(0, 'L. Lernerin').with(2, '2')]).shown.map((one) => one.slice(0, 3))).toEqual([
      ...['0/1', '0/2'],
    ]);
  });

  it('of a name that comes again with the same attempt is another person of that name', () => {
    const identity = { columns: [0], account: -1, groups: [] };
    const numbers = wide([LENA, LENA, LENA.with(2, '2'), LENA], { identity }).shown.map((one) => one.slice(0, 3));
    expect(numbers).toEqual(['0/1', '0/2', '1/1', '2/1']);
  });

  it('without attempts is the next attempt of the same person', () => {
    const rows = [LENA, LENA.with(0, 'Ben').with(1, 'ben@x.uk'), LENA, LENA];
    const numbers = wide(rows, { attempt: -1 }).shown.map((one) => one.slice(0, 3));
    expect(numbers).toEqual(['0/1', '0/2', '0/3', '1/1']);
  });

  it('without a name is somebody else each time', () => {
    const { notes, shown } = wide([LENA.with(0, '').with(1, ' '), LENA.with(0, '').with(1, '')], { attempt: -1 });
    expect([notes.unnamed, shown.map((one) => one.slice(0, 3))]).toEqual([2, ['0/1', '1/1']]);
  });

  it('of which no answer says its question is counted', () => {
    // Without the response as well: a single question in its place would be told by it.
    const nameless = LENA.with(4, '').with(5, '').with(8, '').with(9, '');
    expect([wide([nameless, nameless]).notes.untold, wide([LENA.with(4, '').with(5, '')]).notes.untold]).toEqual([
      2, 0,
    ]);
  });

  it('that ends early says nothing in the cells that it lacks', () => {
    const { shown, notes } = wide([LENA.slice(0, 9)]);
    expect([shown, notes.misfits, notes.unread.map(({ why }) => why)]).toEqual([['0/1: 0=b/1'], [], ['no mark']]);
  });

  it('may have its attempt in the first column', () => {
    const change = { identity: { columns: [1], account: -1, groups: [] }, attempt: 0 };
    const first = (number: string) => LENA.with(0, number);
    expect(wide([first('2'), first('2')], change).shown.map((one) => one.slice(0, 3))).toEqual(['0/2', '1/2']);
    expect(wide([without(first('-'), 4)], change).notes.notStarted).toBe(1);
  });

  it('is another person where two names only look alike when they are put together', () => {
    const change = { identity: { columns: [0, 1], account: -1, groups: [] }, attempt: -1 };
    const rows = [LENA.with(0, 'a').with(1, 'bc'), LENA.with(0, 'ab').with(1, 'c')];
    expect(wide(rows, change).shown.map((one) => one.slice(0, 3))).toEqual(['0/1', '1/1']);
  });

  it('has the values of its own groups', () => {
    const { groupings, sittings } = wide([LENA.concat('Ward 7'), LENA.with(2, '2').concat('-')], {}, [[12, 'Ward']]);
    expect([groupings.map(({ values }) => values), sittings.map(({ more }) => more?.groups)]).toEqual([
      ...[
        [['x.txt'], ['Ward 7']],
        [
          [0, 0],
          [0, -1],
        ],
      ],
    ]);
  });
});

const LONG: LongColumns = {
  ...{ shape: 'long', learner: 0, attempt: 1, id: 2, response: 3, right: 4, result: 5, score: 6, seconds: 7, date: 8 },
};
const long = (
  rows: readonly string[][],
  change: Partial<LongColumns> = {},
  own: readonly (readonly [number, string])[] = [],
) =>
  collected(
    (collector, file) =>
      longReader(
        { ...LONG, ...change },
        rows,
        own.map(([column, name]) => [column, collector.grouping(name, 'column', true)] as const),
        file,
        collector,
      ),
    rows,
  );
const ROW = ['lena', '1', Q01, 'b', 'b', 'correct', '', '12.5', '2026-11-23'];

describe('a row of the plain CSV', () => {
  it('is an answer with its time and day', () => {
    const { shown, sittings } = long([ROW, ROW.with(2, Q02).with(3, 'a').with(4, '').with(5, 'wrong')]);
    expect(shown).toEqual(['0/1: 0=b/1 1=a/0']);
    expect([sittings[0]?.seconds, sittings[0]?.more?.day]).toEqual([[12.5, 12.5], 20_780]);
    expect(long([ROW.with(8, '-')]).sittings[0]?.more?.day).toBeNull();
    expect(long([ROW.with(8, '')]).sittings[0]?.more?.day).toBeNull();
  });

  it.each<[string, string[], string]>([
    ['bad attempt', ROW.with(1, 'x'), ''],
    ['bad attempt', ROW.with(1, '0'), ''],
    ['bad attempt', ROW.with(1, '-'), ''],
    ['no question', ROW.with(2, ''), ''],
    ['no learner', ROW.with(0, ' '), ''],
  ])('is listed as %s', (why, row) => {
    const { shown, notes } = long([row]);
    expect([shown, notes.unread]).toEqual([[], [{ why, count: 1, places: ['x.txt:2'] }]]);
  });

  it('without a question is no answer', () => {
    expect(long([ROW.with(2, '')]).notes.answers).toBe(0);
  });

  it('may have its attempt in the first column', () => {
    const change = { attempt: 0, learner: 1 };
    expect(long([ROW.with(0, '2').with(1, 'lena')], change).shown).toEqual(['0/2: 0=b/1']);
    expect(long([ROW.with(0, '-').with(1, 'lena').with(2, '')], change).notes.notStarted).toBe(1);
  });

  it('has its file and the values of its own groups', () => {
    const { groupings, sittings } = long([ROW.concat('Ward 7')], {}, [[9, 'Ward']]);
    expect([groupings.map(({ values }) => values), sittings[0]?.more?.groups]).toEqual([
      ...[
        [['x.txt'], ['Ward 7']],
        [0, 0],
      ],
    ]);
  });

  it('without the attempt is the first', () => {
    expect(long([ROW.with(1, '')]).shown).toEqual(['0/1: 0=b/1']);
    expect(long([ROW.with(1, '7')], { attempt: -1 }).shown).toEqual(['0/1: 0=b/1']);
    expect(long([ROW.with(1, '2')]).shown).toEqual(['0/2: 0=b/1']);
  });

  it('with a dash for the attempt and no question has not begun', () => {
    for (const id of ['', '-']) expect(long([ROW.with(1, '-').with(2, id)]).notes.notStarted).toBe(1);
    expect(long([ROW.with(1, '-').with(2, '')], { attempt: -1 }).notes.notStarted).toBe(0);
    expect(long([ROW.with(2, '-')]).notes.notStarted).toBe(0);
  });

  it('without a column of people is somebody else each time, with an address in any case the same', () => {
    const noLearner = long([ROW, ROW], { learner: -1 });
    expect([noLearner.notes.unnamed, noLearner.notes.unread]).toEqual([2, []]);
    const both = long([ROW.with(0, 'Lena@x.uk'), ROW.with(0, 'lena@X.uk').with(1, '2')]);
    expect(both.shown.map((one) => one.slice(0, 3))).toEqual(['0/1', '0/2']);
    const names = long([ROW.with(0, 'Lena'), ROW.with(0, 'lena').with(1, '2')]);
    expect(names.shown.map((one) => one.slice(0, 3))).toEqual(['0/1', '1/2']);
  });

  const scores = (...cells: readonly string[]) =>
    long(cells.map((cell, at) => ROW.with(0, `u${at}`).with(5, '').with(3, '').with(6, cell))).sittings.map(
      (one) => one.scores[0],
    );

  it('has marks up to 1, or up to 100 where one of the column is over 1', () => {
    expect(scores('1', '0.5', '0')).toEqual([1, 0.5, 0]);
    expect(scores('100', '50', '1')).toEqual([1, 0.5, 0.01]);
    expect(scores('0,5', '1')).toEqual([0.5, 1]);
    expect(scores('2,5', '1')).toEqual([0.025, 0.01]);
    expect(scores('50', 'none', '1')).toEqual([0.5, 0.01]);
    // Over 100 it is neither: only what is a mark by itself counts.
    expect(scores('101', '1')).toEqual([1]);
  });
});
