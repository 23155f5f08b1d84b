// Many tests at once: among 20 cues one beats chance at 1 in 20 by chance alone.

/**
 * The probabilities, adjusted so that all of them together have the error rate that each is compared with: S. Holm,
 * Scandinavian Journal of Statistics 6 (1979) 65–70. In the order given; each at most 1.
 */
export function holmAdjusted(probabilities: readonly number[]): number[] {
  const order = [...probabilities.keys()].sort((a, b) => (probabilities[a] ?? 1) - (probabilities[b] ?? 1));
  const adjusted = Array<number>(probabilities.length).fill(1);
  let highest = 0;
  order.forEach((place, rank) => {
    highest = Math.max(highest, Math.min(1, (probabilities.length - rank) * (probabilities[place] ?? 1)));
    adjusted[place] = highest;
  });
  return adjusted;
}
