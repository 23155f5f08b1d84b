import { html, type TemplateResult } from 'lit';
import type { OrderingQuestion } from '../../model/course.js';

/** An order as it stands on the screen, from its top. */
export function orderedLines({ isClimbed }: OrderingQuestion, topDown: readonly string[]): TemplateResult {
  return html`<ol class="cp-lines" ?reversed=${isClimbed === true}>${topDown.map((line) => html`<li>${line}</li>`)}</ol>`;
}
