// The answer key as CSV, a row for each option. A cell that a spreadsheet would take for a formula is neutralised.

import { csvOf } from '../../src/assessor/csv.js';
import type { AnswerKey } from './answer-key.js';

const COLUMNS = [
  'course',
  'version',
  'question_id',
  'slot',
  'kind',
  'question',
  'objective',
  'principles',
  'right_answer',
  'part',
  'code',
  'text',
  'right',
  'feedback',
  'sources',
] as const;

export function answerKeyCsv(key: AnswerKey): string {
  const rows = key.entries.flatMap((entry) =>
    entry.rows.map((row) => [
      key.course,
      key.version,
      entry.id,
      entry.slot,
      entry.kind,
      entry.question,
      entry.objective,
      entry.principles.join('; '),
      entry.key,
      row.part,
      row.code,
      row.text,
      row.right,
      row.feedback,
      entry.sources.join('; '),
    ]),
  );
  return csvOf([COLUMNS, ...rows]);
}
