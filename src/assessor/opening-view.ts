import { html, type TemplateResult } from 'lit';
import type { Words } from '../model/course.js';
import { message } from '../model/messages.js';

/** Where a file is chosen or dropped. */
export function openingView(words: Words, choose: (event: Event) => void): TemplateResult {
  return html`<section class="as-open" aria-labelledby="open">
    <h2 class="nhsuk-heading-m" id="open">${message(words, 'assessor.open_title')}</h2>
    <p id="open-hint">${message(words, 'assessor.open_hint')}</p>
    <div class="as-choose">
      <label class="nhsuk-button as-file">${message(words, 'assessor.open_choose')}<input type="file" multiple aria-describedby="open-hint" @change=${choose}></label>
      <span>${message(words, 'assessor.open_drop')}</span>
    </div>
  </section>`;
}

/** How far the work is, and the way out of it. */
export function workingView(
  words: Words,
  phase: 'reading' | 'counting',
  done: number,
  stop: () => void,
): TemplateResult {
  return html`<section class="as-working">
    <label for="progress">${phase === 'reading' ? message(words, 'assessor.working_reading') : message(words, 'assessor.working_counting')}</label>
    <progress id="progress" max="1" .value=${done}></progress>
    <span>${message(words, 'assessor.working_done', { percent: Math.round(done * 100) })}</span>
    <button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="button" @click=${stop}>${message(words, 'assessor.stop')}</button>
  </section>`;
}

export function problemView(words: Words, problem: string): TemplateResult {
  return html`<div class="nhsuk-error-summary" role="alert" tabindex="-1"><h2 class="nhsuk-error-summary__title">${message(words, 'assessor.problem')}</h2><p>${problem}</p></div>`;
}
