import { html, type TemplateResult } from 'lit';
import type { Words } from '../model/course.js';
import type { Mark } from '../model/quiz.js';
import { say } from '../model/words.js';
import { signOf } from './sign.js';

/** The word for a mark. */
export function verdictOf(words: Words, mark: Mark): string {
  switch (mark) {
    case 'right':
      return say(words, 'quiz.correct');
    case 'partly':
      return say(words, 'quiz.partly');
    case 'wrong':
      return say(words, 'quiz.not_quite');
  }
}

/** A mark as sign, word and colour. */
export function verdictTag(words: Words, mark: Mark): TemplateResult {
  return html`<span class="cp-verdict cp-verdict--${mark}">${signOf(mark)}${verdictOf(words, mark)}</span>`;
}
