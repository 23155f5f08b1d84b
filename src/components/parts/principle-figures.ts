import { html, type TemplateResult } from 'lit';
import type { Course, Id } from '../../model/course.js';

export interface PrincipleFigures {
  readonly title: string;
  /** In words, for example "2 of 3". */
  readonly figures: string;
}

/** What the course calls a principle. */
export function principleTitleOf({ principles }: Pick<Course, 'principles'>, id: Id): string {
  return principles.find((principle) => principle.id === id)?.title ?? id;
}

/** The principles with their figures, as a numbered list. */
export function principleFigures(principles: readonly PrincipleFigures[]): TemplateResult {
  return html`<ol class="cp-seats__list">
    ${principles.map(({ title, figures }) => html`<li><span class="cp-seats__title">${title}</span> <span class="cp-seats__figures">${figures}</span></li>`)}
  </ol>`;
}
