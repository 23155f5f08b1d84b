// Probabilities for what has no formula: the same thing is done again with keys that fall by lot.

/** How many repeats are enough when chance does as well again and again. */
const enough = 20;

/**
 * P(chance does as well), from at most `most` repeats. It stops early when chance has done as well 20 times, which a
 * sound bank soon does: J. Besag and P. Clifford, Sequential Monte Carlo p-values, Biometrika 78 (1991) 301–304.
 *
 * @param doesAsWell deals the keys by lot once, and says whether that does at least as well as the real ones
 */
export function probabilityByLot(doesAsWell: () => boolean, most: number): number {
  let asWell = 0;
  for (let repeats = 1; repeats <= most; repeats += 1) {
    if (doesAsWell()) asWell += 1;
    if (asWell === enough) return enough / repeats;
  }
  return (asWell + 1) / (most + 1);
}
