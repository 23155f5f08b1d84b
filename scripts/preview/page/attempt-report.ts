import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AnswerInWords } from '../answers-in-words.js';
import type { AttemptReport as Report } from '../lms-core.js';
import { durationOf } from './duration.js';
import { defaultLanguage } from '../../../src/model/default-language.js';

const RESULTS: Readonly<Record<AnswerInWords['result'], string>> = {
  correct: '✓ Right',
  wrong: '✗ Wrong',
  '': 'None received',
};

/**
 * One attempt: what it came to, and its answers in words.
 *
 * @event attempt-reset - CustomEvent<string>, the attempt
 */
@customElement('attempt-report')
export class AttemptReport extends LitElement {
  @property({ attribute: false }) report!: Report;

  protected override createRenderRoot() {
    return this;
  }

  override render() {
    const { attempt, learner, heard, answers } = this.report;
    const facts: readonly (readonly [string, string])[] = [
      ['Completion', heard.completion || 'not attempted'],
      ['Result', heard.success || 'none yet'],
      ['Score', heard.score === '' ? 'none yet' : `${heard.score} of 100`],
      ['Time', durationOf(heard.seconds)],
      [
        'Last seen',
        new Date(attempt.lastAt).toLocaleString(defaultLanguage, { dateStyle: 'medium', timeStyle: 'short' }),
      ],
      ['Course version', attempt.version],
    ];
    return html`<section class="lms-report" aria-labelledby=${attempt.id}>
      <h2 id=${attempt.id}>${learner}, attempt ${attempt.number} (SCORM ${attempt.edition})</h2>
      <dl>${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
      ${answers.length > 0 ? this.#answers(answers) : html`<p>No answer was received.</p>`}
      <button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="button" @click=${this.#reset}>Remove this attempt</button>
    </section>`;
  }

  #answers(answers: readonly AnswerInWords[]) {
    return html`<table class="lms-table">
      <thead><tr><th scope="col">Try</th><th scope="col">Question</th><th scope="col">Answer given</th><th scope="col">Right answer</th><th scope="col">Result</th></tr></thead>
      <tbody>${answers.map(
        (answer) => html`<tr>
        <td>${answer.attempt}</td>
        <td>${answer.question}${answer.isKnown ? null : html` <span class="lms-refused">(not in this version of the course)</span>`}</td>
        <td>${linesOf(answer.given)}</td><td>${linesOf(answer.right)}</td>
        <td class="lms-result lms-result--${answer.result}">${RESULTS[answer.result]}</td>
      </tr>`,
      )}</tbody>
    </table>`;
  }

  #reset = () => {
    this.dispatchEvent(new CustomEvent('attempt-reset', { detail: this.report.attempt.id, bubbles: true }));
  };
}

function linesOf(lines: readonly string[]) {
  return lines.length === 1 ? lines[0] : html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}
