// Whether counts are spread as chance spreads them.

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
