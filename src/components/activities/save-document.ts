import { html, render } from 'lit';
import type { PlanFacts } from './plan-document.js';

/** Hands `markup` to the browser as a file. */
export function downloadDocument(markup: string, name: string): void {
  const address = URL.createObjectURL(new Blob([markup], { type: 'text/html;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers fetch the file only after this task.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Prints `plan` and nothing else of the page. */
export function printDocument(plan: PlanFacts): void {
  const sheet = document.createElement('section');
  sheet.className = 'cp-printed';
  render(
    html`<h1>${plan.title}</h1><p>${plan.intro}</p>
    ${plan.parts.map(
      (part) => html`<h2>${part.heading}</h2>
      ${part.kind === 'text' ? html`<p class="cp-printed__text">${part.text}</p>` : html`<p>${part.intro}</p><ul>${part.lines.map((line) => html`<li>${line}</li>`)}</ul>`}`,
    )}<p>${plan.facts}</p>`,
    sheet,
  );
  (document.querySelector('main') ?? document.body).append(sheet);
  document.documentElement.classList.add('cp-prints-plan');
  const end = () => {
    document.documentElement.classList.remove('cp-prints-plan');
    sheet.remove();
  };
  window.addEventListener('afterprint', end, { once: true });
  window.print();
}
