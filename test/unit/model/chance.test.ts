// The same seed gives the same attempt on every machine and in every version: a learner comes back to the order that was left.

import { describe, expect, it } from 'vitest';
import { chanceOf, shuffled } from '../../../src/model/chance.js';
import { orderOf, startOrderOf } from '../../../src/model/quiz.js';

/** mulberry32 as its author published it. */
function mulberry32(seed: number): () => number {
  let a = seed;
  return () => {
    let t = (a += 0x6d2b79f5);
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Fisher and Yates as Knuth has it: from the last down to the second, each changes places with one before it or itself. */
function fisherYates(list: readonly string[], chance: () => number): string[] {
  const result = [...list];
  for (let j = result.length; j > 1; j -= 1) {
    const k = Math.floor(j * chance());
    const kept = result[j - 1]!;
    result[j - 1] = result[k]!;
    result[k] = kept;
  }
  return result;
}

const seeds = [0, 1, 2, 7, 2026, 0x7fffffff, 0xffffffff];
const options = ['a', 'b', 'c', 'd', 'e'].map((code) => ({ code }));
const codesOf = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);

describe('chance', () => {
  it.each(seeds)('from the seed %i is mulberry32', (seed) => {
    const [ours, published] = [chanceOf(seed), mulberry32(seed)];
    for (let times = 0; times < 20; times += 1) expect(ours()).toBe(published());
  });

  it.each(seeds)('from the seed %i mixes one list after the other as Fisher and Yates do', (seed) => {
    const [ours, published] = [chanceOf(seed), mulberry32(seed)];
    for (const length of [5, 1, 0, 3])
      expect(shuffled(codesOf(options).slice(0, length), ours)).toEqual(
        fisherYates(codesOf(options).slice(0, length), published),
      );
  });
});

describe('the options of a question', () => {
  /** Attempts are kept with their seed alone: this sum may never change. */
  const orderBefore = (seed: number, number: number) =>
    fisherYates(codesOf(options), mulberry32(Math.imul(seed ^ 0x9e3779b9, number * 2 + 1) >>> 0));

  it('stand in the order that attempts of earlier versions were left in', () => {
    for (const seed of seeds)
      for (const number of [1, 2, 21, 124])
        expect(codesOf(orderOf({ seed }, { number }, options)), `${seed}, ${number}`).toEqual(
          orderBefore(seed, number),
        );
  });

  it('of an ordering question stand so too, unless that is the right order: then the first goes to the end', () => {
    const three = options.slice(0, 3);
    const found = new Set<string>();
    for (let seed = 0; seed < 60; seed += 1) {
      const order = codesOf(orderOf({ seed }, { number: 3 }, three)).join('');
      const begins = codesOf(startOrderOf({ seed }, { number: 3 }, three)).join('');
      expect(begins).toBe(order === 'abc' ? 'bca' : order);
      found.add(order);
    }
    // All six orders came up, those with one line in its place among them.
    expect(found.size).toBe(6);
  });
});
