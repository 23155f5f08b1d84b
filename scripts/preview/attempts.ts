// What the preview LMS remembers: learners, their attempts, and for each attempt what the course has sent. Pure.

import type { EditionName } from '../package/editions.js';

/** The data model as the LMS holds it: nested objects, arrays as objects by index. */
export interface Held {
  readonly [element: string]: string | Held;
}

export interface Learner {
  readonly id: string;
  /** "Last, First", as an LMS hands it to a course. */
  readonly name: string;
}

export interface LmsAttempt {
  readonly id: string;
  readonly learner: string;
  readonly edition: Exclude<EditionName, 'web'>;
  /** 1 for this learner's first, whatever the edition: a report tells attempts apart by learner and number. */
  readonly number: number;
  /** Of the package that was launched last. */
  readonly version: string;
  readonly startedAt: string;
  readonly lastAt: string;
  readonly launches: number;
  readonly commits: number;
  /** Null until the course has saved for the first time. */
  readonly held: Held | null;
}

export interface Records {
  readonly learners: readonly Learner[];
  readonly attempts: readonly LmsAttempt[];
  /** How many attempts there have ever been, so that the id of one that was removed is never given again. */
  readonly everBegun?: number;
}

/** Names of people whom the course could be tried with; none is real. */
export const noRecords: Records = {
  learners: [
    { id: 'learner_1', name: 'Okafor, Ada' },
    { id: 'learner_2', name: 'Lindqvist, Sam' },
    { id: 'learner_3', name: 'Rahman, Noor' },
  ],
  attempts: [],
};

export function withLearner(records: Records, name: string): Records {
  const next = Math.max(0, ...records.learners.map(({ id }) => Number(id.replace('learner_', '')))) + 1;
  return { ...records, learners: [...records.learners, { id: `learner_${next}`, name }] };
}

export function withNewAttempt(
  records: Records,
  fresh: Pick<LmsAttempt, 'learner' | 'edition' | 'version'>,
  at: string,
): Records {
  const own = records.attempts.filter((other) => other.learner === fresh.learner);
  const number = Math.max(0, ...own.map((other) => other.number)) + 1;
  const everBegun = everBegunIn(records) + 1;
  const id = `${fresh.learner}_${fresh.edition.replace(/\W/g, '')}_${everBegun}`;
  const attempt: LmsAttempt = { ...fresh, id, number, startedAt: at, lastAt: at, launches: 0, commits: 0, held: null };
  return { ...records, attempts: [...records.attempts, attempt], everBegun };
}

/** Records that were kept before this was counted have it in their ids. */
function everBegunIn({ attempts, everBegun }: Records): number {
  return everBegun ?? Math.max(attempts.length, ...attempts.map(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? 0)));
}

/** The same records when there is no such attempt: it was reset while a window was still open. */
export function withAttempt(records: Records, id: string, change: (attempt: LmsAttempt) => LmsAttempt): Records {
  return { ...records, attempts: records.attempts.map((attempt) => (attempt.id === id ? change(attempt) : attempt)) };
}

export function withoutAttempts(records: Records, isGone: (attempt: LmsAttempt) => boolean): Records {
  return { ...records, attempts: records.attempts.filter((attempt) => !isGone(attempt)) };
}

export function launched(attempt: LmsAttempt, version: string, at: string): LmsAttempt {
  return { ...attempt, version, lastAt: at, launches: attempt.launches + 1 };
}

export function committed(attempt: LmsAttempt, held: Held, at: string): LmsAttempt {
  return { ...attempt, held, lastAt: at, commits: attempt.commits + 1 };
}
