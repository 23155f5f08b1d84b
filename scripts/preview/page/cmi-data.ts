import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Held } from '../attempts.js';

/** The live data model: each element that has a value, by its full name. */
@customElement('held-data')
export class HeldData extends LitElement {
  @property({ attribute: false }) held: Held = {};

  protected override createRenderRoot() {
    return this;
  }

  override render() {
    return html`<div class="lms-scroll" tabindex="0" role="region" aria-label="Data model">
      <table class="lms-table">
        <thead><tr><th scope="col">Element</th><th scope="col">Value</th></tr></thead>
        <tbody>${elementsOf(this.held, 'cmi').map(([element, value]) => html`<tr><td class="lms-value">${element}</td><td class="lms-value">${value}</td></tr>`)}</tbody>
      </table>
    </div>`;
  }
}

function elementsOf(held: Held, path: string): [string, string][] {
  return Object.entries(held).flatMap(([name, value]): [string, string][] => {
    const element = `${path}.${name}`;
    if (typeof value === 'object') return elementsOf(value, element);
    return value === '' ? [] : [[element, value]];
  });
}
