// What changed with time: week by week, before and after a change of a question, and a question that became known.

import type { Id } from '../../model/course.js';
import type { Bank, Item } from '../bank.js';
import { NO_DETAIL, type Sitting } from '../reading.js';
import { mondayOf } from '../read/dates.js';
import { passesOf, type Passes } from '../quiz-statistics.js';
import { differenceInterval, type Interval } from '../statistics.js';
import { isScored, type Outcome } from '../whole.js';
import { normalTwoTails } from './distributions.js';

export interface Period {
  /** The first day, counted from 1 January 1970. */
  readonly from: number;
  readonly n: number | null;
  readonly mean: number | null;
  readonly passes: Passes;
}

/** A question before and after: with another key, or before and after a jump. */
export interface Change {
  readonly item: Id;
  readonly kind: 'key' | 'jump';
  /** The first day after; null where no date tells it. */
  readonly since: number | null;
  readonly before: { readonly n: number | null; readonly share: number | null };
  readonly after: { readonly n: number | null; readonly share: number | null };
  readonly difference: number | null;
  readonly interval: Interval | null;
}

export interface Trend {
  readonly step: 'week' | 'month';
  readonly periods: readonly Period[];
  readonly changes: readonly Change[];
  /** Attempts whose day is not known: they stand in no period. */
  readonly undated: number | null;
  /** By course version, as far as ids, keys and days determine it. */
  readonly versions: readonly Version[];
}

export interface Version {
  readonly is: 'this' | 'older' | 'not known';
  readonly n: number | null;
  readonly passes: Passes;
}

/** Answers on either side of a jump, and in a week that may begin one. */
const FEWEST_AROUND = 30;
/** A jump in facility that is smaller is of no interest, however sure. */
const JUMP = 0.15;
/** Over all weeks and questions together a false jump may come in one report of a hundred. */
const SURE = 0.01;
/** With more weeks the periods are months. */
const WEEKS = 60;

export interface Tally {
  n: number;
  right: number;
}

const tally = (): Tally => ({ n: 0, right: 0 });

export class TrendCounter {
  readonly #weeks = new Map<number, { n: number; passes: number; sum: number; items: Tally[] }>();
  readonly #keys: readonly { readonly today: Tally; readonly other: Tally }[];
  readonly #versions = new Map<Version['is'], { n: number; passes: number }>();
  #undated = 0;

  /** @param released the day on which this version came out; null where that is not known */
  constructor(
    readonly items: readonly Item[],
    readonly bank: Bank,
    readonly released: number | null,
  ) {
    this.#keys = items.map(() => ({ today: tally(), other: tally() }));
  }

  add(sitting: Sitting, outcome: Outcome): void {
    const { day, otherKeys } = sitting.more ?? NO_DETAIL;
    sitting.items.forEach((item, at) => {
      const keys = this.#keys[item];
      if (keys) count(otherKeys.includes(at) ? keys.other : keys.today, sitting.scores[at] as number);
    });
    this.#addVersion(sitting, outcome);
    if (day === null) {
      this.#undated += 1;
      return;
    }
    const monday = mondayOf(day);
    const week = this.#weeks.get(monday) ?? { n: 0, passes: 0, sum: 0, items: this.items.map(tally) };
    this.#weeks.set(monday, week);
    sitting.items.forEach((item, at) => {
      count(week.items[item] as Tally, sitting.scores[at] as number);
    });
    if (!isScored(outcome)) return;
    week.n += 1;
    week.sum += outcome.percent;
    if (outcome.passes) week.passes += 1;
  }

