// Measures of the keyboard focus that run in the page.

/** What is said of the element that has the focus: enough to know it again. */
export function focusedIn(): string {
  const element = document.activeElement as HTMLElement | null;
  if (!element || element === document.body) return '';
  const labels =
    element instanceof HTMLInputElement || element instanceof HTMLSelectElement
      ? [...(element.labels ?? [])].map(({ textContent }) => textContent)
      : [];
  return (element.getAttribute('aria-label') ?? labels[0] ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/**
 * WCAG 2.4.3, 2.4.7 and 2.4.11: what is wrong with where the focus has gone since the last time, and with how it is
 * seen; null once it has left the page.
 */
export function focusFaultsIn(): string[] | null {
  const element = document.activeElement as HTMLElement;
  if (element === document.body) return null;
  const name = `${element.localName}.${element.className} “${(element.textContent ?? '').trim().slice(0, 30)}”`;
  const label = element instanceof HTMLInputElement ? (element.labels?.[0] ?? null) : null;
  const box = element.getBoundingClientRect();
  const faults: string[] = [];
  const kept = window as unknown as { lastFocused?: Element };
  if (kept.lastFocused && !(kept.lastFocused.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING))
    faults.push(`${name} has the focus after what stands below it`);
  kept.lastFocused = element;
  // Any part of it in sight is enough for 2.4.11; the upper and the lower edge show that no bar lies over it.
  const places = [0.1, 0.5, 0.9].flatMap((x) =>
    [0.1, 0.5, 0.9].map((y) => [box.left + box.width * x, box.top + box.height * y] as const),
  );
  const inSight = places.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
  const isOwn = (x: number, y: number) => {
    const top = document.elementFromPoint(x, y);
    return (
      top !== null &&
      (element.contains(top) ||
        top.contains(element) ||
        Boolean(label?.contains(top)) ||
        top.closest('a, button, label') === element.closest('a, button, label'))
    );
  };
  const covered = inSight.filter(([x, y]) => !isOwn(x, y));
  if (inSight.length === 0) faults.push(`${name} has the focus out of sight, at ${Math.round(box.top)} px`);
  else if (covered.length > inSight.length / 2)
    faults.push(`${name} is covered by ${document.elementFromPoint(...(covered[0] as [number, number]))?.className}`);

  // A sign of the focus: a ring, a shadow or another colour, on the control itself or on the mark drawn for it.
  const looks = () =>
    [
      [element, null],
      [element, '::before'],
      [label, null],
      [label, '::before'],
      [element.querySelector('span'), null],
    ]
      .map(([of, part]) => {
        if (!of) return '';
        const { outlineStyle, outlineWidth, boxShadow, backgroundColor, borderColor, borderWidth } = getComputedStyle(
          of as Element,
          part as string | null,
        );
        return [outlineStyle, outlineWidth, boxShadow, backgroundColor, borderColor, borderWidth].join(' ');
      })
      .join('|');
  const focused = looks();
  element.blur();
  const blurred = looks();
  element.focus({ preventScroll: true });
  if (focused === blurred) faults.push(`${name} looks the same with and without the focus`);
  return faults;
}
