// Everything that the page, the command and its files show: plain data, without a person in it.

import { itemsOf, type Bank } from './bank.js';
import { findingsOf, type Finding } from './findings.js';
import { itemStatisticsOf, type ItemStatistics } from './item-statistics.js';
import {
  attemptStatisticsOf,
  groupStatisticsOf,
  isWhole,
  percentOf,
  quizStatisticsOf,
  type AttemptStatistics,
  type GroupStatistics,
  type QuizStatistics,
} from './quiz-statistics.js';
import type { YieldToMain, Notes, Reading } from './reading.js';
import { chosenSittings, samplesOf, type Attempts } from './samples.js';

export interface Report {
  readonly course: string;
  readonly version: string;
  readonly passMark: number;
  readonly attempts: Attempts;
  /** Whether small numbers are hidden, so that it may be passed on. */
  readonly isShared: boolean;
  readonly people: number;
  readonly sittings: number;
  readonly quiz: QuizStatistics;
  /** In the order of the bank. */
  readonly items: readonly ItemStatistics[];
  readonly findings: readonly Finding[];
  readonly principles: readonly GroupStatistics[];
  readonly objectives: readonly GroupStatistics[];
  readonly byAttempt: readonly AttemptStatistics[];
  readonly notes: Notes;
}

export interface Person {
  /** Counts people from 1; no name stands behind it any more. */
  readonly person: number;
  readonly attempt: number;
  readonly answers: number;
  readonly percent: number;
  /** Null while the attempt is not finished. */
  readonly passed: boolean | null;
}

export async function reportOf(
  reading: Reading,
  bank: Bank,
  attempts: Attempts,
  yieldToMain: YieldToMain,
): Promise<Report> {
  const items = itemsOf(bank);
  const sittings = chosenSittings(reading.sittings, attempts);
  const samples = await samplesOf(sittings, items, bank, (done) => yieldToMain(done / 2));
  const statistics: ItemStatistics[] = [];
  for (const item of items) {
    statistics.push(itemStatisticsOf(item, samples[item.at] as (typeof samples)[number]));
    await yieldToMain(0.5 + statistics.length / items.length / 2);
  }
  return {
    course: bank.course,
    version: bank.version,
    passMark: bank.passMark,
    attempts,
    isShared: false,
    people: reading.learners,
    sittings: sittings.length,
    quiz: quizStatisticsOf(sittings, items, bank),
    items: statistics,
    findings: findingsOf(items, statistics),
    principles: groupStatisticsOf(
      sittings,
      items,
      bank,
      bank.principles.map(({ id }) => id),
      ({ principle }) => principle,
    ),
    objectives: groupStatisticsOf(
      sittings,
      items,
      bank,
      bank.objectives.map(({ id }) => id),
      ({ objective }) => objective,
    ),
    byAttempt: attemptStatisticsOf(reading.sittings, items, bank),
    notes: reading.notes,
  };
}

/** A row a sitting, for those who must follow up single results. */
export function peopleOf({ sittings }: Reading, bank: Bank): Person[] {
  const items = itemsOf(bank);
  return sittings.map((sitting) => {
    const percent = percentOf(sitting, bank);
    const passed = isWhole(sitting, items, bank) ? percent >= bank.passMark - 1e-9 : null;
    return {
      person: sitting.learner + 1,
      attempt: sitting.number,
      answers: sitting.items.length,
      percent: Math.floor(percent + 1e-9),
      passed,
    };
  });
}
