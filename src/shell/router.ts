// Which screen an address names. The address is the hash alone: an LMS owns everything before it.

/** A screen, and the place in it when the address names one. */
export interface Destination {
  readonly screen: HTMLElement;
  readonly anchor: HTMLElement | null;
}

/** What `hash` leads to; `null` for what is no screen, such as the skip link's `#maincontent`. */
export function destinationOf(root: ParentNode, hash: string): Destination | null {
  const id = idOf(hash);
  const target = id === '' ? null : root.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
  const screen = target?.closest<HTMLElement>('[data-screen]');
  if (!target || !screen) return null;
  return { screen, anchor: target === screen ? null : target };
}

/** The link inside the course that a press is on, unless the press asks for a new tab or window. */
export function inwardLinkOf(event: MouseEvent): HTMLAnchorElement | null {
  const isPlain =
    event.button === 0 &&
    !event.defaultPrevented &&
    !event.metaKey &&
    !event.ctrlKey &&
    !event.shiftKey &&
    !event.altKey;
  return isPlain && event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
}

/** Adds `hash` to the history of the frame, so that Back stays inside the course and finds the place on a long screen. */
export function push(hash: string): void {
  if (hash === location.hash) return;
  keep({ scroll: window.scrollY });
  history.pushState(null, '', hash);
}

/** Keeps `facts` with the entry of the history that is shown: a reload finds them there, and Back and Forward. */
export function keep(facts: Readonly<Record<string, unknown>>): void {
  history.replaceState({ ...(history.state as object | null), ...facts }, '');
}

/** How far down the screen of a history entry was when it was left. */
export function scrollOf(state: unknown): number | undefined {
  const scroll = typeof state === 'object' && state !== null && 'scroll' in state ? state.scroll : undefined;
  return typeof scroll === 'number' ? scroll : undefined;
}

/** Writes `hash` over the entry that the LMS opened, so that Back does not pass it twice. */
export function replace(hash: string): void {
  history.replaceState(null, '', hash);
}

/** The id that `hash` names. A hash that somebody has cut in two may not decode; it then names nothing. */
export function idOf(hash: string): string {
  try {
    return decodeURIComponent(hash.replace(/^#/, ''));
  } catch {
    return '';
  }
}
