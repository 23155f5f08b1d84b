import { describe, expect, it } from 'vitest';
import { interactionOf, isComplete, markOf, rightResponseOf } from '../../../src/questions/marking.js';
import { clinicMove, leaflet, reciprocity, sources } from '../../fixtures/questions.js';
import { questions } from '../../fixtures/lms/tracked-course.js';
import { choice, matching, multiple, ordering, reasoned } from '../../fixtures/small-questions.js';

it('a report calls a question with options a choice, whatever there is to choose', () => {
  const called = [choice, multiple, reasoned, matching, ordering].map(interactionOf);
  expect(called).toEqual(['choice', 'choice', 'choice', 'matching', 'ordering']);
});

describe('an answer is marked', () => {
  it.each([
    ['the right option', leaflet, 'd', 'right'],
    ['a wrong option', leaflet, 'a', 'wrong'],
    ['all right options', clinicMove, 'a,c,e', 'right'],
    ['some of them', clinicMove, 'a,c', 'partly'],
    ['one too many', clinicMove, 'a,b,c,e', 'partly'],
    ['none of them', clinicMove, 'b,d', 'wrong'],
    ['the right word for the right reason', reciprocity, 'f,b', 'right'],
    ['the right word for a wrong reason', reciprocity, 'f,a', 'partly'],
    ['the wrong word', reciprocity, 't,b', 'wrong'],
    ['every pair', sources, '1.a,2.b,3.c', 'right'],
    ['one pair', sources, '1.a,2.c,3.b', 'partly'],
    ['no pair', sources, '1.b,2.c,3.a', 'wrong'],
  ] as const)('%s', (_, question, response, mark) => {
    expect(markOf(question, response)).toBe(mark);
  });

  it.each(questions)('$id: its own right response is right and complete', (question) => {
    expect(markOf(question, rightResponseOf(question))).toBe('right');
    expect(isComplete(question, rightResponseOf(question))).toBe(true);
  });

  it.each([
    [leaflet, ''],
    [reciprocity, 'f,'],
    [reciprocity, ',b'],
    [sources, '1.a,2.b'],
    [sources, '1.a,2.,3.c'],
  ] as const)('$id: “%s” is not yet an answer', (question, response) => {
    expect(isComplete(question, response)).toBe(false);
  });
});
