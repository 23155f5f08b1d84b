import type { Choice } from '../analysis/decisions.js';
import type { Words } from '../model/course.js';
import { message } from '../model/messages.js';

export function choiceName(words: Words, choice: Choice): string {
  switch (choice) {
    case 'keep':
      return message(words, 'assessor.decision_keep');
    case 'reword':
      return message(words, 'assessor.decision_reword');
    case 'replace':
      return message(words, 'assessor.decision_replace');
  }
}
