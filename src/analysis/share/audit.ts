// Whether what is shown gives a small count away: what can be known of each count from all that is shown of its table.

import type { Interval } from '../statistics.js';
import { isSmall, rangeOfCount, sharedCount } from './rounding.js';

/** Something shown of several counts together: Σ weight · count lies within the range. */
export interface Shown {
  readonly range: Interval;
  /** By the place of the count; 0 where it plays no part. */
  readonly weights: readonly number[];
}

/** Narrower ranges of whole numbers, as long as any sum narrows one. Empty ranges cannot come about: the truth fits. */
export function narrowed(ranges: readonly Interval[], shown: readonly Shown[]): Interval[] {
  const known = ranges.map(({ low, high }) => ({ low, high }));
  for (let round = 0, isMoving = true; isMoving && round < 200; round += 1) {
    isMoving = false;
    for (const { range, weights } of shown) {
      const parts = weights.map((weight, at) => extremes(weight, known[at] as Interval));
      const [low, high] = [sum(parts.map((part) => part.low)), sum(parts.map((part) => part.high))];
      weights.forEach((weight, at) => {
        if (weight === 0) return;
        const [part, own] = [parts[at] as Interval, known[at] as { low: number; high: number }];
        const least = range.low - (high - part.high);
        const most = range.high - (low - part.low);
        const next =
          weight > 0
            ? { low: Math.ceil(least / weight - 1e-9), high: Math.floor(most / weight + 1e-9) }
            : { low: Math.ceil(most / weight - 1e-9), high: Math.floor(least / weight + 1e-9) };
        if (next.low > own.low) [own.low, isMoving] = [next.low, true];
        if (next.high < own.high) [own.high, isMoving] = [next.high, true];
      });
    }
  }
  return known;
}

/** Whether a small count of the table can be worked out from what is shown. */
export function isGivenAway(counts: readonly number[], ranges: readonly Interval[], shown: readonly Shown[]): boolean {
  const known = narrowed(ranges, shown);
  return counts.some((count, at) => isSmall(count) && known[at]?.low === known[at]?.high);
}

/**
 * The same of rounded counts in one list, for a reader who knows what they add up to: how many people a cohort has is
 * seldom a secret.
 */
export function isListGivenAway(counts: readonly (number | null)[]): boolean {
  const known = counts.map((count) => count ?? 0);
  const total = sum(known);
  return isGivenAway(
    known,
    known.map((count) => rangeOfCount(sharedCount(count) ?? 0)),
    [{ range: { low: total, high: total }, weights: known.map(() => 1) }],
  );
}

/** A count that is nought nearly always: whoever does not see it takes it for that. */
export function rare(count: number | null): number[] {
  return count ? [count] : [];
}

function extremes(weight: number, { low, high }: Interval): Interval {
  return weight >= 0 ? { low: weight * low, high: weight * high } : { low: weight * high, high: weight * low };
}

function sum(list: readonly number[]): number {
  return list.reduce((total, one) => total + one, 0);
}
