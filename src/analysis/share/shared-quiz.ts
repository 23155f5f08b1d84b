// The figures of the quiz as a whole, as they may be passed on.

import type { Dependability, Decision } from '../figures/decision.js';
import type { AttemptStatistics, GroupStatistics, Passes, QuizStatistics } from '../quiz-statistics.js';
import { isListGivenAway, rare } from './audit.js';
import {
  isSmall,
  LEAST,
  rangeOfCount,
  rangeOfShare,
  sharedCoefficient,
  sharedCount,
  sharedInterval,
  sharedMean,
  sharedShare,
  stepOf,
} from './rounding.js';
import { possibleCounts } from './score-search.js';

export interface SharedQuiz {
  readonly n: number | null;
  readonly unfinished: number | null;
  readonly unmarked: number | null;
  readonly distribution: readonly { readonly right: number; readonly percent: number; readonly n: number | null }[];
  readonly mean: number | null;
  /** These move with single people: from them and the mean, hidden counts were once worked out. */
  readonly median: null;
  readonly deviation: null;
  readonly skewness: null;
  readonly kurtosis: null;
  readonly passes: Passes;
  readonly atMarks: readonly { readonly right: number; readonly mark: number; readonly share: number | null }[];
  readonly alpha: { readonly alpha: number; readonly parts: number; readonly pairs: number } | null;
  readonly pairwiseAlpha: null;
  readonly standardError: null;
}

export function sharedQuiz(quiz: QuizStatistics): SharedQuiz {
  const n = quiz.n ?? 0;
  const alpha = sharedCoefficient(quiz.alpha?.alpha ?? null, n);
  const isTold = n >= LEAST && !givesAway(quiz);
  const isOpen = !isListGivenAway([n, quiz.unfinished, ...rare(quiz.unmarked)]);
  return {
    n: sharedCount(n),
    unfinished: isOpen ? sharedCount(quiz.unfinished) : null,
    unmarked: isOpen ? sharedCount(quiz.unmarked) : null,
    distribution: quiz.distribution.map(({ right, percent, n: count }) => ({
      right,
      percent,
      n: isTold ? sharedCount(count) : null,
    })),
    mean: isTold ? sharedMean(quiz.mean, n) : null,
    median: null,
    deviation: null,
    skewness: null,
    kurtosis: null,
    passes: sharedPasses(quiz.passes, n),
    atMarks: quiz.atMarks.map(({ right, mark, share }) => ({
      right,
      mark,
      share: isTold ? sharedShare(share, n) : null,
    })),
    alpha: alpha === null || !quiz.alpha ? null : { alpha, parts: quiz.alpha.parts, pairs: quiz.alpha.pairs },
    pairwiseAlpha: null,
    standardError: null,
  };
}

/** Each count and each share from a mark up, for a reader who knows how many people there are and their mean. */
function givesAway({ distribution, atMarks, n: whole }: QuizStatistics): boolean {
  const n = whole ?? 0;
  const counts = distribution.map((one) => one.n ?? 0);
  const shares = atMarks.flatMap(({ right, share }) => {
    const shown = sharedShare(share, n);
    return shown === null ? [] : [[right, rangeOfShare(shown, { low: n, high: n }, stepOf(n))] as const];
  });
  const possible = possibleCounts({
    ranges: counts.map((count) => rangeOfCount(sharedCount(count) ?? 0)),
    people: n,
    total: counts.reduce((sum, count, right) => sum + count * right, 0),
    atLeast: new Map(shares),
  });
  return counts.some((count, right) => isSmall(count) && possible[right]?.length === 1);
}

export function sharedPasses({ share }: Passes, n: number | null): Passes {
  return { share: sharedShare(share, n), interval: sharedInterval(share, n) };
}

export function sharedGroup({ id, people, share }: GroupStatistics): GroupStatistics {
  return {
    id,
    people: sharedCount(people),
    answers: null,
    share: sharedShare(share, people),
    interval: sharedInterval(share, people),
  };
}

export function sharedAttempts(attempts: readonly AttemptStatistics[]): AttemptStatistics[] {
  const isOpen = !isListGivenAway(attempts.map(({ n }) => n));
  return attempts.map(({ number, n: all, mean, passes }) => {
    const n = isOpen ? all : null;
    return { number, n: sharedCount(n), mean: sharedMean(mean, n), passes: sharedPasses(passes, n) };
  });
}

export interface SharedDependability extends Decision {
  readonly alpha: number;
  readonly alphaInterval: null;
  readonly errorAtMark: number;
  readonly nearMark: null;
  readonly nearShare: number | null;
  readonly atMarks: readonly Decision[];
  readonly atLengths: Dependability['atLengths'];
}

export function sharedDependability(found: Dependability | null, n: number | null): SharedDependability | null {
  const alpha = sharedCoefficient(found?.alpha ?? null, n);
  if (!found || alpha === null) return null;
  const { needed, consistency, kappa, accuracy, falsePasses, falseFails } = sharedDecision(found, n);
  return {
    needed,
    consistency,
    kappa,
    accuracy,
    falsePasses,
    falseFails,
    alpha,
    alphaInterval: null,
    errorAtMark: found.errorAtMark,
    nearMark: null,
    nearShare: sharedShare(found.nearShare, n),
    atMarks: found.atMarks.map((one) => sharedDecision(one, n)),
    atLengths: found.atLengths.map((one) => {
      const shown = sharedDecision(one, n);
      return {
        needed: shown.needed,
        consistency: shown.consistency,
        kappa: shown.kappa,
        accuracy: shown.accuracy,
        falsePasses: shown.falsePasses,
        falseFails: shown.falseFails,
        length: one.length,
        alpha: sharedCoefficient(one.alpha, n) ?? alpha,
      };
    }),
  };
}

function sharedDecision(
  { needed, consistency, kappa, accuracy, falsePasses, falseFails }: Decision,
  n: number | null,
): Decision {
  return {
    needed,
    consistency: sharedShare(consistency, n),
    kappa: sharedCoefficient(kappa, n),
    accuracy: sharedShare(accuracy, n),
    falsePasses: sharedShare(falsePasses, n),
    falseFails: sharedShare(falseFails, n),
  };
}
