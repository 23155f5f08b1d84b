import { html, type TemplateResult } from 'lit';
import type { Concern, Finding } from '../analysis/findings.js';
import { message } from '../model/messages.js';
import { concernName, findingText } from './finding-words.js';
import type { Shown } from './shown.js';

/** Findings in words, each with the way to its question. */
export function findingsView({ report, words }: Shown, findings: readonly Finding[]): TemplateResult {
  const few = report.items.some(({ n }) => (n ?? 0) < 30)
    ? html`<p class="as-hint">${message(words, 'assessor.few_answers')}</p>`
    : null;
  if (findings.length === 0) return html`<p>${message(words, 'assessor.nothing_to_look_at')}</p>${few}`;
  return html`<ul class="as-findings">${findings.map((finding) => {
    const item = report.items.find(({ id }) => id === finding.item);
    return item
      ? html`<li>${concernTag(concernName(words, finding.concern), finding.concern)} <a href="#${finding.item}">${finding.item}</a><p>${findingText(words, finding, item)}</p></li>`
      : null;
  })}</ul>${few}`;
}

export function concernTag(name: string, concern: Concern): TemplateResult {
  const colour =
    concern === 'wrong key' || concern === 'backwards'
      ? 'red'
      : concern === 'misleading' || concern === 'too hard'
        ? 'yellow'
        : 'grey';
  return html`<strong class="nhsuk-tag nhsuk-tag--${colour}">${name}</strong>`;
}
