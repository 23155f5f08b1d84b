// When an attempt is finished, and what it came to.

import { NO_DETAIL, type Sitting } from './reading.js';
import type { Bank, Item } from './bank.js';
import { isPass } from '../model/pass-rule.js';
import { sumOf } from './samples.js';

/** Twelve times a third is not quite four in floating point: a hair below a whole number is at the number. */
export const HAIR = 1e-9;

/** What the figures of the quiz as a whole ask of a sitting. */
export interface Outcome {
  /** Whether each slot has its answer, be it to a question of an older version. */
  readonly isFinished: boolean;
  /** Sum of the marks; NaN where an answer has none. */
  readonly right: number;
  readonly percent: number;
  readonly passes: boolean;
  /** The score in each slot, in their order; NaN where the slot is not answered. */
  readonly slots: readonly number[];
}

export function outcomeOf(sitting: Sitting, items: readonly Item[], bank: Bank): Outcome {
  const slots = bank.slots.map(() => Number.NaN);
  const { older } = sitting.more ?? NO_DETAIL;
  // Questions that no slot draws any more fill one all the same, as those of another version do.
  const loose = [...older];
  sitting.items.forEach((item, at) => {
    const slot = items[item]?.slot ?? -1;
    if (slot >= 0 && Number.isNaN(slots[slot])) slots[slot] = sitting.scores[at] as number;
    else loose.push(sitting.scores[at] as number);
  });
  const open = slots.flatMap((score, slot) => (Number.isNaN(score) ? [slot] : []));
  const isFinished = open.length === loose.length && sitting.items.length + older.length === slots.length;
  if (isFinished) open.forEach((slot, at) => (slots[slot] = loose[at] as number));
  const right = sumOf(sitting) + older.reduce((sum, score) => sum + score, 0);
  const percent = (100 * right) / bank.slots.length;
  return { isFinished, right, percent, passes: isPass(right, bank.slots.length, bank.passMark), slots };
}

/** Finished, and every answer with its mark: what the figures of the whole quiz count. */
export function isScored({ isFinished, right }: Outcome): boolean {
  return isFinished && !Number.isNaN(right);
}
