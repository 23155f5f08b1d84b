// Answers gathered into sittings: which attempt, which group, what is counted and what is listed.

import { describe, expect, it } from 'vitest';
import { SittingCollector, type Placed, type RowOf } from '../../../src/analysis/sittings.js';
import { smallBank } from '../../fixtures/analysis/small-bank.js';
import { choice, sound, withTexts } from '../../fixtures/sound-questions.js';

const [Q01, Q02, , Q04] = sound.map(({ id }) => id) as [string, string, string, string, string];
const row = (change: Partial<RowOf> = {}): RowOf => ({
  ...{ learner: 0, lms: 1, day: null, groups: [], place: 'x:2' },
  ...change,
});
const said = (id: string, response = '', change: Partial<Placed> = {}): Placed => ({
  ...{ id, response, right: '', result: '', score: '', place: -1 },
  ...change,
});
type Said = readonly [Partial<RowOf>, Placed];

function gathered(...all: readonly Said[]) {
  const collector = new SittingCollector(smallBank());
  const told = all.map(([change, answer]) => collector.add(row(change), answer));
  const { sittings, notes, learners } = collector.reading([]);
  return { told, notes, learners, sittings: [...sittings] };
}
const notesOf = (...all: readonly Said[]) => gathered(...all).notes;
const shown = (...all: readonly Said[]) =>
  gathered(...all).sittings.map(
    ({ learner, number, items, scores, responses }) =>
      `${learner}/${number}: ${items.map((item, at) => `${item}=${responses[at]}/${scores[at]}`).join(' ')}`,
  );

describe('sittings', () => {
  it('are told apart by the person, the attempt of the LMS and the retake of the id', () => {
    expect(
      shown(
        [{ learner: 1 }, said(Q01, 'a')],
        [{}, said(Q01, 'b')],
        [{}, said(`${Q01}_A2`, 'c')],
        [{ lms: 2 }, said(Q01, 'a')],
        [{}, said(Q02, 'a,b')],
      ),
    ).toEqual(['0/1: 0=b/1 1=a,b/1', '0/2: 0=c/0', '0/3: 0=a/0', '1/1: 0=a/0']);
  });

  it('keep the number that is named, and are numbered on from it', () => {
    expect(shown([{ lms: 4 }, said(Q01, 'a')], [{ lms: 4 }, said(`${Q01}_A2`, 'b')])).toEqual([
      ...['0/4: 0=a/0', '0/5: 0=b/1'],
    ]);
    expect(shown([{}, said(`${Q01}_A3`, 'b')], [{ lms: 2 }, said(Q01, 'a')])).toEqual(['0/3: 0=b/1', '0/4: 0=a/0']);
  });

  it('hold the last answer to a question, and count what came twice', () => {
    const { sittings, notes } = gathered(
      [{}, said(Q01, 'a', { seconds: 3 })],
      [{}, said(Q02, 'a')],
      [{}, said(Q01, 'b')],
    );
    expect([sittings[0]?.items, sittings[0]?.responses, sittings[0]?.seconds]).toEqual([
      [0, 1],
      ['b', 'a'],
      [3, Number.NaN],
    ]);
    expect([notes.repeated, notes.answers]).toEqual([1, 3]);
  });

  it('hold times only where the report has some', () => {
    expect(gathered([{}, said(Q01, 'a')]).sittings[0]).not.toHaveProperty('seconds');
    expect(
      gathered([{}, said(Q01, 'a')], [{ learner: 1 }, said(Q01, 'a', { seconds: 7 })]).sittings.map(
        ({ seconds }) => seconds,
      ),
    ).toEqual([[Number.NaN], [7]]);
  });

  it('begin on the first of their days, and the period is that of all', () => {
    const { sittings, notes } = gathered(
      [{ day: 20_001 }, said(Q01, 'a')],
      [{ day: 20_000 }, said(Q02, 'a')],
      [{ day: 20_003 }, said(Q04, '1.a,2.a')],
      [{ day: 19_999, learner: 1 }, said(Q01, 'a')],
      [{ learner: 2 }, said(Q01, 'a')],
    );
    expect(sittings.map(({ more }) => more?.day)).toEqual([20_000, 19_999, null]);
    expect([notes.period, notesOf([{}, said(Q01, 'a')]).period]).toEqual([{ from: 19_999, to: 20_003 }, null]);
  });

  it('say which answers were marked with another key', () => {
    const { sittings, notes } = gathered([{}, said(Q02, 'a')], [{}, said(Q01, 'c', { right: 'c' })]);
    expect([sittings[0]?.more?.otherKeys, notes.otherKeys]).toEqual([[1], [{ what: `${Q01}: c`, count: 1 }]]);
    const long = notesOf([{}, said(Q01, 'b', { right: 'z'.repeat(70) })]);
    expect(long.otherKeys).toEqual([{ what: `${Q01}: ${'z'.repeat(60)}`, count: 1 }]);
  });
});

