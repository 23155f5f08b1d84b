// Gives each row its number. A row with a name of its own keeps it for ever. Paragraphs are counted under their heading,
// and once signed off they keep their number: a new one takes the next free number, and no number is used twice.

import { similarityOf } from '../package/similarity.js';
import type { Draft, Row } from './row.js';

export interface Numbered {
  readonly rows: readonly Row[];
  /** The highest number given so far in each group. */
  readonly highest: Readonly<Record<string, number>>;
}

export interface NumberHistory {
  /** Texts by key, as they were signed off. */
  readonly rows: Readonly<Record<string, string>>;
  readonly highest: Readonly<Record<string, number>>;
}

/** Less alike than this, and a paragraph is a new one. */
const sameParagraph = 0.5;

/** @param shown the prefix that people see for the first part of a key: `rationale` is shown as `M2` */
export function numbered(
  drafts: readonly Draft[],
  memory: NumberHistory,
  shown: ReadonlyMap<string, string>,
): Numbered {
  const numbers = new Map<Draft, number>();
  const highest: Record<string, number> = { ...memory.highest };
  const groups = new Map<string, Draft[]>();
  for (const draft of drafts)
    if ('group' in draft) groups.set(draft.group, [...(groups.get(draft.group) ?? []), draft]);
  for (const [group, own] of groups) {
    for (const [draft, number] of kept(own, rememberedIn(memory, group))) numbers.set(draft, number);
    for (const draft of own.filter((one) => !numbers.has(one)))
      numbers.set(draft, (highest[group] = (highest[group] ?? 0) + 1));
  }
  const keyOf = (draft: Draft) => ('group' in draft ? `${draft.group}.P${numbers.get(draft) ?? 0}` : draft.key);
  return { rows: drafts.map((draft) => rowOf(draft, keyOf(draft), shown)), highest };
}

function rowOf(
  { label, text, place, sources = [], note = '', picture = null, isOurs = true }: Draft,
  key: string,
  shown: ReadonlyMap<string, string>,
): Row {
  const [first = '', ...rest] = key.split('.');
  return {
    key,
    number: [shown.get(first) ?? first, ...rest].join('.'),
    label,
    text,
    sources,
    place,
    note,
    picture,
    isOurs,
  };
}

function rememberedIn(memory: NumberHistory, group: string): Map<number, string> {
  return new Map(
    Object.entries(memory.rows).flatMap(([key, text]) => {
      const number = key.startsWith(`${group}.P`) ? Number(key.slice(group.length + 2)) : NaN;
      return Number.isInteger(number) ? [[number, text]] : [];
    }),
  );
}

/** First those that are the same word for word, then those that are most alike. */
function kept(drafts: readonly Draft[], remembered: Map<number, string>): Map<Draft, number> {
  const found = new Map<Draft, number>();
  const take = (draft: Draft, number: number) => {
    found.set(draft, number);
    remembered.delete(number);
  };
  for (const draft of drafts) {
    const same = [...remembered].find(([, text]) => text === draft.text);
    if (same) take(draft, same[0]);
  }
  const pairs = drafts
    .filter((draft) => !found.has(draft))
    .flatMap((draft) =>
      [...remembered].map(([number, text]) => ({ draft, number, alike: similarityOf(draft.text, text) })),
    );
  for (const { draft, number } of pairs
    .filter(({ alike }) => alike >= sameParagraph)
    .sort((a, b) => b.alike - a.alike)) {
    if (!found.has(draft) && remembered.has(number)) take(draft, number);
  }
  return found;
}
