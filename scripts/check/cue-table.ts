// The figures of the question bank as `npm run check` prints them: what guessing by a rule gains.

import { cueReportOf, cueRowsOf } from '../content/item-quality/cue-report.js';
import type { Question } from '../../src/model/course.js';

export function cueTableOf(questions: readonly Question[]): string[] {
  const rows = cueRowsOf(cueReportOf(questions)).map(
    ({ name, questions: of, observed, expected, probability, adjusted }) => [
      name,
      `${observed.toFixed(1)} of ${of}`,
      `chance ${expected.toFixed(1)}`,
      `p ${probability.toFixed(3)}`,
      adjusted === null ? 'by itself' : `all ${adjusted.toFixed(3)}`,
    ],
  );
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
