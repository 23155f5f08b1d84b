// Everything that an LMS should hold at one moment, in a course small enough to see all of it.

import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/model/course.js';
import { start, type Progress } from '../../../src/model/progress.js';
import type { Answer } from '../../../src/model/quiz.js';
import { snapshotOf } from '../../../src/tracking/snapshot.js';
import { encode } from '../../../src/tracking/suspend-data.js';
import { course as whole } from '../../fixtures/lms/tracked-course.js';
import { choice, matching, multiple } from '../../fixtures/small-questions.js';

const [module] = whole.sections;
const course = {
  ...whole,
  sections: [
    { ...module!, id: 'one', kind: 'module' as const },
    { ...module!, id: 'two', kind: 'module' as const },
    { ...module!, id: 'test', kind: 'quiz' as const },
  ],
  principles: [
    { id: 'P1', title: '' },
    { id: 'P2', title: '' },
    { id: 'P3', title: '' },
  ],
  quiz: {
    passMark: 50,
    slots: [choice, multiple, matching].map(({ id }) => ({ id, objective: 'LO1', principle: 'P1', items: [id] })),
  },
};
const questions: readonly Question[] = [choice, multiple, matching];
const items = questions.map(({ id }) => id);
const checked = (response: string, correct: boolean): Answer => ({ status: 'checked', response, correct, seconds: 9 });

function at(answers: readonly Answer[], more: Partial<Progress['quiz']> = {}, attempt: object = {}): Progress {
  const own = { number: 1, seed: 1, items, answers, recordedBefore: 0, ...attempt };
  return { ...start, quiz: { ...start.quiz, attempt: own, ...more } };
}
const open: Answer = { status: 'unanswered' };
const two = [checked('a', false), checked('a,c', true), open];

describe('of a learner who has done nothing', () => {
  it('there is a place, a text, and no word that something was done', () => {
    expect(snapshotOf(course, start, questions)).toEqual({
      place: 'start',
      suspendData: encode(course, start),
      answered: 0,
      choosing: '',
      work: '[{},0]',
      status: 'incomplete',
      completed: false,
      success: 'unknown',
      score: null,
      progress: 0,
      objectives: [
        ...['section_one', 'section_two', 'section_test', 'principle_P1', 'principle_P2', 'principle_P3'].map((id) => ({
          id,
          status: 'not attempted',
          score: null,
        })),
      ],
      interactions: [],
    });
  });
});

it('nothing is failed before there is a result, where the Trust wants to hear of fails', () => {
  const rules = { ...course, completion: { ...course.completion, failedStatus: 'failed' as const } };
  expect(snapshotOf(rules, start, null).status).toBe('incomplete');
  const quiz = { ...start.quiz, best: { percent: 0, byPrinciple: [] } };
  expect(snapshotOf(rules, { ...start, quiz }, null).status).toBe('failed');
});

