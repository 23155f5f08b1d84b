// The faults of a single entry, each with its own wording.

import { Fault, type Place } from './content-faults.js';

/** An entry that must be there is not, or is blank. */
export class MissingEntry extends Fault {
  constructor(place: Place, subject: string, key: string) {
    super(place, `${subject} has no ${key.replaceAll('_', ' ')}.`, `Add a line \`${key}: …\` under it.`);
  }
}

/** An entry that nothing reads: mostly a slip of the keys. */
export class UnknownEntry extends Fault {
  constructor(place: Place, subject: string, key: string, nearest: string | null, known: readonly string[]) {
    // `{term: A, meaning: one, two}`: the comma ends the text, and "two" becomes a name without a value.
    if (key.includes(' ')) {
      super(
        place,
        `${subject} has a text that breaks off before “${key}”.`,
        'Put the whole text in quotes: a comma or a colon would end it here.',
      );
      return;
    }
    const repair = nearest ? `Did you mean \`${nearest}:\`?` : `Take it out, or use one of these: ${known.join(', ')}.`;
    super(place, `${subject} has an entry "${key}", which nothing reads.`, repair);
  }
}

const expectedWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a group of lines',
  record: 'a group of lines',
};
const expectedRepairs: Readonly<Record<string, string>> = {
  boolean: 'Write `true` or `false`, without quotes.',
  array: 'Write a list: `[one, two]`, or each on a line of its own that begins with "- ".',
  tuple: 'Write a list of two: `[one, two]`.',
  object: 'Indent the lines that belong to it by two more spaces.',
  record: 'Indent the lines that belong to it by two more spaces.',
};

/** A list where a text should be, a number where true or false should be, and so on. */
export class WrongKind extends Fault {
  constructor(place: Place, name: string, key: string, value: unknown, expected: string) {
    const isScalar = typeof value !== 'object';
    const found = Array.isArray(value) ? 'a list' : isScalar ? `${String(value)}` : 'a group of lines';
    const quoted =
      expected === 'string' && isScalar
        ? `Put it in quotes: \`${key}: "${String(value)}"\`.`
        : 'Write it as plain text.';
    const number = 'Write it in figures, without quotes.';
    const repair = expected === 'number' || expected === 'int' ? number : (expectedRepairs[expected] ?? quoted);
    super(place, `${name} is ${found}, not ${expectedWords[expected] ?? expected}.`, repair);
  }
}

/** An id that an LMS would refuse or cut. */
export class BadIdentifier extends Fault {
  constructor(place: Place, name: string, value: string, longest: number) {
    const isTooLong = value.length > longest;
    const fault = isTooLong
      ? `${name} is ${value.length} characters long; an LMS keeps ${longest}.`
      : `${name} is "${value}", which an LMS may refuse.`;
    super(
      place,
      fault,
      `Use only letters, digits and "_"${longest === 27 ? ', and begin with Q and two digits' : ''}, for example \`${repaired(value, longest)}\`.`,
    );
  }
}

function repaired(value: string, longest: number): string {
  const plain = value
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9_]+/g, '_')
    .replace(/^_+|_+$/g, '');
  const isQuestion = longest === 27 && !/^Q\d{2,3}_/.test(plain);
  const name = longest === 27 ? plain.replace(/^Q\d*_?/i, '').toLowerCase() : plain;
  const number = /\d+/.exec(plain)?.[0].padStart(2, '0').slice(0, 3) ?? '01';
  const prefix = isQuestion ? `Q${number}_` : longest === 27 ? `${plain.slice(0, plain.indexOf('_'))}_` : '';
  return `${prefix}${name}`.slice(0, longest).replace(/_+$/, '');
}

/** SCORM 1.2 stores one character for each option. */
export class BadCode extends Fault {
  constructor(place: Place, name: string, value: string) {
    const letter = /[a-z0-9]/.exec(value.toLowerCase())?.[0] ?? 'a';
    super(
      place,
      `${name} is "${value}".`,
      `Write one small letter or one digit, for example \`${letter}\`: an LMS stores no more.`,
    );
  }
}

export class BadPassMark extends Fault {
  constructor(place: Place, value: unknown) {
    super(
      place,
      `The pass mark is ${typeof value === 'number' ? value : `"${String(value)}"`}.`,
      'Write a whole number from 1 to 100, for example `pass_mark: 80`.',
    );
  }
}

/** A value that is not one of those possible. */
export class BadValue extends Fault {
  constructor(place: Place, name: string, value: unknown, repair: string) {
    super(place, `${name} is "${String(value)}".`, repair);
  }
}

/** A list that is too short, or too long. */
export class TooFew extends Fault {
  constructor(place: Place, name: string, count: number, bound: number) {
    const entries = (n: number) => (n === 1 ? '1 entry' : `${n} entries`);
    const difference = Math.abs(bound - count);
    super(
      place,
      `${name} has ${entries(count)}, not ${count < bound ? 'at least ' : ''}${bound}.`,
      `${count < bound ? 'Add' : 'Take out'} ${difference}.`,
    );
  }
}
