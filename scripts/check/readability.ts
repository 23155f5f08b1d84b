// How easy the words are to read: advice only. A figure cannot tell whether a sentence is clear; it shows where to look first.

import { countOf } from '../content/minutes.js';
import { wordsOf } from '../content/html.js';

export interface Readability {
  readonly words: number;
  readonly sentences: number;
  /** Years, by the Flesch–Kincaid grade (Kincaid and others, 1975) plus 5: a reader in US grade 4 is about 9. */
  readonly age: number;
  readonly wordsPerSentence: number;
}

/** @param markup the HTML of a section or page */
export function readabilityOf(markup: string): Readability {
  const blocks = markup.replace(/<a class="cp-source"[\s\S]*?<\/a>/g, ' ').split(/<\/(?:p|li|h[1-6]|td|th|dd|dt|figcaption|summary)>/).map(wordsOf).filter((text) => countOf(text) > 2);
  const sentences = blocks.flatMap((block) => block.split(/(?<=[.?!:])\s+/)).filter((sentence) => countOf(sentence) > 0);
  const words = sentences.reduce((sum, sentence) => sum + countOf(sentence), 0);
  if (words === 0) return { words: 0, sentences: 0, age: 0, wordsPerSentence: 0 };
  const syllables = sentences.flatMap((sentence) => sentence.split(/\s+/)).reduce((sum, word) => sum + syllablesOf(word), 0);
  const grade = 0.39 * (words / sentences.length) + 11.8 * (syllables / words) - 15.59;
  return { words, sentences: sentences.length, age: Math.round(Math.max(5, grade + 5)), wordsPerSentence: Math.round((words / sentences.length) * 10) / 10 };
}

/** Groups of vowels, without a silent e: the usual approximation for English. */
export function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '').replace(/(?:[^laeiouy]es|[^laeiouy]ed|[^laeiouy]e)$/, (end) => end.charAt(0));
  return Math.max(letters === '' ? 0 : 1, letters.match(/[aeiouy]+/g)?.length ?? 0);
}
