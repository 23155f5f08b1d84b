// An assessor's five questions and a short answer to each, for the page and the command alike.

import type { Bank } from '../analysis/bank.js';
import { apartOf, halvesOf } from '../analysis/figures/in-short.js';
import type { Words } from '../model/course.js';
import { message } from '../model/messages.js';
import { verdictText } from './finding-words.js';
import { dateText, percentText, pointsRange } from './number-format.js';
import type { ReportView } from './shown.js';

export interface ShortAnswer {
  readonly question: string;
  readonly answer: string;
  /** The part of the page that tells more. */
  readonly place: 'questions' | 'draw' | 'pass' | 'time' | 'groups';
}

/** More names are only counted. */
const NAMED = 3;
/** Below this no alpha is shared, and what rests on it neither; a shared number of this size may be rounded up. */
const LEAST_SHARED = 100;

export function shortAnswers(words: Words, report: ReportView, bank: Bank): ShortAnswer[] {
  return [
    { place: 'questions', question: message(words, 'assessor.short_change'), answer: changeText(words, report) },
    { place: 'draw', question: message(words, 'assessor.short_draw'), answer: drawText(words, report) },
    { place: 'pass', question: message(words, 'assessor.short_pass'), answer: passText(words, report) },
    { place: 'time', question: message(words, 'assessor.short_time'), answer: timeText(words, report) },
    { place: 'groups', question: message(words, 'assessor.short_groups'), answer: groupsText(words, report, bank) },
  ];
}

/** Why nothing is said about passes, where nothing is. */
export function passUnknownText(words: Words, { quiz, isShared }: ReportView): string {
  if (isShared && (quiz.n ?? 0) <= LEAST_SHARED) return message(words, 'assessor.pass_shared');
  return message(words, (quiz.n ?? 0) < 30 ? 'assessor.pass_few' : 'assessor.pass_alike');
}

function changeText(words: Words, { findings, verdict, sittings }: ReportView): string {
  const ids = [...new Set(findings.map(({ item }) => item))];
  return ids.length === 0
    ? verdictText(words, verdict, sittings)
    : message(words, 'assessor.short_change_some', { ids: named(words, ids) });
}

function drawText(words: Words, { draw, areas }: ReportView): string {
  const tested = draw.slots.filter(({ adjusted }) => adjusted !== null).length;
  const uneven = areas.filter(({ concern }) => concern === 'uneven draw').map(({ id }) => id);
  const values = { n: uneven.length, tested, all: draw.slots.length, ids: named(words, uneven) };
  if (uneven.length > 0) return message(words, 'assessor.short_draw_uneven', values);
  return message(words, tested === 0 ? 'assessor.short_draw_unknown' : 'assessor.short_draw_even', values);
}

function passText(words: Words, report: ReportView): string {
  const { dependability } = report;
  return dependability
    ? message(words, 'assessor.short_pass_some', { consistency: percentText(dependability.consistency) })
    : passUnknownText(words, report);
}

function timeText(words: Words, { trend: { periods }, isShared }: ReportView): string {
  if (periods.length < 2) return message(words, periods.length === 0 ? 'assessor.time_unknown' : 'assessor.time_one');
  const halves = isShared ? null : halvesOf(periods);
  if (!halves) return message(words, isShared ? 'assessor.short_look' : 'assessor.short_time_few');
  const { before, after, since, difference, interval } = halves;
  const values = {
    before: percentText(before.share),
    after: percentText(after.share),
    since: dateText(since),
    points: pointsRange(words, difference, interval),
  };
  if (interval.low > 0) return message(words, 'assessor.short_time_better', values);
  return message(words, interval.high < 0 ? 'assessor.short_time_worse' : 'assessor.short_time_same', values);
}

function groupsText(words: Words, { groupings, findings, isShared }: ReportView, bank: Bank): string {
  if (groupings.length === 0) return message(words, 'assessor.short_groups_none');
  const items = findings.filter(({ concern }) => concern === 'differential').map(({ item }) => item);
  const known = bank.questions.map(({ id }) => id).filter((id) => items.includes(id));
  const harder = known.length === 0 ? '' : message(words, 'assessor.short_groups_items', { ids: named(words, known) });
  if (isShared) return harder || message(words, 'assessor.short_look');
  const { compared, apart } = apartOf(groupings);
  if (compared === 0) return message(words, 'assessor.short_groups_few');
  const names = apart.map(({ value, difference, interval }) =>
    message(words, 'assessor.short_group', { group: value, points: pointsRange(words, difference, interval) }),
  );
  const passes =
    apart.length === 0
      ? message(words, 'assessor.short_groups_alike')
      : message(words, 'assessor.short_groups_apart', { groups: named(words, names) });
  return `${passes} ${harder}`.trim();
}

function named(words: Words, names: readonly string[]): string {
  const list = names.slice(0, NAMED).join(', ');
  return names.length > NAMED ? message(words, 'assessor.short_more', { list, n: names.length - NAMED }) : list;
}
