// What an author is told of a picture that the reader makes of another, where something that it needs is not there.
import { describe, expect, it } from 'vitest';
import { toldBy } from '../../../fixtures/course-faults.js';
import { tinyCourse } from '../../../fixtures/tiny-course.js';

const file = 'scenes/tables.yaml';
const people = 'people:\n    p1: {at: w}\n    s1: {at: e}';
const scenes = (before: string, after: string) =>
  tinyCourse({
    [file]: `- name: table\n  alt: Two people at one table.\n  ${people}\n- name: before\n  alt: A pen.\n${before}\n- name: after\n  alt: A pen.\n${after}\n`,
  });
const told = (before: string, after: string) => toldBy('scenes', scenes(before, after)).map(String);

const before = `  caption: Staff decide.\n  pen: s1\n  ${people}`;
const after = `  change: {from: before, press: Share the pen}\n  move: The pen moves.\n  pen: middle\n  ${people}`;

describe('a picture that the reader makes of another', () => {
  it('is right where it names the other, its button and what moves', () => {
    expect(told(before, after)).toEqual([]);
  });

  it.each([
    [
      'begins with a picture that is not there',
      before,
      after.replace('from: before', 'from: befor'),
      'course/scenes/tables.yaml:15:18  There is no picture "befor" in course/scenes/. Did you mean "before"? If not, add it there.',
    ],
    [
      'does not say what has moved',
      before,
      after.replace('  move: The pen moves.\n', ''),
      'course/scenes/tables.yaml:15:18  The picture "after" does not say what a press has moved. Add `move:`, one short sentence.',
    ],
    [
      'says nothing under the first picture',
      before.replace('  caption: Staff decide.\n', ''),
      after,
      'course/scenes/tables.yaml:14:18  The picture "after" begins with "before", which says nothing under it. Add `caption:` to "before".',
    ],
    [
      'begins with itself',
      before,
      after.replace('from: before', 'from: after').replace('  move:', '  caption: Here.\n  move:'),
      'course/scenes/tables.yaml:15:18  The picture "after" begins with one that a press makes itself. Begin with a picture without `change:`.',
    ],
    [
      'has two tables',
      before,
      `${after.replace('  pen: middle\n', '').replace(people, 'people:\n    s1: {at: left-n}\n    p1: {at: between-2}')}\n  stage: tables\n  labels: {left: a, between: b, right: c, must: d, should: e}`,
      'course/scenes/tables.yaml:15:18  The picture "after" has two tables, which do not change. Take `change:` out.',
    ],
    [
      'begins with two tables',
      `  caption: Staff decide.\n  people:\n    s1: {at: left-n}\n    p1: {at: between-2}\n  stage: tables\n  labels: {left: a, between: b, right: c, must: d, should: e}`,
      after,
      'course/scenes/tables.yaml:16:18  The picture "after" has two tables, which do not change. Take `change:` out.',
    ],
    [
      'loses somebody',
      before,
      after.replace('p1: {at: w}', 'p2: {at: w}'),
      'course/scenes/tables.yaml:15:18  The figure "p1" is in the picture "before" and not in "after", which a press makes of it. Keep the people of the first in the second, inside or outside.',
    ],
  ])('is told where it %s', (_, first, second, message) => {
    expect(told(first, second)).toEqual([message]);
  });
});
