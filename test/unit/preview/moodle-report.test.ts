import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Held, LmsAttempt } from '../../../scripts/preview/attempts.js';
import { moodleReportOf } from '../../../scripts/preview/moodle-report.js';

const learners = [
  { id: 'learner_1', name: 'Lernerin, Lena' },
  { id: 'learner_2', name: 'Case, A "Hard"' },
];

function attempt(learner: string, held: Held | null, edition: LmsAttempt['edition'] = '1.2'): LmsAttempt {
  const at = '2026-11-23T09:34:00';
  return {
    id: `${learner}_1`,
    learner,
    edition,
    number: 1,
    version: '1.0.0',
    startedAt: at,
    lastAt: at,
    launches: 1,
    commits: 1,
    held,
  };
}

const oneAnswer: Held = {
  core: { lesson_status: 'incomplete', score: { raw: '85' } },
  interactions: {
    0: { id: 'Q01_informing', student_response: 'a', result: 'wrong', correct_responses: { 0: { pattern: 'c' } } },
  },
};

describe('"export as Moodle does"', () => {
  it('writes what Moodle 4.5.6 wrote for the same attempt', () => {
    // The two lines as Moodle exported them (only the e-mail address differs: ours is made from the learner's id).
    const moodle = readFileSync('test/fixtures/moodle/interactions.txt', 'utf8');
    const ours = moodleReportOf([attempt('learner_1', oneAnswer)], learners, 'Course title & more');
    expect(ours).toBe(moodle.replace('learner1@example.invalid', 'learner_1@example.invalid'));
  });

  it('leaves blank what an attempt did not answer, and lines up by number', () => {
    const none = { core: { lesson_status: 'incomplete' } };
    const [heads, first, second] = moodleReportOf(
      [attempt('learner_1', oneAnswer), attempt('learner_2', none)],
      learners,
      'Course',
    ).split('\n');
    expect(heads?.split('\t')).toHaveLength(11);
    expect(first?.split('\t').slice(-4)).toEqual(['Q01_informing', 'a', 'c', 'wrong']);
    expect(second?.split('\t')).toHaveLength(11);
    expect(second?.split('\t').slice(-6)).toEqual(['0', 'Incomplete', '', '', '', '']);
  });

  it('escapes for HTML, as Moodle does in downloads too', () => {
    const [, row] = moodleReportOf([attempt('learner_2', null)], learners, 'Course').split('\n');
    expect(row?.split('\t')[0]).toBe('"A &quot;Hard&quot; Case"');
  });

  it('leaves out the interactions of SCORM 2004, which Moodle never shows there', () => {
    const held = {
      score: { raw: '100' },
      interactions: { 0: { id: 'Q01', learner_response: 'a', result: 'correct' } },
    };
    const [heads] = moodleReportOf([attempt('learner_1', held, '2004-4th')], learners, 'Course').split('\n');
    expect(heads).not.toContain('Question');
  });
});
