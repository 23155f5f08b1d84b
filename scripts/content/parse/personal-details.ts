// Personal details as the people concerned want them told: changed in every text before anything else reads it, so that
// no page, question or alternative text can be forgotten. In a quotation the change stands in square brackets.

import type { Yaml } from './yaml.js';

export interface PersonalDetail {
  readonly words: string;
  /** Blank leaves the words as they are. */
  readonly instead: string;
}

/** `quotation`: somebody else's words throughout; `ours`: our own, with quotations between “ and ”. */
type Voice = 'quotation' | 'ours';

export interface Details {
  text(text: string, voice: Voice): string;
  /** The body of a Markdown file. */
  body(body: string): string;
  yaml(yaml: Yaml): Yaml;
  /** How often each of the words has been met so far. */
  readonly met: ReadonlyMap<string, number>;
}

/** Whether `text` quotes words that were changed. */
export function isChanged(text: string, details: readonly PersonalDetail[]): boolean {
  return details.some(({ instead }) => instead !== '' && text.includes(`[${instead}]`));
}

/** @param voice the block whose words are somebody else's throughout */
export function detailsOf(details: readonly PersonalDetail[], voice = 'voice'): Details {
  const met = new Map(details.map(({ words }) => [words, 0]));
  const pattern = patternOf(details.map(({ words }) => words));
  const changed = (text: string, isQuoted: boolean) =>
    pattern === null
      ? text
      : text.replace(pattern, (words) => {
          met.set(words, (met.get(words) ?? 0) + 1);
          const instead = details.find((detail) => detail.words === words)?.instead ?? '';
          if (instead === '') return words;
          return isQuoted ? `[${instead}]` : instead;
        });
  const text = (whole: string, voice: Voice) =>
    voice === 'quotation'
      ? changed(whole, true)
      : parted(whole, /“[^”]*”/g, (part, isQuotation) => changed(part, isQuotation));
  return {
    met,
    text,
    body: (body) => (pattern === null ? body : bodyWith(body, voice, text)),
    yaml: (yaml) => (pattern === null ? yaml : { ...yaml, value: valueWith(yaml.value, '', yaml.file, text) }),
  };
}

/** The longest first, so that a part never wins over the whole. Only whole words. */
function patternOf(words: readonly string[]): RegExp | null {
  if (words.length === 0) return null;
  const list = [...words]
    .sort((a, b) => b.length - a.length)
    .map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${list.join('|')})(?![\\p{L}\\p{N}_])`, 'gu');
}

/** What an author writes for the build and nobody reads: keys of sources, anchors, addresses, names of settings. */
const marks = /\[@[^\]]*\]|\{#[^}]*\}|\]\([^)]*\)|\{\{[^}]*\}\}|\|[^\]|]*\]\]/g;
const namesOnly = /^:{3,}\s*(?:picture|activity|media|approved|if|unless)\b/;

function bodyWith(body: string, voiceBlock: string, change: Details['text']): string {
  const open: { readonly colons: number; readonly name: string }[] = [];
  const lines = body.split('\n').map((line) => {
    const [, colons = '', name = ''] = /^(:{3,})\s*(\S*)/.exec(line) ?? [];
    if (colons !== '' && name !== '') open.push({ colons: colons.length, name });
    else if (colons !== '' && (open.at(-1)?.colons ?? Infinity) <= colons.length) open.pop();
    if (namesOnly.test(line)) return line;
    const voice = colons === '' && open.some((block) => block.name === voiceBlock) ? 'quotation' : 'ours';
    return parted(line, marks, (part, isMark) => (isMark ? part : change(part, voice)));
  });
  return lines.join('\n');
}

/** Values that name something instead of saying something. */
const names = new Set([
  'id',
  'code',
  'kind',
  'element',
  'picture',
  'url',
  'sources',
  'objectives',
  'principles',
  'reread',
]);

function valueWith(value: unknown, key: string, file: string, change: Details['text']): unknown {
  if (names.has(key) || (key === 'name' && file === 'media/media.yaml')) return value;
  if (typeof value === 'string') return change(value, key === 'quote' ? 'quotation' : 'ours');
  if (Array.isArray(value)) return value.map((inner) => valueWith(inner, key, file, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, valueWith(inner, name, file, change)]));
}

/** `text` with each stretch given to `of`, which hears whether it is one that `pattern` finds. */
function parted(text: string, pattern: RegExp, of: (part: string, isFound: boolean) => string): string {
  let from = 0;
  let result = '';
  for (const { 0: found, index } of text.matchAll(pattern)) {
    result += of(text.slice(from, index), false) + of(found, true);
    from = index + found.length;
  }
  return result + of(text.slice(from), false);
}
