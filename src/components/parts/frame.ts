// A frame holds what was asked, what was pressed, what it did and the way on: they are seen together.

/**
 * Scrolls as little as brings the whole frame onto the screen. Where it is taller than the screen (large text), the
 * beginning of a new step comes to the top, and after a press its outcome is seen; so does the beginning, where the
 * outcome stays at the foot of the screen.
 * @param heir what has just been given the focus, if anything
 */
export function bringIntoView(activity: HTMLElement, heir: HTMLElement | null): void {
  // The pictures draw themselves after the activity, and may change its height.
  requestAnimationFrame(() => {
    const frame = activity.querySelector<HTMLElement>('.cp-frame');
    if (!frame) return heir?.scrollIntoView({ block: 'nearest' });
    if (frame.offsetHeight <= roomFor(frame)) return frame.scrollIntoView({ block: 'nearest' });
    if (heir?.matches('h4, .cp-frame__top') || isKept(heir)) return frame.scrollIntoView({ block: 'start' });
    // As much as there is room for above the way on.
    if (heir) heir.scrollIntoView({ block: heir.matches('[class*="__actions"] > *') ? 'end' : 'nearest' });
    else frame.querySelector('.cp-outcome')?.scrollIntoView({ block: 'nearest' });
  });
}

/** Whether it stands in what stays at the foot of the screen, so that the frame can be seen from its beginning. */
function isKept(element: HTMLElement | null): boolean {
  const foot = element?.closest('.cp-frame__foot');
  return !!foot && getComputedStyle(foot).position === 'sticky';
}

/** The height of the screen between what covers its edges. */
function roomFor(frame: HTMLElement): number {
  const page = getComputedStyle(document.documentElement);
  const own = getComputedStyle(frame);
  const pixels = (value: string) => Number.parseFloat(value) || 0;
  const covered = [page.scrollPaddingTop, page.scrollPaddingBottom, own.scrollMarginTop, own.scrollMarginBottom];
  return window.innerHeight - covered.reduce((sum, value) => sum + pixels(value), 0);
}
