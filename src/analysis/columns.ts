// Which column of a report holds what. Names differ with the language of the LMS; numbers, ids and contents do not.

import { nameIn, type Bank } from './bank.js';
import { idIn } from './join.js';
import { attemptColumnOf, datesIn, type IdentityColumns, identityOf } from './read/identity-columns.js';
import { scoreIn, unescaped } from './response.js';

/** A row an answer: the plain CSV. -1 stands for a column that is not there. */
export interface LongColumns {
  readonly shape: 'long';
  readonly learner: number;
  readonly attempt: number;
  readonly id: number;
  readonly response: number;
  readonly right: number;
  readonly result: number;
  readonly score: number;
  readonly seconds: number;
  readonly date: number;
}

/** A row an attempt and columns for each answer, as Moodle has it. -1 stands for a column that is not there. */
export interface WideColumns {
  readonly shape: 'wide';
  /** Everything that says who it is; read, made a number, and dropped. */
  readonly identity: IdentityColumns;
  readonly attempt: number;
  readonly date: number;
  readonly answers: readonly Readonly<Record<Role, number>>[];
}

type Role = 'question' | 'response' | 'right' | 'result';
type Cells = readonly string[];

/** The first name that a heading has is taken: "question id" before "id", an account before a name. */
const LONG_NAMES: Readonly<Record<Exclude<keyof LongColumns, 'shape'>, readonly string[]>> = {
  learner: [
    ...[
      'learner',
      'learner id',
      'user id',
      'user',
      'username',
      'user name',
      'login',
      'email',
      'e mail',
      'email address',
    ],
    ...[
      'e mail address',
      'student',
      'student id',
      'person',
      'person id',
      'participant',
      'employee number',
      'staff number',
    ],
    ...['assignment number', 'id number', 'full name', 'name'],
  ],
  attempt: ['attempt', 'attempt number', 'attempt no', 'try'],
  id: ['interaction id', 'question id', 'item id', 'interaction', 'question', 'item', 'id'],
  response: ['response', 'learner response', 'student response', 'answer'],
  right: ['right answer', 'right', 'correct response', 'correct answer', 'key', 'pattern'],
  result: ['result', 'outcome', 'status'],
  score: ['score', 'mark', 'points', 'percent', 'percentage'],
  seconds: ['seconds', 'latency', 'time taken', 'duration'],
  date: ['date', 'started', 'started on', 'timestamp', 'time stamp', 'completed', 'completed on'],
};

/** Null when the heading names neither kind of report. `sample`: some rows below it. */
export function columnsOf(heading: Cells, sample: readonly Cells[], bank: Bank): WideColumns | LongColumns | null {
  return wideColumnsOf(heading, sample, bank) ?? longColumnsOf(heading);
}

function longColumnsOf(heading: Cells): LongColumns | null {
  const names = heading.map((cell) =>
    cell
      .trim()
      .toLowerCase()
      .replace(/[\s_-]+/g, ' '),
  );
  const find = (field: keyof typeof LONG_NAMES) =>
    LONG_NAMES[field].map((name) => names.indexOf(name)).find((column) => column >= 0) ?? -1;
  const columns: LongColumns = {
    shape: 'long',
    learner: find('learner'),
    attempt: find('attempt'),
    id: find('id'),
    response: find('response'),
    right: find('right'),
    result: find('result'),
    score: find('score'),
    seconds: find('seconds'),
    date: find('date'),
  };
  return columns.id >= 0 && (columns.response >= 0 || columns.result >= 0 || columns.score >= 0) ? columns : null;
}

function wideColumnsOf(heading: Cells, sample: readonly Cells[], bank: Bank): WideColumns | null {
  const series = seriesOf(heading);
  const roles = rolesOf(series, sample, bank);
  if (roles.size === 0) return null;
  const numbers = [...new Set([...roles.values()].flatMap((columns) => [...columns.keys()]))].sort((a, b) => a - b);
  const columnOf = (role: Role, number: number) => roles.get(role)?.get(number) ?? -1;
  const answers = numbers.map((number) => ({
    question: columnOf('question', number),
    response: columnOf('response', number),
    right: columnOf('right', number),
    result: columnOf('result', number),
  }));
  const first = Math.min(...[...roles.values()].flatMap((columns) => [...columns.values()]));
  const before = heading.slice(0, first);
  const dates = datesIn(before, sample);
  const attempt = attemptColumnOf(before, sample, dates);
  const end = attempt >= 0 ? attempt : (dates[0] ?? first);
  return { shape: 'wide', identity: identityOf(before.slice(0, end), sample), attempt, date: dates[0] ?? -1, answers };
}

type Series = { readonly name: string; readonly columns: ReadonlyMap<number, number> };

/** "Question 0", "Question 1" … are a series; so are "0. kérdés", "1. kérdés". Moodle counts from 0. */
function seriesOf(heading: Cells): Series[] {
  const all = new Map<string, Map<number, number>>();
  heading.forEach((cell, column) => {
    const numbers = cell.match(/\d+/g);
    if (numbers?.length !== 1) return;
    const name = cell.replace(/\d+/, '#').trim().toLowerCase();
    all.set(name, (all.get(name) ?? new Map<number, number>()).set(Number(numbers[0]), column));
  });
  return [...all].map(([name, columns]) => ({ name, columns })).filter(({ columns }) => columns.has(0));
}

/** By content first, which no language changes; then by English name; then by Moodle's order. */
function rolesOf(
  series: readonly Series[],
  sample: readonly Cells[],
  bank: Bank,
): Map<Role, ReadonlyMap<number, number>> {
  const roles = new Map<Role, ReadonlyMap<number, number>>();
  const open: Series[] = [];
  for (const one of series) {
    const role = roleByContent(valuesOf(one, sample), bank) ?? roleByName(one.name);
    if (role && !roles.has(role)) roles.set(role, one.columns);
    else if (!role) open.push(one);
  }
  // Without questions or results a series of numbered columns could be anything.
  if (roles.size === 0) return roles;
  const order = (['response', 'right'] as const).filter((role) => !roles.has(role));
  const inPlace = open.sort((a, b) => (a.columns.get(0) ?? 0) - (b.columns.get(0) ?? 0));
  inPlace.slice(0, order.length).forEach(({ columns }, at) => roles.set(order[at] as Role, columns));
  return roles;
}

function valuesOf({ columns }: Series, sample: readonly Cells[]): string[] {
  return sample
    .flatMap((row) => [...columns.values()].map((column) => unescaped(row[column] ?? '').trim()))
    .filter((value) => value !== '' && value !== '-')
    .slice(0, 2000);
}

function roleByContent(values: readonly string[], bank: Bank): Role | null {
  if (values.length === 0) return null;
  const shareOf = (test: (value: string) => boolean) => values.filter(test).length / values.length;
  const known = new Set(bank.questions.map(({ id }) => id.toLowerCase()));
  const isQuestion = (value: string) => {
    const id = idIn(value);
    return known.has(nameIn(id).question.toLowerCase()) || /^Q\d{1,3}_\w+$/i.test(id);
  };
  if (shareOf(isQuestion) > 0.5) return 'question';
  if (
    shareOf(
      (value) => /[a-z]{4}/i.test(value) && (scoreIn(value) !== null || /^(neutral|unanticipated)$/i.test(value)),
    ) > 0.5
  )
    return 'result';
  return null;
}

function roleByName(name: string): Role | null {
  const role = (
    [
      ['question #', 'question'],
      ['response #', 'response'],
      ['right answer #', 'right'],
      ['result #', 'result'],
    ] as const
  ).find(([known]) => known === name);
  return role?.[1] ?? null;
}
