// "Export as Moodle does": the tab-separated text that Moodle's SCORM Interactions report calls CSV (Moodle 4.5). Pure.

import type { LmsAttempt, Learner } from './attempts.js';
import { cmiRecordOf, type CmiRecord } from './cmi-record.js';
import { defaultLanguage } from '../../src/model/default-language.js';

/**
 * One row an attempt; four columns an interaction, lined up by number from 0. Moodle finds interactions by their
 * SCORM 1.2 names, so those of a 2004 package never appear in its report.
 */
export function moodleReportOf(
  attempts: readonly LmsAttempt[],
  learners: readonly Learner[],
  courseTitle: string,
): string {
  const rows = attempts.map((attempt) => ({ attempt, heard: cmiRecordOf(attempt) }));
  const most = Math.max(0, ...rows.map((row) => interactionsOf(row.attempt, row.heard).length));
  const numbers = Array.from({ length: most }, (_, at) => at);
  const heads = ['Name', 'Email address', 'Attempt', 'Started on', 'Last accessed on', 'Score', escaped(courseTitle)];
  const questions = numbers.flatMap((n) => [`Question ${n}`, `Response ${n}`, `Right answer ${n}`, `Result ${n}`]);
  const lines = rows.map(({ attempt, heard }) => {
    const learner = learners.find(({ id }) => id === attempt.learner);
    const answers = interactionsOf(attempt, heard);
    const cells = numbers.flatMap((n) => {
      const answer = answers[n];
      return answer ? [answer.id, answer.response, answer.pattern, answer.result].map(escaped) : ['', '', '', ''];
    });
    return [
      escaped(nameOf(learner)),
      `${attempt.learner}@example.invalid`,
      String(attempt.number),
      dayOf(attempt.startedAt),
      dayOf(attempt.lastAt),
      heard.score || '0',
      heard.score || statusOf(heard),
      ...cells,
    ];
  });
  return [[...heads, ...questions], ...lines].map((cells) => `${cells.map(cellOf).join('\t')}\n`).join('');
}

function interactionsOf(attempt: LmsAttempt, heard: CmiRecord) {
  return attempt.edition === '1.2' ? heard.answers : [];
}

/** The status in words stands where there is no score. */
function statusOf({ completion }: CmiRecord): string {
  return completion === '' ? 'Not attempted' : completion === 'completed' ? 'Completed' : 'Incomplete';
}

/** "Okafor, Ada" as Moodle shows it: "Ada Okafor". */
function nameOf(learner: Learner | undefined): string {
  return (learner?.name ?? '').split(', ').reverse().join(' ');
}

/** Moodle escapes for HTML in its downloads as well. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#039;');
}

/** PHP's fputcsv: in quotes when there is a space, a tab, a quote or a line end inside. */
function cellOf(cell: string): string {
  return /[\s"\\]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** "Monday, 23 November 2026, 9:34 AM", in the time of this computer. */
function dayOf(at: string): string {
  const date = new Date(at);
  const part = (options: Intl.DateTimeFormatOptions) => date.toLocaleDateString(defaultLanguage, options);
  const time = date.toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' }).replace(/\s/g, ' ');
  return `${part({ weekday: 'long' })}, ${part({ day: 'numeric', month: 'long', year: 'numeric' })}, ${time}`;
}
