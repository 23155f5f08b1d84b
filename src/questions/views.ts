// How each kind of question is drawn and put into words; loaded with the quiz.

import type { Question } from '../model/course.js';
import { choiceView } from './choice/choice-view.js';
import type { Kind, QuestionOf, View } from './kind.js';
import { matchingView } from './matching/matching-view.js';
import { multipleView } from './multiple/multiple-view.js';
import { orderingView } from './ordering/ordering-view.js';
import { reasonedView } from './reasoned/reasoned-view.js';

const views: { readonly [K in Kind]: View<QuestionOf<K>> } = {
  choice: choiceView,
  multiple: multipleView,
  reasoned: reasonedView,
  matching: matchingView,
  ordering: orderingView,
};

export function viewOf({ kind }: Question): View<Question> {
  return views[kind];
}
