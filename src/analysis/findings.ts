// What an assessor should look at, most pressing first. Each is said only when chance is an unlikely reason for it.

import type { Id } from '../model/course.js';
import { authoringOf } from '../questions/authoring.js';
import type { Item } from './bank.js';
import { NON_FUNCTIONAL, THIN, type ItemStatistics, type OptionStatistics } from './item-statistics.js';
import { wilsonInterval } from './statistics.js';

/** In the order of concern. */
export const CONCERNS = [
  'wrong key',
  'backwards',
  'misleading',
  'too hard',
  'weak',
  'dead option',
  'too easy',
] as const;
export type Concern = (typeof CONCERNS)[number];

export interface Finding {
  readonly item: Id;
  readonly concern: Concern;
  /** The option that it is about; `''` when it is about the whole question. */
  readonly option: string;
  readonly right: string;
}

/** A question is too hard or too easy when its whole interval lies beyond these shares. */
const HARD = 0.5;
const EASY = 0.95;
/** Below this correlation a question hardly tells those who know from those who do not. */
const WEAK = 0.1;

export function findingsOf(items: readonly Item[], statistics: readonly ItemStatistics[]): Finding[] {
  const found = statistics.flatMap((one, at) => itemFindings(items[at] as Item, one));
  return found.sort((a, b) => CONCERNS.indexOf(a.concern) - CONCERNS.indexOf(b.concern));
}

function itemFindings(item: Item, one: ItemStatistics): Finding[] {
  if ((one.n ?? 0) < THIN) return [];
  const finding = (concern: Concern, option = ''): Finding => ({ item: one.id, concern, option, right: item.right });
  const wrongKey = suspectOf(item, one.options);
  if (wrongKey) return [finding('wrong key', wrongKey.code)];
  const misleading = misleadingOf(item, one.options);
  const main = mainConcernOf(one) ?? (misleading ? 'misleading' : null) ?? difficultyOf(one) ?? weaknessOf(one);
  const first = main === null ? [] : [finding(main, main === 'misleading' ? misleading?.code : '')];
  return [...first, ...deadOptionsOf(item, one.options).map(({ code }) => finding('dead option', code))];
}

function mainConcernOf({ discriminationInterval }: ItemStatistics): Concern | null {
  return discriminationInterval !== null && discriminationInterval.high < 0 ? 'backwards' : null;
}

function difficultyOf({ facilityInterval }: ItemStatistics): Concern | null {
  if (facilityInterval === null) return null;
  return facilityInterval.high < HARD ? 'too hard' : facilityInterval.low > EASY ? 'too easy' : null;
}

function weaknessOf({ discriminationInterval }: ItemStatistics): Concern | null {
  return discriminationInterval !== null && discriminationInterval.high < WEAK ? 'weak' : null;
}

/**
 * An option marked wrong that looks like the right one: those who do well elsewhere choose it, more of them than choose
 * the key, and it goes with the rest of the quiz better than the key does.
 */
function suspectOf({ question }: Item, options: readonly OptionStatistics[]): OptionStatistics | undefined {
  const isLiked = ({ interval }: OptionStatistics) => interval !== null && interval.low > 0;
  const isShunned = ({ interval }: OptionStatistics) => interval !== null && interval.high < 0;
  if (authoringOf(question).keys === 'all that apply') {
    return options.find((option) =>
      option.right ? isShunned(option) && share(option) < 0.5 : isLiked(option) && share(option) > 0.5,
    );
  }
  return rivals(options).find(
    ([option, key]) =>
      isLiked(option) && share(option) > share(key) && (option.correlation ?? 0) > (key.correlation ?? 0),
  )?.[0];
}

/** An option marked wrong that clearly more people chose than the key (sign test, normal approximation, 5 %). */
function misleadingOf({ question }: Item, options: readonly OptionStatistics[]): OptionStatistics | undefined {
  if (authoringOf(question).keys === 'all that apply') return undefined;
  return rivals(options).find(
    ([{ n }, { n: keyed }]) => ((n ?? 0) - (keyed ?? 0)) / Math.sqrt((n ?? 0) + (keyed ?? 0) || 1) > 1.96,
  )?.[0];
}

/** Each wrong option beside the right one of its group, the most chosen first. In a matching question the groups are the pairs. */
function rivals(options: readonly OptionStatistics[]): (readonly [OptionStatistics, OptionStatistics])[] {
  const groupOf = ({ group, code }: OptionStatistics) => (group === 'pair' ? code.slice(0, 1) : group);
  const wrong = options.filter(({ right, group }) => !right && group !== 'order').sort((a, b) => share(b) - share(a));
  return wrong.flatMap((option) => {
    const key = options.find((other) => other.right && groupOf(other) === groupOf(option));
    return key ? [[option, key] as const] : [];
  });
}

/**
 * Surely under 5 %, and surely fewer than half of its equal part of the wrong answers: in a question that nearly
 * everyone gets right, every wrong option is rare, and none of them is dead for that.
 */
function deadOptionsOf({ question }: Item, options: readonly OptionStatistics[]): OptionStatistics[] {
  if (authoringOf(question).keys !== 'one') return [];
  const wrong = options.filter(({ right }) => !right);
  const answers = options.reduce((sum, { n }) => sum + (n ?? 0), 0);
  const mistakes = wrong.reduce((sum, { n }) => sum + (n ?? 0), 0);
  return wrong.filter(({ n }) => {
    const [ofAll, ofWrong] = [wilsonInterval(n ?? 0, answers), wilsonInterval(n ?? 0, mistakes)];
    return ofAll !== null && ofWrong !== null && ofAll.high < NON_FUNCTIONAL && ofWrong.high < 0.5 / wrong.length;
  });
}

function share(option: OptionStatistics): number {
  return option.share ?? 0;
}
