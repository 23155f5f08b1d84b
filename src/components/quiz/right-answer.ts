import { html, nothing, type TemplateResult } from 'lit';
import type { Question, Words } from '../../model/course.js';
import type { Attempt, Response } from '../../model/quiz.js';
import { asShown, markOf, rightResponseOf } from '../../questions/marking.js';
import { viewOf } from '../../questions/views.js';
import { message } from '../../model/messages.js';
import { rereadLink } from '../parts/reread-link.js';

/** What stands below a checked question, in the order of what stands above: the right answer as text, the other options, and where to read again. */
export function rightAnswer(
  words: Words,
  question: Question,
  response: Response,
  attempt: Pick<Attempt, 'seed'>,
): TemplateResult {
  const isRight = markOf(question, response) === 'right';
  const shown = asShown(attempt, question);
  return html`<div class="cp-after">
    ${isRight ? nothing : html`<h2 class="cp-after__title">${message(words, 'quiz.right_answer')}</h2>${rightAnswerLines(shown)}`}
    ${otherOptions(words, shown, response)}
    <p class="cp-after__again">${isRight ? message(words, 'quiz.read_more') : message(words, 'quiz.read_again')} ${rereadLink(question)}</p>
  </div>`;
}

/** The right answer as a list; numbered where the order is what was asked. */
export function rightAnswerLines(question: Question): TemplateResult {
  return linesOf(question, rightResponseOf(question));
}

/** An answer as text: one line, a list, or a numbered list where the order is what was asked. */
export function linesOf(question: Question, response: Response): TemplateResult {
  const view = viewOf(question);
  const lines = view.answerLines(question, response);
  if (view.isOrdered) return html`<ol class="cp-lines">${lines.map((line) => html`<li>${line}</li>`)}</ol>`;
  if (lines.length === 1) return html`<p class="cp-lines">${lines[0]}</p>`;
  return html`<ul class="cp-lines">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

function otherOptions(words: Words, question: Question, response: Response): TemplateResult | typeof nothing {
  const others = viewOf(question).othersOf(question, response);
  if (others.length === 0) return nothing;
  return html`<details class="nhsuk-details">
    <summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">${message(words, 'quiz.other_answers')}</span></summary>
    <div class="nhsuk-details__text">
      <dl class="cp-others">${others.map((option) => html`<dt>${option.text}</dt><dd>${option.feedback}</dd>`)}</dl>
    </div>
  </details>`;
}
