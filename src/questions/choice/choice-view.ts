import { html } from 'lit';
import type { ChoiceQuestion, MultipleQuestion } from '../../model/course.js';
import { message } from '../../model/messages.js';
import { partsOf, type View } from '../kind.js';
import './choice-question.js';

/** What a choice of one and a choice of several have in common. */
export const optionsView: Omit<View<ChoiceQuestion | MultipleQuestion>, 'draw' | 'missingOf'> = {
  answerLines({ options }, response) {
    const parts = partsOf(response);
    return options.filter(({ code }) => parts.includes(code)).map(({ text }) => text);
  },
  feedbackLines({ options }, response) {
    const parts = partsOf(response);
    return options.filter(({ code }) => parts.includes(code)).map(({ feedback }) => feedback);
  },
  othersOf({ options }, response) {
    const chosen = partsOf(response);
    return options.filter(({ code, right }) => !right && !chosen.includes(code));
  },
};

export const choiceView: View<ChoiceQuestion> = {
  ...optionsView,
  draw: ({ question, seed, answer, number, total, error, words }) =>
    html`<choice-question .control=${'radio'} .task=${message(words, 'quiz.choose_one')} .question=${question} .seed=${seed} .answer=${answer} .number=${number} .total=${total} .error=${error} .words=${words}></choice-question>`,
  missingOf: (words) => message(words, 'quiz.error_one'),
};
