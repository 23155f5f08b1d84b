// What is to be looked at beyond single options: slots, principles, weeks and groups.

import type { Id } from '../model/course.js';
import type { Item } from './bank.js';
import type { Draw, SlotStatistics } from './figures/draw.js';
import type { Grouping } from './figures/groups.js';
import type { Trend } from './figures/trend.js';
import type { Finding } from './findings.js';
import type { GroupStatistics } from './quiz-statistics.js';
import { THIN } from './item-statistics.js';
import { HAIR } from './whole.js';

/** About a slot of the quiz, or about a principle. */
export interface AreaFinding {
  readonly concern: 'uneven draw' | 'weak slot' | 'weak principle';
  readonly id: Id;
}

/** Holm's adjusted p below this is no chance; and a spread below that is no matter. */
const UNLIKELY = 0.05;
const SPREAD = 0.1;
/** A slot or principle is weak when its whole interval lies so far below the share of the quiz as a whole. */
const BELOW = 0.1;

export function areaFindingsOf(draw: Draw, principles: readonly GroupStatistics[]): AreaFinding[] {
  const share = shareOf(draw);
  const isWeak = (high: number | undefined, n: number | null) =>
    high !== undefined && (n ?? 0) >= THIN && high < share - BELOW - HAIR;
  const uneven = draw.slots.filter(isUneven);
  return [
    ...uneven.map(({ id }) => ({ concern: 'uneven draw' as const, id })),
    ...principles
      .filter(({ interval, people }) => isWeak(interval?.high, people))
      .map(({ id }) => ({ concern: 'weak principle' as const, id })),
    ...draw.slots
      // One question that stands apart makes its slot weak: that has been said.
      .filter((slot) => !uneven.includes(slot) && isWeak(slot.interval?.high, slot.n))
      .map(({ id }) => ({ concern: 'weak slot' as const, id })),
  ];
}

function isUneven({ adjusted, items }: SlotStatistics): boolean {
  const shares = items.flatMap(({ share }) => (share === null ? [] : [share]));
  return adjusted !== null && adjusted < UNLIKELY && Math.max(...shares) - Math.min(...shares) > SPREAD - HAIR;
}

function shareOf({ slots }: Draw): number {
  const n = slots.reduce((sum, slot) => sum + (slot.n ?? 0), 0);
  return n === 0 ? 0 : slots.reduce((sum, slot) => sum + (slot.share ?? 0) * (slot.n ?? 0), 0) / n;
}

/** A question whose facility jumped, and one that is harder for a group: class C, and sure among all that were tried. */
export function comparedFindingsOf(items: readonly Item[], trend: Trend, groupings: readonly Grouping[]): Finding[] {
  const rightOf = (id: Id) => items.find(({ question }) => question.id === id)?.right ?? '';
  const known = trend.changes
    .filter(({ kind }) => kind === 'jump')
    .map(({ item }): Finding => ({ item, concern: 'known', option: '', right: rightOf(item), group: '' }));
  const differential = groupings.flatMap(({ kind, groups }) =>
    groups.flatMap(({ value, items: own }) =>
      own
        .filter(
          ({ differential: found, adjusted }) =>
            kind === 'column' && found?.class === 'C' && found.delta < 0 && (adjusted ?? 1) < UNLIKELY,
        )
        .map(({ id }): Finding => ({
          item: id,
          concern: 'differential',
          option: '',
          right: rightOf(id),
          group: value,
        })),
    ),
  );
  return [...known, ...differential];
}
