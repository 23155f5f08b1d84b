// The parts of the page that the shell speaks in: the bar, which came with the page, and the message at the lower edge.

/** @throws when index.html does not hold what the shell needs */
export function partOf(whole: HTMLElement, selector: string): HTMLElement {
  const part = whole.querySelector<HTMLElement>(selector);
  if (!part)
    throw new Error(
      `The page that <course-app> stands in has no ${selector}. Add it to scripts/content/render/index-page.ts.`,
    );
  return part;
}

const written = new WeakMap<Element, string>();

/** Says `text` in `place`, if that is new: a page translator may have put its own words in the place of what stands there. */
export function write(place: Element, text: string): void {
  if ((written.get(place) ?? place.textContent) === text) return;
  written.set(place, text);
  place.textContent = text;
}
