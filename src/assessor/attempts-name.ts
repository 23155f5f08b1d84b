import type { Attempts } from '../analysis/samples.js';
import type { Words } from '../model/course.js';
import { say } from '../model/words.js';

export function attemptsName(words: Words, attempts: Attempts): string {
  switch (attempts) {
    case 'first':
      return say(words, 'assessor.attempts_first');
    case 'last':
      return say(words, 'assessor.attempts_last');
    case 'best':
      return say(words, 'assessor.attempts_best');
    case 'all':
      return say(words, 'assessor.attempts_all');
  }
}
