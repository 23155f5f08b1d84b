// What the answers say about one question.

import type { Item } from './bank.js';
import type { Part } from '../questions/authoring-kind.js';
import { authoringOf } from '../questions/authoring.js';
import { chosenIn, wholeResponseInWords } from './option-parts.js';
import type { Sample, SampleRow } from './samples.js';
import {
  correlationOf,
  deviationOf,
  efficiencyOf,
  fisherInterval,
  meanOf,
  varianceOf,
  wilsonInterval,
  type Interval,
} from './statistics.js';

/** Below this a correlation says nothing: its interval is wider than any use that could be made of it. */
export const THIN = 30;
/** An option chosen by fewer is called non-functional (Haladyna & Downing 1993). */
export const NON_FUNCTIONAL = 0.05;
/** Of an ordering question only the commonest orders are told. */
const ORDERS = 8;
/** Lower, middle and upper third by the rest of the quiz. */
const SCORE_GROUPS = 3;

export interface ItemStatistics {
  readonly id: string;
  /** Answers. */
  readonly n: number | null;
  /** Mean score, 0–1 (Moodle: facility index). */
  readonly facility: number | null;
  readonly facilityInterval: Interval | null;
  readonly deviation: number | null;
  readonly guessing: number | null;
  /** Answers with enough others beside them for a correlation. */
  readonly paired: number | null;
  /** Correlation with the rest of the quiz (Moodle: discrimination index, there times 100). Null when thin. */
  readonly discrimination: number | null;
  readonly discriminationInterval: Interval | null;
  readonly efficiency: number | null;
  readonly options: readonly OptionStatistics[];
  /** Answers in the lower, middle and upper third by the rest of the quiz; none when thin. */
  readonly scoreGroups: readonly number[];
}

export interface OptionStatistics extends Pick<Part, 'code' | 'text' | 'right'> {
  readonly group: Part['group'] | 'order';
  readonly n: number | null;
  /** Of those whose response is known. */
  readonly share: number | null;
  /** Of choosing it with the rest of the quiz: above zero for the key, below for the others. */
  readonly correlation: number | null;
  readonly interval: Interval | null;
  /** Its share in each of the item's `scoreGroups`. */
  readonly byScore: readonly number[];
}

/** @param least others beside an answer that make a rest */
export function itemStatisticsOf(item: Item, sample: Sample, least: number): ItemStatistics {
  const rows = sample.rows;
  const scores = rows.map(({ score }) => score);
  const times = rows.map(({ count }) => count);
  const n = total(rows);
  const facility = meanOf(scores, times);
  const paired = pairedRows(rows, least);
  const known = { ...criterionOf(paired), scores: paired.map(({ score }) => score) };
  const pairs = total(paired);
  const discrimination = known.isUsable ? correlationOf(known.scores, known.rests, known.times) : null;
  const answered = paired.filter(({ response }) => response !== '');
  return {
    id: item.question.id,
    n,
    facility,
    facilityInterval: facility === null ? null : wilsonInterval(facility * n, n),
    deviation: deviationOf(scores, times),
    guessing: authoringOf(item.question).guessingOf(item.question),
    paired: pairs,
    discrimination,
    discriminationInterval: fisherInterval(discrimination, pairs),
    efficiency: known.isUsable ? efficiencyOf(known.scores, known.rests, known.times) : null,
    options: optionsOf(item, rows, least),
    scoreGroups: criterionOf(answered).isUsable ? groupsOf(answered).map((group) => total(group)) : [],
  };
}

const total = (rows: readonly SampleRow[]) => rows.reduce((sum, { count }) => sum + count, 0);

function pairedRows(rows: readonly SampleRow[], least: number): SampleRow[] {
  return rows.filter(({ others }) => others >= least);
}

/**
 * What answers are compared with. Where everybody has the same total, a correlation with the rest says only that who
 * loses a mark here must win it elsewhere.
 */
function criterionOf(rows: readonly SampleRow[]) {
  const rests = rows.map(({ restSum, others }) => restSum / others);
  const totals = rows.map(({ restSum, others, score }) => (restSum + score) / (others + 1));
  const times = rows.map(({ count }) => count);
  return { rests, times, isUsable: total(rows) >= THIN && Boolean(varianceOf(totals, times)) };
}

interface Counted extends Pick<Part, 'code' | 'text' | 'right'> {
  readonly group: OptionStatistics['group'];
  isIn(response: string): boolean;
}

function optionsOf(item: Item, rows: readonly SampleRow[], least: number): OptionStatistics[] {
  const answered = rows.filter(({ response }) => response !== '');
  const counted = authoringOf(item.question).counts === 'whole responses' ? ordersOf(item, answered) : partsOf(item);
  const paired = pairedRows(answered, least);
  const { rests, times, isUsable } = criterionOf(paired);
  const groups = isUsable ? groupsOf(paired) : [];
  const n = total(answered);
  return counted.map(({ isIn, ...part }) => {
    const chosen = total(answered.filter(({ response }) => isIn(response)));
    const correlation = isUsable
      ? correlationOf(
          paired.map(({ response }) => Number(isIn(response))),
          rests,
          times,
        )
      : null;
    return {
      ...part,
      n: chosen,
      share: n === 0 ? null : chosen / n,
      correlation,
      interval: fisherInterval(correlation, total(paired)),
      byScore: groups.map((group) => total(group.filter(({ response }) => isIn(response))) / total(group)),
    };
  });
}

function partsOf({ question }: Item): Counted[] {
  const parts = authoringOf(question).partsOf(question);
  const chosenBy = new Map<string, readonly number[]>();
  const chosen = (response: string) => {
    const known = chosenBy.get(response) ?? chosenIn(parts, response);
    chosenBy.set(response, known);
    return known;
  };
  return parts.map((part, at) => ({ ...part, isIn: (response: string) => chosen(response).includes(at) }));
}

/** The commonest orders, the right one first. */
function ordersOf({ question, right }: Item, answered: readonly SampleRow[]): Counted[] {
  const counts = new Map<string, number>([[right, 0]]);
  for (const { response, count } of answered) counts.set(response, (counts.get(response) ?? 0) + count);
  const commonest = [...counts]
    .sort(([a, n], [b, m]) => Number(b === right) - Number(a === right) || m - n || a.localeCompare(b))
    .slice(0, ORDERS);
  return commonest.map(([code]) => ({
    group: 'order' as const,
    code,
    text: wholeResponseInWords(authoringOf(question).codedOf(question), code),
    right: code === right,
    isIn: (response: string) => response === code,
  }));
}

/** Thirds by the rest of the quiz, as even as ties allow: who has the same rest stands in the same third. */
function groupsOf(rows: readonly SampleRow[]): SampleRow[][] {
  const restOf = ({ restSum, others }: SampleRow) => Math.round((restSum / others) * 1e9);
  const sorted = [...rows].sort((a, b) => restOf(a) - restOf(b));
  const n = total(rows);
  const groups: SampleRow[][] = [];
  let [before, last, group] = [0, Number.NaN, [] as SampleRow[]];
  for (const row of sorted) {
    const isNext = restOf(row) !== last && before >= ((groups.length + 1) * n) / SCORE_GROUPS;
    if (isNext && group.length > 0) {
      groups.push(group);
      group = [];
    }
    group.push(row);
    before += row.count;
    last = restOf(row);
  }
  return [...groups, group];
}
