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

/** Where a frame or an app forbids printing, nothing is heard of it at all. */
const BEGINS_WITHIN = 1000;

/**
 * Prints `plan` and nothing else of the page, and leaves the page as it was.
 * @returns whether the browser began to print
 */
export async function printDocument(plan: PlanFacts): Promise<boolean> {
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
  let isBegun = false;
  const begin = () => {
    isBegun = true;
  };
  // A browser that never says that it has printed: whoever presses something is back in the page.
  const ends = ['afterprint', 'pointerdown', 'keydown'];
  const end = () => {
    document.documentElement.classList.remove('cp-prints-plan');
    sheet.remove();
    window.removeEventListener('beforeprint', begin);
    for (const name of ends) window.removeEventListener(name, end);
  };
  window.addEventListener('beforeprint', begin);
  for (const name of ends) window.addEventListener(name, end);
  // An app that shows pages may have no such function.
  if ('print' in window) window.print();
  if (!isBegun) await new Promise((resolve) => setTimeout(resolve, BEGINS_WITHIN));
  if (!isBegun) end();
  return isBegun;
}
