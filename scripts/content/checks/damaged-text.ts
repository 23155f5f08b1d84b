// What went wrong before anyone read a word: a file in another encoding, a merge that was never finished, and characters
// that nobody sees. Told before everything else, because all other faults would only follow from these.

import { Fault, type Place, type Report } from '../parse/content-faults.js';

/** A file that is not saved as UTF-8, so that some of its characters are lost. */
export class WrongEncoding extends Fault {}
/** Two people's changes, with the marks of Git between them. */
export class MergeConflict extends Fault {}
/** Characters that no reader sees, and that screen readers, searches and parsers stumble over. */
export class InvisibleCharacter extends Fault {}

const saveAsUtf8 =
  'in Visual Studio Code choose the name of the encoding at the foot of the window, then "Save with Encoding", then "UTF-8"';

export function checkText(file: string, text: string, report: Report): void {
  const encoding = encodingFaultOf(file, text);
  const found = encoding ? [encoding] : [...conflictsIn(file, text), ...invisibleIn(file, text)];
  found.forEach(report);
}

function encodingFaultOf(file: string, text: string): Fault | null {
  // What UTF-16 leaves when it is read as UTF-8: two marks that are not UTF-8, or a NUL beside every letter.
  if (text.startsWith('\uFFFD\uFFFD') || /^.?\0.\0|^\0.\0/s.test(text))
    return new WrongEncoding(
      { file, line: 1, column: 1 },
      'This file is saved as UTF-16 ("Unicode" in Notepad), and the course reads UTF-8.',
      `Save it as UTF-8: ${saveAsUtf8}.`,
    );
  const at = text.indexOf('\uFFFD');
  if (at < 0) return null;
  const count = text.split('\uFFFD').length - 1;
  const line = text.slice(0, at).split('\n').length;
  const around = (text.split('\n')[line - 1] ?? '').slice(
    Math.max(0, columnOf(text, at) - 13),
    columnOf(text, at) + 12,
  );
  return new WrongEncoding(
    placeAt(file, text, at),
    `This file is not saved as UTF-8: ${count === 1 ? 'a character' : `${count} characters`} would reach learners as �, the first one in “${around.trim()}”.`,
    `Choose "Reopen with Encoding", "Western (Windows 1252)" first, look whether the words are right, and save it as UTF-8: ${saveAsUtf8}.`,
  );
}

function conflictsIn(file: string, text: string): Fault[] {
  let isOpen = false;
  return text.split('\n').flatMap((line, index) => {
    const opens = /^<{7}(\s|$)/.test(line);
    const closes = /^>{7}(\s|$)/.test(line);
    const isStray = closes && !isOpen;
    isOpen = opens || (isOpen && !closes);
    if (!opens && !isStray) return [];
    return new MergeConflict(
      { file, line: index + 1, column: 1 },
      'Git has left the marks of two changes that met here.',
      'Keep the words that are right, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>.',
    );
  });
}

interface Invisible {
  readonly pattern: RegExp;
  readonly what: string;
  readonly repair: string;
}

const retype = 'Delete what stands there and type it again.';
const invisible: readonly Invisible[] = [
  { pattern: /\0/g, what: 'a NUL, which ends a text in some programs', repair: retype },
  {
    pattern: /[\u202A-\u202E\u2066-\u2069]/g,
    what: 'a mark that turns the direction of reading, so that words show in another order than they stand',
    repair: 'Delete it and what surrounds it, and type the words again. The course sets its direction by itself.',
  },
  {
    pattern: /(?<!^)\uFEFF|[\u200B\u2060\u180E\uFFFC]|(?<=[\p{Script=Latin}\s\p{P}])[\u200C\u200D]/gu,
    what: 'a character of no width, as Word and web pages leave it',
    repair: retype,
  },
  {
    pattern: /[\uE000-\uF8FF\u{F0000}-\u{10FFFD}]/gu,
    what: 'a sign of a private font, such as a bullet or an arrow from Word, which learners see as an empty box',
    repair: 'Write a list with “- ” at the start of each line, or type the sign from the keyboard.',
  },
  {
    pattern: /[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029]/g,
    what: 'a control character, as Word leaves it for a line break',
    repair: 'Delete it, and make a new line with Enter.',
  },
];

/** One line for each kind: a text from Word has a hundred of the same. */
function invisibleIn(file: string, text: string): Fault[] {
  return invisible.flatMap(({ pattern, what, repair }) => {
    const places = [...text.matchAll(pattern)].map(({ index }) => placeAt(file, text, index));
    const [first, ...others] = places;
    if (!first) return [];
    const lines = [...new Set(others.map(({ line }) => line))].filter((line) => line !== first.line);
    const more =
      others.length === 0
        ? ''
        : ` ${others.length === 1 ? 'One more stands' : `${others.length} more stand`} in ${lines.length === 0 ? 'the same line' : `line${lines.length === 1 ? '' : 's'} ${lines.slice(0, 5).join(', ')}${lines.length > 5 ? ' …' : ''}`}.`;
    const code = text.codePointAt(offsetOf(text, first)) ?? 0;
    return new InvisibleCharacter(
      first,
      `Here stands ${what} (U+${code.toString(16).toUpperCase().padStart(4, '0')}).${more}`,
      repair,
    );
  });
}

const columnOf = (text: string, at: number) => at - text.lastIndexOf('\n', at - 1);

function placeAt(file: string, text: string, at: number): Place {
  return { file, line: text.slice(0, at).split('\n').length, column: columnOf(text, at) };
}

function offsetOf(text: string, { line, column }: Place): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.join('\n').length + (line === 1 ? 0 : 1) + column - 1;
}
