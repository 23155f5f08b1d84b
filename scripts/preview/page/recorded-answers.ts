import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CmiInteraction } from '../cmi-record.js';

/** The interactions as an assessor will see them in Moodle: ids and letters, lined up by number. */
@customElement('heard-answers')
export class RecordedAnswers extends LitElement {
  @property({ attribute: false }) answers: readonly CmiInteraction[] = [];

  protected override createRenderRoot() {
    return this;
  }

  override render() {
    if (this.answers.length === 0) return html`<p>No answer has been received yet.</p>`;
    return html`<div class="lms-scroll" tabindex="0" role="region" aria-label="Answers received">
      <table class="lms-table">
        <thead><tr><th scope="col">No.</th><th scope="col">Question</th><th scope="col">Response</th><th scope="col">Right answer</th><th scope="col">Result</th><th scope="col">Time</th></tr></thead>
        <tbody>${this.answers.map(
          (answer, at) => html`<tr>
          <td>${at}</td><td class="lms-value">${answer.id}</td><td class="lms-value">${answer.response}</td><td class="lms-value">${answer.pattern}</td>
          <td class="lms-result lms-result--${answer.result}">${answer.result}</td><td class="lms-value">${answer.latency}</td>
        </tr>`,
        )}</tbody>
      </table>
    </div>`;
  }
}
