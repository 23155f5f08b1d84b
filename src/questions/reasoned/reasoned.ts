import type { ReasonedQuestion } from '../../model/course.js';
import { rightCodesOf, type Rules } from '../kind.js';

/** True or false, and the reason why: response `f,b`. True and false keep their places. */
export const reasoned: Rules<ReasonedQuestion> = {
  interaction: 'choice',
  rightResponseOf: ({ answers, reasons }) => [...rightCodesOf(answers), ...rightCodesOf(reasons)].join(','),
  partialMarkOf: ([answer], [rightAnswer]) => (answer === rightAnswer ? 'partly' : 'wrong'),
  isComplete: (_question, parts) => parts.length === 2 && parts.every((part) => part !== ''),
  shuffled: (question, shuffle) => ({ ...question, reasons: shuffle(question.reasons) }),
};
