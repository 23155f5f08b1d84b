import type { OrderingQuestion } from '../../model/course.js';
import type { Rules } from '../kind.js';

/** Put in order: response `c,a,b`. The options stand in the right order; the element begins with another one. */
export const ordering: Rules<OrderingQuestion> = {
  interaction: 'ordering',
  rightResponseOf: ({ options }) => options.map(({ code }) => code).join(','),
  partialMarkOf: () => 'wrong',
  isComplete: ({ options }, parts) => parts.length === options.length,
  shuffled: (question) => question,
};
