// Whether a pass can be relied on: would the same people pass with other questions, and do those pass who know enough?

import { fewestToPass } from '../../model/pass-rule.js';
import { HAIR } from '../whole.js';
import type { Interval } from '../statistics.js';
import { fQuantile, incompleteBeta, lnBeta, lnChoose } from './distributions.js';

/** Right answers, and how many attempts have so many. */
export type Totals = readonly { readonly right: number; readonly n: number }[];

export interface Decision {
  /** Right answers that are needed. */
  readonly needed: number;
  /** Share of people who would get the same verdict from another draw of questions. */
  readonly consistency: number | null;
  /** The same beyond what chance alone would bring, 0–1. */
  readonly kappa: number | null;
  /** Share of people whose verdict is the one that their knowledge deserves. */
  readonly accuracy: number | null;
  /** Of all people: pass without knowing enough, and fail though they do. */
  readonly falsePasses: number | null;
  readonly falseFails: number | null;
}

export interface Dependability extends Decision {
  readonly alpha: number;
  readonly alphaInterval: Interval | null;
  /** Conditional standard error at the pass mark, in right answers. */
  readonly errorAtMark: number;
  /** Attempts within one such error of the mark, on either side. */
  readonly nearMark: number | null;
  readonly nearShare: number | null;
  readonly atMarks: readonly Decision[];
  readonly atLengths: readonly (Decision & { readonly length: number; readonly alpha: number })[];
}

/** Number of questions for "what a longer or shorter quiz would do", as multiples of a third of this one. */
const LENGTHS = [2 / 3, 1, 4 / 3, 5 / 3, 2, 8 / 3];
/** Fewer finished attempts say nothing of the kind. */
const FEWEST = 30;

/** Null with fewer than 30 finished attempts, or where alpha is not above 0: then nothing is measured. */
export function dependabilityOf(
  totals: Totals,
  length: number,
  passMark: number,
  alpha: number | null,
): Dependability | null {
  const n = totals.reduce((sum, one) => sum + one.n, 0);
  if (n < FEWEST || alpha === null || alpha <= 0 || alpha >= 1) return null;
  const needed = fewestToPass(length, passMark);
  const model = trueScores(totals, length, alpha);
  const error = errorAt(needed, length);
  const near = totals
    .filter(({ right }) => Math.abs(right - needed) <= error + HAIR)
    .reduce((sum, one) => sum + one.n, 0);
  return {
    ...decisionOf(model, needed, length),
    alpha,
    alphaInterval: alphaInterval(alpha, n, length),
    errorAtMark: error,
    nearMark: near,
    nearShare: near / n,
    atMarks: Array.from({ length: Math.floor(length / 2) + 1 }, (_, at) =>
      decisionOf(model, at + Math.ceil(length / 2), length),
    ),
    atLengths: [...new Set(LENGTHS.map((times) => Math.round(times * length)))].map((other) => ({
      ...decisionOf(
        model && { ...model, length: (model.length * other) / length },
        fewestToPass(other, passMark),
        other,
      ),
      length: other,
      alpha: lengthened(alpha, other / length),
    })),
  };
}

/** Spearman (1910) and Brown (1910): the reliability of a test `times` as long. */
export function lengthened(alpha: number, times: number): number {
  return (times * alpha) / (1 + (times - 1) * alpha);
}

/** Lord's (1957) standard error of measurement of one person with `right` of `length`: √(x (n − x) / (n − 1)). */
export function errorAt(right: number, length: number): number {
  return Math.sqrt((right * (length - right)) / (length - 1));
}

/** Feldt (1965): 1 − (1 − α)·F at either end, with n − 1 and (n − 1)(k − 1) degrees of freedom. */
export function alphaInterval(alpha: number, n: number, k: number): Interval | null {
  if (n < 2 || k < 2) return null;
  const [d1, d2] = [n - 1, (n - 1) * (k - 1)];
  return { low: 1 - (1 - alpha) * fQuantile(0.975, d1, d2), high: 1 - (1 - alpha) * fQuantile(0.025, d1, d2) };
}

interface TrueScores {
  /** Of the beta distribution of true shares. */
  readonly a: number;
  readonly b: number;
  /** The effective length: of a binomial test that would be as reliable. Not a whole number yet. */
  readonly length: number;
}

/**
 * Livingston and Lewis (1995), Journal of Educational Measurement 32: the effective test length
 * ñ = (μ (k − μ) − α σ²) / (σ² (1 − α)), and a beta distribution of true shares with the mean μ/k and the variance
 * α σ²/k². It has two parameters here, on 0–1; the four of the paper need moments that a short quiz does not hold still.
 * σ² has the denominator n, as in the paper.
 */
function trueScores(totals: Totals, k: number, alpha: number): TrueScores | null {
  const n = totals.reduce((sum, one) => sum + one.n, 0);
  const mean = totals.reduce((sum, { right, n: times }) => sum + right * times, 0) / n;
  const variance = totals.reduce((sum, { right, n: times }) => sum + times * (right - mean) ** 2, 0) / n;
  if (variance <= HAIR) return null;
  const length = (mean * (k - mean) - alpha * variance) / (variance * (1 - alpha));
  const share = mean / k;
  // Above 0, since no shares vary more than share · (1 − share), and alpha is below 1; so the length is 1 at least.
  const spread = (share * (1 - share)) / ((alpha * variance) / k ** 2) - 1;
  return { a: share * spread, b: (1 - share) * spread, length };
}

/**
 * With the effective length ñ and the mark as the same share of it, for a beta-binomial model:
 * consistency = ∫ (P² + (1 − P)²) f, with P the chance to pass at a true share; accuracy = ∫ of the right verdict.
 * Both integrals are sums of beta functions, so nothing is approximated.
 */
function decisionOf(model: TrueScores | null, needed: number, length: number): Decision {
  if (!model) return { needed, consistency: null, kappa: null, accuracy: null, falsePasses: null, falseFails: null };
  const { a, b } = model;
  const n = Math.max(1, Math.round(model.length));
  const cut = needed / length;
  const least = Math.ceil(n * cut - HAIR);
  const scores = Array.from({ length: n + 1 }, (_, x) => x);
  const chanceOf = (x: number) => Math.exp(lnChoose(n, x) + lnBeta(a + x, b + n - x) - lnBeta(a, b));
  const passing = scores.filter((x) => x >= least);
  const failing = scores.filter((x) => x < least);
  const passes = sum(passing.map(chanceOf));
  const both = sum(
    passing.flatMap((x) =>
      passing.map((y) =>
        Math.exp(lnChoose(n, x) + lnChoose(n, y) + lnBeta(a + x + y, b + 2 * n - x - y) - lnBeta(a, b)),
      ),
    ),
  );
  const consistency = 1 - 2 * (passes - both);
  const chance = passes ** 2 + (1 - passes) ** 2;
  const falsePasses = sum(passing.map((x) => chanceOf(x) * incompleteBeta(cut, a + x, b + n - x)));
  const falseFails = sum(failing.map((x) => chanceOf(x) * (1 - incompleteBeta(cut, a + x, b + n - x))));
  return {
    needed,
    consistency,
    kappa: chance >= 1 - HAIR ? null : (consistency - chance) / (1 - chance),
    accuracy: 1 - falsePasses - falseFails,
    falsePasses,
    falseFails,
  };
}

function sum(list: readonly number[]): number {
  return list.reduce((total, one) => total + one, 0);
}