describe('a question of another version', () => {
  it('fills a place of the sitting with its mark, and is named', () => {
    const { sittings, notes, told } = gathered(
      [{}, said(Q01, 'b')],
      [{}, said('Q90_old', 'a', { result: 'correct' })],
      [{}, said('urn:x:q91_old_A1', 'a', { score: '0.5' })],
      [{}, said('Q92_old', 'a')],
    );
    expect([sittings[0]?.more?.older, told]).toEqual([
      [1, 0.5, Number.NaN],
      [true, true, true, true],
    ]);
    expect(notes.unknown.map(({ what }) => what)).toEqual(['Q90_old', 'q91_old', 'Q92_old']);
  });

  it('alone is no sitting: the attempt is counted as foreign', () => {
    const { sittings, notes, learners } = gathered([{}, said('Q90_old', 'a', { result: 'correct' })]);
    expect([sittings, notes.foreign, learners]).toEqual([[], 1, 0]);
  });

  it('beyond a thousand of them fills nothing', () => {
    const all = Array.from({ length: 1001 }, (_, at): Said => [
      { learner: at },
      said(`Q90_${at}`, '', { result: '1' }),
    ]);
    const { sittings, notes } = gathered(...all);
    expect([sittings.length, notes.foreign]).toEqual([0, 1000]);
  });

  it('of another course fills nothing', () => {
    const { sittings, notes } = gathered([{}, said(Q01, 'b')], [{ lms: 2 }, said('intro', 'a', { result: 'correct' })]);
    expect([sittings.map(({ more }) => more?.older), notes.foreign, notes.unknown]).toEqual([
      ...[[[]], 0, [{ what: 'intro', count: 1 }]],
    ]);
    expect(gathered([{}, said('xQ90_old', '', { result: 'correct' })]).notes.foreign).toBe(0);
    expect(gathered([{}, said('Q1234_old', '', { result: 'correct' })]).notes.foreign).toBe(0);
    expect(gathered([{}, said('Q9old', '', { result: 'correct' })]).notes.foreign).toBe(0);
  });
});

describe('notes', () => {
  it('list what the question does not offer, is cut, contradicts its key or has no mark', () => {
    const { notes, sittings } = gathered(
      [{}, said(Q01, 'x&amp;y', { result: 'wrong' })],
      [{}, said(Q04, '1.a')],
      [{ learner: 1 }, said(Q01, 'b', { result: 'wrong' })],
      [{ learner: 2 }, said(Q01, 'z'.repeat(70))],
    );
    expect(notes.misfits).toEqual([
      { what: `${Q01}: x&y`, count: 1 },
      { what: `${Q01}: ${'z'.repeat(60)}`, count: 1 },
    ]);
    expect([notes.cut, notes.mismarked]).toEqual([[{ what: Q04, count: 1 }], [{ what: Q01, count: 1 }]]);
    expect(notes.unread).toEqual([{ why: 'no mark', count: 2, places: ['x:2'] }]);
    expect(sittings.length).toBe(2);
  });

  it('of a sound answer are empty', () => {
    const { misfits, cut, mismarked, otherKeys, unread, unknown } = notesOf([
      {},
      said(Q01, 'b', { result: 'correct' }),
    ]);
    expect([misfits, cut, mismarked, otherKeys, unread, unknown]).toEqual([[], [], [], [], [], []]);
  });

  it('are sorted by how often, then by name', () => {
    const ids = ['zz', 'yy', 'xx', 'zz', 'w'.repeat(61)];
    expect(notesOf(...ids.map((id): Said => [{}, said(id)])).unknown).toEqual([
      { what: 'zz', count: 2 },
      { what: 'w'.repeat(60), count: 1 },
      { what: 'xx', count: 1 },
      { what: 'yy', count: 1 },
    ]);
  });

  it('list no more than a thousand names, and go on counting those', () => {
    const ids = [...Array.from({ length: 1001 }, (_, at) => `n${at}`), 'n0', 'n1000'];
    const { unknown } = notesOf(...ids.map((id): Said => [{}, said(id)]));
    expect([unknown.length, unknown[0]]).toEqual([1000, { what: 'n0', count: 2 }]);
  });

  it('list the first twenty places of a kind, each once', () => {
    const collector = new SittingCollector(smallBank());
    for (let at = 0; at < 25; at += 1) collector.skip('too long', `x:${at}`);
    collector.skip('cut row', 'x:1');
    collector.skip('cut row', 'x:1');
    const { unread } = collector.reading([]).notes;
    expect(unread.map(({ why, count, places }) => [why, count, places.length, places.at(-1)])).toEqual([
      ['too long', 25, 20, 'x:19'],
      ['cut row', 2, 1, 'x:1'],
    ]);
  });

  it('count who has not begun, answered nothing, or cannot be told', () => {
    const collector = new SittingCollector(smallBank());
    collector.notStarted();
    for (let at = 0; at < 2; at += 1) collector.unanswered();
    for (let at = 0; at < 3; at += 1) collector.untold();
    const { notStarted, unanswered, untold } = collector.reading([]).notes;
    expect([notStarted, unanswered, untold]).toEqual([1, 2, 3]);
  });
});

