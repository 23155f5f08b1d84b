// Questions and slots, as they may be passed on.

import type { Draw, SlotStatistics } from '../figures/draw.js';
import type { ItemStatistics, OptionStatistics } from '../item-statistics.js';
import { isGivenAway, isListGivenAway } from './audit.js';
import {
  LEAST,
  rangeOfShare,
  sharedCoefficient,
  sharedCount,
  sharedInterval,
  sharedShare,
  sharedSpan,
  stepOf,
} from './rounding.js';

export interface SharedItem {
  readonly id: string;
  readonly n: number | null;
  readonly facility: number | null;
  readonly facilityInterval: ItemStatistics['facilityInterval'];
  readonly deviation: null;
  readonly guessing: number | null;
  readonly paired: null;
  readonly discrimination: number | null;
  readonly discriminationInterval: ItemStatistics['discriminationInterval'];
  readonly efficiency: null;
  readonly options: readonly SharedOption[];
  readonly scoreGroups: readonly number[];
}

interface SharedOption extends Pick<OptionStatistics, 'code' | 'text' | 'right' | 'group'> {
  readonly n: null;
  readonly share: number | null;
  readonly correlation: number | null;
  readonly interval: OptionStatistics['interval'];
  readonly byScore: readonly number[];
}

/** @param isOpen whether its number of answers may be told, as `isOpenSlot` says */
export function sharedItem(item: ItemStatistics, isOpen: boolean): SharedItem {
  const isTold = isOpen && (item.n ?? 0) >= LEAST && !givesAway(item);
  const n = isTold ? item.n : null;
  return {
    id: item.id,
    n: isOpen ? sharedCount(item.n) : null,
    facility: sharedShare(item.facility, n),
    facilityInterval: sharedInterval(item.facility, n),
    deviation: null,
    guessing: item.guessing,
    paired: null,
    discrimination: sharedCoefficient(item.discrimination, n),
    discriminationInterval: sharedSpan(item.discrimination, n),
    efficiency: null,
    options: item.options.map((option) => sharedOption(option, n)),
    scoreGroups: [],
  };
}

function sharedOption(
  { code, text, right, group, share, correlation }: OptionStatistics,
  n: number | null,
): SharedOption {
  return {
    code,
    text,
    right,
    group,
    n: null,
    share: sharedShare(share, n),
    correlation: sharedCoefficient(correlation, n),
    interval: sharedSpan(correlation, n),
    byScore: [],
  };
}

/**
 * Shares of options of which one is chosen add up to the whole; of orders only the commonest are told, which are no more. The
 * share of right answers says nothing more: it is that of the right option, or no more than that where parts are put
 * together, or that of another key.
 */
function givesAway({ options, n: all }: ItemStatistics): boolean {
  const n = all ?? 0;
  const groups = new Set(options.map(({ group, code }) => (group === 'pair' ? code.slice(0, 1) : group)));
  return [...groups].some((name) => {
    const own = options.filter(({ group, code }) => (group === 'pair' ? code.slice(0, 1) : group) === name);
    const counts = own.map((option) => option.n ?? 0);
    const ranges = own.map(({ share }) => rangeOfShare(sharedShare(share, n) ?? 0, { low: n, high: n }, stepOf(n)));
    const whole = { range: { low: name === 'order' ? 0 : n, high: n }, weights: counts.map(() => 1) };
    return isGivenAway(counts, ranges, total(counts) === n ? [whole] : []);
  });
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

export function sharedDraw({ slots }: Draw): Draw {
  return { slots: slots.map(sharedSlot), hardest: null, average: null, easiest: null };
}

/** Each attempt has a question of the slot: how often each was asked adds up to a number that is no secret. */
export function isOpenSlot({ items }: Pick<SlotStatistics, 'items'>): boolean {
  return !isListGivenAway(items.map(({ n }) => n));
}

function sharedSlot(slot: SlotStatistics): SlotStatistics {
  const { id, principle, objective, n, share, items, adjusted } = slot;
  const isOpen = isOpenSlot(slot);
  return {
    id,
    principle,
    objective,
    n: sharedCount(n),
    share: sharedShare(share, n),
    interval: sharedInterval(share, n),
    items: items.map((item) => ({
      id: item.id,
      n: isOpen ? sharedCount(item.n) : null,
      share: sharedShare(item.share, isOpen ? item.n : null),
      interval: sharedInterval(item.share, isOpen ? item.n : null),
      passDifference: null,
      passInterval: null,
    })),
    chiSquare: null,
    df: null,
    p: null,
    // Only whether it is unlikely: that is in the findings as well.
    adjusted: adjusted === null ? null : adjusted < 0.05 ? 0.05 : 1,
  };
}
