import { html } from 'lit';
import type { MultipleQuestion } from '../../model/course.js';
import { message } from '../../model/messages.js';
import { optionsView } from '../choice/choice-view.js';
import type { View } from '../kind.js';

export const multipleView: View<MultipleQuestion> = {
  ...optionsView,
  draw: ({ question, seed, answer, number, total, error, words }) =>
    html`<choice-question .control=${'checkbox'} .task=${message(words, 'quiz.choose_all')} .question=${question} .seed=${seed} .answer=${answer} .number=${number} .total=${total} .error=${error} .words=${words}></choice-question>`,
  missingOf: (words) => message(words, 'quiz.error_all'),
};
