import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../model/course.js';
import type { Mark } from '../model/quiz.js';
import { signOf } from './sign.js';
import { verdictOf } from './verdict.js';

/**
 * The place for a piece of feedback. Until it is shown, its words only keep the room (as invisible generated
 * content, so that no screen reader, search or copy finds them): a check then moves nothing on the page.
 */
export function feedbackPlace(words: Words, id: string, text: string, mark: Mark | null): TemplateResult {
  if (mark === null) return html`<div class="cp-feedback cp-feedback--waiting" id=${id} data-room=${text}></div>`;
  return html`<div class="cp-feedback cp-feedback--${mark}" id=${id} data-room=${nothing}>
    ${signOf(mark)}<span><span class="nhsuk-u-visually-hidden">${verdictOf(words, mark)}: </span>${text}</span>
  </div>`;
}
