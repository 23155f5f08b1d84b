// Which sittings count, and what each question was answered with in them.

import type { Response } from '../model/quiz.js';
import type { Bank, Item } from './bank.js';
import type { YieldToMain, Sitting } from './reading.js';

export const ATTEMPTS = ['first', 'last', 'best', 'all'] as const;
export type Attempts = (typeof ATTEMPTS)[number];

/** The answers to one question. The lists belong together. */
export interface Sample {
  readonly scores: number[];
  /** Mean score of the other answers in the same sitting; NaN when fewer than half of the others are there. */
  readonly rests: number[];
  readonly responses: Response[];
}

/** First attempts are the default: in later ones people have read the feedback (Moodle, "Quiz statistics calculations"). */
export function chosenSittings(sittings: readonly Sitting[], attempts: Attempts): Sitting[] {
  if (attempts === 'all') return [...sittings];
  if (attempts === 'first') return sittings.filter(({ number }) => number === 1);
  const chosen = new Map<number, Sitting>();
  for (const sitting of sittings) {
    const other = chosen.get(sitting.learner);
    if (!other || (attempts === 'last' ? sitting.number > other.number : sumOf(sitting) > sumOf(other)))
      chosen.set(sitting.learner, sitting);
  }
  return [...chosen.values()];
}

/**
 * Available case: a sitting counts for each question that it answered. The rest is a mean, not a sum, so that an
 * unfinished sitting stands on the same scale; for whole sittings the correlation is the same with either.
 */
export async function samplesOf(
  sittings: readonly Sitting[],
  items: readonly Item[],
  bank: Bank,
  yieldToMain: YieldToMain,
): Promise<Sample[]> {
  const samples = items.map((): Sample => ({ scores: [], rests: [], responses: [] }));
  const least = Math.max(1, (bank.slots.length - 1) / 2);
  for (const [index, sitting] of sittings.entries()) {
    const total = sumOf(sitting);
    const others = sitting.items.length - 1;
    sitting.items.forEach((item, at) => {
      const sample = samples[item] as Sample;
      const score = sitting.scores[at] as number;
      sample.scores.push(score);
      sample.rests.push(others >= least ? (total - score) / others : Number.NaN);
      sample.responses.push(sitting.responses[at] as Response);
    });
    if (index % 2000 === 0) await yieldToMain(index / sittings.length);
  }
  return samples;
}

export function sumOf({ scores }: Pick<Sitting, 'scores'>): number {
  return scores.reduce((sum, score) => sum + score, 0);
}
