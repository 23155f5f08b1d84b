// Everything that the page, the command and its files show: plain data, without a person in it.

import { areaFindingsOf, comparedFindingsOf, type AreaFinding } from './area-findings.js';
import { itemsOf, type Bank } from './bank.js';
import { ReportCounters } from './counters.js';
import type { Basis } from './figures/basis.js';
import { dependabilityOf, type Dependability } from './figures/decision.js';
import type { Draw } from './figures/draw.js';
import type { Grouping } from './figures/groups.js';
import type { Integrity } from './figures/integrity.js';
import type { Trend } from './figures/trend.js';
import { findingsOf, inOrder, verdictOf, type Finding, type Verdict } from './findings.js';
import { itemStatisticsOf, THIN, type ItemStatistics } from './item-statistics.js';
import type { AttemptStatistics, GroupStatistics, QuizStatistics } from './quiz-statistics.js';
import type { YieldToMain, Notes, Reading } from './reading.js';
import { hasCommonPart } from './reliability.js';
import { leastOthers, markedBy, type Attempts, type Marking, type Sample } from './samples.js';
import { isScored, outcomeOf } from './whole.js';

export interface Report {
  readonly course: string;
  readonly version: string;
  readonly passMark: number;
  readonly attempts: Attempts;
  readonly marking: Marking;
  /** Whether small numbers are hidden, so that it may be passed on. */
  readonly isShared: boolean;
  readonly people: number | null;
  readonly sittings: number | null;
  readonly basis: Basis;
  readonly verdict: Verdict;
  readonly quiz: QuizStatistics;
  readonly dependability: Dependability | null;
  /** In the order of the bank. */
  readonly items: readonly ItemStatistics[];
  readonly findings: readonly Finding[];
  readonly areas: readonly AreaFinding[];
  readonly draw: Draw;
  readonly principles: readonly GroupStatistics[];
  readonly objectives: readonly GroupStatistics[];
  readonly byAttempt: readonly AttemptStatistics[];
  readonly trend: Trend;
  readonly groupings: readonly Grouping[];
  readonly integrity: Integrity;
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
  marking: Marking = 'report',
): Promise<Report> {
  const items = itemsOf(bank);
  const counters = new ReportCounters(reading, items, bank, attempts, marking);
  await counters.count((done) => yieldToMain(done * 0.9));
  const { samples, quiz, draw, principles, objectives, byAttempt, trend, groups, integrity } = counters;
  const least = leastOthers(bank);
  const statistics: ItemStatistics[] = [];
  for (const item of items) {
    statistics.push(itemStatisticsOf(item, samples.samples[item.at] as Sample, least));
    await yieldToMain(0.9 + (statistics.length / items.length) * 0.05);
  }
  const groupings = groups.statistics();
  await yieldToMain(0.97);
  const known = {
    quiz: quiz.statistics(),
    draw: draw.statistics(),
    trend: trend.statistics(),
    principles: principles.statistics(),
  };
  await yieldToMain(0.98);
  const hasYardstick = hasCommonPart(quiz.slots, THIN) || hasCommonPart(quiz.pairs, THIN);
  const findings = inOrder([
    ...findingsOf(items, statistics, hasYardstick),
    ...comparedFindingsOf(items, known.trend, groupings),
  ]);
  return {
    course: bank.course,
    version: bank.version,
    passMark: bank.passMark,
    attempts,
    marking,
    isShared: false,
    people: counters.people,
    sittings: counters.sittings,
    basis: counters.basisOf(),
    verdict: verdictOf(items, statistics, findings, hasYardstick),
    ...known,
    dependability: dependabilityOf(
      quiz.totals.totals,
      bank.slots.length,
      bank.passMark,
      known.quiz.alpha?.alpha ?? null,
    ),
    items: statistics,
    findings,
    areas: areaFindingsOf(known.draw, known.principles),
    objectives: objectives.statistics(),
    byAttempt: byAttempt.statistics(),
    groupings,
    integrity: integrity.statistics(),
    notes: reading.notes,
  };
}

/** A row a sitting, for those who must follow up single results. */
export function* peopleOf({ sittings }: Reading, bank: Bank, marking: Marking = 'report'): Generator<Person> {
  const items = itemsOf(bank);
  for (const sitting of markedBy(sittings, items, marking)) {
    const outcome = outcomeOf(sitting, items, bank);
    yield {
      person: sitting.learner + 1,
      attempt: sitting.number,
      answers: sitting.items.length,
      percent: Math.floor((Number.isNaN(outcome.percent) ? 0 : outcome.percent) + 1e-9),
      passed: isScored(outcome) ? outcome.passes : null,
    };
  }
}
