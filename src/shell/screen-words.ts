// The words of the screens come one screen at a time: when somebody goes there, and ahead of that while the line is idle.

import type { Course, Id, Parts } from '../model/course.js';
import { placeReturn } from '../components/pages/return-link.js';
import { showAsControls } from '../components/pages/term-explainer.js';
import { loadRemainingStyles } from './load-styles.js';
import { destinationOf, idOf, type Destination } from './router.js';

const AWAY = 'data-away';

/** What it needs of <course-app>. */
type Page = HTMLElement & { readonly course: Course; readonly parts: Parts };

export class ScreenWords {
  readonly #coming = new Map<Id, Promise<void>>();

  constructor(readonly page: Page) {}

  /** What `hash` leads to, if its words are in the page. */
  here(hash: string): Destination | null {
    const found = destinationOf(this.page, hash);
    return found?.screen.hasAttribute(AWAY) ? null : found;
  }

  /** Whether `hash` may lead to words that have not come: a place that is in the page, such as a field, is none. */
  mayBeAway(hash: string): boolean {
    const id = idOf(hash);
    const found = id === '' ? null : document.getElementById(id);
    return id !== '' && (found === null || found.hasAttribute(AWAY));
  }

  /**
   * Brings the words that `hash` leads to; null where the course has no such place.
   * @throws when they do not arrive; asking again tries again
   */
  async bring(hash: string): Promise<Destination | null> {
    const id = idOf(hash);
    const screen = this.#screen(screenIdOf(this.page.course, id) ?? (await this.page.parts.anchors())[id]);
    if (screen) await this.bringScreen(screen);
    return destinationOf(this.page, hash);
  }

  /** @throws when the words do not arrive */
  bringScreen(screen: HTMLElement): Promise<void> {
    if (!screen.hasAttribute(AWAY)) return Promise.resolve();
    const known = this.#coming.get(screen.id);
    if (known) return known;
    const coming = this.#fill(screen).finally(() => this.#coming.delete(screen.id));
    this.#coming.set(screen.id, coming);
    return coming;
  }

  /** Brings the words of every screen; answers whether all of them came. */
  readonly bringAll = async (): Promise<boolean> => {
    const away = [...this.page.querySelectorAll<HTMLElement>(`[${AWAY}]`)];
    const came = await Promise.all(
      away.map((screen) =>
        this.bringScreen(screen).then(
          () => true,
          () => false,
        ),
      ),
    );
    return came.every(Boolean);
  };

  async #fill(screen: HTMLElement): Promise<void> {
    const { parts } = this.page;
    // Styles that do not come cost the look and no word.
    const [words] = await Promise.all([parts.screen(screen.id), parts.words(), loadRemainingStyles()]);
    screen.innerHTML = words;
    screen.removeAttribute(AWAY);
    showAsControls(screen);
    placeReturn();
    // Its activities are drawn with what the shell has handed down before.
    if (isDrawn(screen)) screen.requestUpdate();
  }

  #screen(id: Id | undefined): HTMLElement | null {
    return id === undefined ? null : this.page.querySelector<HTMLElement>(`[data-screen="${CSS.escape(id)}"]`);
  }
}

/** Whether it is an element of Lit's, which may not have come. */
function isDrawn(screen: HTMLElement): screen is HTMLElement & { requestUpdate: () => void } {
  return 'requestUpdate' in screen;
}

/** The screen that a place stands in, as far as the course itself tells. */
function screenIdOf({ sections, pages }: Course, id: Id): Id | undefined {
  const section = sections.find((one) => one.id === id || one.parts.includes(id));
  return section?.id ?? pages.find((page) => page.id === id)?.id;
}
