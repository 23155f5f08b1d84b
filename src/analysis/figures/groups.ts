// Groups beside each other: departments, sites, staff groups, files. Who passes, what is harder for whom, and whether a
// question treats them differently.

import type { Id } from '../../model/course.js';
import type { Bank, Item } from '../bank.js';
import { NO_DETAIL, type GroupingValues, type Sitting } from '../reading.js';
import { passesOf, TotalCounter, type Passes } from '../quiz-statistics.js';
import { differenceInterval, meanOf, type Interval } from '../statistics.js';
import { isScored, type Outcome } from '../whole.js';
import { mantelHaenszel, type Differential, type Stratum } from './differential.js';
import { holmAdjusted } from './holm.js';

export interface Grouping {
  readonly name: string;
  readonly kind: GroupingValues['kind'];
  /** The largest first. */
  readonly groups: readonly Group[];
}

export interface Group {
  readonly value: string;
  readonly people: number | null;
  readonly n: number | null;
  readonly mean: number | null;
  readonly passes: Passes;
  /** Its share of passes less that of all the others. */
  readonly passDifference: number | null;
  readonly passInterval: Interval | null;
  readonly items: readonly GroupItem[];
}

export interface GroupItem {
  readonly id: Id;
  readonly n: number | null;
  readonly share: number | null;
  /** Its share of right answers less that of all the others. */
  readonly difference: number | null;
  readonly interval: Interval | null;
  /** Null where either side is too small. */
  readonly differential: Differential | null;
  /** p of the differential as it is when so many questions are tested (Holm 1979). */
  readonly adjusted: number | null;
}

/** Answers to a question on either side below which nothing is compared. */
const FEWEST_COMPARED = 30;
/** Below this on either side the Mantel–Haenszel procedure says nothing (ETS asks for 100 to 200 in the smaller group). */
const FEWEST_DIF = 100;
/** Questions are compared for so many groups of a column. */
const GROUPS_COMPARED = 30;

class GroupTally {
  readonly totals = new TotalCounter();
  people = 0;
  last = -1;
  /** For each question and each total, right and wrong, of scored attempts. */
  readonly strata: Int32Array;
  /** For each question, answers and right ones. */
  readonly answers: Int32Array;

  constructor(
    items: number,
    readonly levels: number,
  ) {
    this.strata = new Int32Array(items * levels * 2);
    this.answers = new Int32Array(items * 2);
  }

  add({ learner, items, scores }: Sitting, outcome: Outcome): void {
    if (learner !== this.last) this.people += 1;
    this.last = learner;
    const isCounted = isScored(outcome);
    if (isCounted) this.totals.add(outcome);
    const level = isCounted ? Math.floor(outcome.right + 1e-9) : -1;
    items.forEach((item, at) => {
      const isRight = (scores[at] as number) > 1 - 1e-9;
      bump(this.answers, item * 2);
      if (isRight) bump(this.answers, item * 2 + 1);
      if (level >= 0) bump(this.strata, (item * this.levels + level) * 2 + Number(isRight));
    });
  }

  of(item: number): { readonly n: number; readonly right: number } {
    return { n: this.answers[item * 2] as number, right: this.answers[item * 2 + 1] as number };
  }
}

function bump(counts: Int32Array, at: number): void {
  counts[at] = (counts[at] as number) + 1;
}

export class GroupCounter {
  readonly #groups: readonly Map<number, GroupTally>[];

  constructor(
    readonly groupings: readonly GroupingValues[],
    readonly items: readonly Item[],
    readonly bank: Bank,
  ) {
    this.#groups = groupings.map(() => new Map());
  }

  add(sitting: Sitting, outcome: Outcome): void {
    (sitting.more ?? NO_DETAIL).groups.forEach((value, grouping) => {
      const groups = this.#groups[grouping];
      if (value < 0 || !groups || (this.groupings[grouping]?.values.length ?? 0) < 2) return;
      const tally = groups.get(value) ?? new GroupTally(this.items.length, this.bank.slots.length + 1);
      groups.set(value, tally);
      tally.add(sitting, outcome);
    });
  }

  statistics(): Grouping[] {
    return this.groupings.flatMap(({ name, kind, values }, at) => {
      const tallies = [...(this.#groups[at] ?? [])].sort(([, a], [, b]) => b.people - a.people);
      if (tallies.length < 2) return [];
      const all = tallies.map(([, tally]) => tally);
      return [
        {
          name,
          kind,
          groups: tallies.map(([value, tally], rank) =>
            this.#group(values[value] ?? '', tally, all, rank < GROUPS_COMPARED),
          ),
        },
      ];
    });
  }

  #group(value: string, tally: GroupTally, all: readonly GroupTally[], isCompared: boolean): Group {
    const { totals } = tally;
    const others = all.filter((other) => other !== tally);
    const n = others.reduce((sum, other) => sum + other.totals.n, 0);
    const passes = others.reduce((sum, other) => sum + other.totals.passes, 0);
    const isEnough = totals.n >= FEWEST_COMPARED && n >= FEWEST_COMPARED;
    return {
      value,
      people: tally.people,
      n: totals.n,
      mean: meanOf(
        totals.totals.map(({ right }) => (100 * right) / this.bank.slots.length),
        totals.totals.map((one) => one.n),
      ),
      passes: passesOf(totals.passes, totals.n),
      passDifference: isEnough ? totals.passes / totals.n - passes / n : null,
      passInterval: isEnough ? differenceInterval(totals.passes, totals.n, passes, n) : null,
      items: isCompared ? withAdjusted(this.items.map((item) => this.#item(item, tally, others))) : [],
    };
  }

  #item({ question, at }: Item, tally: GroupTally, others: readonly GroupTally[]): GroupItem {
    const own = tally.of(at);
    const rest = others.reduce((sum, other) => ({ n: sum.n + other.of(at).n, right: sum.right + other.of(at).right }), {
      n: 0,
      right: 0,
    });
    const isEnough = Math.min(own.n, rest.n) >= FEWEST_COMPARED;
    return {
      id: question.id,
      n: own.n,
      share: own.n === 0 ? null : own.right / own.n,
      difference: isEnough ? own.right / own.n - rest.right / rest.n : null,
      interval: isEnough ? differenceInterval(own.right, own.n, rest.right, rest.n) : null,
      differential: Math.min(own.n, rest.n) >= FEWEST_DIF ? mantelHaenszel(strataOf(at, tally, others)) : null,
      adjusted: null,
    };
  }
}

function strataOf(item: number, tally: GroupTally, others: readonly GroupTally[]): Stratum[] {
  return Array.from({ length: tally.levels }, (_, level) => {
    const at = (item * tally.levels + level) * 2;
    const sum = (right: 0 | 1) => others.reduce((total, other) => total + (other.strata[at + right] as number), 0);
    return {
      focalRight: tally.strata[at + 1] as number,
      focalWrong: tally.strata[at] as number,
      otherRight: sum(1),
      otherWrong: sum(0),
    };
  });
}

function withAdjusted(items: readonly GroupItem[]): GroupItem[] {
  const adjusted = holmAdjusted(items.flatMap(({ differential }) => (differential ? [differential.p] : [])));
  let next = 0;
  return items.map((item) => (item.differential ? { ...item, adjusted: adjusted[next++] as number } : item));
}
