import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { LoggedCall } from './session.js';

/** Every call of the course with its time, answer and error code; what the standard refuses stands out. */
@customElement('call-log')
export class CallLog extends LitElement {
  @property({ attribute: false }) calls: readonly LoggedCall[] = [];

  @state() private filter = '';
  @state() private onlyRefused = false;

  protected override createRenderRoot() {
    return this;
  }

  override render() {
    const shown = this.calls.filter((call) => this.#isShown(call));
    return html`
      <div class="lms-actions">
        <label>Filter <input type="search" .value=${this.filter} @input=${(event: Event) => { this.filter = (event.target as HTMLInputElement).value; }}></label>
        <label><input type="checkbox" .checked=${this.onlyRefused} @change=${(event: Event) => { this.onlyRefused = (event.target as HTMLInputElement).checked; }}> Only what failed</label>
        <button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="button" @click=${this.#download}>Download</button>
      </div>
      <p class="nhsuk-body-s">${shown.length} of ${this.calls.length} calls, the newest first.</p>
      <div class="lms-scroll" tabindex="0" role="region" aria-label="Calls">
        <table class="lms-table">
          <thead><tr><th scope="col">Time</th><th scope="col">Call</th><th scope="col">Answer</th><th scope="col">Code</th></tr></thead>
          <tbody>${[...shown].reverse().map((call) => this.#row(call))}</tbody>
        </table>
      </div>`;
  }

  #row({ at, method, args, answer, code, refusal }: LoggedCall) {
    return html`<tr>
      <td class="lms-value">${at.slice(11, 23)}</td>
      <td class="lms-value">${method}(${args.map((arg) => JSON.stringify(arg)).join(', ')})${refusal ? html`<br><span class="lms-refused">Refused: ${refusal}</span>` : null}</td>
      <td class="lms-value">${answer}</td>
      <td class="lms-value ${code === '0' ? '' : 'lms-refused'}">${code}</td>
    </tr>`;
  }

  #isShown({ method, args, code, refusal }: LoggedCall): boolean {
    if (this.onlyRefused && code === '0' && !refusal) return false;
    return `${method} ${args.join(' ')}`.toLowerCase().includes(this.filter.toLowerCase());
  }

  #download = () => {
    const lines = this.calls.map(({ at, method, args, answer, code, refusal }) => [at, method, ...args.map((arg) => JSON.stringify(arg)), answer, code, refusal ?? ''].join('\t'));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([`${lines.join('\n')}\n`], { type: 'text/plain' }));
    link.download = 'calls.txt';
    link.click();
    URL.revokeObjectURL(link.href);
  };
}
