// What `npm run check` advises: each line leads an editor to the place.
import { expect, it } from 'vitest';
import { adviceOf } from '../../../scripts/check/check-course.js';
import { compile } from '../../../scripts/content/compile.js';
import { tinyCourse } from '../../fixtures/tiny-course.js';

it('names the line of a question whose right answer stands out', () => {
  const quiz = tinyCourse().get('quiz.yaml') ?? '';
  const begin = quiz.indexOf('- id: Q02_who_decides_b');
  const changed =
    quiz.slice(0, begin) +
    quiz
      .slice(begin)
      .replace(/text: Staff choose/, 'text: They choose')
      .replace(/text: People choose/, 'text: They decide');
  const advice = adviceOf(compile(tinyCourse({ 'quiz.yaml': changed })), changed).filter((line) =>
    line.includes('Q02'),
  );
  const line = changed.split('\n').indexOf('  - id: Q02_who_decides_b') + 1;
  expect(advice).toEqual([
    `course/quiz.yaml:${line}:5  In question "Q02_who_decides_b" all options but the right one begin alike. Begin the right one in the same way, or another one differently.`,
  ]);
});
