import { html, type TemplateResult } from 'lit';
import type { Words } from '../../model/course.js';
import { message } from '../../model/messages.js';

export interface FieldError {
  /** Id of the field to go to. */
  readonly field: string;
  readonly text: string;
}

/** The NHS error summary, its heading at the level that fits where it stands. Its links move focus themselves: the address bar belongs to the course's screens. */
export function errorSummary(words: Words, errors: readonly FieldError[], level: 2 | 4): TemplateResult {
  const title = message(words, 'quiz.error_title');
  return html`<div class="nhsuk-error-summary" tabindex="-1">
    <div role="alert">
      ${level === 2 ? html`<h2 class="nhsuk-error-summary__title">${title}</h2>` : html`<h4 class="nhsuk-error-summary__title">${title}</h4>`}
      <div class="nhsuk-error-summary__body">
        <ul class="nhsuk-list nhsuk-error-summary__list">
          ${errors.map((error) => html`<li><a href="#${error.field}" @click=${goToField}>${error.text}</a></li>`)}
        </ul>
      </div>
    </div>
  </div>`;
}

/** The message beside the field itself. */
export function errorMessage(words: Words, id: string, text: string): TemplateResult {
  return html`<p class="nhsuk-error-message" id=${id}><span class="nhsuk-u-visually-hidden">${message(words, 'quiz.error_prefix')} </span>${text}</p>`;
}

function goToField(event: Event): void {
  event.preventDefault();
  const field = document.getElementById((event.currentTarget as HTMLAnchorElement).hash.slice(1));
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
}
