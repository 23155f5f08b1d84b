import { html, nothing, type TemplateResult } from 'lit';
import { markIcon, type Sign } from './mark-icon.js';
import { wholeWords } from './whole-words.js';

/**
 * The place for a piece of feedback; it takes no room until there is something to say.
 * @param word what the sign shows, for those who do not see it; `''` where the text says it
 */
export function feedbackPlace(
  id: string,
  text: string | TemplateResult,
  sign: Sign | null,
  word: string,
): TemplateResult {
  return html`<div class="cp-feedback" id=${id}>${sign === null || text === '' ? nothing : html`${markIcon(sign)}<span>${word ? html`<span class="nhsuk-u-visually-hidden">${word}: </span>` : nothing}${typeof text === 'string' ? wholeWords(text) : text}</span>`}</div>`;
}
