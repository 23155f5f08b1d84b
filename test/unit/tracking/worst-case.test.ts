// The progress that needs the most room: nothing that a learner can come to is longer in any field.

import { describe, expect, it } from 'vitest';
import type { OutlinedCourse } from '../../../src/model/course.js';
import { encode, wholeTextOf } from '../../../src/tracking/suspend-data.js';
import { leastRoomOf, worstCaseOf, worstProgressOf } from '../../../src/tracking/worst-case.js';
import { course as whole } from '../../fixtures/lms/tracked-course.js';

const [module] = whole.sections;
const course: OutlinedCourse = {
  ...whole,
  sections: [
    { ...module!, id: 'one', kind: 'module', activities: ['ladder', 'law'], parts: ['the_longest_of_all_places'] },
    { ...module!, id: 'test', kind: 'quiz', activities: [], parts: [] },
  ],
  pages: [{ id: 'a_rather_long_page', title: '' }],
  principles: [
    { id: 'P1', title: '' },
    { id: 'P2', title: '' },
  ],
  quiz: {
    passMark: 80,
    slots: [
      { id: 'S1', objective: 'LO1', principle: 'P1', items: ['Q01_a', 'Q02_longer'] },
      { id: 'S2', objective: 'LO1', principle: 'P1', items: ['Q03_b'] },
      { id: 'S3', objective: 'LO1', principle: 'P1', items: [] },
    ],
  },
};
const worst = worstProgressOf(course);

describe('in the worst case', () => {
  it('every section is done, and the place is the longest of all', () => {
    expect(worst.sections).toEqual({ one: 'done', test: 'done' });
    expect(worst.place).toBe('the_longest_of_all_places');
    const pages = { ...course, sections: course.sections.map((section) => ({ ...section, parts: [] })) };
    expect(worstProgressOf(pages).place).toBe('a_rather_long_page');
    const short = { ...pages, pages: [], sections: [{ ...pages.sections[1]!, id: 'definition' }, pages.sections[1]!] };
    expect(worstProgressOf(short).place).toBe('definition');
    expect(worst.completedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('every activity has 24 answers, each to another item', () => {
    expect(Object.keys(worst.activities)).toEqual(['ladder', 'law']);
    for (const answers of Object.values(worst.activities)) {
      expect(Object.keys(answers)).toHaveLength(24);
      for (const [item, choice] of Object.entries(answers)) expect(item + choice).toMatch(/^[a-z]{2}$/);
    }
  });

  it('the 99th attempt has the longest question of each slot, the last of them not yet checked', () => {
    const attempt = worst.quiz.attempt!;
    expect(attempt.items).toEqual(['Q02_longer', 'Q03_b', '']);
    expect(attempt).toMatchObject({ number: 99, seed: 0xffffffff, recordedBefore: 98 * 3 });
    expect(attempt.answers.map(({ status }) => status)).toEqual(['checked', 'checked', 'chosen']);
    const [first, , last] = attempt.answers;
    // Nine pairs, and an hour of hours: three digits to the base of 36.
    expect(first).toEqual({
      status: 'checked',
      response: '1.a,2.b,3.c,4.d,5.e,6.f,7.g,8.h,9.i',
      correct: true,
      seconds: 36 ** 3 - 1,
    });
    expect(last).toEqual({ status: 'chosen', response: '1.a,2.b,3.c,4.d,5.e,6.f,7.g,8.h,9.' });
  });

  it('the best is all of it, and each question was drawn as often as no other', () => {
    const { best, seen, finished, passed, forgotten } = worst.quiz;
    expect(best).toEqual({
      percent: 100,
      byPrinciple: ['P1', 'P2'].map((principle) => ({ principle, correct: 3, total: 3 })),
    });
    expect({ finished, passed, forgotten }).toEqual({ finished: 98, passed: true, forgotten: 0 });
    // Two digits to the base of 36 each.
    expect(seen).toEqual({ Q01_a: 36, Q02_longer: 37, Q03_b: 38 });
    const many = Array.from({ length: 100 }, (_, at) => `Q${at + 100}_x`);
    const slots = [{ ...course.quiz.slots[0]!, items: many }];
    const counts = Object.values(worstProgressOf({ ...course, quiz: { ...course.quiz, slots } }).quiz.seen);
    expect([counts[0], counts[98], counts[99]]).toEqual([36, 134, 36]);
  });
});

describe('its length', () => {
  it('is that of the whole text; without what goes first when room is short it is the least', () => {
    expect(worstCaseOf(course)).toBe(wholeTextOf(course, worst).length);
    expect(worstCaseOf(course)).toBe(encode(course, worst).length);
    const least = { ...worst, activities: {}, quiz: { ...worst.quiz, seen: {} } };
    expect(leastRoomOf(course)).toBe(wholeTextOf(course, least).length);
    expect(leastRoomOf(course)).toBeLessThan(worstCaseOf(course));
  });
});
