// The words by which an option looks right or wrong, and what a reader learns of them, by small sums.

import { describe, expect, it } from 'vitest';
import {
  absolutesIn,
  hedgesIn,
  overlapOf,
  sentimentOf,
  stemOf,
  tokensOf,
} from '../../../../scripts/content/item-quality/cue-words.js';
import { learnedWordsOf, numberWords, stemsOf } from '../../../../scripts/content/item-quality/learned-words.js';

describe('words', () => {
  it('are parted at blanks and marks, with their hyphens and apostrophes', () => {
    expect(tokensOf("Co-production’s “3 rules” – don't-’ask Łódź-")).toEqual([
      "co-production's",
      '3',
      'rules',
      "don't",
      'ask',
      'łódź',
    ]);
    expect(tokensOf(' – ')).toEqual([]);
  });

  it.each([
    ['decides', 'decid'],
    ['decided', 'decid'],
    ['deciding', 'decid'],
    ['decide', 'decid'],
    ['stories', 'story'],
    ['carried', 'carry'],
    ['boxes', 'box'],
    ["team's", 'team'],
    ['ties', 'ti'.padEnd(3, 'e')],
    ['ring', 'ring'],
    ['bus', 'bus'],
    ['buses', 'bus'],
    ['the', 'the'],
    ["o'sullivan", "o'sullivan"],
    ['modifiedly', 'modifiedly'],
    ['wednesday', 'wednesday'],
  ])('%s is %s', (word, stem) => {
    expect(stemOf(word)).toBe(stem);
  });

  it('are absolute or hedged as whole words, each counted', () => {
    expect(['No one must, nowhere', 'allow anyway', 'ALL all All', ''].map(absolutesIn)).toEqual([3, 0, 3, 0]);
    expect(['As far as may be, where possible', 'candid fewer', 'Some, some'].map(hedgesIn)).toEqual([3, 0, 2]);
  });

  it('add up to a sentiment, and clang with the stem by different words of three letters and more', () => {
    expect(['happy happy', 'happy bad', 'chair', 'constructor'].map(sentimentOf)).toEqual([6, 0, 0, 0]);
    expect(overlapOf('agenda agenda plans', 'An agenda, a plan')).toBe(2);
    expect(overlapOf('go to it', 'go to it')).toBe(0);
    expect(overlapOf('car with them', 'car with them')).toBe(1);
  });

  it('have one number each over the whole bank, and one stem', () => {
    const wordsOf = numberWords();
    expect([wordsOf('plan plans agenda'), wordsOf('agenda chair')]).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect([...stemsOf('Plans plan, staff')]).toEqual(['plan', 'staff']);
  });

  it('that are learned speak for an option by the logarithm of right to wrong, half an option added', () => {
    const taught = [
      { stems: [[0, 1], [2]], right: [true, false] },
      { stems: [[0], [1]], right: [true, false] },
    ];
    const { scoresOf } = learnedWordsOf(taught);
    // Two right and two wrong options: the balance is 0.
    const [only, both, wrong, none, unknown] = scoresOf({ stems: [[0], [0, 1], [2], [], [9]], right: [] }, false);
    expect(only).toBeCloseTo(Math.log(2.5 / 0.5), 10);
    expect(both).toBeCloseTo(Math.log(2.5 / 0.5) / 2, 10);
    expect(wrong).toBeCloseTo(Math.log(0.5 / 1.5), 10);
    expect([none, unknown]).toEqual([0, 0]);
    // Without what the question itself has taught: word 0 stands in one right option, word 1 in one wrong one.
    const own = scoresOf(taught[0]!, true);
    expect(own[0]).toBeCloseTo((Math.log(1.5 / 0.5) + Math.log(0.5 / 1.5)) / 2, 10);
    expect(own[1]).toBe(0);
  });

  it('that are learned from more wrong options than right ones weigh by the balance', () => {
    const { scoresOf } = learnedWordsOf([{ stems: [[0], [1], [1]], right: [true, false, false] }]);
    const [right, wrong] = scoresOf({ stems: [[0], [1]], right: [] }, false);
    expect(right).toBeCloseTo(Math.log(1.5 / 0.5) + Math.log(3 / 2), 10);
    expect(wrong).toBeCloseTo(Math.log(0.5 / 2.5) + Math.log(3 / 2), 10);
  });
});
