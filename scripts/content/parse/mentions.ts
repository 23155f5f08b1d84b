// Finds, in the raw words of a Markdown file or of a text in YAML, everything that points at something else, and what can
// be pointed at.

import type Token from 'markdown-it/lib/token.mjs';
import type { Place } from './content-faults.js';
import { BLOCK_CLOSE, BLOCK_OPEN, blockHeadOf, blockTokensOf } from './grammar.js';

export interface Mention {
  readonly kind: 'source' | 'term' | 'setting';
  /** The key in `[@key]`, the id or words in `[[…]]`, the dotted name in `{{…}}`. */
  readonly key: string;
  readonly place: Place;
}

export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly anchor: string | null;
  readonly place: Place;
}

export interface Block {
  readonly name: string;
  readonly argument: string;
  readonly place: Place;
  /** The line that ends it, and is no part of it. */
  readonly end: number;
  /** Its lines, without the fences. */
  readonly text: string;
  /** Whether a line of colons ends it, at least as many as open it. */
  readonly isClosed: boolean;
  /** The blocks around it, the outermost first. */
  readonly around: readonly { readonly name: string; readonly argument: string }[];
}

const mentions = /\[@(?<source>[^\]\s]*)\]|\[\[(?<term>[^\]]*)\]\]|\{\{\s*(?<setting>[^}]*?)\s*\}\}/g;

/** @param from where the text begins in its file */
export function mentionsOf(text: string, from: Place): Mention[] {
  return text.split('\n').flatMap((line, index) =>
    [...line.matchAll(mentions)].map((match): Mention => {
      const { source, term, setting } = match.groups ?? {};
      const column = (index === 0 ? from.column : 1) + match.index;
      const place = { file: from.file, line: from.line + index, column };
      if (source !== undefined) return { kind: 'source', key: source, place };
      if (term !== undefined) return { kind: 'term', key: (term.split('|')[1] ?? term).trim(), place };
      return { kind: 'setting', key: setting ?? '', place };
    }),
  );
}

export function headingsOf(body: string, file: string, linesBefore: number): Heading[] {
  const tokens = blockTokensOf(body);
  return tokens.flatMap((token, at) => {
    if (token.type !== 'heading_open' || !token.map) return [];
    const [, text = '', anchor] = /^(.*?)\s*(?:\{#([^}]*)\})?\s*$/s.exec(tokens[at + 1]?.content ?? '') ?? [];
    const place = { file, line: token.map[0] + 1 + linesBefore, column: 1 };
    return [{ level: Number(token.tag.slice(1)), text, anchor: anchor ?? null, place }];
  });
}

export function blocksOf(body: string, file: string, linesBefore: number): Block[] {
  const lines = body.split('\n');
  const open: Pick<Block, 'name' | 'argument'>[] = [];
  return blockTokensOf(body).flatMap((token, at, tokens) => {
    if (token.type === BLOCK_CLOSE) open.pop();
    if (token.type !== BLOCK_OPEN || !token.map) return [];
    const [first, end] = token.map;
    const head = blockHeadOf(token);
    const around = open.filter(({ name }) => name !== '');
    open.push(head);
    // A line of colons that closes nothing opens a block without a name.
    if (head.name === '') return [];
    const place = { file, line: first + 1 + linesBefore, column: 1 };
    const isClosed = /^\s*:{3,}\s*$/.test(lines[end] ?? '') && !hasTakenAnEnd(token, tokens.slice(at + 1));
    const text = lines.slice(first + 1, end).join('\n');
    return [{ ...head, place, end: end + 1 + linesBefore, text, isClosed, around }];
  });
}

/** Where a block has another in it with as many colons, the line that ends it was meant for that other: its own is missing. */
function hasTakenAnEnd({ markup, level }: Token, later: readonly Token[]): boolean {
  const inside = later.slice(
    0,
    later.findIndex((token) => token.type === BLOCK_CLOSE && token.level === level),
  );
  return inside.some(
    (token) => token.type === BLOCK_OPEN && blockHeadOf(token).name !== '' && token.markup.length >= markup.length,
  );
}
