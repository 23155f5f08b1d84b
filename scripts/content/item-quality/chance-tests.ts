// Whether a count is more than chance explains. Exact where the bank is small, as it is.

/**
 * P(at least `observed` successes) in independent trials with these chances: the exact binomial test, also
 * where the chances differ from trial to trial (1 in 3 options here, 1 in 4 there). One trial is folded in
 * after the other: R. E. Barlow and K. D. Heidtmann, IEEE Transactions on Reliability R-33 (1984) 322–323.
 * With equal chances it is the tail of the binomial distribution.
 */
export function tailOfTrials(chances: readonly number[], observed: number): number {
  let distribution = [1];
  for (const chance of chances) {
    const before = distribution;
    distribution = [...before, 0].map(
      (_, successes) => (before[successes] ?? 0) * (1 - chance) + (before[successes - 1] ?? 0) * chance,
    );
  }
  return Math.min(1, sumOf(distribution.slice(Math.max(0, observed))));
}

/** Out of `of` things, how many have a feature. */
export interface Share {
  readonly having: number;
  readonly of: number;
}

/**
 * P(`first` has at least as many with the feature), were the feature dealt out by chance over both: Fisher's
 * exact test, one-sided (R. A. Fisher, J. R. Statist. Soc. 85 (1922) 87–94).
 */
export function tailOfShares(first: Share, second: Share): number {
  const all = first.of + second.of;
  const having = first.having + second.having;
  const most = Math.min(having, first.of);
  const tables = Array.from({ length: most - first.having + 1 }, (_, at) => first.having + at);
  const weight = (k: number) =>
    Math.exp(logChoose(first.of, k) + logChoose(second.of, having - k) - logChoose(all, having));
  return Math.min(1, sumOf(tables.filter((k) => having - k <= second.of).map(weight)));
}

/** Pearson's χ² of counts against what is expected (K. Pearson, Philos. Mag. 50 (1900) 157–175). */
export function chiSquareOf(counts: readonly number[], expected: readonly number[]): number {
  return sumOf(counts.map((count, at) => (count - (expected[at] ?? 0)) ** 2 / (expected[at] ?? 1)));
}

/** Upper 5% points of χ² for 1, 2 … degrees of freedom (NIST/SEMATECH e-Handbook, 1.3.6.7.4). */
const upperFivePercent = [3.841, 5.991, 7.815, 9.488, 11.07, 12.592, 14.067];

export function criticalChiSquareOf(freedom: number): number {
  return upperFivePercent[freedom - 1] ?? Infinity;
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function logChoose(n: number, k: number): number {
  return k < 0 || k > n ? -Infinity : sumOf(Array.from({ length: k }, (_, at) => Math.log((n - at) / (at + 1))));
}
