// The figures of classical test theory. Numbers in, numbers out; null where a figure does not exist.
// Variances and covariances have the denominator n − 1, as in Moodle's quiz statistics and in R.
// `times` says how often each value stands there (once without it): a million answers come down to some hundred rows.

type Numbers = ArrayLike<number>;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The 0.975 quantile of the normal distribution: intervals here are 95 % intervals. */
export const Z = 1.959963984540054;

/** A variance below this share of the squares is what rounding leaves of 0. */
const ROUNDING = 1e-12;

function countOf(x: Numbers, times?: Numbers): number {
  return times ? sumOf(times, (one) => one) : x.length;
}

export function meanOf(x: Numbers, times?: Numbers): number | null {
  const n = countOf(x, times);
  return n === 0 ? null : sumOf(x, (value) => value, times) / n;
}

export function medianOf(x: Numbers, times?: Numbers): number | null {
  const n = countOf(x, times);
  if (n === 0) return null;
  const sorted = sortedOf(x, times);
  const valueAt = (place: number) => sorted.find(({ until }) => place < until)?.value ?? Number.NaN;
  return (valueAt(Math.floor((n - 1) / 2)) + valueAt(Math.ceil((n - 1) / 2))) / 2;
}

/** cov(x, y) = Σ(x − x̄)(y − ȳ) / (n − 1). */
function covarianceOf(x: Numbers, y: Numbers, times?: Numbers): number | null {
  const [meanX, meanY] = [meanOf(x, times), meanOf(y, times)];
  const n = countOf(x, times);
  if (meanX === null || meanY === null || n < 2) return null;
  return sumOf(x, (value, at) => (value - meanX) * ((y[at] as number) - meanY), times) / (n - 1);
}

/** The variance, and 0 where only rounding tells the values apart. */
export function varianceOf(x: Numbers, times?: Numbers): number | null {
  const variance = covarianceOf(x, x, times);
  if (variance === null) return null;
  const squares = sumOf(x, (value) => value * value, times) / countOf(x, times);
  return variance <= ROUNDING * squares ? 0 : variance;
}

/** s = √(Σ(x − x̄)² / (n − 1)). */
export function deviationOf(x: Numbers, times?: Numbers): number | null {
  const variance = varianceOf(x, times);
  return variance === null ? null : Math.sqrt(variance);
}

/** Pearson's r; null when either side has no variance. For an item scored 0 or 1 it is the point-biserial correlation. */
export function correlationOf(x: Numbers, y: Numbers, times?: Numbers): number | null {
  const [both, ofX, ofY] = [covarianceOf(x, y, times), varianceOf(x, times), varianceOf(y, times)];
  return both === null || !ofX || !ofY ? null : Math.max(-1, Math.min(1, both / Math.sqrt(ofX * ofY)));
}

/**
 * cov(x, y) as a share of the most that these marks could reach, which is when the best on one are the best on the
 * other: both sides sorted (Moodle, question/classes/statistics/questions/calculator.php, "discriminative efficiency").
 */
export function efficiencyOf(x: Numbers, y: Numbers, times?: Numbers): number | null {
  const pairs = sideBySide(sortedOf(x, times), sortedOf(y, times));
  const most = covarianceOf(
    pairs.map(([first]) => first),
    pairs.map(([, second]) => second),
    pairs.map(([, , count]) => count),
  );
  const is = covarianceOf(x, y, times);
  return is === null || most === null || !varianceOf(x, times) || !varianceOf(y, times) ? null : is / most;
}

interface Run {
  readonly value: number;
  /** How many values stand up to the end of this run. */
  readonly until: number;
}

function sortedOf(x: Numbers, times?: Numbers): Run[] {
  const pairs = Array.from(x, (value, at) => ({ value, count: times ? (times[at] as number) : 1 }));
  let until = 0;
  return pairs.sort((a, b) => a.value - b.value).map(({ value, count }) => ({ value, until: (until += count) }));
}

/** The values of two sorted lists of one length, beside each other: `[x, y, how often]`. */
function sideBySide(x: readonly Run[], y: readonly Run[]): [number, number, number][] {
  const pairs: [number, number, number][] = [];
  let [i, j, done] = [0, 0, 0];
  while (i < x.length && j < y.length) {
    const [first, second] = [x[i] as Run, y[j] as Run];
    const until = Math.min(first.until, second.until);
    if (until > done) pairs.push([first.value, second.value, until - done]);
    done = until;
    if (first.until === until) i += 1;
    if (second.until === until) j += 1;
  }
  return pairs;
}

/** Skewness k₃ / k₂^1.5 from Fisher's k-statistics (Kendall & Stuart, vol. 1, 12; Moodle's quiz statistics). Needs 3 values. */
export function skewnessOf(x: Numbers, times?: Numbers): number | null {
  const n = countOf(x, times);
  if (n < 3 || !varianceOf(x, times)) return null;
  const [m2, m3] = [momentOf(x, 2, times), momentOf(x, 3, times)];
  const k2 = (n * m2) / (n - 1);
  return (n * n * m3) / ((n - 1) * (n - 2)) / k2 ** 1.5;
}

/** Excess kurtosis k₄ / k₂² from the same. Needs 4 values. */
export function kurtosisOf(x: Numbers, times?: Numbers): number | null {
  const n = countOf(x, times);
  if (n < 4 || !varianceOf(x, times)) return null;
  const [m2, m4] = [momentOf(x, 2, times), momentOf(x, 4, times)];
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

/**
 * 95 % interval of the difference p₁ − p₂ of two independent shares from their Wilson intervals (Newcombe 1998, method 10).
 */
export function differenceInterval(hits1: number, n1: number, hits2: number, n2: number): Interval | null {
  const [one, two] = [wilsonInterval(hits1, n1), wilsonInterval(hits2, n2)];
  if (!one || !two) return null;
  const [p1, p2] = [hits1 / n1, hits2 / n2];
  return {
    low: p1 - p2 - Math.hypot(p1 - one.low, two.high - p2),
    high: p1 - p2 + Math.hypot(one.high - p1, p2 - two.low),
  };
}

/** A share of several answers a person: the answers of one person hang together, so persons are what is counted. */
export interface ClusteredShare {
  readonly share: number;
  readonly interval: Interval | null;
}

/** Ratio estimator Σy / Σm with its error by linearisation (Cochran, Sampling Techniques, 3rd ed., 6.4 and 9A). */
export function clusteredShare(right: Numbers, asked: Numbers, times?: Numbers): ClusteredShare | null {
  const total = sumOf(asked, (value) => value, times);
  if (total === 0) return null;
  const n = countOf(asked, times);
  const share = sumOf(right, (value) => value, times) / total;
  if (n < 2) return { share, interval: null };
  const squares = sumOf(right, (value, at) => (value - share * (asked[at] as number)) ** 2, times);
  const reach = (Z * Math.sqrt((squares * n) / (n - 1))) / total;
  return { share, interval: { low: Math.max(0, share - reach), high: Math.min(1, share + reach) } };
}

function momentOf(x: Numbers, power: number, times?: Numbers): number {
  const mean = meanOf(x, times) ?? 0;
  const n = countOf(x, times);
  return n === 0 ? 0 : sumOf(x, (value) => (value - mean) ** power, times) / n;
}

function sumOf(x: Numbers, term: (value: number, at: number) => number, times?: Numbers): number {
  let sum = 0;
  for (let at = 0; at < x.length; at += 1) {
    const value = term(x[at] as number, at);
    sum += times ? value * (times[at] as number) : value;
  }
  return sum;
}