describe('an answer without its question', () => {
  const other = { ...withTexts('x', 'y'), id: 'Q06_other' };
  const twins = [sound[3]!, sound[4]!, choice, other];
  const bank = smallBank(twins, [[twins[0]!.id], [twins[1]!.id], [choice.id, other.id]]);
  const byPlace = (place: number, response: string, of = bank) => {
    const collector = new SittingCollector(of);
    const isTold = collector.add(row(), said('', response, { place }));
    const { sittings, notes } = collector.reading([]);
    return [isTold, [...sittings].map(({ items, number }) => [items[0], number]), notes.unread.map(({ why }) => why)];
  };

  it('is told by its place in the row, which goes on with the retakes', () => {
    expect(byPlace(0, '1.b,2.a')).toEqual([true, [[0, 1]], []]);
    expect(byPlace(1, 'c,a,b')).toEqual([true, [[1, 1]], []]);
    expect(byPlace(4, 'c,a,b')).toEqual([true, [[1, 2]], []]);
  });

  it('is told by its form where the questions of the slot have no answer in common, on either side', () => {
    const [, several, , pairs, order] = sound as [
      never,
      (typeof sound)[0],
      never,
      (typeof sound)[0],
      (typeof sound)[0],
    ];
    const apart = smallBank([pairs, order], [[pairs.id, order.id]]);
    expect([byPlace(0, '1.b,2.a', apart), byPlace(0, 'c,a,b', apart)]).toEqual([
      [true, [[0, 1]], []],
      [true, [[1, 1]], []],
    ]);
    // An order is also a set of options.
    const together = smallBank([order, several], [[order.id, several.id]]);
    expect(byPlace(0, 'c,a,b', together)[0]).toBe(false);
  });

  it('is told nowhere by an answer that another question of the slot has, of a place without one, or by nothing', () => {
    const untold = [false, [], ['no question']];
    for (const [place, response] of [
      [2, 'b'],
      [2, 'c'],
      [0, 'c,a,b'],
      [-1, '1.b,2.a'],
      [0, ''],
    ] as const)
      expect(byPlace(place, response)).toEqual(untold);
  });
});

describe('a column becomes a group', () => {
  const settled = (values: readonly string[], isNamed: boolean, kind: 'column' | 'file' = 'column') => {
    const collector = new SittingCollector(smallBank());
    const grouping = collector.grouping('Ward', kind, isNamed);
    values.forEach((value, learner) =>
      collector.add(row({ learner, groups: [[grouping, value]] }), said(Q01, 'b', { result: 'correct' })),
    );
    collector.settleGroupings();
    const { groupings, sittings } = collector.reading([]);
    return { values: groupings[0]?.values, groups: [...sittings].map(({ more }) => more?.groups[0]) };
  };
  const people = (each: number, ...values: readonly string[]) =>
    values.flatMap((value) => Array.from({ length: each }, () => value));

  it('where five people stand for each value, or two where its name says so', () => {
    expect(settled(people(5, 'a', 'b'), false).values).toEqual(['a', 'b']);
    expect(settled(people(5, 'a', 'b').slice(1), false).values).toEqual([]);
    expect(settled(people(2, 'a', 'b'), true).values).toEqual(['a', 'b']);
    expect(settled(people(2, 'a', 'b').slice(1), true).values).toEqual([]);
    expect(settled(people(9, 'a'), true).values).toEqual([]);
    expect(settled(['a', 'b'], false, 'file').values).toEqual(['a', 'b']);
  });

  it('without a value for a dash or nothing', () => {
    expect(settled(['a', '-', 'b', '', 'a', 'b'], true)).toEqual({
      ...{ values: ['a', 'b'], groups: [0, -1, 1, -1, 0, 1] },
    });
  });

  it('unless it has 400 values', () => {
    const many = (count: number) => people(2, ...Array.from({ length: count }, (_, at) => `v${at}`));
    expect([settled(many(399), true).values?.length, settled(many(400), true).values?.length]).toEqual([399, 0]);
  });

  it('once, whatever file and case its name comes in; a file of that name is another', () => {
    const collector = new SittingCollector(smallBank());
    const numbers = [
      collector.grouping('Ward', 'column', true),
      collector.grouping('WARD', 'column', true),
      collector.grouping('Ward', 'file', true),
      collector.grouping('Site', 'column', true),
    ];
    expect(numbers).toEqual([0, 0, 1, 2]);
    expect(collector.reading([]).groupings.map(({ name, kind }) => [name, kind])).toEqual([
      ...[
        ['Ward', 'column'],
        ['Ward', 'file'],
        ['Site', 'column'],
      ],
    ]);
  });
});
