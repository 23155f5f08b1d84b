// What `npm run check` advises: each line leads an editor to the place.
import { expect, it } from 'vitest';
import { adviceOf, foldedOpenPoints } from '../../../scripts/check/check-course.js';
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

it('tells open points in one line, so that they hide nothing that is new', () => {
  const points = ['consent', 'law'].map(
    (id) => `course/course.yaml:9:5  open point: “${id}” stops a release. It is not settled.`,
  );
  const claim = 'course/welcome.md:3:1  claim without source: The law says so.';
  expect(foldedOpenPoints([...points, claim])).toEqual([
    'course/course.yaml  2 open points stop a release: consent, law. Type `npm run check -- --open-points` to see what settles each.',
    claim,
  ]);
  expect(foldedOpenPoints([points[0] ?? '', claim])).toEqual([points[0], claim]);
});
