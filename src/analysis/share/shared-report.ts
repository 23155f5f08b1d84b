// The report as it may be passed on. It is a type of its own and built field by field: a figure that is new in the report is
// not here until somebody has decided how it may be shown.

import type { AreaFinding } from '../area-findings.js';
import type { Basis, Warning } from '../figures/basis.js';
import type { Draw } from '../figures/draw.js';
import type { Grouping } from '../figures/groups.js';
import type { Trend, Change } from '../figures/trend.js';
import type { Finding, Verdict } from '../findings.js';
import type { AttemptStatistics, GroupStatistics } from '../quiz-statistics.js';
import type { Counted, FileNotes, Notes } from '../reading.js';
import type { Report } from '../report.js';
import type { Attempts, Marking } from '../samples.js';
import { isGivenAway, isListGivenAway, rare } from './audit.js';
import { LEAST, rangeOfCount, sharedCount, sharedInterval, sharedMean, sharedShare } from './rounding.js';
import { isOpenSlot, sharedDraw, sharedItem, type SharedItem } from './shared-items.js';
import {
  sharedAttempts,
  sharedDependability,
  sharedGroup,
  sharedPasses,
  sharedQuiz,
  type SharedDependability,
  type SharedQuiz,
} from './shared-quiz.js';

export interface SharedReport {
  readonly course: string;
  readonly version: string;
  readonly passMark: number;
  readonly attempts: Attempts;
  readonly marking: Marking;
  readonly isShared: true;
  readonly people: number | null;
  readonly sittings: number | null;
  readonly basis: Basis;
  readonly verdict: Verdict;
  readonly quiz: SharedQuiz;
  readonly dependability: SharedDependability | null;
  readonly items: readonly SharedItem[];
  readonly findings: readonly Finding[];
  readonly areas: readonly AreaFinding[];
  readonly draw: Draw;
  readonly principles: readonly GroupStatistics[];
  readonly objectives: readonly GroupStatistics[];
  readonly byAttempt: readonly AttemptStatistics[];
  readonly trend: Trend;
  readonly groupings: readonly Grouping[];
  readonly integrity: SharedIntegrity;
  readonly notes: SharedNotes;
}

/** Rows and answers are in step with people: their numbers would tell how many people there are to the last one. */
interface SharedNotes extends Omit<Notes, 'files' | 'answers'> {
  readonly files: readonly (Omit<FileNotes, 'rows'> & { readonly rows: null })[];
  readonly answers: null;
}

/** How answers came about is about few people: none of it is passed on. */
interface SharedIntegrity {
  readonly n: null;
  readonly identical: null;
  readonly patterns: null;
  readonly guessed: null;
  readonly timed: null;
  readonly quick: null;
  readonly quickAttempts: null;
  readonly manyTimes: null;
  readonly most: null;
}

export function sharedOf(report: Report): SharedReport {
  const { course, version, passMark, attempts, marking, quiz } = report;
  const closed = new Set(report.draw.slots.flatMap((slot) => (isOpenSlot(slot) ? [] : slot.items.map(({ id }) => id))));
  return {
    course,
    version,
    passMark,
    attempts,
    marking,
    isShared: true,
    people: sharedCount(report.people),
    sittings: sharedCount(report.sittings),
    basis: sharedBasis(report.basis),
    verdict: sharedVerdict(report.verdict),
    quiz: sharedQuiz(quiz),
    dependability: sharedDependability(report.dependability, quiz.n),
    items: report.items.map((item) => sharedItem(item, !closed.has(item.id))),
    findings: report.findings.flatMap((finding) => sharedFinding(finding, report)),
    areas: report.areas.map(({ concern, id }) => ({ concern, id })),
    draw: sharedDraw(report.draw),
    principles: report.principles.map(sharedGroup),
    objectives: report.objectives.map(sharedGroup),
    byAttempt: sharedAttempts(report.byAttempt),
    trend: sharedTrend(report.trend),
    groupings: report.groupings.map(sharedGrouping),
    integrity: {
      n: null,
      identical: null,
      patterns: null,
      guessed: null,
      timed: null,
      quick: null,
      quickAttempts: null,
      manyTimes: null,
      most: null,
    },
    notes: sharedNotes(report),
  };
}

function sharedVerdict({ least, drawn, enough, judged, withFinding, hasYardstick }: Verdict): Verdict {
  return { least, drawn, enough, judged, withFinding, hasYardstick };
}

/** A group is named only when it is large enough to be shown. */
function sharedFinding({ item, concern, option, right, group }: Finding, { groupings }: Report): Finding[] {
  const people = groupings.flatMap(({ groups }) => groups).find(({ value }) => value === group)?.people ?? 0;
  return group === '' || people >= LEAST ? [{ item, concern, option, right, group }] : [];
}

