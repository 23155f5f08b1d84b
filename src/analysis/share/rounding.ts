// How figures are made coarse enough to be passed on. The rule for counts is that of the Higher Education Statistics Agency
// (HESA, "Rounding and suppression to anonymise statistics"): counts to the nearest 5, so that 1 and 2 are 0; no share of
// fewer than 22.5 people. Shares are rounded further, to steps of at least 5 people.

import { fisherInterval, wilsonInterval, type Interval } from '../statistics.js';

/** Counts below this are small. Nought is not: it says something of nobody. */
const SMALLEST = 5;
/** No share and no average of fewer people: 22.5 as counts go. */
export const LEAST = 23;
/** Below this a coefficient is not passed on: it moves with single people. */
const LEAST_FOR_COEFFICIENTS = 100;
/** Steps of a share. */
const STEPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.25];

export function isSmall(count: number): boolean {
  return count > 0 && count < SMALLEST;
}

export function sharedCount(n: number | null): number | null {
  return n === null ? null : Math.round(n / SMALLEST) * SMALLEST;
}

/** The smallest step that stands for at least 5 of `n` people. */
export function stepOf(n: number): number {
  return STEPS.find((step) => step * n >= SMALLEST) ?? 1;
}

export function sharedShare(share: number | null, n: number | null): number | null {
  if (share === null || n === null || n < LEAST) return null;
  return tidy(Math.min(1, Math.round(share / stepOf(n)) * stepOf(n)));
}

/** From what is shown, never from what is hidden. */
export function sharedInterval(share: number | null, n: number | null): Interval | null {
  const [shown, count] = [sharedShare(share, n), sharedCount(n)];
  const interval = shown === null || !count ? null : wilsonInterval(shown * count, count);
  return (
    interval && { low: tidy(Math.floor(interval.low * 100) / 100), high: tidy(Math.ceil(interval.high * 100) / 100) }
  );
}

/** In percent of the marks. */
export function sharedMean(percent: number | null, n: number | null): number | null {
  const share = sharedShare(percent === null ? null : percent / 100, n);
  return share === null ? null : tidy(share * 100);
}

/** A correlation, an alpha: one decimal place, two from a thousand people on. */
export function sharedCoefficient(value: number | null, n: number | null): number | null {
  if (value === null || n === null || n < LEAST_FOR_COEFFICIENTS) return null;
  return tidy(n < 1000 ? Math.round(value * 10) / 10 : Math.round(value * 100) / 100);
}

export function sharedSpan(r: number | null, n: number | null): Interval | null {
  const span = fisherInterval(sharedCoefficient(r, n), sharedCount(n) ?? 0);
  return span && { low: tidy(Math.floor(span.low * 10) / 10), high: tidy(Math.ceil(span.high * 10) / 10) };
}

/** 0.30000000000000004 is 0.3. */
function tidy(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** What somebody who reads a shared count knows of the count behind it. */
export function rangeOfCount(shown: number): Interval {
  return { low: Math.max(0, shown - 2), high: shown + 2 };
}

/** The same of the count behind a shared share of `n` people. @param n what is known of n */
export function rangeOfShare(shown: number, n: Interval, step: number): Interval {
  return {
    low: Math.max(0, Math.ceil((shown - step / 2) * n.low - 1e-9)),
    high: Math.min(n.high, Math.floor((shown + step / 2) * n.high + 1e-9)),
  };
}
