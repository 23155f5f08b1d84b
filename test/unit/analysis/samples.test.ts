// Which attempts count, how they are marked, when they are finished, and how answers are counted.

import { describe, expect, it } from 'vitest';
import { itemsOf, type Bank } from '../../../src/analysis/bank.js';
import type { Sitting } from '../../../src/analysis/reading.js';
import {
  byPerson,
  chosenSittings,
  leastOthers,
  markedBy,
  Sample,
  SampleCounter,
} from '../../../src/analysis/samples.js';
import { isScored, outcomeOf } from '../../../src/analysis/whole.js';
import { detail, sitting, smallBank } from '../../fixtures/analysis/small-bank.js';
import { choice, sound } from '../../fixtures/sound-questions.js';

const bank = smallBank();
const items = itemsOf(bank);

describe('the attempts that count', () => {
  const own = [1, 2, 3, 4, 5, 6].map((number) => sitting({ number, scores: [number === 3 || number === 4 ? 1 : 0] }));
  const all = [
    ...own,
    sitting({ learner: 1, number: 2, scores: [1] }),
    sitting({ learner: 2, number: 1, scores: [0] }),
  ];
  const chosen = (attempts: 'first' | 'last' | 'best' | 'all') =>
    [...chosenSittings(all, attempts)].map(({ learner, number }) => `${learner}/${number}`);

  it('are the first ones, the last, the first of the best, or the first five', () => {
    expect(chosen('first')).toEqual(['0/1', '2/1']);
    expect(chosen('last')).toEqual(['0/6', '1/2', '2/1']);
    expect(chosen('best')).toEqual(['0/3', '1/2', '2/1']);
    expect(chosen('all')).toEqual(['0/1', '0/2', '0/3', '0/4', '0/5', '1/2', '2/1']);
  });

  it('are those of one person together', () => {
    expect([...byPerson(all)].map((one) => one.length)).toEqual([6, 1, 1]);
    expect([...byPerson([])]).toEqual([]);
  });
});

describe('the marking', () => {
  const one = sitting({
    ...{ items: [0, 1, 4], responses: ['b', '', 'c,b,a'], scores: [0, 1, 1], seconds: [1, 2, 3] },
    more: { ...detail, otherKeys: [1, 2], older: [1] },
  });

  it('of the report is left as it is', () => {
    expect([...markedBy([one], items, 'report')]).toEqual([one]);
  });

  it('by today’s key counts the answers that are known, against it', () => {
    expect([...markedBy([one], items, 'today')]).toEqual([
      sitting({
        ...{ items: [0, 4], responses: ['b', 'c,b,a'], scores: [1, 0], seconds: [1, 3] },
        more: { ...detail, otherKeys: [1], older: [1] },
      }),
    ]);
    expect([...markedBy([sitting({ items: [0], responses: ['a'], scores: [1] })], items, 'today')]).toEqual([
      sitting({ items: [0], responses: ['a'], scores: [0], more: detail }),
    ]);
  });
});

