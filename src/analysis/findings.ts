// What an assessor should look at, most pressing first. Each is said only when chance is an unlikely reason for it.

import type { Id } from '../model/course.js';
import { authoringOf } from '../questions/authoring.js';
import { normalTwoTails } from './figures/distributions.js';
import type { Item } from './bank.js';
import { NON_FUNCTIONAL, THIN, type ItemStatistics, type OptionStatistics } from './item-statistics.js';
import { wilsonInterval } from './statistics.js';

/** In the order of concern. */
export const CONCERNS = [
  'wrong key',
  'backwards',
  'second key',
  'misleading',
  'known',
  'differential',
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
  /** The group that it is about, `''` for none. */
  readonly group: string;
}

/** How far the answers allow a judgement of the questions. Without enough of them nothing is said to be sound. */
export interface Verdict {
  /** Answers to a question from which it is judged. */
  readonly least: number;
  /** Questions that the quiz draws. */
  readonly drawn: number;
  /** Of them with enough answers. */
  readonly enough: number;
  /** Of those, the ones that the rest of the quiz can measure as well. */
  readonly judged: number;
  readonly withFinding: number;
  /** Whether the questions have enough in common for one to be measured by the rest. */
  readonly hasYardstick: boolean;
}

/** A question is too hard or too easy when its whole interval lies beyond these shares. */
const HARD = 0.5;
const EASY = 0.95;
/** Below this correlation a question hardly tells those who know from those who do not. */
const WEAK = 0.1;
/** An option that fewer people chose says nothing of those who chose it. */
const CHOOSERS = 5;
/** More than this share of the equal part of the wrong answers, and an option is not dead. */
const DEAD = 0.5;

/** @param hasYardstick whether correlations with the rest of the quiz mean anything here */
export function findingsOf(
  items: readonly Item[],
  statistics: readonly ItemStatistics[],
  hasYardstick: boolean,
): Finding[] {
  return inOrder(statistics.flatMap((one, at) => itemFindings(items[at] as Item, one, hasYardstick)));
}

export function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => CONCERNS.indexOf(a.concern) - CONCERNS.indexOf(b.concern));
}

export function verdictOf(
  items: readonly Item[],
  statistics: readonly ItemStatistics[],
  findings: readonly Finding[],
  hasYardstick: boolean,
): Verdict {
  const drawn = items.filter(({ slot }) => slot >= 0);
  return {
    least: THIN,
    drawn: drawn.length,
    enough: drawn.filter(({ at }) => (statistics[at]?.n ?? 0) >= THIN).length,
    judged: hasYardstick ? drawn.filter(({ at }) => isJudged(statistics[at])).length : 0,
    withFinding: new Set(findings.map(({ item }) => item)).size,
    hasYardstick,
  };
}

/** Enough answers, and enough of them in attempts that can be compared; where all are right, that is a judgement too. */
export function isJudged(one: ItemStatistics | undefined): boolean {
  return one !== undefined && (one.paired ?? 0) >= THIN && (one.discrimination !== null || one.deviation === 0);
}

function itemFindings(item: Item, one: ItemStatistics, hasYardstick: boolean): Finding[] {
  if ((one.n ?? 0) < THIN) return [];
  const finding = (concern: Concern, option = ''): Finding => ({
    item: one.id,
    concern,
    option,
    right: item.right,
    group: '',
  });
  const wrongKey = hasYardstick ? suspectOf(item, one.options) : undefined;
  if (wrongKey) return [finding('wrong key', wrongKey.code)];
  if (hasYardstick && isBackwards(one))
    return [finding('backwards'), ...deadOptionsOf(item, one.options).map(({ code }) => finding('dead option', code))];
  const second = hasYardstick ? one.options.filter((option) => isSecondKey(option)) : [];
  const misleading = misleadingOf(item, one.options);
  const main =
    (misleading ? 'misleading' : null) ??
    difficultyOf(one) ??
    (hasYardstick && second.length === 0 ? weaknessOf(one) : null);
  return [
    ...second.map(({ code }) => finding('second key', code)),
    ...(main === null ? [] : [finding(main, main === 'misleading' ? misleading?.code : '')]),
    ...deadOptionsOf(item, one.options).map(({ code }) => finding('dead option', code)),
  ];
}

function isBackwards({ discriminationInterval }: ItemStatistics): boolean {
  return discriminationInterval !== null && discriminationInterval.high < 0;
}

function difficultyOf({ facilityInterval }: ItemStatistics): Concern | null {
  if (facilityInterval === null) return null;
  return facilityInterval.high < HARD ? 'too hard' : facilityInterval.low > EASY ? 'too easy' : null;
}

function weaknessOf({ discriminationInterval }: ItemStatistics): Concern | null {
  return discriminationInterval !== null && discriminationInterval.high < WEAK ? 'weak' : null;
}

const isLiked = ({ interval }: OptionStatistics) => interval !== null && interval.low > 0;
const isShunned = ({ interval }: OptionStatistics) => interval !== null && interval.high < 0;

/** An option marked wrong that those who do well elsewhere choose: a second right answer, as they see it. */
function isSecondKey(option: OptionStatistics): boolean {
  return !option.right && isLiked(option) && (option.n ?? 0) >= CHOOSERS;
}

/**
 * An option, or an order, marked wrong that looks like the right one: those who do well elsewhere choose it, more of
 * them than choose the key, and it goes with the rest of the quiz better than the key does. Where they choose the key as
 * well, it is a second right answer.
 */
function suspectOf({ question }: Item, options: readonly OptionStatistics[]): OptionStatistics | undefined {
  if (authoringOf(question).keys === 'all that apply') {
    return options.find((option) =>
      option.right ? isShunned(option) && share(option) < 0.5 : isLiked(option) && share(option) > 0.5,
    );
  }
  return rivals(options).find(
    ([option, key]) =>
      isLiked(option) &&
      !isLiked(key) &&
      share(option) > share(key) &&
      (option.correlation ?? 0) > (key.correlation ?? 0),
  )?.[0];
}

/**
 * An option marked wrong that clearly more people chose than the key: sign test, normal approximation, 5 % over all the
 * wrong options of the question together (Bonferroni).
 */
function misleadingOf({ question }: Item, options: readonly OptionStatistics[]): OptionStatistics | undefined {
  if (authoringOf(question).keys === 'all that apply') return undefined;
  const tried = rivals(options);
  return tried.find(([{ n }, { n: keyed }]) => {
    const z = ((n ?? 0) - (keyed ?? 0)) / Math.sqrt((n ?? 0) + (keyed ?? 0) || 1);
    return z > 0 && normalTwoTails(z) * tried.length < 0.05;
  })?.[0];
}

/**
 * Each wrong option beside the right one of its group, the most chosen first. In a matching question the groups are the
 * pairs; of an ordering question whole orders are rivals.
 */
function rivals(options: readonly OptionStatistics[]): (readonly [OptionStatistics, OptionStatistics])[] {
  const groupOf = ({ group, code }: OptionStatistics) => (group === 'pair' ? code.slice(0, 1) : group);
  const wrong = options.filter(({ right }) => !right).sort((a, b) => share(b) - share(a));
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
    return ofAll !== null && ofWrong !== null && ofAll.high < NON_FUNCTIONAL && ofWrong.high < DEAD / wrong.length;
  });
}

function share(option: OptionStatistics): number {
  return option.share ?? 0;
}
