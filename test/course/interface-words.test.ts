// Every word of the interface that the code asks for stands in course/interface.yaml, and none that nothing asks for.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { flatWordsOf } from '../../scripts/content/parse/interface-words.js';
import { COURSE_FOLDER } from '../../scripts/content/parse/read-course.js';

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
const sourceOf = (file: string) => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);

describe('the words of the interface', () => {
  const words = flatWordsOf(parse(readFileSync(join(COURSE_FOLDER, 'interface.yaml'), 'utf8')));
  const speakers = [
    ...filesUnder('src'),
    ...filesUnder('scripts/content'),
    ...filesUnder('scripts/package'),
    ...filesUnder('scripts/deliver'),
    ...filesUnder('scripts/preview'),
    ...filesUnder('scripts/sign-off'),
  ];
  const said = speakers.flatMap((file) => keysIn(sourceOf(file)).map((key) => ({ file, key })));

  it('are all there', () => {
    expect(
      said
        .filter(({ key }) => !(key in words))
        .map(({ file, key }) => `${file} says "${key}", which course/interface.yaml lacks`),
    ).toEqual([]);
  });

  it('are all used', () => {
    const used = new Set(said.map(({ key }) => key));
    expect(Object.keys(words).filter((key) => !used.has(key))).toEqual([]);
  });

  it('are asked for by literal keys, so that this can be known', () => {
    expect(filesUnder('src').flatMap((file) => unknowableIn(file))).toEqual([]);
  });
});

/** Calls of `message(words, 'key')`. */
function saysIn(source: ts.SourceFile): ts.CallExpression[] {
  const found: ts.CallExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText(source) === 'message') found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const literalsIn = (node: ts.Node | undefined): ts.StringLiteral[] => {
  if (!node) return [];
  if (ts.isStringLiteral(node)) return [node];
  if (ts.isConditionalExpression(node)) return [...literalsIn(node.whenTrue), ...literalsIn(node.whenFalse)];
  return [];
};
const keysIn = (source: ts.SourceFile) =>
  saysIn(source)
    .flatMap((call) => literalsIn(call.arguments[1]))
    .map((literal) => literal.text);
const unknowableIn = (file: string) => {
  const source = sourceOf(file);
  return saysIn(source)
    .filter((call) => literalsIn(call.arguments[1]).length === 0)
    .map((call) => `${file}: ${call.getText(source)}`);
};

