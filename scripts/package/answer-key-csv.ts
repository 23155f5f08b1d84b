// The answer key as CSV, a row for each option. A cell that a spreadsheet would take for a formula is neutralised.

import Papa from 'papaparse';
import type { AnswerKey } from './answer-key.js';

/** With a byte order mark: without it Excel reads UTF-8 as Windows-1252. */
export function answerKeyCsv(key: AnswerKey): string {
  const rows = key.entries.flatMap((entry) =>
    entry.rows.map((row) => ({
      course: key.course,
      version: key.version,
      question_id: entry.id,
      slot: entry.slot,
      kind: entry.kind,
      question: entry.question,
      objective: entry.objective,
      principles: entry.principles.join('; '),
      right_answer: entry.key,
      part: row.part,
      code: row.code,
      text: row.text,
      right: row.right,
      feedback: row.feedback,
      sources: entry.sources.join('; '),
    })),
  );
  return `\ufeff${Papa.unparse(rows, { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}
