import { html, type TemplateResult } from 'lit';

export interface PrincipleFigures {
  readonly title: string;
  /** In words, for example "2 of 3". */
  readonly figures: string;
}

/** The principles with their figures, as a numbered list. */
export function principleFigures(principles: readonly PrincipleFigures[]): TemplateResult {
  return html`<ol class="cp-seats__list">
    ${principles.map(({ title, figures }) => html`<li><span class="cp-seats__title">${title}</span> <span class="cp-seats__figures">${figures}</span></li>`)}
  </ol>`;
}
