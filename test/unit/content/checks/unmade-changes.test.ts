// Settings that come in groups: words that are to be changed stand somewhere, and a maker is named whole or not at all.

import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../fixtures/course-faults.js';
import { tinyCourse, tinyCourseWith } from '../../../fixtures/tiny-course.js';

const told = (more: string) => wordsOf('changes', tinyCourseWith('course.yaml', 'next_training: ""', more));

describe('personal details', () => {
  it('that stand nowhere are told at their own line', () => {
    expect(
      told(
        'next_training: ""\npersonal_details:\n  - {words: I felt heard, instead: "I felt well"}\n  - {words: Anna, instead: a friend}',
      ),
    ).toEqual([
      'course/course.yaml:20:13  “Anna” stands nowhere in the course, so nothing would be changed. Write the words as they stand in course/article.txt, capitals and all, or take the line out.',
    ]);
  });
});

describe('who made the course', () => {
  const made = (by: string) => told(`next_training: ""\nmade_by: ${by}`);
  const valueOf = (key: string) => (key === 'on' ? '2026-01-01' : 'x');
  const fields = ['who', 'with_whom', 'what_they_got', 'on'];

  it('is said whole or not at all', () => {
    const four = fields.map((key) => `${key}: ${valueOf(key)}`);
    expect(made(`{${four.join(', ')}}`)).toEqual([]);
    expect(made(`{${fields.map((key) => `${key}: ""`).join(', ')}}`)).toEqual([]);
    const [first, second, ...others] = fields;
    expect(made(`{${first}: x, ${second}: "", ${others.map((key) => `${key}: ${valueOf(key)}`).join(', ')}}`)).toEqual([
      `course/course.yaml:18:${`made_by: {${first}: x, ${second}: `.length + 1}  The setting made_by says nothing under "${second}", so the course cannot say who made it. Fill in all four lines, or leave all four blank: the course then says that it has not been co-produced yet.`,
    ]);
    expect(
      made(`{${first}: "", ${second}: "", ${others.map((key) => `${key}: ${valueOf(key)}`).join(', ')}}`)[0],
    ).toContain(`under "${first}" and "${second}", so`);
  });

  it('is not asked for where the settings cannot be read', () => {
    expect(wordsOf('changes', tinyCourse({ 'course.yaml': '"' }))).toEqual([]);
  });
});
