// Which sittings count, how they are marked, and what each question was answered with in them.

import type { Response } from '../model/quiz.js';
import type { Bank, Item } from './bank.js';
import { NO_DETAIL, type Sitting } from './reading.js';

export const ATTEMPTS = ['first', 'last', 'best', 'all'] as const;
export type Attempts = (typeof ATTEMPTS)[number];

/** Whose key marks an answer: the LMS's result, or the key of this version. */
export const MARKINGS = ['report', 'today'] as const;
export type Marking = (typeof MARKINGS)[number];

/** Of "all attempts", so many of one person count: someone who tries 40 times must not weigh as 40 people do. */
const MOST_OF_ONE = 5;

/**
 * First attempts are the default: in later ones people have read the feedback (Moodle, "Quiz statistics calculations").
 * @param sittings those of one person one after the other
 */
export function* chosenSittings(sittings: Iterable<Sitting>, attempts: Attempts): Generator<Sitting> {
  for (const own of byPerson(sittings)) {
    if (attempts === 'all') yield* own.slice(0, MOST_OF_ONE);
    else if (attempts === 'first') yield* own.filter(({ number }) => number === 1);
    else yield own.reduce((chosen, one) => (isBetter(one, chosen, attempts) ? one : chosen));
  }
}

function isBetter(one: Sitting, chosen: Sitting, attempts: 'last' | 'best'): boolean {
  return attempts === 'last' ? one.number > chosen.number : sumOf(one) > sumOf(chosen);
}

/** The sittings of each person in turn. */
export function* byPerson(sittings: Iterable<Sitting>): Generator<Sitting[]> {
  let own: Sitting[] = [];
  for (const sitting of sittings) {
    if (own.length > 0 && own[0]?.learner !== sitting.learner) {
      yield own;
      own = [];
    }
    own.push(sitting);
  }
  if (own.length > 0) yield own;
}

/** With today's key an answer counts only where the response is known. */
export function* markedBy(sittings: Iterable<Sitting>, items: readonly Item[], marking: Marking): Generator<Sitting> {
  for (const sitting of sittings) yield marking === 'report' ? sitting : markedToday(sitting, items);
}

function markedToday(sitting: Sitting, items: readonly Item[]): Sitting {
  const kept = sitting.responses.flatMap((response, at) => (response === '' ? [] : [at]));
  const keptOf = <T>(list: readonly T[]) => kept.map((at) => list[at] as T);
  const ids = keptOf(sitting.items);
  const responses = keptOf(sitting.responses);
  return {
    ...sitting,
    items: ids,
    responses,
    scores: ids.map((item, at) => Number(responses[at] === items[item]?.right)),
    ...(sitting.seconds ? { seconds: keptOf(sitting.seconds) } : {}),
    more: {
      ...(sitting.more ?? NO_DETAIL),
      otherKeys: (sitting.more?.otherKeys ?? []).flatMap((place) =>
        kept.includes(place) ? [kept.indexOf(place)] : [],
      ),
    },
  };
}

/** Answers that agree in everything that the figures of a question ask for. */
export interface SampleRow {
  readonly score: number;
  readonly response: Response;
  /** Sum of the scores of the other answers in the same sitting, and how many they are. */
  readonly restSum: number;
  readonly others: number;
  /** How many answers. */
  count: number;
}

/** The answers to one question, counted: a million of them come down to some hundred rows. */
export class Sample {
  readonly #rows = new Map<Response, Map<number | string, SampleRow>>();

  add(response: Response, score: number, restSum: number, others: number): void {
    const rows = this.#rows.get(response) ?? new Map<number | string, SampleRow>();
    if (rows.size === 0) this.#rows.set(response, rows);
    const key =
      Number.isInteger(score) && Number.isInteger(restSum)
        ? (restSum * 2 + score) * 64 + others
        : mixedKey(score, restSum, others);
    const row = rows.get(key);
    if (row) row.count += 1;
    else rows.set(key, { score, response, restSum, others, count: 1 });
  }

  get rows(): SampleRow[] {
    return [...this.#rows.values()].flatMap((rows) => [...rows.values()]);
  }
}

/** Marks between 0 and 1 are told apart to nine places: what differs beyond is rounding. */
function mixedKey(score: number, restSum: number, others: number): string {
  return `${score.toFixed(9)} ${restSum.toFixed(9)} ${others}`;
}

/**
 * Available case: a sitting counts for each question that it answered. The rest is a mean, not a sum, so that an
 * unfinished sitting stands on the same scale; for whole sittings the correlation is the same with either. A rest
 * counts when at least half of the other answers are there.
 */
export class SampleCounter {
  readonly samples: readonly Sample[];

  constructor(items: readonly Item[]) {
    this.samples = items.map(() => new Sample());
  }

  add(sitting: Sitting): void {
    const older = (sitting.more ?? NO_DETAIL).older.filter((score) => !Number.isNaN(score));
    const total = sumOf(sitting) + older.reduce((sum, score) => sum + score, 0);
    const others = sitting.items.length + older.length - 1;
    sitting.items.forEach((item, at) => {
      const score = sitting.scores[at] as number;
      this.samples[item]?.add(sitting.responses[at] as Response, score, total - score, others);
    });
  }
}

/** The fewest other answers that make a rest. */
export function leastOthers(bank: Pick<Bank, 'slots'>): number {
  return Math.max(1, (bank.slots.length - 1) / 2);
}

export function sumOf({ scores }: Pick<Sitting, 'scores'>): number {
  return scores.reduce((sum, score) => sum + score, 0);
}
