import type { ChoiceQuestion } from '../../model/course.js';
import { rightCodesOf, type Rules } from '../kind.js';

/** One right option of several: response `b`. */
export const choice: Rules<ChoiceQuestion> = {
  interaction: 'choice',
  rightResponseOf: ({ options }) => rightCodesOf(options).join(','),
  partialMarkOf: () => 'wrong',
  isComplete: (_question, parts) => parts.length > 0,
  shuffled: (question, shuffle) => ({ ...question, options: shuffle(question.options) }),
};
