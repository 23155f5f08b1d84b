// Whether the draw is fair: are the questions of one slot equally hard, and what does an unlucky draw cost?

import type { Id } from '../../model/course.js';
import type { Bank, Item } from '../bank.js';
import type { Sitting } from '../reading.js';
import { differenceInterval, wilsonInterval, type Interval } from '../statistics.js';
import { isScored, type Outcome } from '../whole.js';
import { fewestToPass } from '../../model/pass-rule.js';
import { chiSquareTail } from './distributions.js';
import { holmAdjusted } from './holm.js';

export interface DrawnItem {
  readonly id: Id;
  readonly n: number | null;
  /** Share of right answers, and its interval. */
  readonly share: number | null;
  readonly interval: Interval | null;
  /** Share of people who pass among those who drew it, less the share among those who drew another of its slot. */
  readonly passDifference: number | null;
  readonly passInterval: Interval | null;
}

export interface SlotStatistics {
  readonly id: Id;
  readonly principle: Id | null;
  readonly objective: Id;
  readonly n: number | null;
  readonly share: number | null;
  readonly interval: Interval | null;
  readonly items: readonly DrawnItem[];
  /** Pearson's χ² of homogeneity, its degrees of freedom and p; null where a question has too few answers. */
  readonly chiSquare: number | null;
  readonly df: number | null;
  readonly p: number | null;
  /** p as it is when so many slots are tested (Holm 1979). */
  readonly adjusted: number | null;
}

export interface Draw {
  readonly slots: readonly SlotStatistics[];
  /** Chance to pass for somebody of average knowledge with the hardest questions of each slot, average ones, the easiest. */
  readonly hardest: number | null;
  readonly average: number | null;
  readonly easiest: number | null;
}

/** A question of the draw with fewer answers is not compared. */
const FEWEST_DRAWN = 30;

interface Tally {
  n: number;
  right: number;
  finished: number;
  passes: number;
}

export class DrawCounter {
  readonly #tallies: readonly Tally[];

  constructor(
    readonly items: readonly Item[],
    readonly bank: Bank,
  ) {
    this.#tallies = items.map(() => ({ n: 0, right: 0, finished: 0, passes: 0 }));
  }

  add({ items, scores }: Sitting, outcome: Outcome): void {
    const isCounted = isScored(outcome);
    items.forEach((item, at) => {
      const tally = this.#tallies[item] as Tally;
      tally.n += 1;
      if ((scores[at] as number) > 1 - 1e-9) tally.right += 1;
      if (isCounted) tally.finished += 1;
      if (isCounted && outcome.passes) tally.passes += 1;
    });
  }

  statistics(): Draw {
    const slots = this.bank.slots.map((slot, at) => this.#slot(slot, at));
    const tested = slots.flatMap(({ p }) => (p === null ? [] : [p]));
    const adjusted = holmAdjusted(tested);
    let next = 0;
    return {
      slots: slots.map((slot) => ({ ...slot, adjusted: slot.p === null ? null : (adjusted[next++] as number) })),
      ...this.#wholeDraws(slots),
    };
  }

  #slot({ id, principle, objective }: Bank['slots'][number], at: number): Omit<SlotStatistics, 'adjusted'> {
    const drawn = this.items
      .filter(({ slot }) => slot === at)
      .map((item) => [item, this.#tallies[item.at] as Tally] as const);
    const sum = (field: keyof Tally) => drawn.reduce((total, [, tally]) => total + tally[field], 0);
    const [n, right, finished, passes] = [sum('n'), sum('right'), sum('finished'), sum('passes')];
    const met = drawn.filter(([, tally]) => tally.n > 0);
    const test =
      met.length > 1 && met.every(([, tally]) => tally.n >= FEWEST_DRAWN)
        ? homogeneity(met.map(([, tally]) => tally))
        : null;
    return {
      id,
      principle,
      objective,
      n,
      share: n === 0 ? null : right / n,
      interval: wilsonInterval(right, n),
      items: drawn.map(([{ question }, tally]) => {
        const others = { n: finished - tally.finished, passes: passes - tally.passes };
        const isCompared = tally.finished >= FEWEST_DRAWN && others.n >= FEWEST_DRAWN;
        return {
          id: question.id,
          n: tally.n,
          share: tally.n === 0 ? null : tally.right / tally.n,
          interval: wilsonInterval(tally.right, tally.n),
          passDifference: isCompared ? tally.passes / tally.finished - others.passes / others.n : null,
          passInterval: isCompared ? differenceInterval(tally.passes, tally.finished, others.passes, others.n) : null,
        };
      }),
      chiSquare: test?.chiSquare ?? null,
      df: test?.df ?? null,
      p: test?.p ?? null,
    };
  }

  /** Right answers in independent slots (Poisson's binomial distribution), with the shares of one question each. */
  #wholeDraws(slots: readonly Omit<SlotStatistics, 'adjusted'>[]): Pick<Draw, 'hardest' | 'average' | 'easiest'> {
    const shares = slots.map(({ items }) =>
      items.flatMap(({ share, n }) => (share === null || (n ?? 0) < FEWEST_DRAWN ? [] : [share])),
    );
    if (shares.some((list) => list.length === 0)) return { hardest: null, average: null, easiest: null };
    const needed = fewestToPass(slots.length, this.bank.passMark);
    const passOf = (pick: (list: readonly number[]) => number) => chanceOfAtLeast(shares.map(pick), needed);
    return {
      hardest: passOf((list) => Math.min(...list)),
      average: passOf((list) => list.reduce((sum, share) => sum + share, 0) / list.length),
      easiest: passOf((list) => Math.max(...list)),
    };
  }
}

/** Pearson (1900): Σ (observed − expected)² / expected over right and wrong, with one less degrees of freedom than questions. */
export function homogeneity(
  tallies: readonly { readonly n: number; readonly right: number }[],
): { readonly chiSquare: number; readonly df: number; readonly p: number } | null {
  const n = tallies.reduce((sum, one) => sum + one.n, 0);
  const right = tallies.reduce((sum, one) => sum + one.right, 0);
  const share = right / n;
  if (right === 0 || right === n) return null;
  const chiSquare = tallies.reduce(
    (sum, one) => sum + (one.right - one.n * share) ** 2 / (one.n * share * (1 - share)),
    0,
  );
  const df = tallies.length - 1;
  return { chiSquare, df, p: chiSquareTail(chiSquare, df) };
}

/** The chance of at least `least` right, each with its own chance. */
export function chanceOfAtLeast(chances: readonly number[], least: number): number {
  let counts = [1];
  for (const chance of chances) {
    const next = [...counts, 0].map(
      (_, right) => (counts[right] ?? 0) * (1 - chance) + (counts[right - 1] ?? 0) * chance,
    );
    counts = next;
  }
  return counts.slice(Math.max(0, least)).reduce((sum, one) => sum + one, 0);
}
