// What the build and the analysis know of each kind of question; none of it travels to a learner.

import type { z as Zod } from 'zod';
import type { Question } from '../model/course.js';
import type { Authoring, Shapes } from './authoring-kind.js';
import { choiceAuthoring, choiceFields } from './choice/choice-authoring.js';
import type { Kind, QuestionOf } from './kind.js';
import { matchingAuthoring, matchingFields } from './matching/matching-authoring.js';
import { multipleAuthoring, multipleFields } from './multiple/multiple-authoring.js';
import { orderingAuthoring, orderingFields } from './ordering/ordering-authoring.js';
import { reasonedAuthoring, reasonedFields } from './reasoned/reasoned-authoring.js';

/** The fields that an entry of quiz.yaml has for its kind. zod comes in from the build, so that no page carries it. */
export function fieldsOf(shapes: Shapes, z: typeof Zod) {
  return {
    choice: choiceFields(shapes),
    multiple: multipleFields(shapes),
    reasoned: reasonedFields(shapes),
    matching: matchingFields(shapes, z),
    ordering: orderingFields(shapes, z),
  } satisfies Record<Kind, object>;
}

const authoring: { readonly [K in Kind]: Authoring<QuestionOf<K>, object> } = {
  choice: choiceAuthoring,
  multiple: multipleAuthoring,
  reasoned: reasonedAuthoring,
  matching: matchingAuthoring,
  ordering: orderingAuthoring,
};

/** The kinds in the order in which documents list them. */
export const kinds = Object.keys(authoring) as [Kind, ...Kind[]];

export function authoringOf({ kind }: Pick<Question, 'kind'>): Authoring<Question, object> {
  return authoring[kind];
}
