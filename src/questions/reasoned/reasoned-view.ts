import { html } from 'lit';
import type { ReasonedQuestion } from '../../model/course.js';
import { message } from '../../model/messages.js';
import { partsOf, textOf, type View } from '../kind.js';
import './reasoned-question.js';

export const reasonedView: View<ReasonedQuestion> = {
  draw: ({ question, seed, answer, number, total, error, words }) =>
    html`<reasoned-question .question=${question} .seed=${seed} .answer=${answer} .number=${number} .total=${total} .error=${error} .words=${words}></reasoned-question>`,
  missingOf: (words) => message(words, 'quiz.error_both'),
  answerLines({ answers, reasons }, response) {
    const [answer, reason] = partsOf(response);
    return [textOf(answers, answer), textOf(reasons, reason)].filter((text) => text !== '');
  },
  feedbackLines({ answers, reasons }, response) {
    const [answer, reason] = partsOf(response);
    return [...answers.filter(({ code }) => code === answer), ...reasons.filter(({ code }) => code === reason)].map(
      ({ feedback }) => feedback,
    );
  },
  othersOf({ reasons }, response) {
    const [, reason] = partsOf(response);
    return reasons.filter(({ code, right }) => !right && code !== reason);
  },
};
