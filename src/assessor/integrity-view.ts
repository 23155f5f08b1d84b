import { html, type TemplateResult } from 'lit';
import { message } from '../model/messages.js';
import { integritySentences } from './integrity-words.js';
import type { Shown } from './shown.js';

/** Reasons to look at how answers came about: counts, and no name. */
export function integrityView({ report, words }: Shown): TemplateResult {
  if (report.isShared) return html`<p>${message(words, 'assessor.integrity_shared')}</p>`;
  return html`<p>${message(words, 'assessor.integrity_hint')}</p><ul>${integritySentences(words, report.integrity).map((sentence) => html`<li>${sentence}</li>`)}</ul>`;
}
