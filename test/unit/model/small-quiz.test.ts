// A quiz of four questions whose items can be seen at a glance: what each answer makes of the attempt, of the best and of the day.

import { describe, expect, it } from 'vitest';
import type { Course, Slot } from '../../../src/model/course.js';
import {
  advance,
  doneOf,
  isCompleted,
  lastResultOf,
  settled,
  start,
  type Progress,
} from '../../../src/model/progress.js';
import { newAttempt, nextQuestionOf, resultOf, type Answer } from '../../../src/model/quiz.js';
import { course as whole } from '../../fixtures/lms/tracked-course.js';

const slot = (item: string, principle: string | null): Slot => ({
  id: item,
  objective: 'LO1',
  principle,
  items: [item],
});
const [module] = whole.sections;
const course: Course = {
  ...whole,
  sections: [
    { ...module!, id: 'one', kind: 'module' },
    { ...module!, id: 'two', kind: 'module' },
    { ...module!, id: 'test', kind: 'quiz' },
  ],
  pages: whole.pages,
  quiz: { passMark: 50, slots: [slot('Q01', 'P3'), slot('Q02', 'P1'), slot('Q03', 'P3'), slot('Q04', null)] },
  completion: { ...whole.completion, sections: 'all' },
};
const items = ['Q01', 'Q02', 'Q03', 'Q04'];
const checked = (correct: boolean): Answer => ({ status: 'checked', response: 'a', correct, seconds: 1 });
const unanswered: Answer = { status: 'unanswered' };

/** Progress with an attempt answered as `marks` say; what is not said is unanswered. */
function answered(marks: readonly boolean[], quiz: Partial<Progress['quiz']> = {}, number = 1): Progress {
  const answers = items.map((_, at) => (marks[at] === undefined ? unanswered : checked(marks[at])));
  const attempt = { number, seed: 1, items, answers, recordedBefore: 0 };
  return { ...start, quiz: { ...start.quiz, attempt, ...quiz } };
}

describe('a learner who has done nothing', () => {
  it('is at the start, and stays the same there', () => {
    expect(start.place).toBe('start');
    expect(advance(course, start, { type: 'opened', screen: 'start' })).toBe(start);
    expect(lastResultOf(course, start)).toBeNull();
    expect(settled(course, start, 'today')).toBe(start);
    expect(doneOf(course, start)).toEqual({ done: 0, total: 3 });
  });

  it('opens a page, which is no section', () => {
    expect(advance(course, start, { type: 'opened', screen: 'glossary' }).sections).toEqual({});
    expect(advance(course, start, { type: 'opened', screen: 'two' }).sections).toEqual({ two: 'started' });
  });

  it('chooses or checks an answer without an attempt: nothing changes', () => {
    expect(advance(course, start, { type: 'answer-chosen', item: 'Q01', response: 'a' })).toBe(start);
  });
});

describe('an attempt', () => {
  const begun = advance(course, start, { type: 'attempt-started', seed: 1 });

  it('begins with every question unanswered, and counts each as drawn once more', () => {
    expect(newAttempt(course.quiz, 1, 1, {}, 0).answers).toEqual(items.map(() => unanswered));
    expect(begun.quiz.seen).toEqual({ Q01: 1, Q02: 1, Q03: 1, Q04: 1 });
    const before = { ...start, quiz: { ...start.quiz, seen: { Q01: 2, Q99: 5 } } };
    expect(advance(course, before, { type: 'attempt-started', seed: 1 }).quiz.seen).toEqual({
      ...{ Q01: 3, Q02: 1, Q03: 1, Q04: 1 },
      Q99: 5,
    });
  });

  it('keeps what is chosen for the question that it was chosen for, and for no other', () => {
    const chosen = advance(course, begun, { type: 'answer-chosen', item: 'Q02', response: 'b' });
    const response = { status: 'chosen', response: 'b' };
    expect(chosen.quiz.attempt?.answers).toEqual([unanswered, response, unanswered, unanswered]);
  });

  it.each([
    [12.4, 12],
    [12.5, 13],
    [-3, 0],
  ])('took %d seconds for an answer: %i', (seconds, kept) => {
    const event = { type: 'answer-checked', item: 'Q03', response: 'a', correct: true, seconds, on: 'today' } as const;
    expect(advance(course, begun, event).quiz.attempt?.answers[2]).toEqual({ ...checked(true), seconds: kept });
  });

  it('goes on with the first question that is not checked, and ends behind the last', () => {
    const next = (...marks: boolean[]) => nextQuestionOf(answered(marks).quiz.attempt!);
    expect([next(), next(true), next(true, false, true, true)]).toEqual([0, 1, 4]);
  });

  it('has a result once all are checked, and is scored then', () => {
    const open = answered([true, true, true]);
    expect(lastResultOf(course, open)).toBeNull();
    expect(settled(course, open, 'today')).toBe(open);
    expect(lastResultOf(course, answered([true, false, true, false]))?.percent).toBe(50);
  });

  it('is scored once: what an LMS knows better is not lowered by scoring it again', () => {
    const counted = answered([true, false, false, false], { finished: 1, best: { percent: 75, byPrinciple: [] } });
    expect(settled(course, counted, 'today')).toBe(counted);
    const next = settled(course, answered([true, true, false, false], { finished: 1 }, 2), 'today');
    expect(next.quiz).toMatchObject({ finished: 2, passed: true, best: { percent: 50 } });
  });
});

