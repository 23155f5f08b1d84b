// The parts of the page that the shell draws: the bar, which came with the page, and the message at the lower edge.

import { render } from 'lit';
import { hydrate } from '../components/parts/hydrate.js';

/** @throws when index.html does not hold what the shell needs */
export function partOf(app: HTMLElement, selector: string): HTMLElement {
  const part = app.querySelector<HTMLElement>(selector);
  if (!part)
    throw new Error(
      `The page that <course-app> stands in has no ${selector}. Add it to scripts/content/render/index-page.ts.`,
    );
  return part;
}

/** Draws the bar, at first over what the build has drawn. */
export function drawBar(app: HTMLElement, view: unknown): void {
  const bar = partOf(app, '.cp-bar');
  const draw = () => {
    render(view, bar);
  };
  if (bar.hasAttribute('data-alive')) draw();
  else hydrate(bar, draw);
  bar.toggleAttribute('data-alive', true);
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
  if (hadFocus && !place.contains(document.activeElement))
    app.querySelector<HTMLElement>('[data-screen]:not([hidden]) h1')?.focus();
}