  /** An id or a key of another version, or a day before this one came out, tells; a day after it does not, since an LMS may go on with the old one. */
  #addVersion({ more = NO_DETAIL }: Sitting, outcome: Outcome): void {
    if (!isScored(outcome)) return;
    const isOlder =
      more.older.length > 0 ||
      more.otherKeys.length > 0 ||
      (this.released !== null && more.day !== null && more.day < this.released);
    const is = isOlder ? 'older' : this.bank.isFirstVersion ? 'this' : 'not known';
    const version = this.#versions.get(is) ?? { n: 0, passes: 0 };
    version.n += 1;
    if (outcome.passes) version.passes += 1;
    this.#versions.set(is, version);
  }

  statistics(): Trend {
    const weeks = [...this.#weeks].sort(([a], [b]) => a - b);
    const isLong = weeks.length > WEEKS;
    return {
      step: isLong ? 'month' : 'week',
      periods: isLong ? monthsOf(weeks) : weeks.map(([from, week]) => periodOf(from, week)),
      changes: [...this.#keyChanges(), ...this.#jumps(weeks)],
      undated: this.#undated,
      versions: [...this.#versions].map(([is, { n, passes }]) => ({ is, n, passes: passesOf(passes, n) })),
    };
  }

  #keyChanges(): Change[] {
    return this.items.flatMap(({ question }, at) => {
      const { today, other } = this.#keys[at] as { today: Tally; other: Tally };
      return other.n > 0 && today.n > 0 ? [changeOf(question.id, 'key', null, other, today)] : [];
    });
  }

  /**
   * For each question the week at which its facility jumps most over what all other questions did in the same weeks:
   * z of the difference of two differences of shares, with Bonferroni's correction for all the weeks and questions tried.
   */
  #jumps(weeks: readonly (readonly [number, { readonly items: readonly Tally[] }])[]): Change[] {
    const tries: { readonly change: Change; readonly p: number }[][] = this.items.map((item) =>
      this.#splits(item, weeks),
    );
    const tried = tries.reduce((sum, own) => sum + own.length, 0);
    return tries.flatMap((own) => {
      const surest = own.filter(({ p }) => p * tried < SURE).sort((a, b) => a.p - b.p)[0];
      return surest ? [surest.change] : [];
    });
  }

  #splits({ at: item, question }: Item, weeks: readonly (readonly [number, { readonly items: readonly Tally[] }])[]) {
    const own = weeks.map(([, { items }]) => items[item] as Tally);
    const all = weeks.map(([, { items }]) => total(items));
    const others = all.map((sum, at) => ({
      n: sum.n - (own[at] as Tally).n,
      right: sum.right - (own[at] as Tally).right,
    }));
    const [wholeOwn, wholeOthers] = [total(own), total(others)];
    const [before, othersBefore] = [tally(), tally()];
    const found: { readonly change: Change; readonly p: number }[] = [];
    weeks.slice(0, -1).forEach((_, at) => {
      into(before, own[at] as Tally);
      into(othersBefore, others[at] as Tally);
      const after = { n: wholeOwn.n - before.n, right: wholeOwn.right - before.right };
      const othersAfter = { n: wholeOthers.n - othersBefore.n, right: wholeOthers.right - othersBefore.right };
      if (Math.min(before.n, after.n) < FEWEST_AROUND || Math.min(othersBefore.n, othersAfter.n) < FEWEST_AROUND)
        return;
      const jump = after.right / after.n - before.right / before.n;
      const drift = othersAfter.right / othersAfter.n - othersBefore.right / othersBefore.n;
      const p = jumpTail(before, after, othersBefore, othersAfter);
      const since = weeks[at + 1]?.[0] ?? null;
      found.push({
        change: changeOf(question.id, 'jump', since, { ...before }, after),
        p: jump - drift >= JUMP ? p : 1,
      });
    });
    return found;
  }
}

/** The chance of such a difference between two differences of shares, on either side. */
export function jumpTail(before: Tally, after: Tally, othersBefore: Tally, othersAfter: Tally): number {
  const jump = after.right / after.n - before.right / before.n;
  const drift = othersAfter.right / othersAfter.n - othersBefore.right / othersBefore.n;
  const error = Math.sqrt([before, after, othersBefore, othersAfter].reduce((sum, one) => sum + errorOf(one), 0));
  return error === 0 ? 1 : normalTwoTails((jump - drift) / error);
}

/** p(1 − p)/n of a share with half an answer added on each side, so that none right or all right is not taken for sure. */
function errorOf({ n, right }: Tally): number {
  const share = (right + 0.5) / (n + 1);
  return (share * (1 - share)) / n;
}

function changeOf(item: Id, kind: Change['kind'], since: number | null, before: Tally, after: Tally): Change {
  return {
    item,
    kind,
    since,
    before: { n: before.n, share: before.right / before.n },
    after: { n: after.n, share: after.right / after.n },
    difference: after.right / after.n - before.right / before.n,
    interval: differenceInterval(after.right, after.n, before.right, before.n),
  };
}

function count(one: Tally, score: number): void {
  one.n += 1;
  if (score > 1 - 1e-9) one.right += 1;
}

function into(sum: Tally, one: Tally): void {
  sum.n += one.n;
  sum.right += one.right;
}

function total(list: readonly Tally[]): Tally {
  const sum = tally();
  for (const one of list) into(sum, one);
  return sum;
}

interface Sums {
  readonly n: number;
  readonly passes: number;
  readonly sum: number;
}

function periodOf(from: number, { n, passes, sum }: Sums): Period {
  return { from, n, mean: n === 0 ? null : sum / n, passes: passesOf(passes, n) };
}

/** A week belongs to the month of its Monday. */
function monthsOf(weeks: readonly (readonly [number, Sums])[]): Period[] {
  const months = new Map<number, { n: number; passes: number; sum: number }>();
  for (const [monday, { n, passes, sum }] of weeks) {
    const date = new Date(monday * 86_400_000);
    const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / 86_400_000;
    const month = months.get(first) ?? { n: 0, passes: 0, sum: 0 };
    months.set(first, { n: month.n + n, passes: month.passes + passes, sum: month.sum + sum });
  }
  return [...months].map(([from, sums]) => periodOf(from, sums));
}
