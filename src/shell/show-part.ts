// A module one part at a time: what is shown, and what its list of parts says. Without script all parts are there.

import type { Words } from '../model/course.js';
import type { Progress } from '../model/progress.js';
import { message } from '../model/messages.js';
import { make } from '../components/parts/make.js';

/** One part at a time, or the whole module: the learner's choice, for this visit. */
export type View = 'parts' | 'whole';

const partsIn = (screen: HTMLElement) => [...screen.querySelectorAll<HTMLElement>('[data-part]')];

/** The part of `screen` that holds `anchor`; its first one without. Null where a screen has no parts. */
export function partOf(screen: HTMLElement, anchor: HTMLElement | null): HTMLElement | null {
  return anchor?.closest<HTMLElement>('[data-part]') ?? partsIn(screen)[0] ?? null;
}

/** How modules were read in this entry of the history, before a reload. */
export function viewKept(): View {
  return (history.state as { view?: View } | null)?.view === 'whole' ? 'whole' : 'parts';
}

/** Which parts were read: in this visit what was on the screen, and what is known of earlier ones. */
export class PartsRead {
  readonly ids = new Set<string>();
  /** What earlier visits have left; null while that is not known. */
  before: Progress | null = null;

  /** With `part` of `screen` on the screen. Before it are read a module to its end, and the parts up to the place that was left. */
  add(screen: HTMLElement, part: HTMLElement): void {
    const place = this.before?.place ?? part.dataset['part'];
    const isDone = this.before?.sections[screen.id] === 'done';
    const all = partsIn(screen);
    const left = all.findIndex(({ dataset }) => dataset['part'] === place);
    for (const [at, each] of all.entries())
      if (each === part || at <= left || isDone) this.ids.add(each.dataset['part'] ?? '');
  }

  /** Whether every part of `screen` has been on the screen. */
  isWhole(screen: HTMLElement): boolean {
    const all = partsIn(screen);
    return all.length > 0 && all.every(({ dataset }) => this.ids.has(dataset['part'] ?? ''));
  }
}

/** Shows `part`, or all of them, and says in the list which is shown and which have been read. */
export function showPart(
  screen: HTMLElement,
  part: HTMLElement | null,
  view: View,
  read: ReadonlySet<string>,
  words: Words,
): void {
  if (!part) return;
  screen.dataset['view'] = view;
  for (const other of partsIn(screen)) other.hidden = view === 'parts' && other !== part;
  for (const link of screen.querySelectorAll<HTMLAnchorElement>('.cp-parts__list a')) {
    const id = link.hash.slice(1);
    if (view === 'parts' && id === part.dataset['part']) link.setAttribute('aria-current', 'step');
    else link.removeAttribute('aria-current');
    const isRead = read.has(id);
    if (isRead === (link.nextElementSibling !== null)) continue;
    link.nextElementSibling?.remove();
    if (isRead) link.after(readMark(words));
  }
  for (const link of screen.querySelectorAll<HTMLAnchorElement>('[data-view][href]'))
    link.hidden = link.dataset['view'] === view;
}

function readMark(words: Words): HTMLElement {
  return make('span', { className: 'cp-parts__read' }, message(words, 'app.part_read'));
}
