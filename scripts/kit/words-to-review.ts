// Which rows of the sign-off script are about the person whose story is told: what quotes, what tells and what draws it.

import type { Compiled } from '../content/compiled.js';
import type { Row } from '../sign-off/row.js';

export function wordsToReview({ course, activities, settings }: Compiled, rows: readonly Row[]): Row[] {
  const stories = activities.filter(({ kind }) => kind === 'story').map(({ id }) => id);
  const told = course.sections.filter((section) => section.activities.some((id) => stories.includes(id)));
  const screens = [...told.map(({ id }) => id), ...stories, 'article'];
  const people = settings.personal_details.map(({ words, instead }) => instead || words);
  const drawn = new Set(
    rows.flatMap(({ key, picture }) => (picture !== null && isIn(screens, key) ? [`picture.${picture}`] : [])),
  );
  return rows.filter(
    ({ key, text, label }) =>
      isIn(screens, key) ||
      drawn.has(key) ||
      /quoted words/i.test(label) ||
      people.some((words) => text.includes(words)),
  );
}

const isIn = (screens: readonly string[], key: string) => screens.some((id) => key.startsWith(`${id}.`));
