// Words that the right options share over the whole bank, or that only the wrong ones hold: "ask", "together", "for them".
// Whoever has met a few questions learns them without learning anything else.

import { chanceOf, shuffled } from '../../../src/model/chance.js';
import { guesserBy, type Guessing } from './guessing.js';
import { stemsOf } from './learned-words.js';
import type { OptionSet } from './option-sets.js';
import { probabilityByLot } from './resampling.js';

interface SharedWord extends Guessing {
  readonly word: string;
  readonly picks: 'with' | 'without';
}

export interface SharedWords {
  /** The words that say most, each by its own exact probability. */
  readonly words: readonly SharedWord[];
  /**
   * P(a bank whose keys fall by lot has a word that says as much). Among many probabilities the least is small by
   * chance alone, so the whole search is repeated with other keys (P. H. Westfall and S. S. Young, Resampling-based
   * multiple testing, 1993, 2.3).
   */
  readonly probability: number;
}

const fewestSets = 4;
const mostShown = 5;
const repeats = 999;
const seed = 165;

export function sharedWordsOf(sets: readonly OptionSet[]): SharedWords {
  const guessers = stemsIn(sets).flatMap((word) =>
    (['with', 'without'] as const).map((picks) => ({
      word,
      picks,
      guesser: guesserBy(({ texts }) => texts.map((text) => (holds(text, word) === (picks === 'with') ? 1 : 0)), sets),
    })),
  );
  if (guessers.length === 0) return { words: [], probability: 1 };
  const probabilitiesWith = (right: readonly (readonly boolean[])[]) =>
    guessers.map(({ guesser }) => guesser.probabilityOf(guesser.observedWith((set) => right[set] ?? [])));

  const own = sets.map(({ right }) => right);
  const probabilities = probabilitiesWith(own);
  const least = Math.min(...probabilities);
  const chance = chanceOf(seed);
  const probability = probabilityByLot(
    () => Math.min(...probabilitiesWith(own.map((right) => shuffled(right, chance)))) <= least,
    repeats,
  );
  return {
    words: guessers
      .map(({ word, picks, guesser }, at) => ({
        word,
        picks,
        questions: guesser.questions,
        observed: guesser.observedWith((set) => own[set] ?? []),
        expected: guesser.expected,
        probability: probabilities[at] ?? 1,
      }))
      .sort((one, other) => one.probability - other.probability)
      .slice(0, mostShown),
    probability,
  };
}

/** The words by which options differ in enough questions to be noticed. */
function stemsIn(sets: readonly OptionSet[]): string[] {
  const counts = new Map<string, number>();
  for (const { texts } of sets) {
    const stems = texts.map(stemsOf);
    for (const stem of new Set(stems.flatMap((own) => [...own]))) {
      if (stems.some((own) => !own.has(stem))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
  }
  return [...counts].filter(([, count]) => count >= fewestSets).map(([stem]) => stem);
}

const holds = (text: string, stem: string) => stemsOf(text).has(stem);
