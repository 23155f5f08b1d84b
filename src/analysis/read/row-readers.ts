// A row of either kind of table to answers.

import type { LongColumns, WideColumns } from '../columns.js';
import { scoreIn } from '../response.js';
import type { RowOf, SittingCollector } from '../sittings.js';
import { dayIn, secondsIn } from './dates.js';
import { hashOf, NumberIndex } from './identity.js';
import { attemptIn } from './identity-columns.js';

export type RowReader = (cells: readonly string[], place: string) => void;
type GroupColumns = readonly (readonly [column: number, grouping: number])[];
type Group = readonly [grouping: number, value: string];

const cellIn = (cells: readonly string[], column: number) => (column < 0 ? '' : (cells[column] ?? '').trim());
const isEmpty = (cell: string) => cell === '' || cell === '-';

/** The same few days come again and again. */
function dayReader(): (cell: string) => number | null {
  const known = new Map<string, number | null>();
  return (cell) => {
    if (isEmpty(cell)) return null;
    const day = known.get(cell);
    if (day !== undefined) return day;
    const read = dayIn(cell);
    if (known.size < 50_000) known.set(cell, read);
    return read;
  };
}

/** Moodle's report: a row is an attempt, with everybody who has not begun as a row of dashes. */
export function wideReader(
  { identity, attempt, answers, date }: WideColumns,
  own: GroupColumns,
  file: Group,
  collector: SittingCollector,
): RowReader {
  const met = new NumberIndex();
  const dayOf = dayReader();
  return (cells, place) => {
    const at = (column: number) => cellIn(cells, column);
    const isAnswered = answers.some(
      ({ question, response, result }) => !isEmpty(at(question)) || !isEmpty(at(response)) || !isEmpty(at(result)),
    );
    const number = at(attempt);
    if (!isAnswered) {
      if (attempt >= 0 && isEmpty(number)) collector.notStarted();
      else collector.unanswered();
      return;
    }
    const names = identity.columns.map(at);
    const name = names.join('\t');
    const lms = attempt < 0 ? 1 : attemptIn(number);
    if (!(lms >= 1)) {
      collector.skip('bad attempt', place);
      return;
    }
    // The same name with the same attempt twice in one file is another person of that name; without attempts, the next one.
    const key = hashOf(`${name}\t${lms}`);
    const times = name.trim() === '' ? 0 : Math.max(0, met.get(key));
    met.set(key, times + 1);
    const row: RowOf = {
      learner: collector.learner({ cells: names, account: at(identity.account), times: attempt < 0 ? 0 : times }),
      lms: attempt < 0 ? times + 1 : lms,
      day: dayOf(at(date)),
      groups: [file, ...own.map(([column, grouping]) => [grouping, at(column)] as const)],
      place,
    };
    const told = answers.map((columns, order) => {
      const reported = {
        id: saidIn(at(columns.question)),
        place: order,
        response: saidIn(at(columns.response)),
        right: saidIn(at(columns.right)),
        result: saidIn(at(columns.result)),
        score: '',
      };
      const isAnswer = reported.id !== '' || reported.response !== '' || reported.result !== '';
      return isAnswer && collector.add(row, reported);
    });
    if (!told.includes(true)) collector.untold();
  };
}

/** A dash stands for nothing. */
function saidIn(cell: string): string {
  return cell === '-' ? '' : cell;
}

/** The plain CSV: a row is an answer. */
export function longReader(
  columns: LongColumns,
  sample: readonly (readonly string[])[],
  own: GroupColumns,
  file: Group,
  collector: SittingCollector,
): RowReader {
  const dayOf = dayReader();
  const most = wholeMarkOf(columns, sample);
  return (cells, place) => {
    const at = (column: number) => cellIn(cells, column);
    const lms = columns.attempt < 0 || at(columns.attempt) === '' ? 1 : attemptIn(at(columns.attempt));
    const learner = at(columns.learner);
    if (columns.attempt >= 0 && at(columns.attempt) === '-' && isEmpty(at(columns.id))) {
      collector.notStarted();
      return;
    }
    const why = !(lms >= 1)
      ? 'bad attempt'
      : at(columns.id) === ''
        ? 'no question'
        : columns.learner >= 0 && learner === ''
          ? 'no learner'
          : null;
    if (why) {
      collector.skip(why, place);
      return;
    }
    collector.add(
      {
        learner: collector.learner({
          cells: columns.learner < 0 ? [] : [learner],
          account: learner.includes('@') ? learner : '',
          times: 0,
        }),
        lms,
        day: dayOf(at(columns.date)),
        groups: [file, ...own.map(([column, grouping]) => [grouping, at(column)] as const)],
        place,
      },
      {
        id: at(columns.id),
        place: -1,
        response: at(columns.response),
        right: at(columns.right),
        result: at(columns.result),
        score: scoreText(at(columns.score), most),
        seconds: secondsIn(at(columns.seconds)),
      },
    );
  };
}

/** Marks over 1 and up to 100 are percentages, also where no sign says so. */
function wholeMarkOf({ score }: LongColumns, sample: readonly (readonly string[])[]): 1 | 100 {
  const numbers = sample.map((cells) => Number(cellIn(cells, score).replace(',', '.')));
  return numbers.some((number) => number > 1) && numbers.every((number) => Number.isNaN(number) || number <= 100)
    ? 100
    : 1;
}

function scoreText(cell: string, most: 1 | 100): string {
  const score = most === 100 ? scoreIn(cell, 100) : null;
  return score === null ? cell : String(score);
}
