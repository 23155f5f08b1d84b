// What stands in the saved text, field by field, and what never gets in.

import { describe, expect, it } from 'vitest';
import { start, type Progress } from '../../../src/model/progress.js';
import { fieldsOf } from '../../../src/tracking/checksummed-fields.js';
import { headerOf, savedStateOf } from '../../../src/tracking/read-saved-state.js';
import { encode, LIMIT, wholeTextOf, withReceipt } from '../../../src/tracking/suspend-data.js';
import { course } from '../../fixtures/lms/tracked-course.js';

const withQuiz = (quiz: Partial<Progress['quiz']>): Progress => ({ ...start, quiz: { ...start.quiz, ...quiz } });
/** The body of one field; undefined where the text has none. */
const bodyOf = (progress: Progress, letter: string) =>
  fieldsOf(encode(course, progress), course.id).find((field) => field.letter === letter)?.body;

describe('the text', () => {
  it('of a learner who has done nothing has a header, an outcome, a place and an end', () => {
    const letters = encode(course, start)
      .split('~')
      .map((field) => field.charAt(0));
    expect(letters).toEqual(['v', 'o', 'l', 'z', '']);
  });

  it('names its course and version for a reader of any course', () => {
    expect(headerOf(encode(course, start))).toEqual({ format: 1, course: course.id, version: '1.0.0' });
    const version = (of: string) => headerOf(encode({ ...course, version: of }, start))?.version;
    expect(version('1.2.3-beta+4~x y')).toBe('1.2.3-beta_4_x_y');
    expect(version('1.2.3-a-very-long-word-for-it')).toBe('1.2.3-a-very-long-wo');
  });

  it('takes a receipt also where the counts stand first', () => {
    expect(withReceipt(course, 'n1.1.1abc~z', 3)).toMatch(/^n1\.1\.1abc~k3...~z$/);
    expect(withReceipt(course, 'xn1.1.1abc~', 3)).toBe('xn1.1.1abc~');
  });
});

describe('a field', () => {
  it('of the best has every principle', () => {
    const byPrinciple = [
      { principle: 'P1', correct: 1, total: 2 },
      { principle: 'P2', correct: 0, total: 3 },
    ];
    const text = encode(course, withQuiz({ best: { percent: 40, byPrinciple } }));
    expect(savedStateOf(course.id, text).byPrinciple).toEqual(byPrinciple);
  });

  it('of what was drawn has each question behind how often, and none that never was', () => {
    expect(bodyOf(withQuiz({ seen: { Q01_a: 1, Q02_b: 0, Q03_c: 2, Q04_d: 1 } }), 'e')).toBe('1_0104-2_03');
    expect(bodyOf(withQuiz({ seen: { Q02_b: 0 } }), 'e')).toBeUndefined();
  });

  it('of activities has one sign for each item and each choice, and nothing else', () => {
    const ladder = { a: 'b', xa: 'b', b: 'ax', A: 'b', '!': 'a', 1: '2' };
    expect(bodyOf({ ...start, activities: { ladder, law: { xx: 'y' }, last: { a: 'c' } } }, 't')).toBe(
      'ladder-12ab.last-ac',
    );
    expect(bodyOf({ ...start, activities: { law: {} } }, 't')).toBeUndefined();
  });

  it('of answers leaves out those whose wording is lost', () => {
    const lost = { status: 'checked', response: '', correct: true, seconds: 5 } as const;
    const attempt = { number: 1, seed: 1, recordedBefore: 0, items: ['Q01_a', 'Q02_b'] };
    const told = withQuiz({ attempt: { ...attempt, answers: [lost, { ...lost, response: 'b' }] } });
    expect([bodyOf(told, 'r'), bodyOf(told, 'a')]).toEqual(['02b-5', '1.1.0.01R02R']);
    expect(bodyOf(withQuiz({ attempt: { ...attempt, answers: [lost, lost] } }), 'r')).toBeUndefined();
  });
});

describe('where room is short', () => {
  it('sections of other versions go all together', () => {
    const having = (length: number) => ({ ...start, sections: { old: 'done', ['x'.repeat(length)]: 'done' } as const });
    const room = LIMIT - wholeTextOf(course, having(1)).length + 1;
    expect(bodyOf(having(room), 'y')).toHaveLength(room + 'Dold.D'.length);
    expect(bodyOf(having(room + 1), 'y')).toBeUndefined();
  });

  it('and nothing can be left out any more, the text is cut', () => {
    const sections = Array.from({ length: 300 }, (_, at) => ({ ...course.sections[0]!, id: `section_of_it_${at}` }));
    const done = Object.fromEntries(sections.map(({ id }) => [id, 'done' as const]));
    expect(encode({ ...course, sections }, { ...start, sections: done })).toHaveLength(LIMIT);
  });
});
