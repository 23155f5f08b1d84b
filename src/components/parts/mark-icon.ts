import { svg, html, type TemplateResult } from 'lit';
import type { Mark } from '../../model/quiz.js';

const drawings: Readonly<Record<Mark, TemplateResult>> = {
  right: svg`<circle cx="12" cy="12" r="11"></circle><path class="cp-sign__cut" d="M6 12.5l4 4 8-9"></path>`,
  partly: svg`<circle class="cp-sign__rim" cx="12" cy="12" r="10"></circle><path d="M12 1a11 11 0 0 0 0 22z"></path>`,
  wrong: svg`<path d="M12 0l12 12-12 12L0 12z"></path><path class="cp-sign__cut" d="M8 8l8 8M16 8l-8 8"></path>`,
};

/** Three shapes for three marks, so that nobody needs the colour. The word beside it is the text alternative. */
export function markIcon(mark: Mark): TemplateResult {
  return html`<svg class="cp-sign cp-sign--${mark}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${drawings[mark]}</svg>`;
}
