// The parts of the page that the shell draws: the bar, which came with the page, and the message at the lower edge.

import { render } from 'lit';

/** @throws when index.html does not hold what the shell needs */
export function partOf(app: HTMLElement, selector: string): HTMLElement {
  const part = app.querySelector<HTMLElement>(selector);
  if (!part) throw new Error(`The page that <course-app> stands in has no ${selector}. Add it to scripts/content/page.ts.`);
  return part;
}

/** Draws the bar, at first over what the build has drawn; a control that had the focus keeps it. */
export function drawBar(app: HTMLElement, view: unknown): void {
  const bar = partOf(app, '.cp-bar');
  if (bar.hasAttribute('data-alive')) {
    render(view, bar);
    return;
  }
  const controls = () => [...bar.querySelectorAll<HTMLElement>('a, button')];
  const focused = controls().findIndex((control) => control === document.activeElement);
  bar.replaceChildren();
  bar.toggleAttribute('data-alive', true);
  render(view, bar);
  controls()[focused]?.focus();
}

export function drawMessage(app: HTMLElement, view: unknown): void {
  let place = app.querySelector<HTMLElement>('.cp-messages');
  if (!place) {
    place = document.createElement('div');
    place.className = 'cp-messages';
    partOf(app, '.cp-main').after(place);
  }
  const hadFocus = place.contains(document.activeElement);
  render(view, place);
  // A message that went under the learner's hand leaves the focus nowhere: reading goes on at the heading.
  if (hadFocus && !place.contains(document.activeElement)) app.querySelector<HTMLElement>('[data-screen]:not([hidden]) h1')?.focus();
}
