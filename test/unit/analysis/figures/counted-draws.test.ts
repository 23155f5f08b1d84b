// What the draw and the basis leave out, and what they count for nothing.

import { describe, expect, it } from 'vitest';
import { emptyNotes } from '../../../../scripts/analyse/empty-notes.js';
import { itemsOf } from '../../../../src/analysis/bank.js';
import { BasisCounter } from '../../../../src/analysis/figures/basis.js';
import { chanceOfAtLeast, DrawCounter } from '../../../../src/analysis/figures/draw.js';
import type { Notes, Sitting } from '../../../../src/analysis/reading.js';
import { outcomeOf } from '../../../../src/analysis/whole.js';
import { detail, smallBank } from '../../../fixtures/analysis/small-bank.js';
import { choice, multiple, withTexts } from '../../../fixtures/sound-questions.js';

const other = { ...withTexts('x', 'y', 'z'), id: 'Q06_other' };
const third = { ...withTexts('u', 'v', 'w'), id: 'Q07_third' };
/** The first slot has one question, the second draws one of three. */
const bank = smallBank([multiple, choice, other, third], [[multiple.id], [choice.id, other.id, third.id]]);
const items = itemsOf(bank);

type Given = readonly [times: number, items: readonly number[], scores: readonly number[]];

function drawOf(...all: readonly Given[]) {
  const counter = new DrawCounter(items, bank);
  for (const [times, own, scores] of all)
    for (let at = 0; at < times; at += 1) {
      const one: Sitting = { learner: at, number: 1, items: own, responses: own.map(() => ''), scores };
      counter.add(one, outcomeOf(one, items, bank));
    }
  return counter.statistics();
}

describe('a draw', () => {
  it('compares the questions that were met: one that nobody met says nothing, and one alone is no comparison', () => {
    const { slots } = drawOf([30, [0, 1], [1, 1]], [20, [0, 2], [1, 1]], [20, [0, 2], [1, 0]]);
    // 30 of 30 and 20 of 40: χ² is 70 (30 · 20)² / (30 · 40 · 50 · 20).
    expect(slots[1]?.chiSquare).toBeCloseTo((70 * 600 ** 2) / (30 * 40 * 50 * 20), 9);
    expect([slots[1]?.df, slots[0]?.adjusted, slots[1]?.adjusted]).toEqual([1, null, slots[1]?.p]);
    expect(slots[1]?.items[2]).toMatchObject({ n: 0, share: null, interval: null, passDifference: null });
    const alone = drawOf([20, [0, 1], [1, 1]], [20, [0, 1], [1, 0]]);
    expect(alone.slots.map(({ p, df, adjusted }) => [p, df, adjusted])).toEqual([
      [null, null, null],
      [null, null, null],
    ]);
  });

  it('counts for passes the finished attempts alone', () => {
    const { slots } = drawOf([30, [0, 1], [1, 1]], [30, [0, 2], [1, 0]], [20, [1], [1]]);
    expect(slots[1]?.items.map(({ n, passDifference }) => [n, passDifference])).toEqual([
      [50, 1],
      [30, -1],
      [0, null],
    ]);
  });

  it('says nothing of a whole quiz where a slot was met too seldom', () => {
    expect(drawOf([30, [1], [1]])).toMatchObject({ hardest: null, average: null, easiest: null });
    expect(drawOf([30, [0, 1], [1, 1]])).toMatchObject({ hardest: 1, average: 1, easiest: 1 });
  });

  it('takes half marks for wrong, and a hair for nothing', () => {
    const share = (mark: number) => drawOf([1, [0], [mark]]).slots[0]?.share;
    expect([share(1), share(1 - 1e-12), share(0.5)]).toEqual([1, 1, 0]);
  });
});

it('the chance of so many right is that of coins', () => {
  expect([-1, 0, 1, 2, 3].map((least) => chanceOfAtLeast([0.5, 0.5], least))).toEqual([1, 1, 0.75, 0.25, 0]);
  expect(chanceOfAtLeast([0.25, 0.5, 1], 3)).toBe(0.125);
  expect(chanceOfAtLeast([], 0)).toBe(1);
});

describe('the basis', () => {
  const basisOf = (all: readonly Sitting[], notes: Partial<Notes> = {}, stored = all.length) => {
    const counter = new BasisCounter(items, bank, 'report');
    for (const one of all) counter.add(one, outcomeOf(one, items, bank), one);
    return counter.basis({ ...emptyNotes, ...notes }, 'first', stored, { all: 1, withFirst: 1 });
  };
  const sitting = (change: Partial<Sitting> = {}): Sitting => ({
    ...{ learner: 0, number: 1, items: [0, 1], responses: ['a,b', 'b'], scores: [1, 1] },
    ...change,
  });

  it('of all attempts leaves out none, and says no reason that nothing has', () => {
    const found = basisOf([sitting(), sitting()], { answers: 4 });
    expect([found.leftOut, found.warnings, found.share, found.attemptsInFiles]).toEqual([[], [], 1, 2]);
    expect(basisOf([]).share).toBeNull();
  });

  it('counts the attempts of the files with those that no question, no answer and no name leaves', () => {
    expect(basisOf([sitting()], { foreign: 20, unanswered: 300, untold: 4000 }, 2).attemptsInFiles).toBe(4322);
  });

  it('counts once what has no mark', () => {
    const unmarked = sitting({ items: [0], scores: [1], more: { ...detail, older: [Number.NaN] } });
    expect(basisOf([sitting(), sitting(), unmarked]).leftOut).toEqual([{ why: 'without a mark', n: 1 }]);
  });

  it('keeps the columns of an identity apart', () => {
    const file = { name: 'x', format: 'csv', encoding: 'utf-8', rows: 1, missing: [], identity: ['a', 'b'] } as const;
    expect(basisOf([], { files: [file, { ...file, identity: ['ab'] }] }).warnings).toEqual([
      { what: 'different identities', n: 2 },
    ]);
  });
});
