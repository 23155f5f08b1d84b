import { html, type TemplateResult } from 'lit';

/** An outlined tick: right, and not chosen. The word beside it is the text alternative. */
export const missedIcon = (): TemplateResult =>
  html`<svg class="cp-sign cp-sign--right" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><circle class="cp-sign__rim" cx="12" cy="12" r="10"></circle><path class="cp-sign__rim" d="M7 12.5l3.5 3.5 6.5-8"></path></svg>`;
