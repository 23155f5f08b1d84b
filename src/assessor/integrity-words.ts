// How the answers came about, in careful words, for the page and the command alike.

import type { Integrity } from '../analysis/figures/integrity.js';
import type { Words } from '../model/course.js';
import { message } from '../model/messages.js';
import { countText } from './number-format.js';

export function integritySentences(words: Words, found: Integrity): string[] {
  const { n, identical, patterns, guessed, timed, quick, quickAttempts, manyTimes, most } = found;
  const sentences = [
    ...(identical
      ? [message(words, 'assessor.integrity_identical', { n: countText(identical), patterns: countText(patterns) })]
      : []),
    ...(guessed ? [message(words, 'assessor.integrity_guessed', { n: countText(guessed), all: countText(n) })] : []),
    ...(quick
      ? [
          message(words, 'assessor.integrity_quick', {
            n: countText(quick),
            timed: countText(timed),
            attempts: countText(quickAttempts),
          }),
        ]
      : []),
    ...(manyTimes
      ? [message(words, 'assessor.integrity_many', { n: countText(manyTimes), most: countText(most) })]
      : []),
  ];
  return [
    ...(sentences.length === 0 ? [message(words, 'assessor.integrity_none')] : sentences),
    ...(timed === 0 ? [message(words, 'assessor.integrity_no_times')] : []),
  ];
}
