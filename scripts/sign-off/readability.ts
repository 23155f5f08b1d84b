// How hard the words are to read. Advice only: a formula counts letters, and knows nothing of sense.
// Reading ease after R. Flesch, Journal of Applied Psychology 32 (1948) 221–233; grade after J. P. Kincaid and others,
// Research Branch Report 8-75 (1975). A school grade in the United States plus 5 is about an age.

export interface Readability {
  readonly words: number;
  readonly sentences: number;
  /** Of more than 20 words. */
  readonly longSentences: number;
  /** A heading and an item of a list count as a sentence each. */
  readonly wordsPerSentence: number;
  /** Of the sentences that end with a mark, as a reader would count them. */
  readonly wordsPerFullSentence: number;
  /** 0 to about 100; 60 and more is plain English. */
  readonly ease: number;
  readonly age: number;
}

const longest = 20;

export function readabilityOf(texts: readonly string[]): Readability {
  const sentences = texts.flatMap(sentencesOf);
  const words = sentences.flatMap(wordsOf);
  const [perSentence, perWord] = [
    words.length / Math.max(1, sentences.length),
    syllablesIn(words) / Math.max(1, words.length),
  ];
  const full = sentences.filter((sentence) => /[.?!][”’"')]*\s*$/.test(sentence));
  return {
    words: words.length,
    sentences: sentences.length,
    longSentences: sentences.filter((sentence) => wordsOf(sentence).length > longest).length,
    wordsPerSentence: perSentence,
    wordsPerFullSentence: full.flatMap(wordsOf).length / Math.max(1, full.length),
    ease: 206.835 - 1.015 * perSentence - 84.6 * perWord,
    age: 0.39 * perSentence + 11.8 * perWord - 15.59 + 5,
  };
}

/** A line without a full stop, an item of a list for example, is a sentence too. The names of sources are not. */
function sentencesOf(text: string): string[] {
  return text
    .replace(/\[[^\]]*\]/g, ' ')
    .split(/\n|\s\|\s|(?<=[.?!][”’"')]*)\s+(?=[\p{Lu}“‘"'(\d])/u)
    .filter((sentence) => wordsOf(sentence).length > 0);
}

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
const syllablesIn = (words: readonly string[]) => words.reduce((total, word) => total + syllablesOf(word), 0);

/** Groups of vowels, without a silent e, and with the -ing of "being": right for about 9 words of 10, and the errors even out. */
export function syllablesOf(word: string): number {
  const parts = word
    .toLowerCase()
    .split('-')
    .filter((part) => part !== '');
  return parts.reduce((total, part) => {
    const spoken = part
      .replace(/[’'](s|t|re|ll|ve|d|m)?$/, '')
      .replace(/(?:[^lcgsxzhaeiouy]es|[^aeiouytd]ed|[^laeiouy]e)$/, (ending) => ending.charAt(0))
      .replace(/([aeiouy])ing$/, '$1-ing');
    return total + Math.max(1, (spoken.match(/[aeiouy]+/g) ?? []).length);
  }, 0);
}
