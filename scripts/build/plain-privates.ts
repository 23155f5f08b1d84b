// Private members as plain ones with names that nobody else has. Chromium 80, Firefox 78 and Safari 14 cannot read private
// methods, and what a compiler puts in their place costs 8 kB. What is private is still held by the type checker.

import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import ts from 'typescript';
import type { Plugin } from 'vite';
import { keepLast } from '../content/keep-last.js';

/** Builds of one process differ in their words, seldom in the code. */
const writtenLast = keepLast<string>(300);

export function plainPrivates(root: string): Plugin {
  return {
    name: 'course-plain-privates',
    apply: 'build',
    enforce: 'pre',
    transform: (code, id) => {
      const file = relative(root, id).replaceAll('\\', '/');
      return /^src\/.*\.ts$/.test(file) && code.includes('#')
        ? { code: writtenLast(`${file}\n${code}`, () => withPlainPrivates(code, file)), map: null }
        : null;
    },
  };
}

/** What a class may build on without being below one of ours. */
const foreign = ['HTMLElement', 'LitElement', 'ReactiveElement'];

/** @param file its path; two classes may call different things alike, also where one builds on the other */
export function withPlainPrivates(code: string, file: string): string {
  const found: { readonly at: number; readonly end: number; readonly name: string }[] = [];
  const visit = (node: ts.Node, scope: string, nameOf: NameOf): void => {
    const inner = ts.isClassLike(node) ? `${scope}/${node.name?.text ?? ''}` : scope;
    const named = ts.isClassLike(node)
      ? isFirst(node)
        ? shortNames()
        : (own: string) => plainName(inner + own)
      : nameOf;
    if (ts.isPrivateIdentifier(node))
      found.push({ at: node.end - node.text.length, end: node.end, name: named(node.text) });
    ts.forEachChild(node, (child) => visit(child, inner, named));
  };
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.ES2022, true);
  visit(source, file, (own) => plainName(file + own));
  return found
    .sort((a, b) => b.at - a.at)
    .reduce((text, { at, end, name }) => text.slice(0, at) + name + text.slice(end), code);
}

type NameOf = (own: string) => string;

/** Whether none of our classes is above it: only one of those that build on each other may have the short names. */
function isFirst({ heritageClauses }: ts.ClassLikeDeclaration): boolean {
  const above = heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
  return !above || foreign.includes(above.expression.getText());
}

/** `$a`, `$b` … for the members of one class. */
function shortNames(): NameOf {
  const names = new Map<string, string>();
  return (own) => {
    const name = names.get(own) ?? `$${(names.size + 10).toString(36)}`;
    names.set(own, name);
    return name;
  };
}

function plainName(key: string): string {
  return `$${createHash('sha256').update(key).digest('hex').slice(0, 4)}`;
}