describe('an attempt', () => {
  const outcome = (change: Partial<Sitting>, of: Bank = bank) => outcomeOf(sitting(change), itemsOf(of), of);
  const five = { items: [0, 1, 2, 3, 4], responses: ['b', '', '', '', ''] };

  it('is finished with an answer in each slot, and passes at the mark', () => {
    expect(outcome({ ...five, scores: [1, 1, 1, 1, 0] })).toEqual({
      ...{ isFinished: true, right: 4, percent: 80, passes: true, slots: [1, 1, 1, 1, 0] },
    });
    expect(outcome({ ...five, scores: [1, 1, 1, 0.99, 0] })).toMatchObject({ isFinished: true, passes: false });
    expect(outcome({ items: [4, 0], scores: [1, 0] })).toEqual({
      ...{ isFinished: false, right: 1, percent: 20, passes: false, slots: [0, Number.NaN, Number.NaN, Number.NaN, 1] },
    });
  });

  it('has the mark of an older question in the slot that is open', () => {
    const older = (...scores: number[]) => ({ ...detail, older: scores });
    expect(outcome({ items: [0, 1, 2, 4], scores: [1, 1, 1, 0], more: older(0.5) })).toMatchObject({
      ...{ isFinished: true, right: 3.5, slots: [1, 1, 1, 0.5, 0] },
    });
    expect(outcome({ items: [0, 1, 2], scores: [1, 1, 1], more: older(0.5) }).isFinished).toBe(false);
    expect(outcome({ ...five, scores: [1, 1, 1, 1, 1], more: older(1) }).isFinished).toBe(false);
    const unmarked = outcome({ items: [0, 1, 2, 4], scores: [1, 1, 1, 0], more: older(Number.NaN) });
    expect([unmarked.isFinished, isScored(unmarked), unmarked.right]).toEqual([true, false, Number.NaN]);
    expect(isScored(outcome({ ...five, scores: [1, 1, 1, 1, 0] }))).toBe(true);
    expect(isScored(outcome({ items: [0], scores: [1] }))).toBe(false);
  });

  it('has a question that no slot draws, or a second one of a slot, in the slot that is open', () => {
    const loose = smallBank(
      [...sound, { ...choice, id: 'Q06_loose' }],
      [...sound.slice(0, 3).map(({ id }) => [id]), ['Q06_loose', sound[3]!.id]],
    );
    // The fifth question is in no slot, the fourth slot has two questions.
    expect(outcome({ items: [0, 1, 2, 4], scores: [1, 0, 1, 0.25] }, loose)).toMatchObject({
      ...{ isFinished: true, slots: [1, 0, 1, 0.25] },
    });
    expect(outcome({ items: [0, 1, 3, 5], scores: [1, 0, 1, 0.25] }, loose)).toMatchObject({
      ...{ isFinished: true, slots: [1, 0, 0.25, 1] },
    });
  });
});

describe('answers, counted', () => {
  it('stand with the sum of the others in the same attempt, older ones with a mark too', () => {
    const counter = new SampleCounter(items);
    const more = { ...detail, older: [1, Number.NaN] };
    counter.add(sitting({ items: [0, 1], responses: ['b', 'a'], scores: [1, 0], more }));
    counter.add(sitting({ items: [0, 1], responses: ['b', 'a'], scores: [1, 0], more }));
    counter.add(sitting({ items: [0], responses: ['c'], scores: [0.5] }));
    expect(counter.samples[0]!.rows).toEqual([
      { score: 1, response: 'b', restSum: 1, others: 2, count: 2 },
      { score: 0.5, response: 'c', restSum: 0, others: 0, count: 1 },
    ]);
    expect(counter.samples[1]!.rows).toEqual([{ score: 0, response: 'a', restSum: 2, others: 2, count: 2 }]);
    expect(counter.samples[2]!.rows).toEqual([]);
  });

  it('are the same where response, mark, rest and number of others are', () => {
    const sample = new Sample();
    const rows: [string, number, number, number][] = [
      ...([
        ['a', 1, 2, 3],
        ['a', 1, 2, 3],
        ['b', 1, 2, 3],
        ['a', 0, 2, 3],
        ['a', 0, 4, 3],
      ] as [string, number, number, number][]),
      ...([
        ['a', 1, 2, 4],
        ['a', 0.5, 2, 3],
        ['a', 0.5, 2, 3],
        ['a', 0.5, 2.5, 3],
        ['a', 1, 2.5, 3],
      ] as [string, number, number, number][]),
      ...([
        ['a', 0.5, 2, 4],
        ['a', 0.5 + 1e-12, 2, 4],
      ] as [string, number, number, number][]),
    ];
    for (const row of rows) sample.add(...row);
    expect(sample.rows.map(({ count }) => count)).toEqual([2, 1, 1, 1, 2, 1, 1, 2, 1]);
  });

  it('need half of the others for a rest', () => {
    expect([1, 2, 3, 5, 12].map((length) => leastOthers({ slots: Array.from({ length }) as Bank['slots'] }))).toEqual([
      ...[1, 1, 1, 2, 5.5],
    ]);
  });
});
