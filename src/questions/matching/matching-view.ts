import { html } from 'lit';
import type { MatchingQuestion } from '../../model/course.js';
import { message } from '../../model/messages.js';
import { textOf, type View } from '../kind.js';
import './matching-question.js';
import { matchIn } from './match-in.js';

export const matchingView: View<MatchingQuestion> = {
  draw: ({ question, seed, answer, number, total, error, words }) =>
    html`<matching-question .question=${question} .seed=${seed} .answer=${answer} .number=${number} .total=${total} .error=${error} .words=${words}></matching-question>`,
  missingOf: (words) => message(words, 'quiz.error_match'),
  answerLines: ({ pairs, targets }, response) =>
    pairs.map(({ code, text }) => `${text.replace(/\.$/, '')} – ${textOf(targets, matchIn(response, code))}`),
  feedbackLines: ({ pairs }, response) =>
    pairs.filter(({ code, match }) => matchIn(response, code) !== match).map(({ feedback }) => feedback),
  othersOf: () => [],
};
