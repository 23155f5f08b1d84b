// The report as it may be passed on: no number from 1 to 4 stands in it or can be worked out from it.

import type { ItemStatistics, OptionStatistics } from './item-statistics.js';
import type { AttemptStatistics, GroupStatistics, QuizStatistics } from './quiz-statistics.js';
import type { Report } from './report.js';

/** Counts below this are hidden. Nought is not: it says something of nobody. */
const SMALLEST = 5;

export function sharedOf(report: Report): Report {
  return {
    ...report,
    isShared: true,
    quiz: sharedQuiz(report.quiz),
    items: report.items.map(sharedItem),
    findings: report.findings.filter(({ item }) => !isSmall(report.items.find(({ id }) => id === item)?.n ?? 0)),
    principles: report.principles.map(sharedGroup),
    objectives: report.objectives.map(sharedGroup),
    byAttempt: report.byAttempt.map(sharedAttempt),
    // Where something stands in a file, and what it says there, is for those who hold the file.
    notes: {
      ...report.notes,
      files: report.notes.files.map((file, at) => ({ ...file, name: String(at + 1) })),
      unread: report.notes.unread.map((one) => ({ ...one, places: [] })),
      misfits: [],
      unknown: report.notes.unknown.filter(({ what }) => /^\w+$/.test(what)),
    },
  };
}

export function isSmall(count: number): boolean {
  return count > 0 && count < SMALLEST;
}

/**
 * Which of `counts`, whose sum is known, must be hidden: the small ones, and when that leaves one alone or fewer than
 * five behind the curtain, the next smallest too, since the sum would give them away.
 */
export function hiddenOf(counts: readonly number[]): boolean[] {
  const hidden = counts.map(isSmall);
  const bySize = counts
    .map((count, at) => ({ count, at }))
    .filter(({ count }) => count >= SMALLEST)
    .sort((a, b) => a.count - b.count);
  const behind = () => counts.filter((_, at) => hidden[at]);
  while (behind().length > 0 && (behind().length === 1 || behind().reduce((sum, count) => sum + count, 0) < SMALLEST)) {
    const next = bySize.shift();
    if (!next) break;
    hidden[next.at] = true;
  }
  return hidden;
}

/** Whether a share of `n` gives away a small count on either side. */
function isTelling(share: number | null, n: number): boolean {
  const hits = Math.round((share ?? 0) * n);
  return isSmall(n) || isSmall(hits) || isSmall(n - hits);
}

function sharedItem(item: ItemStatistics): ItemStatistics {
  const n = item.n ?? 0;
  const isHidden = isTelling(item.facility, n);
  return {
    ...item,
    n: isSmall(n) ? null : n,
    paired: isSmall(n) ? 0 : item.paired,
    ...(isHidden ? { facility: null, facilityInterval: null, deviation: null } : {}),
    options: sharedOptions(item, isHidden),
  };
}

/** Options of which one is chosen add up to a sum; of those of which several may be chosen each stands alone. */
function sharedOptions({ options, n }: ItemStatistics, isHidden: boolean): OptionStatistics[] {
  const counts = options.map((option) => option.n ?? 0);
  const groupOf = ({ group, code }: OptionStatistics) => (group === 'pair' ? `pair ${code.slice(0, 1)}` : group);
  const hidden = new Map<number, boolean>();
  for (const group of new Set(options.map(groupOf))) {
    const places = options.flatMap((option, at) => (groupOf(option) === group ? [at] : []));
    const mask = hiddenOf(places.map((at) => counts[at] as number));
    places.forEach((at, index) =>
      hidden.set(at, mask[index] === true || isTelling(options[at]?.share ?? null, n ?? 0)),
    );
  }
  return options.map((option, at) =>
    hidden.get(at) || (isHidden && option.right)
      ? { ...option, n: null, share: null, correlation: null, interval: null }
      : option,
  );
}

function sharedQuiz(quiz: QuizStatistics): QuizStatistics {
  const counts = quiz.distribution.map(({ n }) => n ?? 0);
  const hidden = hiddenOf(counts);
  // From mark to mark the share falls by those between: only marks with none or five and more between them are told.
  let last = quiz.n;
  const atMarks = quiz.atMarks.map((one) => {
    const { share } = one;
    const passing = Math.round((share ?? 0) * quiz.n);
    if (isSmall(last - passing) || isSmall(passing) || isSmall(quiz.n - passing)) return { ...one, share: null };
    last = passing;
    return one;
  });
  const isFew = isSmall(quiz.n);
  return {
    ...quiz,
    distribution: quiz.distribution.map((one, at) => (hidden[at] ? { ...one, n: null } : one)),
    passes: isTelling(quiz.passes.share, quiz.n) ? { share: null, interval: null } : quiz.passes,
    atMarks,
    ...(isFew ? { mean: null, median: null, deviation: null, skewness: null, kurtosis: null } : {}),
  };
}

function sharedGroup(group: GroupStatistics): GroupStatistics {
  return isTelling(group.share, group.answers ?? 0) || isSmall(group.people ?? 0)
    ? { ...group, people: null, answers: null, share: null, interval: null }
    : group;
}

function sharedAttempt(attempt: AttemptStatistics): AttemptStatistics {
  const n = attempt.n ?? 0;
  if (isSmall(n)) return { ...attempt, n: null, mean: null, passes: { share: null, interval: null } };
  return isTelling(attempt.passes.share, n) ? { ...attempt, passes: { share: null, interval: null } } : attempt;
}
