// What the answers say about one question.

import type { Item } from './bank.js';
import type { Part } from '../questions/authoring-kind.js';
import { authoringOf } from '../questions/authoring.js';
import { chosenIn, wholeResponseInWords } from './option-parts.js';
import type { Sample } from './samples.js';
import {
  correlationOf,
  deviationOf,
  efficiencyOf,
  fisherInterval,
  meanOf,
  wilsonInterval,
  type Interval,
} from './statistics.js';

/** Below this a correlation says nothing: its interval is wider than any use that could be made of it. */
export const THIN = 30;
/** An option chosen by fewer is called non-functional (Haladyna & Downing 1993). */
export const NON_FUNCTIONAL = 0.05;
/** Of an ordering question only the commonest orders are told. */
const ORDERS = 8;

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
  readonly paired: number;
  /** Correlation with the rest of the quiz (Moodle: discrimination index, there times 100). Null when thin. */
  readonly discrimination: number | null;
  readonly discriminationInterval: Interval | null;
  readonly efficiency: number | null;
  readonly options: readonly OptionStatistics[];
}

export interface OptionStatistics extends Pick<Part, 'code' | 'text' | 'right'> {
  readonly group: Part['group'] | 'order';
  readonly n: number | null;
  /** Of those whose response is known. */
  readonly share: number | null;
  /** Of choosing it with the rest of the quiz: above zero for the key, below for the others. */
  readonly correlation: number | null;
  readonly interval: Interval | null;
}

export function itemStatisticsOf(item: Item, sample: Sample): ItemStatistics {
  const { scores } = sample;
  const facility = meanOf(scores);
  const [x, rest] = paired(scores, sample.rests);
  const isThin = x.length < THIN;
  const discrimination = isThin ? null : correlationOf(x, rest);
  return {
    id: item.question.id,
    n: scores.length,
    facility,
    facilityInterval: facility === null ? null : wilsonInterval(facility * scores.length, scores.length),
    deviation: deviationOf(scores),
    guessing: authoringOf(item.question).guessingOf(item.question),
    paired: x.length,
    discrimination,
    discriminationInterval: fisherInterval(discrimination, x.length),
    efficiency: isThin ? null : efficiencyOf(x, rest),
    options:
      authoringOf(item.question).counts === 'whole responses'
        ? wholeResponsesOf(item, sample)
        : optionsOf(item, sample),
  };
}

/** Those with a rest. */
function paired(values: readonly number[], rests: readonly number[]): [number[], number[]] {
  const has = (_: unknown, at: number) => !Number.isNaN(rests[at]);
  return [values.filter(has), rests.filter(has)];
}

function optionsOf({ question }: Item, { responses, rests }: Sample): OptionStatistics[] {
  const parts = authoringOf(question).partsOf(question);
  const chosenBy = new Map<string, readonly number[]>();
  const chosen = responses.map((response) => {
    const known = chosenBy.get(response) ?? chosenIn(parts, response);
    chosenBy.set(response, known);
    return known;
  });
  const answered = responses.flatMap((response, at) => (response === '' ? [] : [at]));
  const theirRests = answered.map((at) => rests[at] as number);
  return parts.map((part, index) => ({
    ...part,
    ...chosenOf(
      answered.map((at) => (chosen[at]?.includes(index) ? 1 : 0)),
      theirRests,
    ),
  }));
}

function wholeResponsesOf({ question, right }: Item, { responses, rests }: Sample): OptionStatistics[] {
  const answered = responses.flatMap((response, at) => (response === '' ? [] : [at]));
  const counts = new Map<string, number>([[right, 0]]);
  for (const at of answered) counts.set(responses[at] as string, (counts.get(responses[at] as string) ?? 0) + 1);
  const commonest = [...counts]
    .sort(([a, n], [b, m]) => Number(b === right) - Number(a === right) || m - n || a.localeCompare(b))
    .slice(0, ORDERS);
  return commonest.map(([code]) => ({
    group: 'order' as const,
    code,
    text: wholeResponseInWords(authoringOf(question).codedOf(question), code),
    right: code === right,
    ...chosenOf(
      answered.map((at) => Number(responses[at] === code)),
      answered.map((at) => rests[at] as number),
    ),
  }));
}

function chosenOf(
  chosen: readonly number[],
  rests: readonly number[],
): Pick<OptionStatistics, 'n' | 'share' | 'correlation' | 'interval'> {
  const n = chosen.reduce((sum, one) => sum + one, 0);
  const [x, rest] = paired(chosen, rests);
  const correlation = x.length < THIN ? null : correlationOf(x, rest);
  return { n, share: meanOf(chosen), correlation, interval: fisherInterval(correlation, x.length) };
}
