// The words of buttons and messages against what the code asks for: each is there, none is left over, and `{name}` is a
// name that the code fills in. Read from the code itself, so that no list can grow old.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { nearestOf } from '../content/parse/nearest-name.js';
import { flatWordsOf } from '../content/parse/interface-words.js';
import { defaultLanguage } from '../../src/model/default-language.js';
import type { Words } from '../../src/model/course.js';
import type { Interface } from '../content/parse/schemas/lists.js';
import { parseYaml, type Yaml } from '../content/parse/yaml.js';

/** Names that the code fills in, by key; null when it hands over what cannot be known from here. */
export type Uses = ReadonlyMap<string, ReadonlySet<string> | null>;

const rooms = ['src', 'scripts/content', 'scripts/package', 'scripts/deliver', 'scripts/preview', 'scripts/sign-off'];

/** Every `message(words, 'key', { name })` of the project. */
export function usesIn(root: string): Uses {
  const uses = new Map<string, Set<string> | null>();
  for (const room of rooms)
    for (const file of filesUnder(join(root, room)))
      for (const call of callsIn(file)) {
        const names = namesIn(call.arguments[2]);
        for (const key of literalsIn(call.arguments[1])) {
          const known = uses.get(key);
          uses.set(key, known === null || names === null ? null : new Set([...(known ?? []), ...names]));
        }
      }
  return uses;
}

/** Calls whose key is not written out, so that nobody can know which words they need. */
export function unknowableIn(root: string): string[] {
  return filesUnder(join(root, 'src')).flatMap((file) =>
    callsIn(file)
      .filter((call) => literalsIn(call.arguments[1]).length === 0)
      .map((call) => `${relative(root, file)}: ${call.getText()}`),
  );
}

/** What does not fit, a line each, as `npm run check` says it. */
export function interfaceFaultsOf(text: string, uses: Uses, language: string = defaultLanguage): string[] {
  const yaml = parseYaml('interface.yaml', text, () => undefined);
  if (typeof yaml.value !== 'object' || yaml.value === null) return [];
  const words = flatWordsOf(yaml.value as Interface);
  const at = (path: readonly string[]) => placeOf(yaml, path);
  const missing = [...uses.keys()]
    .filter((key) => words[key] === undefined && words[`${key}.other`] === undefined)
    .map(
      (key) =>
        `${at(key.split('.').slice(0, -1))}  The text "${key}" is missing, and a screen needs it. Add the line \`${key.split('.').at(-1)}: …\` there.`,
    );
  const others = Object.entries(words).flatMap(([written, said]) => {
    const key = baseOf(written, uses);
    if (!uses.has(key)) {
      const near = nearestOf(
        key,
        [...uses.keys()].filter((used) => words[used] === undefined && words[`${used}.other`] === undefined),
      );
      return [
        `${at(key.split('.'))}  Nothing on any screen shows "${key}". ${near ? `Did you mean "${near}"?` : 'Take the line out.'}`,
      ];
    }
    const names = uses.get(key);
    if (!names) return [];
    return [...said.matchAll(/\{([^{}]*)\}/g)].flatMap(([hole, name = '']) => {
      if (names.has(name)) return [];
      const near = nearestOf(name, [...names]) ?? (names.size === 1 ? [...names][0] : undefined);
      const list = [...names].map((each) => `{${each}}`).join(', ');
      const repair = near
        ? `Did you mean {${near}}?`
        : names.size === 0
          ? 'Take the braces out: nothing is filled in here.'
          : `Possible here: ${list}.`;
      return [`${at(written.split('.'))}  Learners would read “${hole}” in "${key}" as typed. ${repair}`];
    });
  });
  return [...missing, ...others, ...formFaultsOf(yaml, words, uses, language)];
}

const forms = /\.(zero|one|two|few|many|other)$/;

/** A text that differs by a count stands in forms under its name. */
const baseOf = (key: string, uses: Uses) => (uses.has(key) ? key : key.replace(forms, ''));

/** Each language has its own forms for counts: a text that has some of them needs all. */
function formFaultsOf(yaml: Yaml, words: Words, uses: Uses, language: string): string[] {
  const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const counted = [...uses.keys()].filter((key) => words[key] === undefined && words[`${key}.other`] !== undefined);
  return counted.flatMap((key) => {
    const missing = needed.filter((form) => words[`${key}.${form}`] === undefined);
    if (missing.length === 0) return [];
    return [
      `${placeOf(yaml, key.split('.'))}  In ${new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language} the count in "${key}" has ${needed.length} forms, and ${missing.map((form) => `\`${form}:\``).join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing. Add ${missing.length === 1 ? 'it' : 'them'} under \`${key.split('.').at(-1)}:\`.`,
    ];
  });
}

function placeOf(yaml: Yaml, path: readonly string[]): string {
  const { file, line, column } = yaml.placeOf(path);
  return `course/${file}:${line}:${column}`;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function callsIn(file: string): ts.CallExpression[] {
  const text = readFileSync(file, 'utf8');
  if (!text.includes('message(')) return [];
  const found: ts.CallExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'message')
      found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true));
  return found;
}

function literalsIn(node: ts.Node | undefined): string[] {
  if (!node) return [];
  if (ts.isStringLiteral(node)) return [node.text];
  return ts.isConditionalExpression(node) ? [...literalsIn(node.whenTrue), ...literalsIn(node.whenFalse)] : [];
}

function namesIn(node: ts.Node | undefined): string[] | null {
  if (!node) return [];
  if (!ts.isObjectLiteralExpression(node)) return null;
  const names = node.properties.map((property) =>
    property.name && ts.isIdentifier(property.name) ? property.name.text : null,
  );
  return names.every((name) => name !== null) ? names : null;
}
