import { html } from 'lit';
import type { OrderingQuestion } from '../../model/course.js';
import { message } from '../../model/messages.js';
import { partsOf, textOf, type View } from '../kind.js';
import { orderedLines } from './ordered-lines.js';
import { orderingFeedback } from './ordering-feedback.js';
import './ordering-question.js';

export const orderingView: View<OrderingQuestion> = {
  draw: ({ question, seed, answer, number, total, error, words }) =>
    html`<ordering-question .question=${question} .seed=${seed} .answer=${answer} .number=${number} .total=${total} .error=${error} .words=${words}></ordering-question>`,
  missingOf: (words) => message(words, 'quiz.error_order'),
  answerLines: ({ options }, response) => partsOf(response).map((code) => textOf(options, code)),
  drawLines: (question, lines) => orderedLines(question, question.isClimbed ? [...lines].reverse() : lines),
  feedbackLines: (question, response) => [orderingFeedback(question, response)].filter((text) => text !== ''),
  othersOf: () => [],
};
