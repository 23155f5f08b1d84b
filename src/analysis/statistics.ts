// The figures of classical test theory. Numbers in, numbers out; null where a figure does not exist.
// Variances and covariances have the denominator n − 1, as in Moodle's quiz statistics and in R.

type Numbers = ArrayLike<number>;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The 0.975 quantile of the normal distribution: intervals here are 95 % intervals. */
const Z = 1.959963984540054;

export function meanOf(x: Numbers): number | null {
  return x.length === 0 ? null : sumOf(x, (value) => value) / x.length;
}

export function medianOf(x: Numbers): number | null {
  if (x.length === 0) return null;
  const sorted = Float64Array.from(x).sort();
  const half = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(half)] as number) + (sorted[Math.ceil(half)] as number)) / 2;
}

/** cov(x, y) = Σ(x − x̄)(y − ȳ) / (n − 1). */
function covarianceOf(x: Numbers, y: Numbers): number | null {
  const [meanX, meanY] = [meanOf(x), meanOf(y)];
  if (meanX === null || meanY === null || x.length < 2) return null;
  return sumOf(x, (value, at) => (value - meanX) * ((y[at] as number) - meanY)) / (x.length - 1);
}

/** s = √(Σ(x − x̄)² / (n − 1)). */
export function deviationOf(x: Numbers): number | null {
  const variance = covarianceOf(x, x);
  return variance === null ? null : Math.sqrt(variance);
}

/** Pearson's r; null when either side has no variance. For an item scored 0 or 1 it is the point-biserial correlation. */
export function correlationOf(x: Numbers, y: Numbers): number | null {
  const [both, ofX, ofY] = [covarianceOf(x, y), covarianceOf(x, x), covarianceOf(y, y)];
  return both === null || !ofX || !ofY ? null : Math.max(-1, Math.min(1, both / Math.sqrt(ofX * ofY)));
}

/**
 * cov(x, y) as a share of the most that these marks could reach, which is when the best on one are the best on the
 * other: both sides sorted (Moodle, question/classes/statistics/questions/calculator.php, "discriminative efficiency").
 */
export function efficiencyOf(x: Numbers, y: Numbers): number | null {
  const most = covarianceOf(Float64Array.from(x).sort(), Float64Array.from(y).sort());
  const is = covarianceOf(x, y);
  return is === null || !most ? null : is / most;
}

/** Skewness k₃ / k₂^1.5 from Fisher's k-statistics (Kendall & Stuart, vol. 1, 12; Moodle's quiz statistics). Needs 3 values. */
export function skewnessOf(x: Numbers): number | null {
  const n = x.length;
  const [m2, m3] = [momentOf(x, 2), momentOf(x, 3)];
  if (n < 3 || m2 === 0) return null;
  const k2 = (n * m2) / (n - 1);
  return (n * n * m3) / ((n - 1) * (n - 2)) / k2 ** 1.5;
}

/** Excess kurtosis k₄ / k₂² from the same. Needs 4 values. */
export function kurtosisOf(x: Numbers): number | null {
  const n = x.length;
  const [m2, m4] = [momentOf(x, 2), momentOf(x, 4)];
  if (n < 4 || m2 === 0) return null;
  const k2 = (n * m2) / (n - 1);
  return (n * n * ((n + 1) * m4 - 3 * (n - 1) * m2 * m2)) / ((n - 1) * (n - 2) * (n - 3)) / k2 ** 2;
}

/** 95 % interval of a correlation by z = artanh r with the error 1/√(n − 3) (Fisher 1921). Needs 4 pairs. */
export function fisherInterval(r: number | null, n: number): Interval | null {
  if (r === null || n < 4 || Math.abs(r) >= 1) return null;
  const reach = Z / Math.sqrt(n - 3);
  return { low: Math.tanh(Math.atanh(r) - reach), high: Math.tanh(Math.atanh(r) + reach) };
}

/** 95 % interval of a share (Wilson 1927): it stays between 0 and 1, and works for small n and shares near 1. */
export function wilsonInterval(hits: number, n: number): Interval | null {
  if (n === 0) return null;
  const share = hits / n;
  const middle = share + Z ** 2 / (2 * n);
  const reach = Z * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n * n));
  const scale = 1 + Z ** 2 / n;
  return { low: Math.max(0, (middle - reach) / scale), high: Math.min(1, (middle + reach) / scale) };
}

/** A share of several answers a person: the answers of one person hang together, so persons are what is counted. */
export interface ClusteredShare {
  readonly share: number;
  readonly interval: Interval | null;
}

/** Ratio estimator Σy / Σm with its error by linearisation (Cochran, Sampling Techniques, 3rd ed., 6.4 and 9A). */
export function clusteredShare(right: Numbers, asked: Numbers): ClusteredShare | null {
  const total = sumOf(asked, (value) => value);
  if (total === 0) return null;
  const n = asked.length;
  const share = sumOf(right, (value) => value) / total;
  if (n < 2) return { share, interval: null };
  const squares = sumOf(right, (value, at) => (value - share * (asked[at] as number)) ** 2);
  const reach = (Z * Math.sqrt((squares * n) / (n - 1))) / total;
  return { share, interval: { low: Math.max(0, share - reach), high: Math.min(1, share + reach) } };
}

function momentOf(x: Numbers, power: number): number {
  const mean = meanOf(x) ?? 0;
  return x.length === 0 ? 0 : sumOf(x, (value) => (value - mean) ** power) / x.length;
}

function sumOf(x: Numbers, term: (value: number, at: number) => number): number {
  let sum = 0;
  for (let at = 0; at < x.length; at += 1) sum += term(x[at] as number, at);
  return sum;
}
