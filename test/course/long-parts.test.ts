import { expect, it } from 'vitest';
import { compile } from '../../scripts/content/compile.js';
import { readCourse } from '../../scripts/content/parse/read-course.js';

it('no part of a module seems longer than two and a half frames of 1004 × 666', () => {
  const { findings } = compile(readCourse());
  expect(findings.filter(({ kind }) => kind === 'long part')).toEqual([]);
});
