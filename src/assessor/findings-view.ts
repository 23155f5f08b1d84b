import { html, nothing, type TemplateResult } from 'lit';
import type { Concern } from '../analysis/findings.js';
import { message } from '../model/messages.js';
import { areaText, concernName, findingText, verdictText } from './finding-words.js';
import type { Shown } from './shown.js';

/** Findings in words, each with the way to its question. What could be judged at all stands before them. */
export function findingsView({ report, words, bank }: Shown): TemplateResult {
  const { findings, areas, verdict, sittings } = report;
  const told = verdictText(words, verdict, sittings);
  return html`
    ${told === '' ? nothing : html`<p class="as-verdict">${told}</p>`}
    ${
      findings.length === 0
        ? nothing
        : html`<ul class="as-findings">${findings.map((finding) => {
            const item = report.items.find(({ id }) => id === finding.item);
            return item
              ? html`<li>${concernTag(concernName(words, finding.concern), finding.concern)} <a href="#${finding.item}">${finding.item}</a><p>${findingText(words, finding, item, report)}</p></li>`
              : null;
          })}</ul>`
    }
    ${areas.length === 0 ? nothing : html`<h3 class="nhsuk-heading-m">${message(words, 'assessor.areas_title')}</h3><ul class="as-areas">${areas.map((area) => html`<li>${areaText(words, area, report, bank)}</li>`)}</ul><p><a href="#draw">${message(words, 'assessor.view_draw')}</a></p>`}`;
}

export function concernTag(name: string, concern: Concern): TemplateResult {
  return html`<strong class="nhsuk-tag nhsuk-tag--${colourOf(concern)}">${name}</strong>`;
}

function colourOf(concern: Concern): 'red' | 'yellow' | 'grey' {
  switch (concern) {
    case 'wrong key':
    case 'backwards':
      return 'red';
    case 'second key':
    case 'misleading':
    case 'known':
    case 'differential':
    case 'too hard':
      return 'yellow';
    case 'weak':
    case 'dead option':
    case 'too easy':
      return 'grey';
  }
}
