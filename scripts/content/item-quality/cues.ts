// The rules by which someone could guess, one by one. Each is tried in both directions, since a bank that is mended
// against "the longest" may come to favour "the second longest", and one mended against "the kindest" the coldest.

import { absolutesIn, hedgesIn, likeTheOthers, overlapOf, sentimentOf } from './cue-words.js';
import type { Rule } from './guessing.js';
import { hasOneKey, type OptionSet } from './option-sets.js';

export interface Cue {
  /** What the reader picks, for a sentence that begins "Picking …". */
  readonly name: string;
  readonly rule: Rule;
  /** The sets that it is tried on. */
  readonly isFor: (set: OptionSet) => boolean;
}

const anySet = () => true;

export function cuesFor(sets: readonly OptionSet[]): Cue[] {
  return [
    ...ranksFor(sets, 'one right option', hasOneKey),
    ...ranksFor(sets, 'several right options', (set) => !hasOneKey(set)),
    ...bothWays('the kindest option', 'the least kind option', (set) => set.texts.map(sentimentOf)),
    ...bothWays('the option most like the stem', 'the option least like the stem', ({ texts, stem }) =>
      texts.map((text) => overlapOf(text, stem)),
    ),
    ...bothWays('the option most like the others', 'the option least like the others', ({ texts }) =>
      likeTheOthers(texts),
    ),
    ...bothWays('the option with most absolute words', 'an option without absolute words', ({ texts }) =>
      texts.map(absolutesIn),
    ),
    ...bothWays('the most hedged option', 'an option without hedges', ({ texts }) => texts.map(hedgesIn)),
  ];
}

/** Every rank in the order of lengths, not only the ends. */
function ranksFor(sets: readonly OptionSet[], keys: string, isFor: (set: OptionSet) => boolean): Cue[] {
  const most = Math.max(0, ...sets.filter(isFor).map(({ texts }) => texts.length));
  return Array.from({ length: most }, (_, at) => ({
    name: `the ${ordinals[at] ?? `${at + 1}th `}longest option (${keys})`,
    rule: ({ texts }: OptionSet) => texts.map((_text, place) => (hasRank(texts, place, at) ? 1 : 0)),
    isFor,
  }));
}

const ordinals = ['', 'second ', 'third ', 'fourth ', 'fifth ', 'sixth '];

/** Options of the same length share the ranks that they take up together. */
export function hasRank(texts: readonly string[], place: number, rank: number): boolean {
  const length = texts[place]?.length ?? 0;
  const longer = texts.filter((text) => text.length > length).length;
  const same = texts.filter((text) => text.length === length).length;
  return longer <= rank && rank < longer + same;
}

function bothWays(most: string, least: string, rule: Rule): Cue[] {
  return [
    { name: most, rule, isFor: anySet },
    { name: least, rule: (set) => rule(set).map((score) => -score), isFor: anySet },
  ];
}
