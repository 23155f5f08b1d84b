// YAML text in, plain data out, with the line and column of every value.

import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type YAMLError,
} from 'yaml';
import { keepLast } from '../keep-last.js';
import { Fault, type Place, type Report } from './content-faults.js';
import { nestingFaultOf } from './nesting.js';

/** Text that is not YAML at all. */
export class BadYaml extends Fault {}
/** Characters that editors hide and parsers trip over. */
export class HiddenCharacter extends Fault {}

export type Path = readonly PropertyKey[];

/** A YAML text, parsed, that knows where each of its values stands. */
export interface Yaml {
  readonly file: string;
  readonly value: unknown;
  /** Where the value at `path` begins; the nearest value around it when there is none. */
  placeOf(path: Path): Place;
  /** Where the key that leads to the value begins. */
  placeOfKey(path: Path): Place;
}

/** @param linesBefore lines of the file that stand before `text` (front matter begins on line 2). */
export function parseYaml(file: string, text: string, report: Report, linesBefore = 0): Yaml {
  const isClean = checkCharacters(file, text, report, linesBefore);
  const nesting = nestingFaultOf(text);
  if (nesting)
    report(new BadYaml({ file, ...nesting, line: nesting.line + linesBefore }, nesting.fault, nesting.repair));
  const { document, lines } = parsed(nesting ? '' : text);
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line) + linesBefore, column: Math.max(1, col) };
  };
  const [error] = document.errors;
  const value = error || nesting ? undefined : dataOf(document);
  if (value === endless) report(new BadYaml(placeAt(firstAliasIn(document)), ...endlessNames));
  if (error && isClean) report(faultOf(error, placeAt(error.pos[0])));
  return {
    file,
    value: value === endless ? undefined : value,
    placeOf: (path) => placeAt(offsetOf(document, path)),
    placeOfKey: (path) => placeAt(keyOffsetOf(document, path)),
  };
}

interface Parsed {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

const parsedLast = keepLast<Parsed>(100);

/** Nothing changes the document. */
function parsed(text: string): Parsed {
  return parsedLast(text, () => {
    const lines = new LineCounter();
    return { document: parseDocument(text, { lineCounter: lines, prettyErrors: false }), lines };
  });
}

const endless = Symbol('names that stand for names without end');
const endlessNames = [
  'Names that begin with `*` stand for so much here that the file would grow without end.',
  'Write the words themselves, without `&` and `*`.',
] as const;

/** What the text says; `endless` when a few lines of names would fill any memory. */
function dataOf(document: Document.Parsed): unknown {
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return isCircular(value, []) ? endless : value;
  } catch {
    // The parser refuses at a count of its own, and says no place.
    return endless;
  }
}

function isCircular(value: unknown, around: readonly unknown[]): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return around.includes(value) || Object.values(value).some((inner) => isCircular(inner, [...around, value]));
}

function firstAliasIn(document: Document.Parsed): number {
  let at = 0;
  visit(document, {
    Alias(_, { range }) {
      at = range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return at;
}

function offsetOf(document: Document.Parsed, path: Path): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function keyOffsetOf(document: Document.Parsed, path: Path): number {
  const parent = path.length <= 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (isSeq(parent)) return offsetOf(document, path);
  const pair = isMap(parent)
    ? parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === path.at(-1))
    : undefined;
  return isScalar(pair?.key) && pair.key.range ? pair.key.range[0] : offsetOf(document, path);
}

/** Only the first fault of the parser is told: those after it mostly follow from it. */
function faultOf(error: YAMLError, place: Place): Fault {
  const { code, message } = error;
  if (code === 'DUPLICATE_KEY')
    return new BadYaml(place, 'This name stands twice in the same place.', 'Keep one of the two lines.');
  if (code === 'TAB_AS_INDENT') return tabFault(place);
  if (code === 'BLOCK_AS_IMPLICIT_KEY')
    return new BadYaml(
      place,
      'A second colon follows on this line, or the line is indented too far.',
      'Put a text that contains a colon in quotes: `text: "one: two"`.',
    );
  if (code === 'MISSING_CHAR' && /quote/.test(message))
    return new BadYaml(
      place,
      'A quotation mark is opened and never closed.',
      "Close it at the end of the text, or write a ’ instead of a ' inside it.",
    );
  if (/Unexpected scalar at node end|Unresolved alias/.test(message))
    return new BadYaml(
      place,
      'This text begins with `*` or `&`, or goes on after a quotation mark that ends it.',
      'Put the whole text in quotes, and write “ ” and ’ inside it.',
    );
  if (code === 'BAD_INDENT')
    return new BadYaml(
      place,
      'This line is not indented like the lines around it.',
      'Begin it in the same column as its neighbours, with spaces.',
    );
  const reason =
    message
      .split('\n')[0]
      ?.replace(/ at line .*$/, '')
      .replace(/\.$/, '') ?? code;
  return new BadYaml(
    place,
    `This is not valid YAML here (${reason}).`,
    'Compare the line with one above it that works: a name, a colon, a space, the text.',
  );
}

const tabFault = (place: Place) =>
  new HiddenCharacter(
    place,
    'There is a tab at the start of this line.',
    'Use spaces: YAML does not allow tabs there.',
  );

/** Whether the text has no character that only confuses. */
function checkCharacters(file: string, text: string, report: Report, linesBefore: number): boolean {
  let isClean = true;
  text.split('\n').forEach((line, index) => {
    if (!/^ *\t/.test(line)) return;
    isClean = false;
    report(tabFault({ file, line: index + 1 + linesBefore, column: line.indexOf('\t') + 1 }));
  });
  return isClean;
}

/** A byte order mark makes the first name of a file unreadable to most tools. */
export function checkByteOrderMark(file: string, text: string, report: Report): void {
  if (!text.startsWith('\uFEFF')) return;
  report(
    new HiddenCharacter(
      { file, line: 1, column: 1 },
      'The file begins with an invisible byte order mark.',
      'Save it again as "UTF-8", not "UTF-8 with BOM".',
    ),
  );
}
