// What a reader gains who knows nothing and picks by a rule, against the exact distribution of what chance gives.

import { keysOf, type OptionSet } from './option-sets.js';

/** For each option of a set a number: the reader picks the highest, and among equals by lot. */
export type Rule = (set: OptionSet) => readonly number[];

export interface Guessing {
  /** Questions in which the rule tells one option from another. */
  readonly questions: number;
  /** How many of those the reader gets right by the rule, lots counted by their share. */
  readonly observed: number;
  /** How many by chance. */
  readonly expected: number;
  /** P(at least as many by chance). */
  readonly probability: number;
}

/** A rule laid upon a bank. What it picks does not depend on the keys, so other keys can be tried on the same picks. */
export interface Guesser {
  readonly questions: number;
  readonly expected: number;
  /** @param rightOf whether the options of a set are right, by the place of the set in the bank */
  observedWith(rightOf: (set: number) => readonly boolean[]): number;
  /** P(at least `observed` by chance). */
  probabilityOf(observed: number): number;
}

interface Pick {
  readonly set: number;
  readonly places: readonly number[];
  readonly options: number;
  readonly keys: number;
}

export function guessingBy(rule: Rule, sets: readonly OptionSet[]): Guessing {
  const guesser = guesserBy(rule, sets);
  const observed = guesser.observedWith((set) => sets[set]?.right ?? []);
  const { questions, expected } = guesser;
  return { questions, observed, expected, probability: guesser.probabilityOf(observed) };
}

export function guesserBy(rule: Rule, sets: readonly OptionSet[]): Guesser {
  const picks = sets
    .map((set, at): Pick => ({ set: at, places: highestIn(rule(set)), options: set.texts.length, keys: keysOf(set) }))
    .filter(({ places, options }) => places.length < options);
  const unit = picks.reduce((multiple, { places }) => leastCommonMultiple(multiple, places.length), 1);
  let tails: number[] | null = null;
  return {
    questions: picks.length,
    expected: picks.reduce((sum, { keys, options }) => sum + keys / options, 0),
    observedWith: (rightOf) =>
      picks.reduce((sum, { set, places }) => {
        const right = rightOf(set);
        return sum + (unit / places.length) * places.filter((at) => right[at]).length;
      }, 0) / unit,
    probabilityOf(observed) {
      tails ??= tailsOf(distributionOf(picks, unit));
      return tails[Math.round(observed * unit)] ?? 0;
    },
  };
}

function highestIn(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  return scores.flatMap((score, at) => (score === highest ? [at] : []));
}

/**
 * The exact distribution of the sum, in units, when in each question the keys fall on its options by lot. One question
 * is folded in after the other, as for a Poisson-binomial; with lots among equals, each adds a hypergeometric share.
 */
function distributionOf(picks: readonly Pick[], unit: number): number[] {
  return picks.reduce<number[]>(
    (before, { places, options, keys }) => {
      const after = Array<number>(before.length + unit).fill(0);
      for (let hits = 0; hits <= Math.min(places.length, keys); hits += 1) {
        const chance = hypergeometric(hits, places.length, keys, options);
        const shift = (hits * unit) / places.length;
        if (chance > 0) before.forEach((p, sum) => (after[sum + shift] = (after[sum + shift] ?? 0) + p * chance));
      }
      return after;
    },
    [1],
  );
}

function tailsOf(distribution: readonly number[]): number[] {
  const tails = [...distribution];
  for (let at = tails.length - 2; at >= 0; at -= 1) tails[at] = (tails[at] ?? 0) + (tails[at + 1] ?? 0);
  return tails.map((tail) => Math.min(1, tail));
}

/** P(`hits` of the `drawn` options are among the `keys` right ones of all `options`). */
function hypergeometric(hits: number, drawn: number, keys: number, options: number): number {
  return (choose(keys, hits) * choose(options - keys, drawn - hits)) / choose(options, drawn);
}

function choose(n: number, k: number): number {
  if (k < 0 || k > n) return 0;
  let ways = 1;
  for (let at = 1; at <= k; at += 1) ways = (ways * (n - k + at)) / at;
  return Math.round(ways);
}

function leastCommonMultiple(a: number, b: number): number {
  return (a * b) / greatestCommonDivisor(a, b);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
