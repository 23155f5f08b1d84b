// Many tests at once: among 20 of them one beats chance at 1 in 20 by chance alone.

/**
 * The probabilities, adjusted so that all of them together have the error rate that each is compared with: the smallest
 * times the number of tests, the next times one less, and so on, never falling; each at most 1. In the order given.
 * S. Holm, Scandinavian Journal of Statistics 6 (1979) 65–70.
 */
export function holmAdjusted(probabilities: readonly number[]): number[] {
  const order = probabilities.map((p, at) => ({ p, at })).sort((a, b) => a.p - b.p);
  const adjusted = probabilities.map(() => 1);
  let highest = 0;
  order.forEach(({ p, at }, rank) => {
    highest = Math.max(highest, Math.min(1, p * (probabilities.length - rank)));
    adjusted[at] = highest;
  });
  return adjusted;
}
