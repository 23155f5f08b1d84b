// The figures of every question and option as rows, for a spreadsheet.

import type { Bank } from '../analysis/bank.js';
import type { Report } from '../analysis/report.js';
import type { Words } from '../model/course.js';
import { message } from '../model/messages.js';
import { concernName } from './finding-words.js';
import { csvOf, type Cell } from './csv.js';

export function figuresCsv(report: Report, bank: Bank, words: Words): string {
  const heads = [
    message(words, 'assessor.csv_course'),
    message(words, 'assessor.csv_version'),
    message(words, 'assessor.csv_attempts'),
    message(words, 'assessor.csv_id'),
    message(words, 'assessor.csv_question'),
    message(words, 'assessor.csv_n'),
    message(words, 'assessor.csv_facility'),
    message(words, 'assessor.csv_low'),
    message(words, 'assessor.csv_high'),
    message(words, 'assessor.csv_deviation'),
    message(words, 'assessor.csv_guessing'),
    message(words, 'assessor.csv_discrimination'),
    message(words, 'assessor.csv_efficiency'),
    message(words, 'assessor.csv_concerns'),
    message(words, 'assessor.csv_option'),
    message(words, 'assessor.csv_option_text'),
    message(words, 'assessor.csv_option_right'),
    message(words, 'assessor.csv_option_n'),
    message(words, 'assessor.csv_option_share'),
    message(words, 'assessor.csv_option_correlation'),
  ];
  const rows = report.items.flatMap((item): Cell[][] => {
    const concerns = report.findings
      .filter((finding) => finding.item === item.id)
      .map(({ concern }) => concernName(words, concern))
      .join('; ');
    const start: Cell[] = [
      report.course,
      report.version,
      report.attempts,
      item.id,
      bank.questions.find(({ id }) => id === item.id)?.stem ?? '',
      item.n,
      item.facility,
      item.facilityInterval?.low ?? null,
      item.facilityInterval?.high ?? null,
      item.deviation,
      item.guessing,
      item.discrimination,
      item.efficiency,
      concerns,
    ];
    return item.options.map(({ code, text, right, n, share, correlation }) => [
      ...start,
      code,
      text,
      right ? message(words, 'assessor.right') : message(words, 'assessor.wrong'),
      n,
      share,
      correlation,
    ]);
  });
  return csvOf([heads, ...rows]);
}
