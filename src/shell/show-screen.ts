// Shows one screen of the page at a time: what is hidden, where the focus goes, what the title says.

import type { Course } from '../model/course.js';
import { message } from '../model/messages.js';
import { partOf, showPart, type View } from './show-part.js';
import type { Destination } from './router.js';

/** Shows the screen of `to`, of a module the part that holds its place, and hides the others. */
export function showScreen(
  root: ParentNode,
  course: Course,
  { screen, anchor }: Destination,
  view: View = 'parts',
  read: ReadonlySet<string> = new Set(),
): void {
  for (const other of root.querySelectorAll<HTMLElement>('[data-screen]')) other.hidden = other !== screen;
  const part = partOf(screen, anchor);
  showPart(screen, part, view, read, course.words);
  document.title = titleOf(course, screen, view === 'parts' ? part : null);
}

/**
 * Moves the focus to the place that `to` names, and that place to the top, so that reading goes on from there.
 * @param scroll where the learner was on that screen, when they come back to it
 * @param pressed what they had pressed there
 */
export function focusDestination({ screen, anchor }: Destination, scroll?: number, pressed?: Element | null): void {
  const heading = anchor ?? screen.querySelector<HTMLElement>('h1');
  const isTop = !anchor || partOf(screen, anchor)?.querySelector('h1:not(.cp-part__line), h2') === anchor;
  if (!heading) return;
  if (!heading.matches('a, button, input, select, textarea, [tabindex]')) heading.tabIndex = -1;
  if (scroll !== undefined) window.scrollTo(0, scroll);
  else if (isTop && (!anchor || screen.dataset['view'] !== 'whole')) window.scrollTo(0, 0);
  else anchor?.scrollIntoView();
  heading.focus({ preventScroll: true });
  if (pressed instanceof HTMLElement) pressed.focus({ preventScroll: true });
}

function titleOf(course: Course, screen: HTMLElement, part: HTMLElement | null): string {
  const own = part?.querySelector('h2')?.textContent?.trim();
  const isOpening = !part || part === partOf(screen, null);
  const heading = (isOpening ? undefined : own) ?? screen.querySelector('h1')?.textContent?.trim() ?? course.title;
  return heading === course.title
    ? heading
    : message(course.words, 'app.title', { screen: heading, course: course.title });
}
