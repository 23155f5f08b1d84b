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

  it('keeps what was answered in activities, there and here; here it is newer', () => {
    const held = { ...start, activities: { ladder: { a: 'x' }, law: { b: 'y' } } };
    const here = { ...start, activities: { ladder: { c: 'z' } } };
    expect(merged(course, held, here).progress.activities).toEqual({ ladder: { c: 'z' }, law: { b: 'y' } });
  });

  it('adds up how often each question was drawn', () => {
    const withSeen = (seen: Record<string, number>) => ({ ...start, quiz: { ...start.quiz, seen } });
    const { seen } = merged(course, withSeen({ Q01: 2, Q02: 1 }), withSeen({ Q02: 3, Q03: 1 })).progress.quiz;
    expect(seen).toEqual({ Q01: 2, Q02: 4, Q03: 1 });
  });

  it('has no pass, no best and no attempt where neither has one', () => {
    const { progress, isAttemptGivenUp } = merged(course, start, start);
    expect(progress.quiz).toEqual(start.quiz);
    expect(isAttemptGivenUp).toBe(false);
    expect(merged(course, attempt(1, 2, true), start).isAttemptGivenUp).toBe(false);
  });

  it('is completed on the day that either knows, or by both together on a day that nobody knows', () => {
    const on = (completedOn: string | null) => ({ ...start, completedOn });
    const day = (held: Progress, here: Progress) => merged(course, held, here).progress.completedOn;
    expect(day(on('2026-01-01'), on('2026-02-02'))).toBe('2026-01-01');
    expect([day(on('2026-01-01'), on(null)), day(on(null), on('2026-02-02'))]).toEqual(['2026-01-01', '2026-02-02']);
    const read = { ...start, sections: { definition: 'done', rationale: 'done' } as const };
    expect([day(read, start), day(read, attempt(1, all, true))]).toEqual([null, '']);
  });

  it('is the best of both for each principle as well, whichever was better as a whole', () => {
    const best = (percent: number, first: number, second: number) => ({
      percent,
      byPrinciple: [
        { principle: 'P1', correct: first, total: 3 },
        { principle: 'P2', correct: second, total: 3 },
      ],
    });
    const having = (one: ReturnType<typeof best> | null) => ({ ...start, quiz: { ...start.quiz, best: one } });
    const bestOf = (held: Parameters<typeof having>[0], here: Parameters<typeof having>[0]) =>
      merged(course, having(held), having(here)).progress.quiz.best;
    expect(bestOf(best(60, 3, 1), best(50, 1, 2))).toEqual(best(60, 3, 2));
    expect(bestOf(best(50, 1, 2), best(60, 3, 1))).toEqual(best(60, 3, 2));
    expect(bestOf(best(0, 0, 0), null)).toEqual(best(0, 0, 0));
    expect(bestOf(null, best(0, 0, 0))).toEqual(best(0, 0, 0));
  });
});
