import { svg, html, type TemplateResult } from 'lit';
import type { Words } from '../../model/course.js';
import { message } from '../../model/messages.js';
import type { Verdict } from '../../model/verdict.js';

// As in the pictures: a circle for people who use services, a square for staff, and the long dark shape is the pen.
const person = svg`<circle class="cp-sign__rim" cx="7" cy="12" r="6"></circle>`;
const penAt = (x: number) => svg`<path d="M${x} 2h4v14l-2 6-2-6z"></path>`;
const squareAt = (x: number) => svg`<rect class="cp-sign__rim" x=${x} y="6" width="12" height="12" rx="2"></rect>`;

const drawings: Readonly<Record<Verdict, TemplateResult>> = {
  shares: svg`${person}${penAt(16)}${squareAt(23)}`,
  trust: svg`${person}<path class="cp-sign__rim" d="M13 12h10"></path>${squareAt(23)}`,
  keeps: svg`${person}${squareAt(17)}${penAt(31)}`,
};

/** The word for it. */
export function powerLabelOf(words: Words, verdict: Verdict): string {
  switch (verdict) {
    case 'shares':
      return message(words, 'activities.shares');
    case 'trust':
      return message(words, 'activities.trust');
    case 'keeps':
      return message(words, 'activities.keeps');
  }
}

/**
 * What a choice did with power, in signs of its own, since a tick or a cross would speak of an answer: the pen between
 * people and staff, a line that joins them, the pen on the far side of staff. The word beside it is the text alternative.
 */
export function powerSign(verdict: Verdict): TemplateResult {
  return html`<svg class="cp-sign cp-sign--power" viewBox="0 0 36 24" aria-hidden="true" focusable="false">${drawings[verdict]}</svg>`;
}
