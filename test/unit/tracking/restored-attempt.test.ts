// An attempt of another version: what was checked stays counted, and an open question that is gone gives way to another of
// the same quiz, in the order of its slots and never twice from one.

import { describe, expect, it } from 'vitest';
import type { Course } from '../../../src/model/course.js';
import { written } from '../../../src/tracking/checksummed-fields.js';
import { progressOf } from '../../../src/tracking/restore.js';
import { nothingRestored } from '../../../src/tracking/tracker.js';
import { course as whole } from '../../fixtures/lms/tracked-course.js';

const courseOf = (...items: string[]): Course => ({
  ...whole,
  quiz: {
    passMark: 50,
    slots: items.map((item) => ({ id: item, objective: 'LO1', principle: 'P1', items: [item] })),
  },
});
const field = (letter: string, body: string) => written({ letter, body }, whole.id);
const from = (course: Course, ...fields: string[]) =>
  progressOf(course, { ...nothingRestored, suspendData: fields.join('') });
/** The items of an attempt; those that are not checked with their state. */
const restored = (course: Course, items: string, ...fields: string[]) =>
  from(course, field('a', `1.1.0.${items}`), ...fields).quiz.attempt?.items.join(' ');

const four = courseOf('Q01', 'Q02', 'Q03', 'Q04');

describe('an open question that is gone', () => {
  it.each([
    ['first gives way to the first slot', '77U', 'Q01'],
    ['behind one gives way to the next slot', '01R77U', 'Q01 Q02'],
    ['behind a later slot gives way to one after that', '02R77U', 'Q02 Q03'],
    ['behind two gives way to one after the last of them', '01R03R77U', 'Q01 Q03 Q04'],
    [
      'behind one that was checked and is gone as well goes by the last that is known',
      '01R03R88W77U',
      'Q01 Q03 Q88 Q04',
    ],
    ['gives way to nothing where every slot has its question', '01R77U02U03U04U', 'Q01 Q02 Q03 Q04'],
    ['gives way to nothing where no slot comes after it', '04R77U', 'Q04'],
    ['twice gives way to two', '77U78U', 'Q01 Q02'],
  ])('%s', (_, items, now) => {
    // 77, 78 and 88 to the base of 36 are no questions of this course: their numbers are 259 and more.
    expect(restored(four, items)?.replace('Q296', 'Q88')).toBe(now);
  });

  it('leaves no attempt where the quiz has no questions at all', () => {
    expect(from(courseOf(), field('a', '1.1.0.77U')).quiz.attempt).toBeNull();
  });
});

describe('an answer', () => {
  const answers = (...fields: string[]) =>
    from(four, field('a', '1.1.0.01R02W03U04U'), ...fields).quiz.attempt?.answers;
  it('that was checked stays so, also where its wording is lost', () => {
    const lost = { status: 'checked', response: '', seconds: 0 };
    expect(answers()).toEqual([
      { ...lost, correct: true },
      { ...lost, correct: false },
      { status: 'unanswered' },
      { status: 'unanswered' },
    ]);
  });

  it('has its wording and its seconds; an open one with nothing in it is unanswered', () => {
    expect(answers(field('r', '01b-c.03a-0.04-0'))).toEqual([
      { status: 'checked', response: 'b', seconds: 12, correct: true },
      { status: 'checked', response: '', seconds: 0, correct: false },
      { status: 'chosen', response: 'a' },
      { status: 'unanswered' },
    ]);
  });
});

describe('what is counted', () => {
  it('without the counts an attempt under way is not, and one that is over is', () => {
    expect(from(four, field('a', '3.1.0.01R02R03R04U')).quiz.finished).toBe(2);
    const over = from(four, field('a', '3.1.0.01R02R03R04W'));
    expect(over.quiz).toMatchObject({ finished: 3, passed: true, best: { percent: 75 }, forgotten: 0 });
  });

  it('is completed on a day that is lost when the last open question is gone', () => {
    const none = { ...courseOf('Q01'), completion: { ...whole.completion, sections: 'none' as const } };
    expect(from(none, field('a', '1.1.0.01R77U')).completedOn).toBe('');
  });

  it('the best by principle is kept where the best is still ours, and may be lost', () => {
    const best = (...fields: string[]) => from(four, field('o', 'N.40.'), ...fields).quiz.best;
    expect(best(field('b', 'P1-2-5'))).toEqual({
      percent: 40,
      byPrinciple: [{ principle: 'P1', correct: 2, total: 5 }],
    });
    expect(best()).toEqual({ percent: 40, byPrinciple: [] });
  });
});
