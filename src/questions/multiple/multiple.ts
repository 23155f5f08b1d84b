import type { MultipleQuestion } from '../../model/course.js';
import { rightCodesOf, type Rules } from '../kind.js';

/** "Choose all that apply": response `a,c,e`, sorted. */
export const multiple: Rules<MultipleQuestion> = {
  interaction: 'choice',
  rightResponseOf: ({ options }) => rightCodesOf(options).sort().join(','),
  partialMarkOf: (parts, rightParts) => (parts.some((part) => rightParts.includes(part)) ? 'partly' : 'wrong'),
  isComplete: (_question, parts) => parts.length > 0,
  shuffled: (question, shuffle) => ({ ...question, options: shuffle(question.options) }),
};
