// The rows of one question of the quiz: its stem, each option with its feedback, and what is right.

import type { SignOffRow } from '../../src/questions/authoring-kind.js';
import { authoringOf } from '../../src/questions/authoring.js';
import type { Opened } from '../content/parse/course-files.js';
import type { QuestionEntry, QuizFile } from '../content/parse/schemas/quiz.js';
import { placeOf } from './page-rows.js';
import type { Draft } from './row.js';

/** @param at the place of the question in the list of items */
export function questionRowsOf({ yaml }: Opened<QuizFile>, entry: QuestionEntry, at: number): Draft[] {
  // The number is what is permanent, and short enough to be cited.
  const number = /^Q\d+/.exec(entry.id)?.[0] ?? entry.id;
  const row = ({ key, label, text, path }: SignOffRow): Draft => ({
    key: `${number}.${key}`,
    label,
    text,
    place: placeOf(yaml.placeOf(['items', at, ...path])),
  });
  const stem = row({ key: 'stem', label: 'Question', text: entry.stem, path: ['stem'] });
  return [{ ...stem, sources: entry.sources }, ...authoringOf(entry).signOffRowsOf(entry).map(row)];
}
