import type { MultipleQuestion } from '../../model/course.js';
import { message } from '../../model/messages.js';
import { optionsView } from '../choice/choice-view.js';
import type { View } from '../kind.js';

export const multipleView: View<MultipleQuestion> = {
  ...optionsView,
  missingOf: (words) => message(words, 'quiz.error_all'),
};
