// What the sign-off script shows of each picture: everything in it that somebody reads.
import { expect, it } from 'vitest';
import { courseFilesOf } from '../../../scripts/content/parse/course-files.js';
import { pictureRowsOf } from '../../../scripts/sign-off/list-rows.js';
import { tinyCourse } from '../../fixtures/tiny-course.js';

function rowsOf(yaml: string) {
  const course = courseFilesOf(tinyCourse({ 'scenes/tables.yaml': yaml }), (fault) => {
    throw fault;
  });
  return pictureRowsOf(course).map((row) => ['key' in row ? row.key : '', row.text]);
}

it('shows the button that changes a picture, what stands under it before, and what is said of it after', () => {
  const people = '  people: {p1: {at: w}, s1: {at: e}}';
  expect(
    rowsOf(`- name: before\n  alt: Staff have the pen.\n  caption: Staff decide.\n${people}
- name: table\n  alt: All can reach the pen.\n  change: {from: before, press: Share the pen}\n  move: It moves.\n${people}\n`),
  ).toEqual([
    ['picture.before', 'Staff have the pen.\nCaption: Staff decide.'],
    [
      'picture.table',
      'All can reach the pen.\nButton that changes the picture "before" to it: Share the pen\nSaid when the picture changes to it: It moves.',
    ],
  ]);
});

it('shows each word beside two tables once', () => {
  const labels = (must: string) =>
    `labels: {left: The council’s, between: people, right: The Trust’s, must: ${must}, should: should}`;
  const tables = (must: string) =>
    rowsOf(
      `- name: table\n  alt: Two tables.\n  stage: tables\n  people: {s1: {at: left-n}, p1: {at: between-2}}\n  ${labels(must)}\n`,
    );
  expect(tables('must')).toEqual([
    ['picture.table', 'Two tables.\nWords in it: The council’s · people · The Trust’s · must · should'],
  ]);
  expect(tables('{left: must weigh, right: must involve}')).toEqual([
    [
      'picture.table',
      'Two tables.\nWords in it: The council’s · people · The Trust’s · must weigh · must involve · should',
    ],
  ]);
});
