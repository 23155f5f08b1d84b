// When a share of right answers is a pass. The one place where a share is compared with the pass mark.

/** Marks of half and third questions add up to binary fractions: what misses a whole number by less than this has reached it. */
const TOLERANCE = 1e-9;

/** Share of `points` in `total` in whole percent, rounded down so that rounding never makes a pass; 0 of nothing. */
export function percentOf(points: number, total: number): number {
  return total === 0 ? 0 : Math.floor((points * 100) / total + TOLERANCE);
}

/** Whether no whole number of right answers in `total` is exactly `percent`. */
export function isRoundedDown(percent: number, total: number): boolean {
  return (percent * total) % 100 !== 0;
}

/** @param passMark whole percent, 1–100. Nothing asked is nothing passed. */
export function isPass(points: number, total: number, passMark: number): boolean {
  return total > 0 && points * 100 >= passMark * total - TOLERANCE;
}

/** The fewest right answers of `total` that are a pass. */
export function fewestToPass(total: number, passMark: number): number {
  return Math.ceil((passMark * total) / 100 - TOLERANCE);
}
