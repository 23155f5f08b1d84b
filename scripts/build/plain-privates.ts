// Private members as plain ones with names that nobody else has. Chromium 80, Firefox 78 and Safari 14 cannot read private
// methods, and what a compiler puts in their place costs 8 kB. What is private is still held by the type checker.

import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import ts from 'typescript';
import type { Plugin } from 'vite';

export function plainPrivates(root: string): Plugin {
  return {
    name: 'course-plain-privates',
    apply: 'build',
    enforce: 'pre',
    transform: (code, id) => {
      const file = relative(root, id).replaceAll('\\', '/');
      return /^src\/.*\.ts$/.test(file) && code.includes('#')
        ? { code: withPlainPrivates(code, file), map: null }
        : null;
    },
  };
}

/** @param file its path; two classes may call different things alike, also where one builds on the other */
export function withPlainPrivates(code: string, file: string): string {
  const found: { readonly at: number; readonly end: number; readonly name: string }[] = [];
  const visit = (node: ts.Node, scope: string): void => {
    const inner = ts.isClassLike(node) ? `${scope}/${node.name?.text ?? ''}` : scope;
    if (ts.isPrivateIdentifier(node))
      found.push({ at: node.end - node.text.length, end: node.end, name: plainName(inner + node.text) });
    ts.forEachChild(node, (child) => visit(child, inner));
  };
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.ES2022, true), file);
  return found
    .sort((a, b) => b.at - a.at)
    .reduce((text, { at, end, name }) => text.slice(0, at) + name + text.slice(end), code);
}

function plainName(key: string): string {
  return `$${createHash('sha256').update(key).digest('hex').slice(0, 4)}`;
}
