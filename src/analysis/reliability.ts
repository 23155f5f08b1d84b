// How far the total could be relied on: Cronbach's alpha from what is there.

/** Sums over the pairs of parts that the same persons answered. Parts are questions, or slots. */
export class PairSums {
  readonly #n: Float64Array;
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #xy: Float64Array;

  constructor(readonly parts: number) {
    [this.#n, this.#x, this.#y, this.#xy] = [0, 1, 2, 3].map(() => new Float64Array(parts * parts)) as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ];
  }

  /** One person: which parts were answered, and the score of each. */
  add(parts: ArrayLike<number>, scores: ArrayLike<number>): void {
    for (let i = 0; i < parts.length; i += 1) {
      for (let j = 0; j <= i; j += 1) {
        const at = (parts[i] as number) * this.parts + (parts[j] as number);
        const [x, y] = [scores[i] as number, scores[j] as number];
        this.#n[at] = (this.#n[at] as number) + 1;
        this.#x[at] = (this.#x[at] as number) + x;
        this.#y[at] = (this.#y[at] as number) + y;
        this.#xy[at] = (this.#xy[at] as number) + x * y;
      }
    }
  }

  /** The covariance (a variance when i = j) over the persons who answered both; null for fewer than `least` of them. */
  covariance(i: number, j: number, least: number): number | null {
    // A pair stands where it was met: the first part of a person may have the higher number.
    const sum = (sums: Float64Array, other: Float64Array) =>
      (sums[i * this.parts + j] as number) + (i === j ? 0 : (other[j * this.parts + i] as number));
    const n = sum(this.#n, this.#n);
    if (n < Math.max(2, least)) return null;
    return (sum(this.#xy, this.#xy) - (sum(this.#x, this.#y) * sum(this.#y, this.#x)) / n) / (n - 1);
  }

  /** The variances of the parts and the covariances of their pairs, as far as they are met by `least` persons. */
  moments(least: number): Moments {
    const variances: number[] = [];
    const covariances: number[] = [];
    for (let i = 0; i < this.parts; i += 1) {
      for (let j = 0; j <= i; j += 1) {
        const covariance = this.covariance(i, j, least);
        if (covariance !== null) (i === j ? variances : covariances).push(covariance);
      }
    }
    return { variances, covariances };
  }
}

export interface Moments {
  readonly variances: readonly number[];
  readonly covariances: readonly number[];
}

export interface Reliability {
  readonly alpha: number;
  /** How many parts and how many pairs of them it rests on. */
  readonly parts: number;
  readonly pairs: number;
}

/**
 * α = k·c̄ / (v̄ + (k − 1)·c̄), with v̄ the mean variance of a part, c̄ the mean covariance of two, and k the parts that a
 * person answers (Cronbach 1951, formulas 15 and 16). Over a whole matrix it is k/(k − 1) · (1 − Σv / var X), and
 * KR-20 for parts scored 0 or 1. Over a matrix with holes each variance and covariance is taken from the persons who
 * have it (available case, as `psych::alpha` does); that is right when holes come by chance alone.
 *
 * Null where the total has no variance but for rounding: alpha divides by it.
 *
 * @param least a pair answered by fewer persons is left out
 * @param leastPairs with fewer pairs there is no alpha
 */
export function alphaOf(sums: PairSums, length: number, least = 2, leastPairs = 1): Reliability | null {
  const { variances, covariances } = sums.moments(least);
  if (covariances.length < Math.max(1, leastPairs) || length < 2) return null;
  const [v, c] = [average(variances), average(covariances)];
  const total = v + (length - 1) * c;
  return total <= ROUNDING * v
    ? null
    : { alpha: (length * c) / total, parts: variances.length, pairs: covariances.length };
}

/** What is left of 0 in a sum of some dozen variances. */
const ROUNDING = 1e-9;

/** Whether the parts have anything in common; where they have not, the rest of the quiz is no yardstick for one of them. */
export function hasCommonPart(sums: PairSums, least: number): boolean {
  const { variances, covariances } = sums.moments(least);
  return covariances.length > 0 && average(covariances) > ROUNDING * average(variances);
}

function average(list: readonly number[]): number {
  return list.reduce((sum, value) => sum + value, 0) / list.length;
}
