import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { RecordedCall } from '../strict-recorder.js';
import { defaultLanguage } from '../../../src/model/default-language.js';

/** Every call of the course with its time, answer and error code; what the standard refuses stands out. */
@customElement('call-log')
export class CallLog extends LitElement {
  @property({ attribute: false }) calls: readonly RecordedCall[] = [];

  @state() private filter = '';
  @state() private onlyRefused = false;

  protected override createRenderRoot() {
    return this;
  }

  override render() {
    const shown = this.calls.filter((call) => this.#isShown(call));
    return html`
      <div class="lms-actions">
        <label>Filter <input type="search" .value=${this.filter} @input=${(event: Event) => {
          this.filter = (event.target as HTMLInputElement).value;
        }}></label>
        <label><input type="checkbox" .checked=${this.onlyRefused} @change=${(event: Event) => {
          this.onlyRefused = (event.target as HTMLInputElement).checked;
        }}> Only what failed</label>
        <button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="button" @click=${this.#download}>Download</button>
      </div>
      <p class="nhsuk-body-s">${shown.length} of ${this.calls.length} calls, the newest first.</p>
      <div class="lms-scroll" tabindex="0" role="region" aria-label="Calls">
        <table class="lms-table lms-calls">
          <thead><tr><th scope="col">Time</th><th scope="col">Call</th><th scope="col">Answer</th><th scope="col">Code</th></tr></thead>
          <tbody>${[...shown].reverse().map((call) => this.#row(call))}</tbody>
        </table>
      </div>`;
  }

  #row({ at, method, args, answer, code, refusal }: RecordedCall) {
    return html`<tr>
      <td class="lms-value">${timeOf(at)}</td>
      <td class="lms-value">${method}(${args.map((arg) => JSON.stringify(arg)).join(', ')})${refusal ? html`<br><span class="lms-refused">Refused: ${refusal}</span>` : null}</td>
      <td class="lms-value">${answer}</td>
      <td class="lms-value ${isFailure({ code }) ? 'lms-refused' : ''}">${code}</td>
    </tr>`;
  }

  #isShown({ method, args, code, refusal }: RecordedCall): boolean {
    if (this.onlyRefused && !isFailure({ code, refusal })) return false;
    return `${method} ${args.join(' ')}`.toLowerCase().includes(this.filter.toLowerCase());
  }

  #download = () => {
    const lines = this.calls.map(({ at, method, args, answer, code, refusal }) =>
      [at, method, ...args.map((arg) => JSON.stringify(arg)), answer, code, refusal ?? ''].join('\t'),
    );
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([`${lines.join('\n')}\n`], { type: 'text/plain' }));
    link.download = 'calls.txt';
    link.click();
    URL.revokeObjectURL(link.href);
  };
}

/** Reading what was never set (403) is how SCORM 2004 says "nothing yet". */
function isFailure({ code, refusal }: Pick<RecordedCall, 'code' | 'refusal'>): boolean {
  return refusal !== undefined || (code !== '0' && code !== '403');
}

/** On the clock of this computer, with milliseconds. */
function timeOf(at: string): string {
  return `${new Date(at).toLocaleTimeString(defaultLanguage)}.${at.slice(20, 23)}`;
}
