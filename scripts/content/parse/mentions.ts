// Finds, in the raw words of a Markdown file or of a text in YAML, everything that points at something else.

import type { Place } from './content-faults.js';

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
  /** Its lines, without the fences. */
  readonly text: string;
  /** Whether a line `:::` ends it. */
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
  return body.split('\n').flatMap((line, index) => {
    const match = /^(?<marks>#{1,6})\s+(?<text>.*?)\s*(?:\{#(?<anchor>[^}]*)\})?\s*$/.exec(line);
    if (!match?.groups) return [];
    const { marks = '', text = '', anchor } = match.groups;
    return [
      { level: marks.length, text, anchor: anchor ?? null, place: { file, line: index + 1 + linesBefore, column: 1 } },
    ];
  });
}

interface Open {
  readonly colons: number;
  readonly name: string;
  readonly argument: string;
  readonly line: number;
}

export function blocksOf(body: string, file: string, linesBefore: number): Block[] {
  const lines = body.split('\n');
  const open: Open[] = [];
  const found: Block[] = [];
  const close = (block: Open, end: number, isClosed: boolean) => {
    const { name, argument, line } = block;
    const place = { file, line: line + 1 + linesBefore, column: 1 };
    found.push({
      name,
      argument,
      place,
      text: lines.slice(line + 1, end).join('\n'),
      isClosed,
      around: open.map(({ name, argument }) => ({ name, argument })),
    });
  };
  lines.forEach((line, index) => {
    const fence = /^(?<marks>:{3,})\s*(?<name>\S*)\s*(?<argument>.*?)\s*$/.exec(line);
    if (!fence?.groups) return;
    const { marks = '', name = '', argument = '' } = fence.groups;
    if (name !== '') open.push({ colons: marks.length, name, argument, line: index });
    else if ((open.at(-1)?.colons ?? Infinity) <= marks.length) close(open.pop() as Open, index, true);
  });
  while (open.length > 0) close(open.pop() as Open, lines.length, false);
  return found.sort((a, b) => a.place.line - b.place.line);
}
