import { html, type TemplateResult } from 'lit';
import type { Question, Words } from '../../model/course.js';
import { message } from '../../model/messages.js';
import { wholeWords } from './whole-words.js';

type Passage = Pick<Question, 'reread' | 'rereadTitle'>;

/** A link to the passage that a question is about, named after the heading that stands there. */
export function rereadLink(passage: Passage): TemplateResult {
  return html`<a href="#${passage.reread}" data-reread=${passage.reread}>${wholeWords(titleOf(passage))}</a>`;
}

/** The same as the first thing to do. */
export function rereadButton(words: Words, passage: Passage): TemplateResult {
  return html`<a class="nhsuk-button" href="#${passage.reread}" data-reread=${passage.reread}>${message(words, 'quiz.read_first', { title: titleOf(passage) })}</a>`;
}

function titleOf({ reread, rereadTitle }: Passage): string {
  return rereadTitle ?? headingAt(reread);
}

/** The words of the heading with this anchor, where its screen has come. */
function headingAt(anchor: string): string {
  const found = document.getElementById(anchor);
  const heading = found?.matches('h1, h2, h3, h4') ? found : found?.querySelector('h1, h2, h3');
  return heading?.textContent?.trim() || anchor;
}
