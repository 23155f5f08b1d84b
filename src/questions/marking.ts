// The right response of any question, and what a response is worth.

import type { Question } from '../model/course.js';
import { orderOf, type Attempt, type Mark, type Response } from '../model/quiz.js';
import { choice } from './choice/choice.js';
import { partsOf, type Interaction, type Kind, type QuestionOf, type Rules } from './kind.js';
import { matching } from './matching/matching.js';
import { multiple } from './multiple/multiple.js';
import { ordering } from './ordering/ordering.js';
import { reasoned } from './reasoned/reasoned.js';

const rules: { readonly [K in Kind]: Rules<QuestionOf<K>> } = { choice, multiple, reasoned, matching, ordering };
const rulesOf = ({ kind }: Question): Rules<Question> => rules[kind];

export function interactionOf(question: Question): Interaction {
  return rulesOf(question).interaction;
}

/** The right response in canonical form: ASCII, as SCORM 1.2 spells a response. */
export function rightResponseOf(question: Question): Response {
  return rulesOf(question).rightResponseOf(question);
}

/** How much of `response` is right. `partly` is said for feedback; it earns no mark. */
export function markOf(question: Question, response: Response): Mark {
  const right = rightResponseOf(question);
  return response === right ? 'right' : rulesOf(question).partialMarkOf(response.split(','), right.split(','));
}

/** Whether every part of the question has an answer, so that it can be checked. */
export function isComplete(question: Question, response: Response): boolean {
  return rulesOf(question).isComplete(question, partsOf(response));
}

/** The question with what can be chosen in the order in which the learner sees it; of an ordering question, the right one. */
export function asShown(attempt: Pick<Attempt, 'seed'>, question: Question): Question {
  return rulesOf(question).shuffled(question, (options) => orderOf(attempt, question, options));
}
