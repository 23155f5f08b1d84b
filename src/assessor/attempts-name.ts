import type { Attempts, Marking } from '../analysis/samples.js';
import type { Words } from '../model/course.js';
import { message } from '../model/messages.js';

export function attemptsName(words: Words, attempts: Attempts): string {
  switch (attempts) {
    case 'first':
      return message(words, 'assessor.attempts_first');
    case 'last':
      return message(words, 'assessor.attempts_last');
    case 'best':
      return message(words, 'assessor.attempts_best');
    case 'all':
      return message(words, 'assessor.attempts_all');
  }
}

export function markingName(words: Words, marking: Marking): string {
  switch (marking) {
    case 'report':
      return message(words, 'assessor.marking_report');
    case 'today':
      return message(words, 'assessor.marking_today');
  }
}
