import { html, nothing, type TemplateResult } from 'lit';
import type { Question, Words } from '../../model/course.js';
import type { Response } from '../../model/quiz.js';
import { markOf, rightResponseOf } from '../../questions/marking.js';
import { viewOf } from '../../questions/views.js';
import { message } from '../../model/messages.js';
import { markTag } from '../parts/mark-label.js';
import { rereadLink } from '../parts/reread-link.js';

/** How the answer was marked, and where to read again; what is right stands in the question itself. */
export function outcomeOf(words: Words, question: Question, response: Response): TemplateResult {
  const mark = markOf(question, response);
  return html`<div class="cp-outcome cp-outcome--${mark}">
    <p>${markTag(words, mark)} <span class="cp-after__again">${mark === 'partly' ? message(words, 'quiz.partly_counts') : nothing} ${mark === 'right' ? message(words, 'quiz.read_more') : message(words, 'quiz.read_again')} ${rereadLink(question)}</span></p>
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
  if (view.drawLines) return view.drawLines(question, lines);
  if (lines.length === 1) return html`<p class="cp-lines">${lines[0]}</p>`;
  return html`<ul class="cp-lines">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

/** Why the options that were neither chosen nor right are not. */
export function otherOptions(words: Words, question: Question, response: Response): TemplateResult | typeof nothing {
  const others = viewOf(question).othersOf(question, response);
  if (others.length === 0) return nothing;
  return html`<details class="nhsuk-details">
    <summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">${message(words, 'quiz.other_answers')}</span></summary>
    <div class="nhsuk-details__text">
      <dl class="cp-others">${others.map((option) => html`<dt>${option.text}</dt><dd>${option.feedback}</dd>`)}</dl>
    </div>
  </details>`;
}
