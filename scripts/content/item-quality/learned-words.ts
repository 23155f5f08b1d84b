// What a reader learns of words from some questions: those met more often in right options than in wrong ones.

import { stemOf, tokensOf } from './cue-words.js';

/** The words of a bank, by number: the search repeats itself some thousand times, and numbers are quick. */
export interface WordedOptions {
  /** For each option its different words. */
  readonly stems: readonly (readonly number[])[];
  readonly right: readonly boolean[];
}

export interface LearnedWords {
  /** How far the words of each option speak for it. @param isOwn leave out what the question itself has taught */
  scoresOf(options: WordedOptions, isOwn: boolean): number[];
}

/** Gives every word of a bank its number. */
export function numberWords(): (text: string) => number[] {
  const numbers = new Map<string, number>();
  return (text) =>
    [...stemsOf(text)].map((stem) => {
      const number = numbers.get(stem) ?? numbers.size;
      numbers.set(stem, number);
      return number;
    });
}

export function learnedWordsOf(taught: readonly WordedOptions[]): LearnedWords {
  const inRight: number[] = [];
  const inWrong: number[] = [];
  let rightOptions = 0;
  let wrongOptions = 0;
  for (const { stems, right } of taught) {
    for (let at = 0; at < stems.length; at += 1) {
      const counts = right[at] ? inRight : inWrong;
      for (const stem of stems[at] ?? []) counts[stem] = (counts[stem] ?? 0) + 1;
      if (right[at]) rightOptions += 1;
      else wrongOptions += 1;
    }
  }
  const balance = logOf(wrongOptions + 1) - logOf(rightOptions + 1);
  return {
    scoresOf: (options, isOwn) =>
      options.stems.map((stems) => {
        let score = 0;
        for (const stem of stems) {
          const right = (inRight[stem] ?? 0) - (isOwn ? ownOf(options, stem, true) : 0);
          const wrong = (inWrong[stem] ?? 0) - (isOwn ? ownOf(options, stem, false) : 0);
          // Half an option is added on both sides, so that a word met once does not say everything.
          if (right + wrong > 0) score += logOf(right + 0.5) - logOf(wrong + 0.5) + balance;
        }
        return stems.length === 0 ? 0 : score / stems.length;
      }),
  };
}

/** In how many options of the question itself, right or wrong, the word stands. */
function ownOf({ stems, right }: WordedOptions, stem: number, isRight: boolean): number {
  let count = 0;
  for (let at = 0; at < stems.length; at += 1) if (right[at] === isRight && stems[at]?.includes(stem)) count += 1;
  return count;
}

const logs: number[] = [];

/** The logarithm of a half or whole number, looked up when it was needed before. */
function logOf(number: number): number {
  return (logs[number * 2] ??= Math.log(number));
}

const known = new Map<string, ReadonlySet<string>>();

export function stemsOf(text: string): ReadonlySet<string> {
  const stems = known.get(text) ?? new Set(tokensOf(text).map(stemOf));
  known.set(text, stems);
  return stems;
}
