// The figures as text for a terminal: the same words as on the results page.

import type { ItemStatistics } from '../../src/analysis/item-statistics.js';
import type { Person, Report } from '../../src/analysis/report.js';
import type { Words } from '../../src/model/course.js';
import { message } from '../../src/model/messages.js';
import { attemptsName } from '../../src/assessor/attempts-name.js';
import { concernName, findingText } from '../../src/assessor/finding-words.js';
import { countText, decimal, NONE, percentText, pointsText, rangeText } from '../../src/assessor/number-format.js';
import { unreadText } from '../../src/assessor/refusal-words.js';

export function textOf(report: Report, words: Words, people: readonly Person[]): string {
  return [
    message(words, 'assessor.report_made', {
      version: report.version,
      people: countText(report.people),
      sittings: countText(report.sittings),
      attempts: attemptsName(words, report.attempts),
    }),
    ...(report.isShared ? [message(words, 'assessor.shared')] : []),
    '',
    quizTable(report, words),
    '',
    message(words, 'assessor.caution'),
    '',
    `${message(words, 'assessor.look_at')}:`,
    ...findingLines(report, words),
    '',
    aligned([
      [
        message(words, 'assessor.question'),
        message(words, 'assessor.answers'),
        message(words, 'assessor.right_share'),
        message(words, 'assessor.interval'),
        message(words, 'assessor.discrimination'),
        message(words, 'assessor.efficiency'),
      ],
      ...report.items.filter(({ n }) => n !== 0).map(itemRow),
    ]),
    '',
    groupTable(report, words),
    ...noteLines(report, words),
    ...personLines(people),
    '',
  ].join('\n');
}

function quizTable({ quiz }: Report, words: Words): string {
  return aligned([
    [message(words, 'assessor.finished'), countText(quiz.n)],
    [message(words, 'assessor.unfinished'), countText(quiz.unfinished)],
    [message(words, 'assessor.passed'), `${percentText(quiz.passes.share)}  (${rangeText(quiz.passes.interval)})`],
    [message(words, 'assessor.mean'), pointsText(quiz.mean)],
    [message(words, 'assessor.median'), pointsText(quiz.median)],
    [message(words, 'assessor.deviation'), pointsText(quiz.deviation)],
    [message(words, 'assessor.skewness'), decimal(quiz.skewness)],
    [message(words, 'assessor.kurtosis'), decimal(quiz.kurtosis)],
    [message(words, 'assessor.alpha'), decimal(quiz.alpha?.alpha ?? null)],
    [message(words, 'assessor.alpha_pairs'), decimal(quiz.pairwiseAlpha?.alpha ?? null)],
    [message(words, 'assessor.error'), pointsText(quiz.standardError)],
  ]);
}

function groupTable(report: Report, words: Words): string {
  return aligned([
    [
      message(words, 'assessor.by_principle'),
      message(words, 'assessor.people'),
      message(words, 'assessor.right_share'),
      message(words, 'assessor.interval'),
    ],
    ...[...report.principles, ...report.objectives].map(({ id, people: count, share, interval }) => [
      id,
      countText(count),
      percentText(share),
      rangeText(interval),
    ]),
  ]);
}

function personLines(people: readonly Person[]): string[] {
  return people.length === 0
    ? []
    : [
        '',
        aligned([
          ['person', 'attempt', 'answers', 'percent', 'passed'],
          ...people.map((one) => [
            String(one.person),
            String(one.attempt),
            String(one.answers),
            String(one.percent),
            one.passed === null ? NONE : one.passed ? 'yes' : 'no',
          ]),
        ]),
      ];
}

function findingLines(report: Report, words: Words): string[] {
  if (report.findings.length === 0) return [`  ${message(words, 'assessor.nothing_to_look_at')}`];
  return report.findings.flatMap((finding) => {
    const item = report.items.find(({ id }) => id === finding.item);
    return item
      ? [`  ${finding.item} – ${concernName(words, finding.concern)}`, `    ${findingText(words, finding, item)}`]
      : [];
  });
}

function itemRow(item: ItemStatistics): string[] {
  return [
    item.id,
    countText(item.n),
    percentText(item.facility),
    rangeText(item.facilityInterval),
    decimal(item.discrimination),
    percentText(item.efficiency),
  ];
}

/** Nothing is dropped in silence. */
function noteLines({ notes }: Report, words: Words): string[] {
  const listed = (title: string, list: Report['notes']['unknown']) =>
    list.length === 0
      ? []
      : ['', `${title}:`, ...list.slice(0, 20).map(({ what, count }) => `  ${printable(what)}  ${countText(count)}`)];
  return [
    ...(notes.unread.length === 0 ? [] : ['', `${message(words, 'assessor.notes_unread')}:`]),
    ...notes.unread.map(
      ({ why, count, places }) =>
        `  ${message(words, 'assessor.notes_unread_count', { count: countText(count), why: unreadText(words, why) })} ${places.length > 0 ? message(words, 'assessor.notes_places', { places: printable(places.join(', ')) }) : ''}`,
    ),
    ...listed(message(words, 'assessor.notes_unknown'), notes.unknown),
    ...listed(message(words, 'assessor.notes_keys'), notes.otherKeys),
    ...listed(message(words, 'assessor.notes_misfits'), notes.misfits),
    ...(notes.repeated > 0
      ? ['', message(words, 'assessor.notes_repeated', { count: countText(notes.repeated) })]
      : []),
    ...(notes.unnamed > 0 ? ['', message(words, 'assessor.notes_unnamed', { count: countText(notes.unnamed) })] : []),
  ];
}

/** A report may hold escape sequences that would take over a terminal. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, '�');
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
