import { html, type TemplateResult } from 'lit';
import type { Words } from '../../model/course.js';
import type { Mark } from '../../model/quiz.js';
import { message } from '../../model/messages.js';
import { markIcon } from './mark-icon.js';

/** The word for a mark. */
export function markLabelOf(words: Words, mark: Mark): string {
  switch (mark) {
    case 'right':
      return message(words, 'quiz.correct');
    case 'partly':
      return message(words, 'quiz.partly');
    case 'wrong':
      return message(words, 'quiz.not_quite');
  }
}

/** A mark as sign, word and colour. */
export function markTag(words: Words, mark: Mark): TemplateResult {
  return html`<span class="cp-verdict cp-verdict--${mark}">${markIcon(mark)}${markLabelOf(words, mark)}</span>`;
}
