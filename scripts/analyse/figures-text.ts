// The figures as text for a terminal: the same words as on the results page.

import type { ItemStatistics } from '../../src/analysis/item-statistics.js';
import type { Bank } from '../../src/analysis/bank.js';
import type { Person } from '../../src/analysis/report.js';
import type { ReportView } from '../../src/assessor/shown.js';
import type { Words } from '../../src/model/course.js';
import { message } from '../../src/model/messages.js';
import { attemptsName, markingName } from '../../src/assessor/attempts-name.js';
import { basisSentences, warningSentences } from '../../src/assessor/basis-words.js';
import { integritySentences } from '../../src/assessor/integrity-words.js';
import { areaText, concernName, findingText, verdictText } from '../../src/assessor/finding-words.js';
import { countText, decimal, NONE, percentText, pointsText, rangeText } from '../../src/assessor/number-format.js';
import { passUnknownText, shortAnswers } from '../../src/assessor/short-answers.js';
import { unreadText } from '../../src/assessor/refusal-words.js';

export function textOf(report: ReportView, bank: Bank, words: Words, people: readonly Person[]): string {
  return [
    message(words, 'assessor.report_made', {
      version: report.version,
      people: countText(report.people),
      sittings: countText(report.sittings),
      attempts: attemptsName(words, report.attempts),
      marking: markingName(words, report.marking),
    }),
    message(words, report.isShared ? 'assessor.shared' : 'assessor.full'),
    '',
    `${message(words, 'assessor.basis_title')}:`,
    ...[...basisSentences(words, report.basis), ...warningSentences(words, report.basis)].map(
      (sentence) => `  ${printable(sentence)}`,
    ),
    '',
    `${message(words, 'assessor.short_title')}:`,
    ...shortAnswers(words, report, bank).map(({ question, answer }) => `  ${question} ${printable(answer)}`),
    '',
    quizTable(report, words),
    '',
    message(words, 'assessor.caution'),
    '',
    `${message(words, 'assessor.look_at')}:`,
    ...findingLines(report, bank, words),
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
    '',
    ...dependabilityLines(report, words),
    ...drawLines(report, words),
    ...(report.isShared
      ? []
      : [
          '',
          `${message(words, 'assessor.integrity_title')}:`,
          ...integritySentences(words, report.integrity).map((sentence) => `  ${sentence}`),
        ]),
    ...noteLines(report, words),
    ...personLines(people),
    '',
  ].join('\n');
}

function quizTable({ quiz }: ReportView, words: Words): string {
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

function groupTable(report: ReportView, words: Words): string {
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

function findingLines(report: ReportView, bank: Bank, words: Words): string[] {
  const told = verdictText(words, report.verdict, report.sittings);
  return [
    ...(told === '' ? [] : [`  ${told}`]),
    ...report.findings.flatMap((finding) => {
      const item = report.items.find(({ id }) => id === finding.item);
      return item
        ? [
            `  ${finding.item} – ${concernName(words, finding.concern)}`,
            `    ${printable(findingText(words, finding, item, report))}`,
          ]
        : [];
    }),
    ...report.areas.map((area) => `  ${areaText(words, area, report, bank)}`),
  ];
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
function noteLines({ notes }: ReportView, words: Words): string[] {
  const listed = (title: string, list: ReportView['notes']['unknown']) =>
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
    ...listed(message(words, 'assessor.notes_cut'), notes.cut),
    ...listed(message(words, 'assessor.notes_mismarked'), notes.mismarked),
  ];
}

function dependabilityLines(report: ReportView, words: Words): string[] {
  const { dependability: found } = report;
  if (!found) return [passUnknownText(words, report)];
  const { consistency, accuracy } = found;
  return [
    message(words, 'assessor.pass_summary', { consistency: percentText(consistency), accuracy: percentText(accuracy) }),
  ];
}

function drawLines({ draw: { hardest, average, easiest } }: ReportView, words: Words): string[] {
  if (hardest === null || (easiest ?? 0) - hardest < 0.01) return [];
  return [
    message(words, 'assessor.draw_cost', {
      hardest: percentText(hardest),
      average: percentText(average),
      easiest: percentText(easiest),
    }),
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
