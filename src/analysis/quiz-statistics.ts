// What the answers say about the quiz as a whole, its principles and objectives, and its attempts.

import type { Id } from '../model/course.js';
import type { Bank, Item } from './bank.js';
import { alphaOf, PairSums, type Reliability } from './reliability.js';
import type { Sitting } from './reading.js';
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
import { HAIR, isScored, type Outcome } from './whole.js';

export interface QuizStatistics {
  /** Finished attempts, one answer in each slot: the figures below are theirs. */
  readonly n: number | null;
  readonly unfinished: number | null;
  /** Finished, but with an answer that has no mark: in none of the figures below. */
  readonly unmarked: number | null;
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

export interface Passes {
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

/** Right answers and how many attempts have so many. */
export class TotalCounter {
  readonly #counts = new Map<number, { readonly right: number; n: number }>();
  n = 0;
  passes = 0;

  add({ right, passes }: Outcome): void {
    const key = Math.round(right * 1e9);
    const entry = this.#counts.get(key) ?? { right, n: 0 };
    entry.n += 1;
    this.#counts.set(key, entry);
    this.n += 1;
    if (passes) this.passes += 1;
  }

  /** From the fewest to the most. */
  get totals(): readonly { readonly right: number; readonly n: number }[] {
    return [...this.#counts.values()].sort((a, b) => a.right - b.right);
  }
}

export class QuizCounter {
  readonly totals = new TotalCounter();
  readonly slots: PairSums;
  readonly pairs: PairSums;
  #unfinished = 0;
  #unmarked = 0;

  constructor(
    readonly items: readonly Item[],
    readonly bank: Bank,
  ) {
    this.slots = new PairSums(bank.slots.length);
    this.pairs = new PairSums(items.length);
  }

  add(sitting: Sitting, outcome: Outcome): void {
    this.pairs.add(sitting.items, sitting.scores);
    if (isScored(outcome)) {
      this.totals.add(outcome);
      this.slots.add(
        outcome.slots.map((_, slot) => slot),
        outcome.slots,
      );
    } else if (outcome.isFinished) this.#unmarked += 1;
    else this.#unfinished += 1;
  }

  statistics(): QuizStatistics {
    const { totals, bank } = this;
    const length = bank.slots.length;
    const percents = totals.totals.map(({ right }) => (100 * right) / length);
    const times = totals.totals.map(({ n }) => n);
    const deviation = deviationOf(percents, times);
    const alpha = totals.n < THIN ? null : alphaOf(this.slots, length);
    const counts = Array.from({ length: length + 1 }, () => 0);
    for (const { right, n } of totals.totals)
      counts[Math.floor(right + HAIR)] = (counts[Math.floor(right + HAIR)] ?? 0) + n;
    return {
      n: totals.n,
      unfinished: this.#unfinished,
      unmarked: this.#unmarked,
      distribution: counts.map((n, right) => ({ right, percent: (100 * right) / length, n })),
      mean: meanOf(percents, times),
      median: medianOf(percents, times),
      deviation,
      skewness: skewnessOf(percents, times),
      kurtosis: kurtosisOf(percents, times),
      passes: passesOf(totals.passes, totals.n),
      atMarks: marksOf(length).map((right) => ({
        right,
        mark: Math.floor((100 * right) / length),
        share: shareFrom(totals, right),
      })),
      alpha,
      // A quiz of twelve rests on 66 pairs: an alpha from fewer would be that of another, shorter thing.
      pairwiseAlpha: alphaOf(this.pairs, length, THIN, (length * (length - 1)) / 2),
      standardError: alpha === null || deviation === null ? null : deviation * Math.sqrt(Math.max(0, 1 - alpha.alpha)),
    };
  }
}

/** From half of the answers right to all of them. */
function marksOf(length: number): number[] {
  return Array.from({ length: length + 1 }, (_, right) => right).slice(Math.ceil(length / 2));
}

function shareFrom({ totals, n }: TotalCounter, least: number): number | null {
  const passed = totals.filter(({ right }) => right >= least - HAIR).reduce((sum, one) => sum + one.n, 0);
  return n === 0 ? null : passed / n;
}

export function passesOf(passed: number, n: number): Passes {
  return { share: n === 0 ? null : passed / n, interval: wilsonInterval(passed, n) };
}

/** What people got right in each principle or objective. */
export class AreaCounter {
  readonly #groups: readonly (Id | null)[];
  readonly #tables: Map<Id, Map<number, { readonly right: number; readonly asked: number; n: number }>>;

  /** @param groupOf the group that a slot belongs to; null for none */
  constructor(
    items: readonly Item[],
    bank: Bank,
    ids: readonly Id[],
    groupOf: (slot: Bank['slots'][number]) => Id | null,
  ) {
    this.#groups = items.map(({ slot }) => {
      const one = bank.slots[slot];
      return one ? groupOf(one) : null;
    });
    this.#tables = new Map(ids.map((id) => [id, new Map()]));
  }

  add({ items, scores }: Sitting): void {
    const own = new Map<Id, { right: number; asked: number }>();
    items.forEach((item, at) => {
      const group = this.#groups[item];
      if (!group) return;
      const sum = own.get(group) ?? { right: 0, asked: 0 };
      own.set(group, { right: sum.right + (scores[at] as number), asked: sum.asked + 1 });
    });
    for (const [group, { right, asked }] of own) {
      const table = this.#tables.get(group);
      const key = Math.round(right * 1e9) * 64 + asked;
      const entry = table?.get(key) ?? { right, asked, n: 0 };
      entry.n += 1;
      table?.set(key, entry);
    }
  }

  statistics(): GroupStatistics[] {
    return [...this.#tables]
      .map(([id, table]) => {
        const rows = [...table.values()];
        const [right, asked, times] = [
          rows.map((row) => row.right),
          rows.map((row) => row.asked),
          rows.map(({ n }) => n),
        ];
        return {
          id,
          people: times.reduce((sum, n) => sum + n, 0),
          answers: rows.reduce((sum, row) => sum + row.asked * row.n, 0),
          ...(clusteredShare(right, asked, times) ?? { share: null, interval: null }),
        };
      })
      .filter(({ people }) => people > 0);
  }
}

/** Of all finished sittings, whichever of them the rest of the report counts. */
export class AttemptCounter {
  readonly #totals = [1, 2, 3].map(() => new TotalCounter());

  constructor(readonly bank: Bank) {}

  add({ number }: Sitting, outcome: Outcome): void {
    if (isScored(outcome)) this.#totals[Math.min(3, number) - 1]?.add(outcome);
  }

  statistics(): AttemptStatistics[] {
    return this.#totals
      .map((totals, at) => ({
        number: at + 1,
        n: totals.n,
        mean: meanOf(
          totals.totals.map(({ right }) => (100 * right) / this.bank.slots.length),
          totals.totals.map(({ n }) => n),
        ),
        passes: passesOf(totals.passes, totals.n),
      }))
      .filter(({ n }) => n > 0);
  }
}
