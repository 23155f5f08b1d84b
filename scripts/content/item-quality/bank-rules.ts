// Where the right option stands over the whole bank. How options look is judged in cue-report.ts.

import { authoringOf } from '../../../src/questions/authoring.js';
import type { Question } from '../../../src/model/course.js';
import { chiSquareOf, criticalChiSquareOf, sumOf } from './chance-tests.js';
import type { QualityFinding } from './item-finding.js';

/** Where the right option of a single choice stands as written: first, second … Learners see it shuffled. */
export interface KeyPositions {
  readonly counts: readonly number[];
  readonly expected: readonly number[];
  readonly chiSquare: number;
  /** Above this, chance explains the spread in fewer than 5 of 100 banks. */
  readonly critical: number;
}

export function keyPositionsOf(questions: readonly Question[]): KeyPositions {
  const lists = questions.flatMap((question) =>
    authoringOf(question).keys === 'one' ? [authoringOf(question).optionsOf(question)] : [],
  );
  const places = Array.from({ length: Math.max(0, ...lists.map((options) => options.length)) }, (_, place) => place);
  const counts = places.map((place) => lists.filter((options) => options[place]?.right).length);
  const expected = places.map((place) =>
    sumOf(lists.map((options) => (place < options.length ? 1 / options.length : 0))),
  );
  return {
    counts,
    expected,
    chiSquare: chiSquareOf(counts, expected),
    critical: criticalChiSquareOf(places.length - 1),
  };
}

export function positionFindingsOf({ counts, chiSquare, critical }: KeyPositions): QualityFinding[] {
  if (chiSquare <= critical) return [];
  return [
    {
      level: 'warning',
      rule: 'key position',
      item: null,
      words: `As written, the right option stands first, second and so on in ${counts.join(', ')} questions.`,
      repair: 'Spread it. Learners see the options shuffled, but readers of the printed script do not.',
    },
  ];
}
