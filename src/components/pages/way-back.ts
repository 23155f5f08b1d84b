// The way back from the contents, or from a page beside the course such as the glossary: to the part of a module, or the
// quiz, that it was opened from.
// It comes with the first words that are fetched: the launch does without.

import type { Course } from '../../model/course.js';
import { message } from '../../model/messages.js';
import { make } from '../parts/make.js';

export { placeReturn } from './return-link.js';

/** Where the learner was: the address, how far down, and what was pressed there. */
interface PlaceLeft {
  readonly hash: string;
  readonly title: string;
  readonly scroll: number;
  readonly pressed: Element | null;
}

export class WayBack {
  #left: PlaceLeft | null = null;
  readonly #link = make('a', {});
  readonly #line = make('p', { className: 'cp-return' }, this.#link);

  constructor(readonly page: HTMLElement & { readonly course: Course }) {}

  /** Before `hash` is shown: remembers the place that is left, and answers where the learner was when it leads back there. */
  leave(hash: string): PlaceLeft | null {
    const screen = this.page.querySelector('[data-screen]:not([hidden])');
    const section = this.page.course.sections.find(({ id }) => id === screen?.id);
    if (section) {
      const part = screen?.querySelector('[data-part]:not([hidden]) > h2:first-of-type');
      const title = part?.textContent?.trim() ?? section.title;
      this.#left = { hash: location.hash, title, scroll: window.scrollY, pressed: document.activeElement };
      return null;
    }
    // Whoever has been at the start itself, and not only at its contents, began anew there.
    if (screen?.id === 'start' && !this.#line.isConnected) this.#left = null;
    return this.#left?.hash === hash ? this.#left : null;
  }

  /** Offers it under the heading of `screen`, if that is a page, or of the contents. */
  offer(screen: HTMLElement): void {
    const { pages, words } = this.page.course;
    this.#line.remove();
    const isPage = pages.some(({ id }) => id === screen.id);
    const heading = isPage ? 'h1' : location.hash === '#contents' ? '#contents' : null;
    if (!this.#left || heading === null || screen.querySelector('.cp-return')) return;
    const { hash, title } = this.#left;
    this.#link.setAttribute('href', hash);
    this.#link.textContent = message(words, 'pages.back_to', { title });
    screen.querySelector(heading)?.after(this.#line);
  }
}
