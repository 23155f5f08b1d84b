// The short answers: whether it got better, and which groups stand apart, each judged once and not at every row of a table.

import { differenceInterval, Z, type Interval } from '../statistics.js';
import { normalTwoTails } from './distributions.js';
import { holmAdjusted } from './holm.js';
import type { Group, Grouping } from './groups.js';
import type { Period } from './trend.js';

/** Finished attempts on either side below which nothing is compared. */
const FEWEST = 30;

interface Half {
  readonly n: number;
  readonly share: number;
}

export interface Halves {
  /** The first day of the later half. */
  readonly since: number;
  readonly before: Half;
  readonly after: Half;
  readonly difference: number;
  readonly interval: Interval;
}

/** The earlier and the later half of all dated attempts, cut between two periods; null where either is too small. */
export function halvesOf(periods: readonly Period[]): Halves | null {
  const told = periods.flatMap(({ from, n, passes: { share } }) =>
    n === null || share === null ? [] : [{ from, n, passes: Math.round(share * n) }],
  );
  const all = told.reduce((sum, { n }) => sum + n, 0);
  let [best, cut, so] = [Number.POSITIVE_INFINITY, 0, 0];
  told.forEach(({ n }, at) => {
    if (Math.abs(all - 2 * so) < best) [best, cut] = [Math.abs(all - 2 * so), at];
    so += n;
  });
  const [before, after] = [halfOf(told.slice(0, cut)), halfOf(told.slice(cut))];
  const interval = differenceInterval(after.passes, after.n, before.passes, before.n);
  const since = told[cut]?.from;
  if (before.n < FEWEST || after.n < FEWEST || interval === null || since === undefined) return null;
  const [earlier, later] = [before.passes / before.n, after.passes / after.n];
  return {
    since,
    before: { n: before.n, share: earlier },
    after: { n: after.n, share: later },
    difference: later - earlier,
    interval,
  };
}

function halfOf(periods: readonly { readonly n: number; readonly passes: number }[]) {
  return {
    n: periods.reduce((sum, { n }) => sum + n, 0),
    passes: periods.reduce((sum, { passes }) => sum + passes, 0),
  };
}

export interface ApartGroup extends Pick<Group, 'value'> {
  readonly difference: number;
  readonly interval: Interval;
}

/** Groups whose share of passes differs from that of all others, sure among all groups that were compared (Holm). */
export function apartOf(groupings: readonly Grouping[]): { readonly compared: number; readonly apart: ApartGroup[] } {
  const compared = groupings.flatMap(({ groups }) => {
    const large = groups.flatMap(({ value, n, passDifference: difference, passInterval: interval }) =>
      n !== null && n >= FEWEST && difference !== null && interval !== null ? [{ value, difference, interval }] : [],
    );
    // Of two groups each is the other's rest: one comparison, of which the lower is told; either where they are equal.
    return groups.length === 2 && large.length === 2
      ? large.filter(({ difference }) => difference <= 0).slice(0, 1)
      : large;
  });
  const adjusted = holmAdjusted(
    compared.map(({ difference, interval }) => normalTwoTails((difference * 2 * Z) / (interval.high - interval.low))),
  );
  return { compared: compared.length, apart: compared.filter((_, at) => (adjusted[at] ?? 1) < 0.05) };
}
