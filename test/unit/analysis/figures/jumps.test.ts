// A question that became known, and a version that a day tells: what is too little to say either.

import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../../../src/analysis/bank.js';
import { TrendCounter } from '../../../../src/analysis/figures/trend.js';
import type { Sitting } from '../../../../src/analysis/reading.js';
import { outcomeOf } from '../../../../src/analysis/whole.js';
import { detail, sitting, smallBank } from '../../../fixtures/analysis/small-bank.js';
import { choice, multiple, withTexts } from '../../../fixtures/sound-questions.js';

/** Two slots: the first draws one of two questions, the second always the same. */
const other = { ...withTexts('x', 'y', 'z'), id: 'Q06_other' };
const bank = smallBank([choice, other, multiple], [[choice.id, other.id], [multiple.id]]);
const items = itemsOf(bank);
const outcome = (one: Sitting) => outcomeOf(one, items, bank);
const times = <T>(n: number, make: (at: number) => T) => Array.from({ length: n }, (_, at) => make(at));

describe('a jump', () => {
  const answers = (week: number, n: number, right: number, own: readonly number[]) =>
    times(n, (at) => ({
      ...sitting({
        items: own,
        responses: own.map(() => ''),
        scores: own.map((_, place) => Number(place > 0 || at < right)),
      }),
      more: { ...detail, day: 20_780 + 7 * week },
    }));
  const jumped = (...all: readonly Sitting[][]) => {
    const counter = new TrendCounter(items, bank, 100);
    for (const one of all.flat()) counter.add(one, outcome(one));
    return counter.statistics().changes.some(({ item }) => item === choice.id);
  };

  it('is none where its own answers, or those to other questions, are too few on either side', () => {
    const after = answers(1, 100, 95, [0, 2]);
    expect(jumped(answers(0, 100, 20, [0, 2]), after)).toBe(true);
    expect(jumped(answers(0, 29, 6, [0, 2]), answers(0, 40, 40, [1, 2]), after)).toBe(false);
    expect(jumped(answers(0, 30, 6, [0, 2]), answers(0, 40, 40, [1, 2]), after)).toBe(true);
    expect(jumped(answers(0, 100, 20, [0]), after)).toBe(false);
    expect(jumped(answers(0, 100, 20, [0, 2]), answers(1, 100, 95, [0]))).toBe(false);
  });

  it('needs a day, and so does a version that is told by it', () => {
    const counter = new TrendCounter(items, bank, 100);
    const one = sitting({ items: [0, 2], responses: ['', ''], scores: [1, 1], more: detail });
    counter.add(one, outcome(one));
    expect(counter.statistics().versions.map(({ is }) => is)).toEqual(['not known']);
  });
});
