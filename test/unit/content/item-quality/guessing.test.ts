// What guessing by a rule gains, against tables and textbooks.
import { describe, expect, it } from 'vitest';
import { guessingBy } from '../../../../scripts/content/item-quality/guessing.js';
import type { OptionSet } from '../../../../scripts/content/item-quality/option-sets.js';
import { probabilityByLot } from '../../../../scripts/content/item-quality/resampling.js';

/** A question with its right options first. The rule of these tests reads the scores from its texts. */
const set = (keys: number, scores: readonly number[]): OptionSet => ({
  id: 'Q10_set',
  stem: 'Which?',
  texts: scores.map(String),
  right: scores.map((_, at) => at < keys),
});
const byText = ({ texts }: OptionSet) => texts.map(Number);
const times = (count: number, ...sets: OptionSet[]) => Array.from({ length: count }, () => sets).flat();

const [hit, miss] = [set(1, [1, 0, 0, 0]), set(1, [0, 1, 0, 0])];

describe('guessing by a rule', () => {
  it.each([
    {
      story: '6 of 10 at 1 in 4, from tables of the binomial distribution',
      sets: [...times(6, hit), ...times(4, miss)],
      guessing: { questions: 10, observed: 6, expected: 2.5, probability: 0.01973 },
    },
    {
      story: '5 of 5 coins',
      sets: times(5, set(1, [1, 0])),
      guessing: { questions: 5, observed: 5, expected: 2.5, probability: 1 / 32 },
    },
    {
      story: 'two questions of unlike chances, both right',
      sets: [set(1, [1, 0, 0, 0]), set(1, [1, 0, 0])],
      guessing: { questions: 2, observed: 2, expected: 7 / 12, probability: 1 / 12 },
    },
    {
      story: 'one of two equals, by lot: right in half of the cases, and the key is among them in half of all banks',
      sets: [set(1, [1, 1, 0, 0])],
      guessing: { questions: 1, observed: 0.5, expected: 0.25, probability: 0.5 },
    },
    {
      story: '2 of 3 equals among 3 right of 5: 1 − P(3 hits) is not it; 2 or 3 hits of 10 draws are 7',
      sets: [set(3, [1, 1, 0, 1, 0])],
      guessing: { questions: 1, observed: 2 / 3, expected: 0.6, probability: 0.7 },
    },
    {
      story: 'a rule that tells no option from another is not tried',
      sets: [set(1, [1, 1, 1]), miss],
      guessing: { questions: 1, observed: 0, expected: 0.25, probability: 1 },
    },
    { story: 'no question at all', sets: [], guessing: { questions: 0, observed: 0, expected: 0, probability: 1 } },
  ])('$story', ({ sets, guessing }) => {
    const found = guessingBy(byText, sets);
    expect(found.questions).toBe(guessing.questions);
    expect(found.observed).toBeCloseTo(guessing.observed, 10);
    expect(found.expected).toBeCloseTo(guessing.expected, 10);
    expect(found.probability).toBeCloseTo(guessing.probability, 5);
  });
});

describe('a probability by lot', () => {
  it('is the share of repeats that do as well, the real bank counted as one of them', () => {
    let at = 0;
    expect(probabilityByLot(() => (at += 1) <= 4, 99)).toBe(0.05);
  });

  it('stops when chance has done as well 20 times', () => {
    let at = 0;
    expect(probabilityByLot(() => (at += 1) % 2 === 0, 999)).toBe(0.5);
    expect(at).toBe(40);
  });
});
