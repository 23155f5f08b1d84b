// What a report knows of the course, and what the name of an interaction says.

import { describe, expect, it } from 'vitest';
import { bankOf, itemsOf, nameIn } from '../../../src/analysis/bank.js';
import type { TaughtCourse } from '../../../src/model/course.js';
import { smallBank } from '../../fixtures/analysis/small-bank.js';
import { choice, matching, multiple, sound } from '../../fixtures/sound-questions.js';

describe('the bank', () => {
  const course = {
    ...{ id: 'c', title: 'Course', version: '1.0.0', released: '2026-05-01', language: 'en', words: {}, sections: [] },
    ...{ principles: [{ id: 'P1' }], objectives: [{ id: 'LO1' }], quiz: { passMark: 80, slots: [{ id: 'S1' }] } },
  } as unknown as TaughtCourse;

  it('has of the course what reports need, and no more', () => {
    expect(bankOf(course, sound)).toEqual({
      ...{ course: 'c', title: 'Course', version: '1.0.0', released: '2026-05-01', isFirstVersion: true },
      ...{
        language: 'en',
        passMark: 80,
        principles: [{ id: 'P1' }],
        objectives: [{ id: 'LO1' }],
        slots: [{ id: 'S1' }],
      },
      questions: sound,
    });
    expect(bankOf({ ...course, version: '1.0.1' }, sound).isFirstVersion).toBe(false);
  });

  it('knows of each question its place, its slot and its right response', () => {
    const bank = smallBank([choice, matching, multiple], [[multiple.id], ['other', choice.id]]);
    expect(itemsOf(bank)).toEqual([
      { question: choice, at: 0, slot: 1, right: 'b' },
      { question: matching, at: 1, slot: -1, right: '1.b,2.a' },
      { question: multiple, at: 2, slot: 0, right: 'a,b' },
    ]);
  });
});

it.each([
  ['Q07_carer_data', 'Q07_carer_data', 1],
  ['Q07_carer_data_A2', 'Q07_carer_data', 2],
  ['Q07_carer_data_a12', 'Q07_carer_data', 12],
  ['Q07_A2_A3', 'Q07_A2', 3],
  ['Q07_A0', 'Q07', 1],
  ['Q07_A1000', 'Q07_A1000', 1],
  ['Q07_A', 'Q07_A', 1],
  ['Q07_A2_x', 'Q07_A2_x', 1],
  ['Q07A2', 'Q07A2', 1],
  ['Q07_A999', 'Q07', 999],
  ['_A2', '', 2],
  ['', '', 1],
  ['two\nlines_A2', 'two\nlines_A2', 1],
])('%j is the question %j in attempt %d', (id, question, attempt) => {
  expect(nameIn(id)).toEqual({ question, attempt });
});
