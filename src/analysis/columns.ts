// Which column of a report holds what. Names differ with the language of the LMS; numbers, ids and contents do not.

import { nameIn, type Bank } from './bank.js';
import { unescaped } from './response.js';

/** A row an answer: the plain CSV. */
export interface LongColumns {
  readonly shape: 'long';
  readonly learner: number;
  readonly attempt: number;
  readonly id: number;
  readonly response: number;
  readonly right: number;
  readonly result: number;
  readonly score: number;
}

/** A row an attempt and columns for each answer, as Moodle has it. -1 stands for a column that is not there. */
export interface WideColumns {
  readonly shape: 'wide';
  /** Everything that says who it is; read, made a number, and dropped. */
  readonly identity: readonly number[];
  readonly attempt: number;
  readonly answers: readonly Readonly<Record<Role, number>>[];
}

type Role = 'question' | 'response' | 'right' | 'result';
type Cells = readonly string[];

const LONG_NAMES: Readonly<Record<Exclude<keyof LongColumns, 'shape'>, readonly string[]>> = {
  learner: ['learner', 'learner id', 'user', 'user id', 'student', 'person', 'participant'],
  attempt: ['attempt', 'attempt number', 'try'],
  id: ['id', 'interaction', 'interaction id', 'question', 'question id', 'item'],
  response: ['response', 'learner response', 'student response', 'answer'],
  right: ['right answer', 'right', 'correct response', 'correct answer', 'key', 'pattern'],
  result: ['result', 'outcome'],
  score: ['score', 'mark', 'points'],
};

/** Null when the heading names neither kind of report. `sample`: some rows below it. */
export function columnsOf(heading: Cells, sample: readonly Cells[], bank: Bank): WideColumns | LongColumns | null {
  return wideColumnsOf(heading, sample, bank) ?? longColumnsOf(heading);
}

function longColumnsOf(heading: Cells): LongColumns | null {
  const names = heading.map((cell) => cell.trim().toLowerCase().replace(/[_-]/g, ' '));
  const find = (field: keyof typeof LONG_NAMES) => names.findIndex((name) => LONG_NAMES[field].includes(name));
  const columns: LongColumns = {
    shape: 'long',
    learner: find('learner'),
    attempt: find('attempt'),
    id: find('id'),
    response: find('response'),
    right: find('right'),
    result: find('result'),
    score: find('score'),
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
  const attempt = attemptColumnOf(heading.slice(0, first), sample);
  return { shape: 'wide', identity: Array.from({ length: Math.max(0, attempt) }, (_, at) => at), attempt, answers };
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
    .filter((value) => value !== '')
    .slice(0, 2000);
}

function roleByContent(values: readonly string[], bank: Bank): Role | null {
  if (values.length === 0) return null;
  const shareOf = (test: (value: string) => boolean) => values.filter(test).length / values.length;
  const known = new Set(bank.questions.map(({ id }) => id));
  if (shareOf((value) => known.has(nameIn(value).question) || /^Q\d{1,3}_\w+$/.test(value)) > 0.5) return 'question';
  if (shareOf((value) => /^(correct|wrong|incorrect|neutral|unanticipated)$/i.test(value)) > 0.5) return 'result';
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

const ATTEMPT =
  /^(attempt|versuch|tentative|intento|tentativo|poging|cynnig|ymgais|tentativa|próba|försök|forsøk|forsøg|yritys|попытка|受験)/iu;

/** By name in the languages that we know; else the first column that holds nothing but small whole numbers. */
function attemptColumnOf(heading: Cells, sample: readonly Cells[]): number {
  const named = heading.findIndex((cell) => ATTEMPT.test(cell.trim()));
  if (named >= 0 || sample.length === 0) return named;
  return heading.findIndex((_, column) => sample.every((row) => /^[1-9]\d?$/.test((row[column] ?? '').trim())));
}
