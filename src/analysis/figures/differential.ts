// Whether a question treats two groups differently when both know as much: the Mantel–Haenszel procedure.

import { Z, type Interval } from '../statistics.js';
import { chiSquareTail } from './distributions.js';

/** Of people with one total score: the group and the others, right and wrong. */
export interface Stratum {
  readonly focalRight: number;
  readonly focalWrong: number;
  readonly otherRight: number;
  readonly otherWrong: number;
}

/** The classes of Educational Testing Service: negligible, slight to moderate, moderate to large. */
export type DifClass = 'A' | 'B' | 'C';

export interface Differential {
  /** The common odds ratio: above 1 the question is easier for the others. */
  readonly odds: number;
  /** −2.35 · ln α, on the delta scale: below 0 the question is harder for the group. */
  readonly delta: number;
  readonly interval: Interval;
  /** With continuity correction. */
  readonly chiSquare: number;
  readonly p: number;
  readonly class: DifClass;
}

/** −2.35 turns a logarithm of odds into a difference of deltas (Holland & Thayer 1988). */
const DELTA = -2.35;

/**
 * Mantel and Haenszel (1959) for the odds and χ², Robins, Breslow and Greenland (1986) for the error, and the classes of
 * Zwick and Ercikan (1989) as ETS uses them: A where χ² is not significant at 5 % or |Δ| < 1, C where |Δ| ≥ 1.5 and
 * surely over 1 (one-sided, 5 %), B between. Null where the odds do not exist.
 */
export function mantelHaenszel(strata: readonly Stratum[]): Differential | null {
  const used = strata.filter(({ focalRight, focalWrong, otherRight, otherWrong }) => {
    const n = focalRight + focalWrong + otherRight + otherWrong;
    return n > 1 && focalRight + focalWrong > 0 && otherRight + otherWrong > 0;
  });
  const sums = sumsOf(used);
  if (sums.r === 0 || sums.s === 0 || sums.variance <= 0) return null;
  const odds = sums.r / sums.s;
  const chiSquare = Math.max(0, Math.abs(sums.observed - sums.expected) - 0.5) ** 2 / sums.variance;
  const p = chiSquareTail(chiSquare, 1);
  const error = Math.sqrt(
    sums.pr / (2 * sums.r ** 2) + sums.psqr / (2 * sums.r * sums.s) + sums.qs / (2 * sums.s ** 2),
  );
  const delta = DELTA * Math.log(odds);
  const reach = Z * error * -DELTA;
  return {
    odds,
    delta,
    interval: { low: delta - reach, high: delta + reach },
    chiSquare,
    p,
    class: classOf(delta, error * -DELTA, p),
  };
}

/** The 95th percentile of the normal distribution: ETS tests |Δ| > 1 on one side. */
const ONE_SIDED = 1.6448536269514722;

export function classOf(delta: number, error: number, p: number): DifClass {
  const size = Math.abs(delta);
  if (p >= 0.05 || size < 1) return 'A';
  return size >= 1.5 && (size - 1) / error > ONE_SIDED ? 'C' : 'B';
}

function sumsOf(strata: readonly Stratum[]) {
  const sums = { r: 0, s: 0, pr: 0, psqr: 0, qs: 0, observed: 0, expected: 0, variance: 0 };
  for (const { focalRight, focalWrong, otherRight, otherWrong } of strata) {
    const n = focalRight + focalWrong + otherRight + otherWrong;
    // The others are the reference group, so the odds are theirs over the group's.
    const [r, s] = [(otherRight * focalWrong) / n, (otherWrong * focalRight) / n];
    const [p, q] = [(otherRight + focalWrong) / n, (otherWrong + focalRight) / n];
    const [others, group] = [otherRight + otherWrong, focalRight + focalWrong];
    const [right, wrong] = [otherRight + focalRight, otherWrong + focalWrong];
    sums.r += r;
    sums.s += s;
    sums.pr += p * r;
    sums.psqr += p * s + q * r;
    sums.qs += q * s;
    sums.observed += otherRight;
    sums.expected += (others * right) / n;
    sums.variance += (others * group * right * wrong) / (n * n * (n - 1));
  }
  return sums;
}