describe('an answer', () => {
  it('that was checked is told with what belongs to it, in the order of the attempt', () => {
    const snapshot = snapshotOf(course, at(two), questions);
    const told = { seconds: 9, objective: 'LO1' };
    expect(snapshot.interactions).toEqual([
      {
        ...told,
        ordinal: 0,
        id: 'Q01_choice',
        kind: 'choice',
        description: 'Which?',
        response: 'a',
        pattern: 'b',
        correct: false,
      },
      {
        ...told,
        ordinal: 1,
        id: 'Q02_multiple',
        kind: 'choice',
        description: 'Which ones?',
        response: 'a,c',
        pattern: 'a,c',
        correct: true,
      },
    ]);
    expect(snapshot.answered).toBe(2);
  });

  it('of a later attempt has the number of the attempt in its name, and goes on behind those before', () => {
    const later = at(two, { finished: 1 }, { number: 2, recordedBefore: 3 });
    const { interactions, answered, work } = snapshotOf(course, later, questions);
    expect(interactions.map(({ id, ordinal }) => `${ordinal} ${id}`)).toEqual(['3 Q01_choice_A2', '4 Q02_multiple_A2']);
    expect([answered, work]).toEqual([5, '[{},2]']);
  });

  it('is told under the name that reports know the question by', () => {
    const renamed = [{ ...choice, reportedAs: 'Q01_old_name' }, multiple, matching];
    const names = (number: number) =>
      snapshotOf(course, at(two, {}, { number }), renamed).interactions.map(({ id }) => id);
    expect([names(1), names(3)]).toEqual([
      ['Q01_old_name', 'Q02_multiple'],
      ['Q01_old_name_A3', 'Q02_multiple_A3'],
    ]);
  });

  it('behind one that is open is not told: the list has no gap', () => {
    expect(snapshotOf(course, at([open, checked('a', false), open]), questions).interactions).toEqual([]);
  });

  it('to a question that is not there is not told, and nothing is without the questions', () => {
    const ids = (known: readonly Question[] | null) =>
      snapshotOf(course, at(two), known).interactions.map(({ id, ordinal }) => `${ordinal} ${id}`);
    expect(ids([multiple])).toEqual(['1 Q02_multiple']);
    expect(ids(null)).toEqual([]);
  });

  it('that is only chosen is no answer yet', () => {
    const chosen: Answer = { status: 'chosen', response: 'b' };
    const all = [chosen, open, { status: 'chosen', response: '1.a' } as const];
    const { choosing, answered, interactions } = snapshotOf(course, at(all), questions);
    expect({ choosing, answered, interactions }).toEqual({ choosing: '0:b;2:1.a', answered: 0, interactions: [] });
  });
});

describe('the work', () => {
  it('is what was answered in activities, and which attempt is under way', () => {
    expect(snapshotOf(course, { ...at([open, open, open]), activities: { law: { a: 'b' } } }, null).work).toBe(
      '[{"law":{"a":"b"}},1]',
    );
  });
});

describe('progress', () => {
  const read = (sections: Progress['sections'], quiz: Partial<Progress['quiz']> = {}) => ({
    ...start,
    sections,
    quiz: { ...start.quiz, ...quiz },
  });
  it.each([
    ['a module begun', read({ one: 'started' }), 0],
    ['a module of three sections', read({ one: 'done' }), 1 / 3],
    ['a module and the quiz', read({ one: 'done' }, { passed: true }), 2 / 3],
    ['all of it', read({ one: 'done', two: 'done' }, { passed: true }), 1],
    ['the whole of it once completed, whatever was read', { ...read({}), completedOn: '2026-11-23' }, 1],
  ])('with %s', (_, progress, share) => {
    const rules = { ...course, completion: { ...course.completion, sections: 'all' as const } };
    expect(snapshotOf(rules, progress, null).progress).toBe(share);
  });
});

describe('an objective', () => {
  const statuses = (progress: Progress) =>
    snapshotOf(course, progress, null).objectives.map(({ id, status, score }) => [id, status, score].join(' ').trim());

  it('of a section is begun and done, and has no score', () => {
    const quiz = { ...start.quiz, passed: true };
    expect(statuses({ ...start, sections: { one: 'done', two: 'started' }, quiz }).slice(0, 3)).toEqual([
      'section_one completed',
      'section_two incomplete',
      'section_test completed',
    ]);
  });

  it('of a principle is passed by the pass mark of the quiz, with its share rounded down', () => {
    const byPrinciple = [
      { principle: 'P3', correct: 1, total: 2 },
      { principle: 'P1', correct: 1, total: 3 },
    ];
    const quiz = { ...start.quiz, best: { percent: 50, byPrinciple } };
    expect(statuses({ ...start, quiz }).slice(3)).toEqual([
      'principle_P1 failed 33',
      'principle_P2 not attempted',
      'principle_P3 passed 50',
    ]);
  });
});
