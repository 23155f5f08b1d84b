import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { server } from './server-requests.js';
import { defaultLanguage } from '../../../src/model/default-language.js';

/** What SCORM 1.2 guarantees, and what the strictest LMSs give. */
const MOST = 4096;

/** How much of suspend_data is used, what it says in words, and the text itself. */
@customElement('saved-state')
export class SavedState extends LitElement {
  @property() suspendData = '';

  @state() private decoded = '';

  protected override createRenderRoot() {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('suspendData')) void this.#decode(this.suspendData);
  }

  override render() {
    const { length } = this.suspendData;
    return html`
      <p><label for="saved-state">${length.toLocaleString(defaultLanguage)} of ${MOST.toLocaleString(defaultLanguage)} characters (${Math.round((length / MOST) * 100)} %)</label></p>
      <meter class="lms-meter" id="saved-state" min="0" max=${MOST} high=${MOST * 0.8} optimum="0" .value=${length}></meter>
      <h2 class="nhsuk-heading-s">In words</h2>
      <p class="lms-state">${this.decoded || 'Nothing yet.'}</p>
      <h2 class="nhsuk-heading-s">As stored</h2>
      <p class="lms-state">${this.suspendData || 'Nothing yet.'}</p>`;
  }

  async #decode(suspendData: string): Promise<void> {
    const decoded = suspendData === '' ? '' : await server.decoded(suspendData);
    // A slower answer about an older state must not replace a newer one.
    if (suspendData === this.suspendData) this.decoded = decoded;
  }
}
