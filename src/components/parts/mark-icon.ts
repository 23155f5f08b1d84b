import { svg, html, nothing, type TemplateResult } from 'lit';
import type { Mark } from '../../model/quiz.js';

/** `missed`: right, and not chosen. */
export type Sign = Mark | 'missed';

const drawings: Readonly<Record<Sign, TemplateResult>> = {
  right: svg`<circle cx="12" cy="12" r="11"></circle><path class="cp-sign__cut" d="M6 12.5l4 4 8-9"></path>`,
  missed: svg`<circle class="cp-sign__rim" cx="12" cy="12" r="10"></circle><path class="cp-sign__rim" d="M7 12.5l3.5 3.5 6.5-8"></path>`,
  partly: svg`<circle class="cp-sign__rim" cx="12" cy="12" r="10"></circle><path d="M12 1a11 11 0 0 0 0 22z"></path>`,
  wrong: svg`<path d="M12 0l12 12-12 12L0 12z"></path><path class="cp-sign__cut" d="M8 8l8 8M16 8l-8 8"></path>`,
};

/**
 * One sign, one meaning, and a shape for each, so that nobody needs the colour: a filled tick is chosen and right, an
 * outlined one right and missed, a cross chosen and wrong. The word beside it is the text alternative.
 */
export function markIcon(sign: Sign): TemplateResult {
  return html`<svg class="cp-sign cp-sign--${sign}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${drawings[sign]}</svg>`;
}

/** At one of two answers, once it is told which is right: nothing at what is neither right nor chosen. */
export function choiceIcon(isChosen: boolean, isRight: boolean): TemplateResult | typeof nothing {
  if (isChosen) return markIcon(isRight ? 'right' : 'wrong');
  return isRight ? markIcon('missed') : nothing;
}
