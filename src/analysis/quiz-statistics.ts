// What the answers say about the quiz as a whole, its principles and objectives, and its attempts.

import type { Id } from '../model/course.js';
import type { Bank, Item } from './bank.js';
import { alphaOf, PairSums, type Reliability } from './reliability.js';
import type { Sitting } from './reading.js';
import { sumOf } from './samples.js';
import {
  clusteredShare,
  deviationOf,
  kurtosisOf,
  meanOf,
  medianOf,
  skewnessOf,
  wilsonInterval,
  type Interval,
} from './statistics.js';
import { THIN } from './item-statistics.js';

export interface QuizStatistics {
  /** Finished attempts, one answer in each slot: the figures below are theirs. */
  readonly n: number;
  readonly unfinished: number;
  /** For 0, 1, 2 … right answers. */
  readonly distribution: readonly { readonly right: number; readonly percent: number; readonly n: number | null }[];
  /** In percent of the marks. */
  readonly mean: number | null;
  readonly median: number | null;
  readonly deviation: number | null;
  readonly skewness: number | null;
  readonly kurtosis: number | null;
  readonly passes: Passes;
  /** The share that would pass at each mark that makes a difference. */
  readonly atMarks: readonly { readonly right: number; readonly mark: number; readonly share: number | null }[];
  /** Of the slots as parallel parts: the reliability of the score that people were given. */
  readonly alpha: Reliability | null;
  /** Of the questions themselves, from every pair that was met: differences in difficulty within a slot left out. */
  readonly pairwiseAlpha: Reliability | null;
  /** In percent of the marks: deviation · √(1 − α). */
  readonly standardError: number | null;
}

interface Passes {
  readonly share: number | null;
  readonly interval: Interval | null;
}

export interface GroupStatistics {
  readonly id: Id;
  readonly people: number | null;
  readonly answers: number | null;
  readonly share: number | null;
  readonly interval: Interval | null;
}

export interface AttemptStatistics {
  /** 1, 2, and 3 for the third and later ones. */
  readonly number: number;
  readonly n: number | null;
  readonly mean: number | null;
  readonly passes: Passes;
}

export function quizStatisticsOf(sittings: readonly Sitting[], items: readonly Item[], bank: Bank): QuizStatistics {
  const whole = sittings.filter((sitting) => isWhole(sitting, items, bank));
  const length = bank.slots.length;
  const percents = whole.map((sitting) => percentOf(sitting, bank));
  const counts = new Map<number, number>();
  for (const sitting of whole) counts.set(rightIn(sitting), (counts.get(rightIn(sitting)) ?? 0) + 1);
  const deviation = deviationOf(percents);
  const alpha =
    whole.length < THIN
      ? null
      : alphaOf(
          sumsOf(whole, length, (item) => items[item]?.slot ?? -1),
          length,
        );
  const rights = Array.from({ length: length + 1 }, (_, right) => right);
  return {
    n: whole.length,
    unfinished: sittings.length - whole.length,
    distribution: rights.map((right) => ({ right, percent: (100 * right) / length, n: counts.get(right) ?? 0 })),
    mean: meanOf(percents),
    median: medianOf(percents),
    deviation,
    skewness: skewnessOf(percents),
    kurtosis: kurtosisOf(percents),
    passes: passesOf(percents, bank.passMark),
    atMarks: rights.slice(Math.ceil(length / 2)).map((right) => ({
      right,
      mark: Math.floor((100 * right) / length),
      share: passesOf(percents, (100 * right) / length).share,
    })),
    alpha,
    pairwiseAlpha: alphaOf(
      sumsOf(sittings, items.length, (item) => item),
      length,
      THIN,
    ),
    standardError: alpha === null || deviation === null ? null : deviation * Math.sqrt(1 - alpha.alpha),
  };
}

/** @param groupOf the group that a slot belongs to; null for none */
export function groupStatisticsOf(
  sittings: readonly Sitting[],
  items: readonly Item[],
  bank: Bank,
  ids: readonly Id[],
  groupOf: (slot: Bank['slots'][number]) => Id | null,
): GroupStatistics[] {
  const groups = items.map(({ slot }) => {
    const one = bank.slots[slot];
    return one ? groupOf(one) : null;
  });
  const tables = new Map(ids.map((id) => [id, { right: [] as number[], asked: [] as number[] }]));
  for (const { items: answered, scores } of sittings) {
    const own = new Map<Id, { right: number; asked: number }>();
    answered.forEach((item, at) => {
      const group = groups[item];
      if (!group) return;
      const sum = own.get(group) ?? { right: 0, asked: 0 };
      own.set(group, { right: sum.right + (scores[at] as number), asked: sum.asked + 1 });
    });
    for (const [group, { right, asked }] of own) {
      tables.get(group)?.right.push(right);
      tables.get(group)?.asked.push(asked);
    }
  }
  return [...tables]
    .map(([id, { right, asked }]) => ({
      id,
      people: asked.length,
      answers: asked.reduce((sum, one) => sum + one, 0),
      ...(clusteredShare(right, asked) ?? { share: null, interval: null }),
    }))
    .filter(({ people }) => people > 0);
}

/** Of all finished sittings, whichever of them the rest of the report counts. */
export function attemptStatisticsOf(
  sittings: readonly Sitting[],
  items: readonly Item[],
  bank: Bank,
): AttemptStatistics[] {
  const whole = sittings.filter((sitting) => isWhole(sitting, items, bank));
  return [1, 2, 3]
    .map((number) => {
      const percents = whole
        .filter((sitting) => Math.min(3, sitting.number) === number)
        .map((sitting) => percentOf(sitting, bank));
      return { number, n: percents.length, mean: meanOf(percents), passes: passesOf(percents, bank.passMark) };
    })
    .filter(({ n }) => n > 0);
}

export function percentOf(sitting: Sitting, bank: Bank): number {
  return (100 * sumOf(sitting)) / bank.slots.length;
}

/** Whether each slot has its answer. */
export function isWhole(sitting: Sitting, items: readonly Item[], bank: Bank): boolean {
  if (sitting.items.length !== bank.slots.length) return false;
  return (
    new Set(sitting.items.map((item) => items[item]?.slot).filter((slot) => slot !== undefined && slot >= 0)).size ===
    bank.slots.length
  );
}

/** Twelve times a third is not quite four in floating point: a hair below the mark is at the mark. */
const HAIR = 1e-9;

function passesOf(percents: readonly number[], mark: number): Passes {
  const passed = percents.filter((percent) => percent >= mark - HAIR).length;
  return {
    share: percents.length === 0 ? null : passed / percents.length,
    interval: wilsonInterval(passed, percents.length),
  };
}

function rightIn(sitting: Sitting): number {
  return Math.floor(sumOf(sitting) + HAIR);
}

function sumsOf(sittings: readonly Sitting[], parts: number, partOf: (item: number) => number): PairSums {
  const sums = new PairSums(parts);
  for (const { items, scores } of sittings) sums.add(items.map(partOf), scores);
  return sums;
}
