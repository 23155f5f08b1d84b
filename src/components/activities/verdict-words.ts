import type { Words } from '../../model/course.js';
import { message } from '../../model/messages.js';
import type { Verdict } from '../../model/verdict.js';

/** What a choice did with power. In words alone: a tick or a cross would speak of an answer. */
export function verdictWords(words: Words, verdict: Verdict): string {
  switch (verdict) {
    case 'shares':
      return message(words, 'activities.shares');
    case 'trust':
      return message(words, 'activities.trust');
    case 'loses':
      return message(words, 'activities.loses');
    case 'keeps':
      return message(words, 'activities.keeps');
  }
}
