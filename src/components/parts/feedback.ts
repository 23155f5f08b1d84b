import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../../model/course.js';
import type { Mark } from '../../model/quiz.js';
import { markIcon } from './mark-icon.js';
import { markLabelOf } from './mark-label.js';

/**
 * The place for a piece of feedback. Its words keep the room from the start (as invisible generated content, so that
 * no screen reader, search or copy finds them): a check then moves nothing on the page.
 * @param word says before the text what the sign shows; `''` where the text says it
 */
export function feedbackPlace(
  words: Words,
  id: string,
  text: string,
  mark: Mark | null,
  room = text,
  word = mark && markLabelOf(words, mark),
): TemplateResult {
  return html`<div class="cp-feedback" id=${id} data-room=${room}>
    ${mark === null || text === '' ? nothing : html`${markIcon(mark)}<span>${word ? html`<span class="nhsuk-u-visually-hidden">${word}: </span>` : nothing}${text}</span>`}
  </div>`;
}
