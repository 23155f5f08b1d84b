// An LMS that comes late: what it holds is never lowered by what was done without it.

import { describe, expect, it } from 'vitest';
import { advance, start, type CourseEvent, type Progress } from '../../../src/model/progress.js';
import { isFinished } from '../../../src/model/quiz.js';
import { markOf, rightResponseOf } from '../../../src/questions/marking.js';
import { merged } from '../../../src/tracking/merge.js';
import { course, questions } from '../../fixtures/lms/tracked-course.js';

const day = '2026-11-23';
const after = (events: readonly CourseEvent[], from: Progress = start): Progress =>
  events.reduce((progress, event) => advance(course, progress, event), from);

/** Begins an attempt and checks `count` answers of it. */
function attempt(seed: number, count: number, isRight: boolean, from: Progress = start): Progress {
  const begun = after([{ type: 'attempt-started', seed }], from);
  return (begun.quiz.attempt?.items ?? []).slice(0, count).reduce((progress, item) => {
    const question = questions.find(({ id }) => id === item);
    if (!question) throw new Error(item);
    const response = isRight ? rightResponseOf(question) : '';
    const correct = isRight && markOf(question, response) === 'right';
    return after([{ type: 'answer-checked', item, response, correct, seconds: 5, on: day }], progress);
  }, begun);
}
const all = course.quiz.slots.length;

describe('what was done before the LMS was found', () => {
  it('is added to what it holds', () => {
    const held = after([
      { type: 'opened', screen: 'definition' },
      { type: 'section-finished', section: 'definition', on: day },
    ]);
    const here = after([
      { type: 'opened', screen: 'definition' },
      { type: 'opened', screen: 'rationale' },
    ]);
    const { progress } = merged(course, held, here);
    expect(progress.sections).toEqual({ definition: 'done', rationale: 'started' });
    expect(progress.place).toBe('rationale');
  });

  it('never lowers a pass or a best score', () => {
    const passed = attempt(1, all, true);
    const { progress, isAttemptGivenUp } = merged(course, passed, attempt(2, all, false));
    expect(progress.quiz).toMatchObject({ passed: true, best: { percent: 100 }, finished: 2 });
    expect(progress.quiz.attempt).toMatchObject({ number: 2, recordedBefore: all });
    expect(isAttemptGivenUp).toBe(false);
  });

  it('brings a pass of its own', () => {
    const { progress } = merged(course, attempt(1, all, false), attempt(2, all, true));
    expect(progress.quiz).toMatchObject({ passed: true, best: { percent: 100 }, finished: 2 });
  });

  it('gives way to an attempt that the LMS has under way, and says so', () => {
    const { progress, isAttemptGivenUp } = merged(course, attempt(1, 2, true), attempt(2, 3, true));
    expect(progress.quiz.attempt).toMatchObject({ number: 1, seed: 1 });
    expect(isAttemptGivenUp).toBe(true);
  });

  it('goes on in the attempt of this visit where the LMS has none open', () => {
    const { progress } = merged(course, attempt(1, all, false), attempt(2, 3, true));
    const { attempt: own } = progress.quiz;
    expect(own).toMatchObject({ number: 2, seed: 2, recordedBefore: all });
    expect(own && isFinished(own)).toBe(false);
    expect(progress.quiz.finished).toBe(1);
  });
});
