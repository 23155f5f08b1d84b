import { html, nothing, type TemplateResult } from 'lit';
import { message } from '../model/messages.js';
import { basisSentences, warningSentences } from './basis-words.js';
import type { Shown } from './shown.js';

/** What the figures rest on: it stands before any of them. */
export function basisView({ report, words }: Shown): TemplateResult {
  const warnings = warningSentences(words, report.basis);
  return html`<section class="as-basis ${warnings.length > 0 ? 'as-basis--warned' : ''}" aria-labelledby="basis">
    <h3 class="nhsuk-heading-s" id="basis">${message(words, 'assessor.basis_title')}</h3>
    <p>${basisSentences(words, report.basis).join(' ')}</p>
    ${warnings.length === 0 ? nothing : html`<ul>${warnings.map((sentence) => html`<li>${sentence}</li>`)}</ul>`}
  </section>`;
}
