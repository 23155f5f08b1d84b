import './translated-text.js';

/**
 * Draws into `place` over what the page brought there. What had the focus hands it on: a control to the one with the
 * same words, or the same way, or else in the same place; other words to the heading that now stands over them.
 */
export function hydrate(place: HTMLElement, draw: () => void): void {
  const controls = () => [...place.querySelectorAll<HTMLElement>('a, button')];
  const brought = controls();
  const held = place.contains(document.activeElement) ? document.activeElement : null;
  place.textContent = '';
  draw();
  if (!held || held === place) return;
  const drawn = controls();
  const way = held.getAttribute('href');
  const at = brought.findIndex((control) => control === held);
  const same =
    drawn.find((control) => control.textContent === held.textContent) ??
    drawn.find((control) => way !== null && control.getAttribute('href') === way) ??
    drawn[at];
  const heir = same ?? place.querySelector<HTMLElement>('h1, h2, h3');
  if (heir && !same) heir.tabIndex = -1;
  heir?.focus();
}