/** Why attempts are not counted is told where enough of them are not, and without the sum that would tell the rest. */
function sharedBasis(basis: Basis): Basis {
  const { attempts, marking, share, leftOut, warnings, notStarted, period } = basis;
  return {
    attempts,
    marking,
    answersInFiles: null,
    answersCounted: null,
    share: sharedShare(share, basis.answersInFiles),
    attemptsInFiles: null,
    attemptsCounted: sharedCount(basis.attemptsCounted),
    leftOut: leftOut.flatMap(({ why, n }) => (sharedCount(n) ? [{ why, n: sharedCount(n) }] : [])),
    warnings: warnings.map(({ what, n }) => ({ what, n: sharedCount(n) })),
    notStarted: sharedCount(notStarted),
    period: period && { from: period.from, to: period.to },
    marksThatDiffer: sharedCount(basis.marksThatDiffer),
    passesOtherwise: sharedShare(basis.passesOtherwise, basis.attemptsCounted),
  };
}

function sharedTrend({ step, periods, changes, undated, versions }: Trend): Trend {
  const isOpen = !isListGivenAway([...periods.map(({ n }) => n), ...rare(undated)]);
  const hasVersions = !isListGivenAway(versions.map(({ n }) => n));
  return {
    step,
    periods: periods.map(({ from, n: all, mean, passes }) => {
      const n = isOpen ? all : null;
      return { from, n: sharedCount(n), mean: sharedMean(mean, n), passes: sharedPasses(passes, n) };
    }),
    changes: changes.map(sharedChange),
    undated: isOpen ? sharedCount(undated) : null,
    versions: versions.map(({ is, n: all, passes }) => {
      const n = hasVersions ? all : null;
      return { is, n: sharedCount(n), passes: sharedPasses(passes, n) };
    }),
  };
}

function sharedChange({ item, kind, since, before, after }: Change): Change {
  const isOpen = !isListGivenAway([before.n, after.n]);
  const side = ({ n: all, share }: Change['before']) => {
    const n = isOpen ? all : null;
    return { n: sharedCount(n), share: sharedShare(share, n) };
  };
  const [shownBefore, shownAfter] = [side(before), side(after)];
  const isTold = shownBefore.share !== null && shownAfter.share !== null;
  return {
    item,
    kind,
    since,
    before: shownBefore,
    after: shownAfter,
    difference: isTold ? (shownAfter.share ?? 0) - (shownBefore.share ?? 0) : null,
    interval: null,
  };
}

/** Groups too small for a share are left out with their names; the questions of each group as well. */
function sharedGrouping({ name, kind, groups }: Grouping): Grouping {
  return {
    name,
    kind,
    groups: groups
      .filter(({ people }) => (people ?? 0) >= LEAST)
      .map(({ value, people, n, mean, passes }, at) => ({
        value: kind === 'file' ? String(at + 1) : value,
        people: sharedCount(people),
        n: sharedCount(n),
        mean: sharedMean(mean, n),
        passes: { share: sharedShare(passes.share, n), interval: sharedInterval(passes.share, n) },
        passDifference: null,
        passInterval: null,
        items: [],
      })),
  };
}

/** Where something stands in a file, and what it says there, is for those who hold the file. */
function sharedNotes({ notes, basis }: Report): SharedNotes {
  const coded = (list: readonly Counted[], what: Warning) => {
    const shown = list.filter(({ what: code, count }) => sharedCount(count) && /^[\w.,: ]{1,80}$/.test(code));
    const most = rangeOfCount(sharedCount(basis.warnings.find((one) => one.what === what)?.n ?? 0) ?? 0).high;
    const counts = shown.map(({ count }) => count);
    const ranges = counts.map((count) => rangeOfCount(sharedCount(count) ?? 0));
    return isGivenAway(counts, ranges, [{ range: { low: 0, high: most }, weights: counts.map(() => 1) }])
      ? []
      : shown.map(({ what: code, count }) => ({ what: code, count: sharedCount(count) ?? 0 }));
  };
  return {
    files: notes.files.map(({ format, encoding, missing }, at) => ({
      name: String(at + 1),
      format,
      encoding,
      rows: null,
      missing,
      identity: [],
    })),
    unread: notes.unread.map(({ why, count }) => ({ why, count: sharedCount(count) ?? 0, places: [] })),
    unknown: coded(notes.unknown, 'older questions'),
    otherKeys: coded(notes.otherKeys, 'other keys'),
    misfits: [],
    cut: [],
    mismarked: coded(notes.mismarked, 'mismarked'),
    answers: null,
    foreign: sharedCount(notes.foreign) ?? 0,
    repeated: sharedCount(notes.repeated) ?? 0,
    unnamed: sharedCount(notes.unnamed) ?? 0,
    notStarted: sharedCount(notes.notStarted) ?? 0,
    unanswered: sharedCount(notes.unanswered) ?? 0,
    untold: sharedCount(notes.untold) ?? 0,
    doubles: sharedCount(notes.doubles) ?? 0,
    period: notes.period && { from: notes.period.from, to: notes.period.to },
  };
}
