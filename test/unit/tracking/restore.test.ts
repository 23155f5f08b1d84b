// What a learner comes back to, from what the last session left and from what the LMS itself says.

import { describe, expect, it } from 'vitest';
import { advance, start } from '../../../src/model/progress.js';
import { progressOf } from '../../../src/tracking/restore.js';
import { snapshotOf } from '../../../src/tracking/snapshot.js';
import { encode } from '../../../src/tracking/suspend-data.js';
import { nothingRestored, type RestoredSession } from '../../../src/tracking/tracker.js';
import { progressWith } from '../../fixtures/quiz-course.js';
import { course, questions } from '../../fixtures/lms/tracked-course.js';

const inQuiz = progressWith(course, questions, ['a', 'b']);
const failed = progressWith(course, questions, ['a', 'b', 't,a', '1.a,2.a,3.a', '1.a,2.a,3.a', 'g,f,e,d,c,b,a']);

const rows: readonly {
  readonly story: string;
  readonly remembered: Partial<RestoredSession>;
  readonly expected: object;
}[] = [
  { story: 'a first visit', remembered: {}, expected: start },
  {
    story: 'the state is gone, the LMS knows the pass',
    remembered: { passed: true, completed: true, score: 85 },
    expected: { completedOn: '', quiz: { passed: true, best: { percent: 85, byPrinciple: [] }, finished: 1 } },
  },
  {
    story: 'the state is gone, the LMS knows a place',
    remembered: { place: 'rationale' },
    expected: { place: 'rationale', completedOn: null },
  },
  {
    story: 'the state is gone, and the place may be of another version: whoever goes there sees',
    remembered: { place: 'old_page' },
    expected: { place: 'old_page' },
  },
  {
    story: 'the state is gone, and the place is none of ours',
    remembered: { place: 'page=3' },
    expected: { place: 'start' },
  },
  {
    story: 'the state is gone in the middle of a first attempt',
    remembered: { interactionsHeld: 3 },
    expected: { quiz: { finished: 1, forgotten: 3, attempt: null, best: null } },
  },
  {
    story: 'the state is gone after two attempts',
    remembered: { interactionsHeld: 12, score: 50 },
    expected: { quiz: { finished: 2, forgotten: 12, best: { percent: 50 } } },
  },
  {
    story: 'the LMS has a better score than the state',
    remembered: { suspendData: encode(course, failed), score: 95 },
    expected: { quiz: { best: { percent: 95, byPrinciple: [] }, finished: 1 } },
  },
  {
    story: 'the LMS has a lower score than the state',
    remembered: {
      suspendData: encode(course, { ...failed, quiz: { ...failed.quiz, best: { percent: 70, byPrinciple: [] } } }),
      score: 0,
    },
    expected: { quiz: { best: { percent: 70 } } },
  },
  {
    story: 'the LMS has forgotten the pass, the state has not',
    remembered: {
      suspendData: encode(course, { ...failed, completedOn: '2026-11-23', quiz: { ...failed.quiz, passed: true } }),
    },
    expected: { completedOn: '2026-11-23', quiz: { passed: true } },
  },
  {
    story: 'an LMS said completed by its own rule, without a pass',
    remembered: { completed: true },
    expected: { completedOn: '', quiz: { passed: false } },
  },
  {
    story: 'a garbled attempt: its number is not given again',
    remembered: { suspendData: encode(course, inQuiz).replace('~a1.', '~a2.') },
    expected: { quiz: { attempt: null, finished: 1, forgotten: 2 } },
  },
];

describe('a learner comes back', () => {
  it.each(rows)('$story', ({ remembered, expected }) => {
    expect(progressOf(course, { ...nothingRestored, ...remembered })).toMatchObject(expected);
  });

  it('to the question, with what was chosen', () => {
    const attempt = inQuiz.quiz.attempt;
    const chosen = advance(course, inQuiz, { type: 'answer-chosen', item: attempt?.items[2] ?? '', response: 't,' });
    expect(
      progressOf(course, { ...nothingRestored, suspendData: encode(course, chosen) }).quiz.attempt?.answers[2],
    ).toEqual({ status: 'chosen', response: 't,' });
  });

  it('after an attempt that was lost: the next one takes no name that the LMS has', () => {
    const lost = progressOf(course, { ...nothingRestored, interactionsHeld: 9 });
    const next = progressAfterAll(advance(course, lost, { type: 'attempt-started', seed: 4 }));
    expect(next.map(({ ordinal }) => ordinal)).toEqual([9, 10, 11, 12, 13, 14]);
    expect(next.every(({ id }) => id.endsWith('_A3'))).toBe(true);
  });

  function progressAfterAll(progress: typeof start) {
    const answered = (progress.quiz.attempt?.items ?? []).reduce(
      (now, item) =>
        advance(course, now, {
          type: 'answer-checked',
          item,
          response: 'a',
          correct: false,
          seconds: 1,
          on: '2026-11-23',
        }),
      progress,
    );
    return snapshotOf(course, answered, questions).interactions;
  }
});

describe('what an LMS hears of it', () => {
  const withRule = (sections: 'all' | 'none', failedStatus: 'incomplete' | 'failed') => ({
    ...course,
    completion: { sections, failedStatus },
  });
  const passed = { ...failed, quiz: { ...failed.quiz, passed: true, best: { percent: 90, byPrinciple: [] } } };

  it.each([
    [
      'nothing done',
      withRule('none', 'incomplete'),
      start,
      { status: 'incomplete', success: 'unknown', completed: false, score: null },
    ],
    [
      'failed, where that stays open',
      withRule('none', 'incomplete'),
      failed,
      { status: 'incomplete', success: 'failed', completed: false, score: 0 },
    ],
    [
      'failed, where the Trust wants to hear it',
      withRule('none', 'failed'),
      failed,
      { status: 'failed', success: 'failed', completed: false },
    ],
    [
      'passed, and that is enough',
      withRule('none', 'incomplete'),
      passed,
      { status: 'passed', success: 'passed', completed: true, score: 90, progress: 1 },
    ],
    [
      'passed, with modules to read',
      withRule('all', 'incomplete'),
      passed,
      { status: 'incomplete', success: 'passed', completed: false, score: 90 },
    ],
    [
      'completed by the LMS’s own word',
      withRule('all', 'incomplete'),
      { ...start, completedOn: '' },
      { status: 'completed', success: 'unknown', completed: true },
    ],
  ] as const)('%s', (_, rules, progress, expected) => {
    expect(snapshotOf(rules, progress, questions)).toMatchObject(expected);
  });

  it('answers only as far as the questions are there, in order', () => {
    expect(snapshotOf(course, inQuiz, null).interactions).toEqual([]);
    expect(snapshotOf(course, inQuiz, questions).interactions).toMatchObject(
      [{ ordinal: 0, id: 'Q02_leaflet' }, { ordinal: 1 }].map(({ ordinal }) => ({ ordinal })),
    );
    expect(snapshotOf(course, inQuiz, questions).answered).toBe(2);
  });

  it('every objective in its place from the start', () => {
    const ids = (progress: typeof start) => snapshotOf(course, progress, null).objectives.map(({ id }) => id);
    expect(ids(start)).toEqual(ids(failed));
    expect(snapshotOf(course, failed, null).objectives.at(-1)).toEqual({
      id: 'principle_P4',
      status: 'failed',
      score: 0,
    });
  });
});
