// Makes every chunk a classic script. A module needs the right type from the server and an origin of its own: as
// `text/plain`, from a folder, and in a frame without allow-same-origin it does not run. A classic script runs in all of them.

import type { Plugin } from 'vite';
import { parseAst } from 'vite';
import { REGISTER } from './script-register.js';

/** Between the script's own files; both stand in one folder. */
const fileOf = (specifier: string) => specifier.replace(/^.*\//, '');

export const classicScripts: Plugin = {
  name: 'course-classic-scripts',
  apply: 'build',
  enforce: 'post',
  // The names of files come from what was there before: another loader makes other names.
  augmentChunkHash: () => loader('', ''),
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const entries = chunks.filter(({ isEntry }) => isEntry);
      const atOnce = entries.flatMap((entry) => neededBy(entry, chunks));
      // All that a script needs is asked for with it: whoever learns it from the script itself has waited once already.
      const needsOf = (file: string) =>
        neededBy(chunks.find(({ fileName }) => fileOf(fileName) === file) ?? { fileName: file, imports: [] }, chunks)
          .filter((chunk) => !atOnce.includes(chunk))
          .map(({ fileName }) => fileOf(fileName));
      for (const chunk of chunks) chunk.code = classic(chunk.code, fileOf(chunk.fileName), needsOf);
      for (const entry of entries) {
        const needed = neededBy(entry, chunks);
        entry.code = loader([...needed, entry].map(({ code }) => code).join('\n'), fileOf(entry.fileName));
        for (const { fileName } of needed) Reflect.deleteProperty(bundle, fileName);
      }
    },
  },
  transformIndexHtml: {
    order: 'post',
    handler: (page) => page.replace(/<script type="module" crossorigin src=/g, '<script defer src='),
  },
};

interface Chunk {
  readonly fileName: string;
  readonly imports: readonly string[];
}

/** What `entry` cannot run without: it travels in the same file, since whoever waits for two requests waits twice. */
function neededBy<C extends Chunk>({ imports }: Chunk, chunks: readonly C[]): C[] {
  const own = chunks.filter(({ fileName }) => imports.includes(fileName));
  return [...new Set(own.flatMap((chunk) => [...neededBy(chunk, chunks), chunk]))];
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}
type Named = Node & { readonly name?: string; readonly value?: string };
const nameOf = ({ name, value }: Named) => name ?? JSON.stringify(value);

/**
 * `code`, an ES module of the bundler's making, as a call that hands in what it needs and how it is run.
 * @param needsOf what a script that it fetches needs in its turn
 * @throws when it holds what no chunk of this project has had so far
 */
export function classic(code: string, name: string, needsOf: (file: string) => readonly string[] = () => []): string {
  const needs: string[] = [];
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  const exported: string[] = [];
  const program = parseAst(code) as unknown as Node & { readonly body: readonly Node[] };
  for (const node of program.body) {
    if (node.type === 'ImportDeclaration') {
      const { source, specifiers } = node as unknown as Import;
      needs.push(fileOf(source.value));
      const names = specifiers.map(({ type, imported, local }) => {
        if (type !== 'ImportSpecifier') throw new Error(`${name} imports a whole module (${type}).`);
        return nameOf(imported) === nameOf(local) ? nameOf(local) : `${nameOf(imported)}:${nameOf(local)}`;
      });
      // A script that hands nothing over is run all the same: it defines an element.
      const given = names.length === 0 ? '' : `const{${names.join(',')}}=`;
      const text = `${given}need(${JSON.stringify(fileOf(source.value))});`;
      edits.push({ start: node.start, end: node.end, text });
    } else if (node.type === 'ExportNamedDeclaration') {
      const { specifiers, declaration } = node as unknown as Export;
      if (declaration) throw new Error(`${name} exports a declaration, not a list of names.`);
      exported.push(...specifiers.map((one) => `${nameOf(one.exported)}:${nameOf(one.local)}`));
      edits.push({ start: node.start, end: node.end, text: '' });
    } else if (/^(Import|Export)/.test(node.type)) throw new Error(`${name} holds ${node.type}.`);
  }
  // Nearly no script imports when it runs, and to look at every node of one takes longer than to write it.
  const isAsking = (code.match(/\bimport\b/g)?.length ?? 0) > needs.length;
  for (const node of isAsking ? nodesIn(program) : []) {
    if (node.type === 'MetaProperty') throw new Error(`${name} asks for import.meta, which a classic script has not.`);
    const file = importedBy(node);
    if (file === null) continue;
    const files = [fileOf(file), ...needsOf(fileOf(file))].map((one) => JSON.stringify(one));
    edits.push({ start: node.start, end: node.end, text: `${REGISTER}.load(${files.join()})` });
  }
  const body = edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), code);
  return `${REGISTER}(${JSON.stringify(name)},${JSON.stringify(needs)},(need)=>{"use strict";${body}\nreturn{${exported.join(',')}}})`;
}

interface Import {
  readonly source: { readonly value: string };
  readonly specifiers: readonly { readonly type: string; readonly imported: Named; readonly local: Named }[];
}
interface Export {
  readonly declaration: Node | null;
  readonly specifiers: readonly { readonly exported: Named; readonly local: Named }[];
}
interface Template {
  readonly quasis?: readonly { readonly value: { readonly cooked: string } }[];
}

/** What `node` imports when it runs: by itself, or in the call that Vite wraps around it. */
function importedBy(node: Node): string | null {
  if (node.type === 'CallExpression') {
    const [load, , address] = (node as unknown as { readonly arguments: readonly Node[] }).arguments;
    const isVites = load?.type === 'ArrowFunctionExpression' && address?.type === 'MemberExpression';
    return isVites ? importedBy((load as unknown as { readonly body: Node }).body) : null;
  }
  if (node.type !== 'ImportExpression') return null;
  const { source } = node as unknown as { readonly source: Named & Template };
  const file = source.value ?? source.quasis?.[0]?.value.cooked;
  if (file === undefined) throw new Error('A script imports what is named only when it runs.');
  return file;
}

/** Every node below `value`; inside an import there is nothing more to see. */
function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const one of value) yield* nodesIn(one);
  else if (typeof value === 'object' && value !== null) {
    const node = 'type' in value ? (value as Node) : null;
    if (node) yield node;
    if (!node || importedBy(node) === null) for (const inner of Object.values(value)) yield* nodesIn(inner);
  }
}

/** Runs before the entry: what is handed in waits until it is needed; what failed to come is asked for again the next time. */
function loader(entry: string, name: string): string {
  const own = `
const folder=document.currentScript.src.replace(/[^/]*$/,''),scripts={},done={},coming={},
need=(name)=>done[name]=done[name]||scripts[name][1](need),
fetched=(name)=>scripts[name]?Promise.resolve():new Promise((resolve,reject)=>{
const script=document.createElement('script');
script.src=folder+name;
script.onload=resolve;
script.onerror=reject;
document.head.append(script)
}),
bring=(name)=>coming[name]=coming[name]||fetched(name).then(()=>Promise.all(scripts[name][0].map(bring))).catch((cause)=>{
coming[name]=null;
throw cause
});
(${REGISTER}=(name,needs,run)=>{scripts[name]=[needs,run]}).load=(name,...needs)=>Promise.all([name,...needs].map(bring)).then(()=>need(name));`;
  return `var ${REGISTER};(()=>{${own.replace(/\n/g, '')}\n${entry}\nneed(${JSON.stringify(name)})})();`;
}
