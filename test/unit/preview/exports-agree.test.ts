// What the assessor view shows is what the exports say: the same attempts, numbers, scores and answers.
import { describe, expect, it } from 'vitest';
import {
  noRecords,
  withNewAttempt,
  committed,
  withAttempt,
  withoutAttempts,
  type Held,
  type Records,
} from '../../../scripts/preview/attempts.js';
import { Lms } from '../../../scripts/preview/lms-core.js';
import type { Store } from '../../../scripts/preview/store.js';

const at = '2026-11-23T09:34:00.000Z';
const answered = (score: string): Held => ({
  core: { lesson_status: 'passed', score: { raw: score }, total_time: '0000:12:34.5' },
  interactions: {
    0: { id: 'Q01_who', student_response: 'a', result: 'correct', correct_responses: { 0: { pattern: 'a' } } },
    1: { id: 'Q02_why', student_response: 'b', result: 'wrong', correct_responses: { 0: { pattern: 'c' } } },
  },
});

function recordsOf(): Records {
  let records: Records = noRecords;
  for (const [learner, edition] of [
    ['learner_1', '1.2'],
    ['learner_1', '2004-4th'],
    ['learner_1', '1.2'],
    ['learner_2', '1.2'],
    ['learner_3', '2004-3rd'],
  ] as const)
    records = withNewAttempt(records, { learner, edition, version: '1.0.0' }, at);
  const [first, , third, fourth] = records.attempts;
  for (const [attempt, score] of [
    [first, '85'],
    [third, '100'],
    [fourth, ''],
  ] as const)
    records = withAttempt(records, attempt?.id ?? '', (one) => committed(one, answered(score), at));
  return records;
}

const lmsWith = (records: Records) =>
  new Lms(
    { records } as Store,
    () => new Date(at),
    { title: 'Course', version: '1.0.0', questions: [], decode: (text) => text },
    [],
  );
const rowsOf = (lms: Lms) =>
  lms
    .moodleReport()
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t').map((cell) => cell.replace(/^"|"$/g, '')));

describe('the assessor view and the exports', () => {
  it.each([
    ['all attempts', recordsOf()],
    [
      'after one was removed',
      withoutAttempts(recordsOf(), ({ number, learner }) => learner === 'learner_1' && number === 2),
    ],
  ])('agree on %s', (_, records) => {
    const lms = lmsWith(records);
    const reports = lms.reports();
    const rows = rowsOf(lms);
    expect(rows).toHaveLength(reports.length);
    reports.forEach(({ attempt, learner, heard, answers }, index) => {
      const row = rows[index] ?? [];
      expect(row[0]).toBe(learner.split(', ').reverse().join(' '));
      expect(row[2]).toBe(String(attempt.number));
      expect(row[5]).toBe(heard.score || '0');
      // Moodle finds the answers of SCORM 1.2 only, and the view says so.
      const shown = attempt.edition === '1.2' ? answers.map(({ id, result }) => [id, result]) : [];
      const exported = [7, 11].flatMap((from) => (row[from] ? [[row[from], row[from + 3]]] : []));
      expect(exported).toEqual(shown);
    });
  });

  it('tell apart every attempt of a learner by its number', () => {
    const pairs = rowsOf(lmsWith(recordsOf())).map((row) => `${row[0]} ${row[2]}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  });
});
