// Shows one screen of the page at a time: what is hidden, where the focus goes, what the title says.

import type { Course } from '../model/course.js';
import { message } from '../model/messages.js';
import type { Destination } from './router.js';

/** Shows the screen of `to` and hides the others. */
export function showScreen(root: ParentNode, course: Course, { screen }: Destination): void {
  for (const other of root.querySelectorAll<HTMLElement>('[data-screen]')) other.hidden = other !== screen;
  document.title = titleOf(course, screen);
}

/** Moves the focus to the place that `to` names, and that place to the top, so that reading goes on from there. */
export function focusDestination({ screen, anchor }: Destination): void {
  const heading = anchor ?? screen.querySelector<HTMLElement>('h1');
  if (!heading) return;
  if (!heading.matches('a, button, input, select, textarea, [tabindex]')) heading.tabIndex = -1;
  if (anchor) anchor.scrollIntoView();
  else window.scrollTo(0, 0);
  heading.focus({ preventScroll: true });
}

function titleOf(course: Course, screen: HTMLElement): string {
  const heading = screen.querySelector('h1')?.textContent?.trim() ?? course.title;
  return heading === course.title
    ? heading
    : message(course.words, 'app.title', { screen: heading, course: course.title });
}
