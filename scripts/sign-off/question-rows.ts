// The rows of one question of the quiz: its stem, each option with its feedback, and what is right.

import type { Opened } from '../content/parse/course-files.js';
import type { Path } from '../content/parse/yaml.js';
import type { QuestionEntry, QuizFile } from '../content/parse/schemas/quiz.js';
import { placeOf } from './page-rows.js';
import type { Draft } from './row.js';

type RowOf = (key: string, label: string, text: string, path: Path) => Draft;

/** @param at the place of the question in the list of items */
export function questionRowsOf({ yaml }: Opened<QuizFile>, entry: QuestionEntry, at: number): Draft[] {
  // The number is what is permanent, and short enough to be cited.
  const number = /^Q\d+/.exec(entry.id)?.[0] ?? entry.id;
  const row: RowOf = (key, label, text, path) => ({
    key: `${number}.${key}`,
    label,
    text,
    place: placeOf(yaml.placeOf(['items', at, ...path])),
  });
  return [{ ...row('stem', 'Question', entry.stem, ['stem']), sources: entry.sources }, ...answersOf(entry, row)];
}

function answersOf(entry: QuestionEntry, row: RowOf): Draft[] {
  switch (entry.kind) {
    case 'choice':
    case 'multiple':
      return optionRows(entry.options, 'Option', 'options', '', row);
    case 'reasoned':
      return [
        ...optionRows(entry.answers, 'Answer', 'answers', '', row),
        ...optionRows(entry.reasons, 'Reason', 'reasons', 'because.', row),
      ];
    case 'matching':
      return [
        ...entry.pairs.map(({ code, text, match, feedback }, at) =>
          row(code, `Item ${code}, belongs to ${match}`, `${text}\nFeedback: ${feedback}`, ['pairs', at]),
        ),
        ...entry.targets.map(({ code, text }, at) => row(`to.${code}`, `Match ${code}`, text, ['targets', at])),
      ];
    case 'ordering':
      return [
        ...entry.ends.map((end, at) =>
          row(`ends.${at + 1}`, at === 0 ? 'The first means' : 'The last means', end, ['ends', at]),
        ),
        ...entry.options.map(({ code, text }, at) =>
          row(code, `Number ${at + 1} in the right order (${code})`, text, ['options', at]),
        ),
        row('feedback_right', 'Feedback to the right order', entry.feedback_right, ['feedback_right']),
        ...entry.faults.map(({ earlier, later, feedback }, at) =>
          row(`faults.${later}${earlier}`, `Feedback when ${later} stands before ${earlier}`, feedback, ['faults', at]),
        ),
      ];
  }
}

/** @param prefix keeps the code of a reason apart from that of an answer */
function optionRows(
  options: readonly {
    readonly code: string;
    readonly text: string;
    readonly right: boolean;
    readonly feedback: string;
  }[],
  noun: string,
  list: string,
  prefix: string,
  row: RowOf,
): Draft[] {
  return options.map(({ code, text, right, feedback }, at) =>
    row(`${prefix}${code}`, `${noun} ${code}${right ? ', right' : ''}`, `${text}\nFeedback: ${feedback}`, [list, at]),
  );
}