describe('a result', () => {
  const of = (marks: boolean[], own = items) => resultOf(course.quiz, { ...answered(marks).quiz.attempt!, items: own });

  it('is told by principle, in their order, without the question that belongs to none', () => {
    expect(of([true, false, false, true])).toEqual({
      correct: 2,
      total: 4,
      percent: 50,
      passed: true,
      byPrinciple: [
        { principle: 'P1', correct: 0, total: 1 },
        { principle: 'P3', correct: 1, total: 2 },
      ],
    });
  });

  it('counts a question that this version no longer has for the whole, and for no principle', () => {
    expect(of([true, true, true, true], ['Q01', 'Q88', 'Q89', 'Q04'])).toMatchObject({
      percent: 100,
      byPrinciple: [{ principle: 'P3', correct: 1, total: 1 }],
    });
  });

  it('takes a question without an answer for a wrong one', () => {
    const attempt = { ...answered([true]).quiz.attempt!, answers: [checked(true)] };
    expect(resultOf(course.quiz, attempt)).toMatchObject({ correct: 1, total: 4, percent: 25 });
  });
});

describe('the best of each principle', () => {
  it('is the best share of any attempt, in the order of the principles', () => {
    const before = [
      { principle: 'P4', correct: 1, total: 3 },
      { principle: 'P3', correct: 2, total: 3 },
      { principle: 'P1', correct: 0, total: 3 },
    ];
    // Now P1 is 1 of 1, better than 0 of 3; P3 is 1 of 2, less than 2 of 3; P4 was not asked.
    const now = settled(
      course,
      answered([true, true, false, false], { best: { percent: 10, byPrinciple: before } }),
      '',
    );
    expect(now.quiz.best).toEqual({
      percent: 50,
      byPrinciple: [
        { principle: 'P1', correct: 1, total: 1 },
        { principle: 'P3', correct: 2, total: 3 },
        { principle: 'P4', correct: 1, total: 3 },
      ],
    });
  });

  it('is a share: two of four are less than one of one', () => {
    const plan = { ...course, quiz: { ...course.quiz, slots: [slot('Q01', 'P3')] } };
    const own = answered([true], { best: { percent: 0, byPrinciple: [{ principle: 'P3', correct: 2, total: 4 }] } });
    const attempt = { ...own.quiz.attempt!, items: ['Q01'], answers: [checked(true)] };
    const now = settled(plan, { ...own, quiz: { ...own.quiz, attempt } }, '');
    expect(now.quiz.best?.byPrinciple).toEqual([{ principle: 'P3', correct: 1, total: 1 }]);
  });
});

describe('the course is completed', () => {
  const read = { one: 'done', two: 'done' } as const;
  const passed = { ...start, quiz: { ...start.quiz, passed: true } };
  it.each([
    ['when all modules are read and the quiz is passed', { ...passed, sections: read }, true],
    ['not while a module is only begun', { ...passed, sections: { one: 'done', two: 'started' } as const }, false],
    ['not without the pass', { ...start, sections: read }, false],
    ['for good, once an LMS or an earlier version said so', { ...start, completedOn: '' }, true],
  ])('%s', (_, progress, isDone) => {
    expect(isCompleted(course, progress)).toBe(isDone);
  });

  it('a module is done when it is read, the quiz when it is passed', () => {
    expect(doneOf(course, { ...start, sections: { one: 'done', test: 'done' } })).toEqual({ done: 1, total: 3 });
    expect(doneOf(course, { ...passed, sections: read })).toEqual({ done: 3, total: 3 });
  });
});
