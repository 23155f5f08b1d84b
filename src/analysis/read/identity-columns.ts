// Which columns of a report say whose a row is, which attempt it is and when it began. By content before name: contents
// are the same in every language.

import { dayIn } from './dates.js';

type Cells = readonly string[];

export interface IdentityColumns {
  /** Read, made a number, and dropped. */
  readonly columns: readonly number[];
  /** The one that alone is the person: an e-mail address, a user name or a number; -1 without one. */
  readonly account: number;
  /** Columns that may hold groups: `isNamed` when their heading says so. */
  readonly groups: readonly { readonly column: number; readonly name: string; readonly isNamed: boolean }[];
}

const ATTEMPT =
  /^(attempt|versuch|tentative|intento|tentativo|poging|cynnig|ymgais|tentativa|próba|podejście|pokus|försök|forsøg|forsøk|yritys|попытка|спроба|受験)/iu;
const ACCOUNT =
  /^(user ?name|login|e-?mail|id ?number|(employee|staff|assignment|student|person) (number|id|no)|user ?id)/i;
const NAME =
  /^(name|full ?name|first ?name|last ?name|surname|forename|given name|middle|alternate|nom|prénom|nazwa|imię|nazwisko|vorname|nachname|nombre|apellido|naam|navn|namn|phone|mobile|address)/i;
const GROUP =
  /^(department|institution|site|directorate|division|team|group|staff group|role|job|profession|band|location|ward|city|town|country|organi[sz]ation|cohort|employer|trust|service|care group|abteilung|service|dział|afdeling)/i;

/** Columns whose cells are days, first to last. */
export function datesIn(heading: Cells, sample: readonly Cells[]): number[] {
  return heading.flatMap((_, column) => {
    const cells = cellsOf(sample.slice(0, 40), column);
    const dates = cells.filter((cell) => /\D/.test(cell) && dayIn(cell) !== null).length;
    return cells.length > 0 && dates > cells.length / 2 ? [column] : [];
  });
}

/** The cells of a column that say something: "-" and nothing stand for those who have not begun. */
function cellsOf(sample: readonly Cells[], column: number): string[] {
  return sample.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '' && cell !== '-');
}

/** The number in "2", "Attempt 2" or "2nd"; NaN without exactly one. */
export function attemptIn(cell: string): number {
  const numbers = cell.match(/\d+(?:[.,]\d+)?/g);
  return numbers?.length === 1 && /^\d+$/.test(numbers[0]) ? Number(numbers[0]) : Number.NaN;
}

const isAttempt = (cell: string) => attemptIn(cell) >= 1 && attemptIn(cell) < 100;

/** By name in the languages that we know; else the one before the dates; else the one that is mostly 1. */
export function attemptColumnOf(heading: Cells, sample: readonly Cells[], dates: readonly number[]): number {
  const named = heading.findIndex((cell) => ATTEMPT.test(cell.trim()));
  if (named >= 0 || sample.length === 0) return named;
  const holdsAttempts = (column: number) => {
    const cells = cellsOf(sample, column);
    return cells.length > 0 && cells.every(isAttempt);
  };
  const before = (dates[0] ?? 0) - 1;
  if (before >= 0 && holdsAttempts(before)) return before;
  return heading.findIndex((_, column) => holdsAttempts(column) && isMostlyFirst(cellsOf(sample, column)));
}

/** Numbers of people are all different, and scores are seldom 1: in a column of attempts the 1 is the commonest. */
function isMostlyFirst(cells: readonly string[]): boolean {
  const counts = new Map<number, number>();
  for (const cell of cells) counts.set(attemptIn(cell), (counts.get(attemptIn(cell)) ?? 0) + 1);
  const first = counts.get(1) ?? 0;
  return (
    cells.every((cell) => !/\d{3}/.test(cell)) &&
    [...counts.values()].every((count) => count <= first) &&
    (first > 1 || cells.length < 3)
  );
}

/** @param heading of the columns before the attempt */
export function identityOf(heading: Cells, sample: readonly Cells[]): IdentityColumns {
  const columns = heading.map((_, column) => column);
  const hasAddresses = (column: number) => {
    const cells = cellsOf(sample, column);
    return cells.length > 0 && cells.filter((cell) => /^\S+@\S+\.\S+$/.test(cell)).length > cells.length / 2;
  };
  const byContent = columns.find(hasAddresses);
  const account = byContent ?? columns.find((column) => ACCOUNT.test(heading[column]?.trim() ?? '')) ?? -1;
  return {
    columns,
    account,
    groups: groupsOf(
      heading,
      columns.filter((column) => column > 0 && !hasAddresses(column)),
    ),
  };
}

/** Columns that may hold groups: not a name, not an account. What they hold decides in the end. */
export function groupsOf(heading: Cells, columns: readonly number[]): IdentityColumns['groups'] {
  return columns.flatMap((column) => {
    const name = heading[column]?.trim() ?? '';
    return name === '' || NAME.test(name) || ACCOUNT.test(name)
      ? []
      : [{ column, name: name.slice(0, 60), isNamed: GROUP.test(name) }];
  });
}
