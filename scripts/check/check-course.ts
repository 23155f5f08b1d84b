// Everything that `npm run check` finds: faults stop a release, advice is for people to judge.

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compile } from '../content/compile.js';
import type { Compiled } from '../content/compiled.js';
import { ContentErrors } from '../content/parse/content-faults.js';
import { wordsOf } from '../content/render/html.js';
import { withoutSources } from '../content/render/part-sources.js';
import { qualityOf } from '../content/item-quality/item-quality.js';
import { jsonSchemas, schemaLineOf } from '../content/parse/json-schemas.js';
import { countOf } from '../content/render/word-count.js';
import { COURSE_FOLDER, readCourse } from '../content/parse/read-course.js';
import { readabilityOf, type Readability } from '../sign-off/readability.js';
import { changelogFaultsOf, kitFaultsOf } from './house-words.js';
import { interfaceFaultsOf, usesIn } from './message-uses.js';
import { defaultLanguage } from '../../src/model/default-language.js';
import { isLanguage } from '../content/parse/schemas/common.js';
import { hasDictionaryOf, misspellingsIn } from './spelling.js';

export interface Findings {
  /** Lines to mend. */
  readonly faults: readonly string[];
  /** Lines to look at. */
  readonly advice: readonly string[];
  readonly readability: Readonly<Record<string, Readability>>;
  /** Null when the words do not compile. */
  readonly compiled: Compiled | null;
}

/**
 * @param courseFolder the folder of the words, absolute or from `root`
 * @param misspellings those of course/, whichever folder is asked for: cspell.json says where it looks
 */
export async function findingsIn(
  root: string,
  courseFolder: string = COURSE_FOLDER,
  misspellings: typeof misspellingsIn = misspellingsIn,
): Promise<Findings> {
  const folder = resolve(root, courseFolder);
  const files = readCourse(folder);
  const language = languageIn(files);
  const isSpelled = hasDictionaryOf(root, language);
  const spelling = (isSpelled ? await misspellings(root) : []).map(({ file, line, column, word, suggestions }) => {
    const repair =
      suggestions.length > 0 ? `Did you mean ${suggestions.map((each) => `"${each}"`).join(' or ')}? If` : 'If';
    return `${file}:${line}:${column}  "${word}" is in no dictionary. ${repair} it is right, add it to the words of cspell.json.`;
  });
  const schemas = [
    ...staleSchemasOf(root, files),
    ...interfaceFaultsOf(files.get('interface.yaml') ?? '', usesIn(root), language),
  ];
  try {
    const compiled = compile(files);
    return {
      faults: [
        ...schemas,
        ...kitFaultsOf(folder, compiled),
        ...changelogFaultsOf(textOf(join(root, 'CHANGELOG.md')) ?? '', compiled),
        ...spelling,
      ],
      advice: [
        ...(isSpelled
          ? []
          : [
              `cspell.json  The spelling was not checked: its dictionaries are not those of "${language}". The guide says how to add one, under "Another language".`,
            ]),
        ...adviceOf(compiled, files.get('quiz.yaml') ?? ''),
      ],
      readability: readabilityIn(compiled),
      compiled,
    };
  } catch (error) {
    if (!(error instanceof ContentErrors)) throw error;
    return {
      faults: [...error.faults.map(String), ...schemas, ...spelling],
      advice: [],
      readability: {},
      compiled: null,
    };
  }
}

/** The language that course.yaml states, also when the rest of it does not fit; a tag that is none counts as English. */
function languageIn(files: ReadonlyMap<string, string>): string {
  const tag = /^language:\s*["']?([\w-]+)/m.exec(files.get('course.yaml') ?? '')?.[1] ?? defaultLanguage;
  return isLanguage(tag) ? tag : defaultLanguage;
}

function staleSchemasOf(root: string, files: ReadonlyMap<string, string>): string[] {
  const stale = [...jsonSchemas()]
    .filter(([name, text]) => textOf(join(root, 'course', 'schema', name)) !== text)
    .map(
      ([name]) =>
        `course/schema/${name}:1:1  This file does not say what the compiler checks. Type \`npm run check -- --schemas\`, which writes it anew.`,
    );
  const without = [...files]
    .filter(([path, text]) => path.endsWith('.yaml') && !text.startsWith(schemaLineOf(path)))
    .map(
      ([path]) =>
        `course/${path}:1:1  The first line does not name the schema, so an editor cannot help. Make it \`${schemaLineOf(path)}\`.`,
    );
  return [...stale, ...without];
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // A schema that is not there is as stale as an old one.
    return null;
  }
}

/** @param quiz the text of quiz.yaml */
export function adviceOf({ findings, questions }: Compiled, quiz: string): string[] {
  const words = findings.map(
    ({ file, line, column, kind, text }) => `course/${file}:${line}:${column}  ${kind}: ${text}`,
  );
  const quality = qualityOf(questions)
    .findings.filter(({ level }) => level === 'warning')
    .map(({ words: said, repair }) => `course/quiz.yaml${lineIn(quiz, said)}  ${said} ${repair}`);
  return [...words, ...quality];
}

/** `advice` with its open points in one line: they stand for weeks, and would hide what is new. */
export function foldedOpenPoints(advice: readonly string[]): string[] {
  const isOpenPoint = (line: string) => line.includes('  open point: ');
  const points = advice.filter(isOpenPoint);
  if (points.length < 2) return [...advice];
  const names = points.map((line) => /“(\w+)”/.exec(line)?.[1] ?? '');
  return [
    `course/course.yaml  ${points.length} open points stop a release: ${names.join(', ')}. Type \`npm run check -- --open-points\` to see what settles each.`,
    ...advice.filter((line) => !isOpenPoint(line)),
  ];
}

/** Where the question or slot stands that a finding names first; nothing when it names none. */
function lineIn(quiz: string, said: string): string {
  const [, id] = /"([QS]\d+\w*)"/.exec(said) ?? [];
  const index = id === undefined ? -1 : quiz.split('\n').findIndex((line) => line.trim() === `- id: ${id}`);
  return index < 0 ? '' : `:${index + 1}:5`;
}

function readabilityIn({ html }: Compiled): Record<string, Readability> {
  return Object.fromEntries(Object.entries(html).map(([id, markup]) => [id, readabilityOf(textsOf(markup))]));
}

/** The blocks of text of a page, without the names of its sources. */
function textsOf(markup: string): string[] {
  const blocks = withoutSources(markup).split(/<\/(?:p|li|h[1-6]|td|th|dd|dt|figcaption|summary)>/);
  return blocks.map(wordsOf).filter((text) => countOf(text) > 2);
}
