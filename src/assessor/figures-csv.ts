// The figures of every question and option as rows, for a spreadsheet.

import type { Bank } from '../analysis/bank.js';
import type { Report } from '../analysis/report.js';
import type { Words } from '../model/course.js';
import { say } from '../model/words.js';
import { concernName } from './finding-words.js';
import { csvOf, type Cell } from './csv.js';

export function figuresCsv(report: Report, bank: Bank, words: Words): string {
  const heads = [
    say(words, 'assessor.csv_course'),
    say(words, 'assessor.csv_version'),
    say(words, 'assessor.csv_attempts'),
    say(words, 'assessor.csv_id'),
    say(words, 'assessor.csv_question'),
    say(words, 'assessor.csv_n'),
    say(words, 'assessor.csv_facility'),
    say(words, 'assessor.csv_low'),
    say(words, 'assessor.csv_high'),
    say(words, 'assessor.csv_deviation'),
    say(words, 'assessor.csv_guessing'),
    say(words, 'assessor.csv_discrimination'),
    say(words, 'assessor.csv_efficiency'),
    say(words, 'assessor.csv_concerns'),
    say(words, 'assessor.csv_option'),
    say(words, 'assessor.csv_option_text'),
    say(words, 'assessor.csv_option_right'),
    say(words, 'assessor.csv_option_n'),
    say(words, 'assessor.csv_option_share'),
    say(words, 'assessor.csv_option_correlation'),
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
      right ? say(words, 'assessor.right') : say(words, 'assessor.wrong'),
      n,
      share,
      correlation,
    ]);
  });
  return csvOf([heads, ...rows]);
}
