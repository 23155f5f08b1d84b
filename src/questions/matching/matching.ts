import type { MatchingQuestion } from '../../model/course.js';
import type { Rules } from '../kind.js';

/** Each text of one list belongs to one of another: response `1.a,2.c`. */
export const matching: Rules<MatchingQuestion> = {
  interaction: 'matching',
  rightResponseOf: ({ pairs }) => pairs.map(({ code, match }) => `${code}.${match}`).join(','),
  partialMarkOf: (parts, rightParts) => (parts.some((part) => rightParts.includes(part)) ? 'partly' : 'wrong'),
  isComplete: ({ pairs }, parts) => parts.length === pairs.length && parts.every((part) => part.length === 3),
  shuffled: (question, shuffle) => ({ ...question, pairs: shuffle(question.pairs) }),
};
