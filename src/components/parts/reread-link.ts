import { html, type TemplateResult } from 'lit';
import type { Question } from '../../model/course.js';

/** A link to the passage that a question is about, named after the heading that stands there. */
export function rereadLink({ reread, rereadTitle }: Pick<Question, 'reread' | 'rereadTitle'>): TemplateResult {
  return html`<a href="#${reread}" data-reread=${reread}>${rereadTitle ?? headingAt(reread)}</a>`;
}

/** The words of the heading with this anchor, where its screen has come. */
function headingAt(anchor: string): string {
  const found = document.getElementById(anchor);
  const heading = found?.matches('h1, h2, h3, h4') ? found : found?.querySelector('h1, h2, h3');
  return heading?.textContent?.trim() || anchor;
}
