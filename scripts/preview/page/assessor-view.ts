import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AttemptReport } from '../lms-core.js';
import './attempt-report.js';

/**
 * What an assessor can know: each attempt's status, score and time, and each answer in words.
 *
 * @event attempt-reset - CustomEvent<string | null>, the attempt; null for all
 */
@customElement('assessor-view')
export class AssessorView extends LitElement {
  @property({ attribute: false }) reports: readonly AttemptReport[] = [];

  protected override createRenderRoot() {
    return this;
  }

  override render() {
    return html`
      <h1>Assessor view</h1>
      <div class="lms-actions">
        <a href="/export/moodle-interactions.txt" download>Export as Moodle does (.txt)</a>
        <a href="/export/attempts.json" download>Export everything (.json)</a>
        <p>Moodle’s report shows SCORM 1.2 answers only. “npm run analyse” reads both.</p>
        ${this.reports.length > 0 ? html`<button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="button" @click=${this.#resetAll}>Remove all attempts</button>` : null}
      </div>
      ${this.reports.length === 0 ? html`<p>There are no attempts yet. Launch the course in the learner view first.</p>` : null}
      ${[...this.reports].reverse().map((report) => html`<attempt-report .report=${report}></attempt-report>`)}`;
  }

  #resetAll = () => {
    if (window.confirm('Remove every attempt of every learner?'))
      this.dispatchEvent(new CustomEvent('attempt-reset', { detail: null, bubbles: true }));
  };
}
