import { make } from '../parts/make.js';

/** The one way back that stands in the page at a time. */
const mark = 'cp-return';

interface Return {
  readonly target: string;
  readonly href: string;
  readonly text: string;
}

/** Offered, and not yet in the page: the screen with its heading has not come. */
let waiting: Return | null = null;

/** Puts a link back to where the learner came from under the heading with the anchor `target`, once its screen has come. */
export function offerReturn(target: string, href: string, text: string): void {
  withdrawReturn();
  waiting = { target, href, text };
  placeReturn();
}

export function withdrawReturn(): void {
  waiting = null;
  document.querySelector(`.${mark}`)?.remove();
}

/** Puts what was offered in its place, if that has come by now. */
export function placeReturn(): void {
  if (!waiting) return;
  const { target, href, text } = waiting;
  const found = document.getElementById(target);
  const heading = found?.matches('h1, h2, h3, h4') ? found : found?.querySelector('h1');
  if (!heading) return;
  waiting = null;
  const line = make('p', { className: mark }, make('a', { href }, text));
  heading.after(line);
}
