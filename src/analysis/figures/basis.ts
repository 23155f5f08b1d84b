// What the figures rest on: what of the files is counted, what is left out and why, and what is mixed.

import type { Bank, Item } from '../bank.js';
import type { Missing, Notes, Sitting } from '../reading.js';
import type { Attempts, Marking } from '../samples.js';
import { isScored, outcomeOf, type Outcome } from '../whole.js';

/** Why attempts are not counted, or stand in no pass rate. */
export type LeftOut =
  'other attempts' | 'other version' | 'not answered' | 'not told' | 'unfinished' | 'without a mark';
/** What an assessor must know before reading a figure. */
export type Warning =
  | 'torn'
  | 'unread'
  | 'older questions'
  | 'other keys'
  | 'mismarked'
  | 'cut'
  | 'misfits'
  | 'doubles'
  | 'different identities'
  | 'unnamed'
  | 'no first attempts'
  | 'repeated'
  | `no ${Missing}`;

export interface Basis {
  readonly attempts: Attempts;
  readonly marking: Marking;
  /** Answers in the files, and those that the figures count. */
  readonly answersInFiles: number | null;
  readonly answersCounted: number | null;
  readonly share: number | null;
  readonly attemptsInFiles: number | null;
  readonly attemptsCounted: number | null;
  readonly leftOut: readonly { readonly why: LeftOut; readonly n: number | null }[];
  readonly warnings: readonly { readonly what: Warning; readonly n: number | null }[];
  readonly notStarted: number | null;
  readonly period: Notes['period'];
  /** With the other marking: answers whose mark would differ, and the share that would pass. */
  readonly marksThatDiffer: number | null;
  readonly passesOtherwise: number | null;
}

export class BasisCounter {
  #answers = 0;
  #sittings = 0;
  #unfinished = 0;
  #unmarked = 0;
  #differ = 0;
  #scoredOtherwise = 0;
  #passesOtherwise = 0;

  constructor(
    readonly items: readonly Item[],
    readonly bank: Bank,
    readonly marking: Marking,
  ) {}

  /** @param reported the sitting as the report marks it, `sitting` as it is counted */
  add(sitting: Sitting, outcome: Outcome, reported: Sitting): void {
    this.#sittings += 1;
    this.#answers += sitting.items.length;
    if (!outcome.isFinished) this.#unfinished += 1;
    else if (!isScored(outcome)) this.#unmarked += 1;
    const todays = reported.items.map((item, at) =>
      reported.responses[at] === ''
        ? (reported.scores[at] as number)
        : Number(reported.responses[at] === this.items[item]?.right),
    );
    this.#differ += todays.filter((score, at) => Math.abs(score - (reported.scores[at] as number)) > 1e-9).length;
    const otherwise = this.marking === 'report' ? { ...reported, scores: todays } : reported;
    const other = outcomeOf(otherwise, this.items, this.bank);
    if (!isScored(other)) return;
    this.#scoredOtherwise += 1;
    if (other.passes) this.#passesOtherwise += 1;
  }

  basis(
    notes: Notes,
    attempts: Attempts,
    stored: number,
    people: { readonly all: number; readonly withFirst: number },
  ): Basis {
    const { answers } = notes;
    return {
      attempts,
      marking: this.marking,
      answersInFiles: answers,
      answersCounted: this.#answers,
      share: answers === 0 ? null : this.#answers / answers,
      attemptsInFiles: stored + notes.foreign + notes.unanswered + notes.untold,
      attemptsCounted: this.#sittings,
      leftOut: (
        [
          ['other attempts', stored - this.#sittings],
          ['other version', notes.foreign],
          ['not answered', notes.unanswered],
          ['not told', notes.untold],
          ['unfinished', this.#unfinished],
          ['without a mark', this.#unmarked],
        ] as const
      ).flatMap(([why, n]) => (n > 0 ? [{ why, n }] : [])),
      warnings: warningsOf(notes, people),
      notStarted: notes.notStarted,
      period: notes.period,
      marksThatDiffer: this.#differ,
      passesOtherwise: this.#scoredOtherwise === 0 ? null : this.#passesOtherwise / this.#scoredOtherwise,
    };
  }
}

function warningsOf(notes: Notes, people: { readonly all: number; readonly withFirst: number }): Basis['warnings'] {
  const sum = (list: readonly { readonly count: number }[]) => list.reduce((total, { count }) => total + count, 0);
  const identities = new Set(
    notes.files.filter(({ format }) => format !== 'preview').map(({ identity }) => identity.join('\t')),
  );
  const counts: readonly (readonly [Warning, number])[] = [
    ['torn', sum(notes.unread.filter(({ why }) => why === 'cut row'))],
    ['unread', sum(notes.unread.filter(({ why }) => why !== 'cut row'))],
    ['older questions', sum(notes.unknown)],
    ['other keys', sum(notes.otherKeys)],
    ['mismarked', sum(notes.mismarked)],
    ['cut', sum(notes.cut)],
    ['misfits', sum(notes.misfits)],
    ['doubles', notes.doubles],
    ['different identities', identities.size > 1 ? identities.size : 0],
    ['unnamed', notes.unnamed],
    ['no first attempts', people.all - people.withFirst],
    ['repeated', notes.repeated],
    ...missingIn(notes),
  ];
  return counts.flatMap(([what, n]) => (n > 0 ? [{ what, n }] : []));
}

/** How many files lack each column. A result is not missed where the right answers stand there, and the other way round. */
function missingIn({ files }: Notes): (readonly [Warning, number])[] {
  const counts = new Map<Missing, number>();
  for (const { missing, format } of files) {
    for (const one of missing) {
      if (one === 'date' && format === 'csv') continue;
      counts.set(one, (counts.get(one) ?? 0) + 1);
    }
  }
  return [...counts].map(([one, n]) => [`no ${one}`, n] as const);
}
