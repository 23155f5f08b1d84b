import { html, type TemplateResult } from 'lit';

/** Figures as a list of names and values. */
export function factsView(facts: readonly (readonly [string, unknown])[]): TemplateResult {
  return html`<dl class="nhsuk-summary-list as-facts">${facts.map(([name, value]) => html`<div class="nhsuk-summary-list__row"><dt class="nhsuk-summary-list__key">${name}</dt><dd class="nhsuk-summary-list__value">${value}</dd></div>`)}</dl>`;
}
