import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { cmiRecordOf } from '../cmi-record.js';
import type { Session } from './lms-session.js';
import './call-log.js';
import './recorded-answers.js';
import './cmi-data.js';
import './saved-state.js';

const TABS = { answers: 'Answers', data: 'Data model', calls: 'Calls', state: 'Saved state' } as const;
type Tab = keyof typeof TABS;

/** What the LMS hears while the course plays, under five tabs. */
@customElement('diagnosis-panel')
export class DiagnosisPanel extends LitElement {
  @property({ attribute: false }) session!: Session;

  @state() private tab: Tab = 'answers';

  #scheduled = 0;

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.addEventListener('heard', this.#redrawSoon);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session.removeEventListener('heard', this.#redrawSoon);
    window.clearTimeout(this.#scheduled);
  }

  override render() {
    return html`<section class="lms-diagnosis" aria-label="Diagnosis">
      <div class="lms-tabs" role="tablist" aria-label="Diagnosis" @keydown=${this.#step}>
        ${Object.entries(TABS).map(
          ([id, label]) =>
            html`<button type="button" role="tab" id="tab-${id}" aria-selected=${id === this.tab} aria-controls="tab-panel" tabindex=${id === this.tab ? 0 : -1} @click=${() => {
              this.tab = id as Tab;
            }}>${label}</button>`,
        )}
      </div>
      <div role="tabpanel" id="tab-panel" aria-labelledby="tab-${this.tab}">${this.#panel()}</div>
    </section>`;
  }

  #panel(): TemplateResult {
    const { session } = this;
    const heard = cmiRecordOf({ edition: session.edition, held: session.held });
    switch (this.tab) {
      case 'answers':
        return html`<heard-answers .answers=${heard.answers}></heard-answers>`;
      case 'data':
        return html`<held-data .held=${session.held}></held-data>`;
      case 'calls':
        return html`<call-log .calls=${[...session.calls]}></call-log>`;
      case 'state':
        return html`<saved-state .suspendData=${heard.suspendData}></saved-state>`;
    }
  }

  #step = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const tabs = Object.keys(TABS) as Tab[];
    this.tab = tabs[(tabs.indexOf(this.tab) + step + tabs.length) % tabs.length] ?? this.tab;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('[aria-selected=true]')?.focus());
  };

  /** A course makes a dozen calls in a row: one drawing is enough for them. */
  #redrawSoon = () => {
    if (this.#scheduled !== 0) return;
    this.#scheduled = window.setTimeout(() => {
      this.#scheduled = 0;
      this.requestUpdate();
    }, 100);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'diagnosis-panel': DiagnosisPanel;
  }
}
