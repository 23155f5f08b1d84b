import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Code, GuessActivity as Guess } from '../../model/course.js';
import { ActivityElement } from './activity-element.js';

/**
 * One press about the learner's own work, before the course says more. It may be changed at any time, and has no mark.
 * @event course-event `activity-answered` with the choice
 */
@customElement('guess-activity')
export class GuessActivity extends ActivityElement<Guess> {
  protected override render(): TemplateResult {
    const { ask, choices, item, after } = this.activity;
    const chosen = this.answers[item] ?? '';
    const askId = this.idOf('ask');
    return html`${this.opening()}
      <div class="cp-guess cp-frame">
        <h4 class="cp-step__asked" id=${askId} tabindex="-1">${ask}</h4>
        <div class="cp-ways cp-guess__ways" role="group" aria-labelledby=${askId}>${choices.map(
          (choice) =>
            html`<button class="cp-way" type="button" aria-pressed=${choice.code === chosen} @click=${() => this.#choose(choice.code)}>${choice.text}</button>`,
        )}</div>
        <p class="cp-outcome" role="status">${chosen === '' ? nothing : after}</p>
      </div>`;
  }

  #choose(code: Code): void {
    this.answer(this.activity.item, code);
    this.bringFrame();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'guess-activity': GuessActivity;
  }
}
