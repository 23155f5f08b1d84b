// The words of the screens come one screen at a time: when somebody goes there, and ahead of that while the line is idle.

import type { Course, Id, Parts } from '../model/course.js';
import { make } from '../components/parts/make.js';
import type { WayBack } from '../components/pages/way-back.js';
import { showAsControls } from '../components/pages/term-explainer.js';
import { loadRemainingStyles } from './load-styles.js';
import { partOf } from './page-regions.js';
import { destinationOf, idOf, type Destination } from './router.js';

const AWAY = 'data-away';

/** What it needs of <course-app>. */
type Page = HTMLElement & { readonly course: Course; readonly parts: Parts };

export class ScreenWords {
  readonly #coming = new Map<Id, Promise<void>>();
  /** From pages beside the course; it comes with the first words. */
  wayBack: WayBack | null = null;

  constructor(readonly page: Page) {}

  /** What `hash` leads to, if its words are in the page. */
  here(hash: string): Destination | null {
    return destinationOf(this.page, hash);
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
  async load(hash: string): Promise<Destination | null> {
    const id = idOf(hash);
    const screen = isScreen(this.page.course, id) ? id : (await this.page.parts.anchors())[id];
    if (screen !== undefined) await this.bringScreen(screen);
    return destinationOf(this.page, hash);
  }

  /** @throws when the words of the screen do not arrive */
  bringScreen(id: Id): Promise<void> {
    const found = this.page.querySelector(`#${id}`);
    if (found ? !found.hasAttribute(AWAY) : !isScreen(this.page.course, id)) return Promise.resolve();
    const place = found ?? this.#placeOf(id);
    const known = this.#coming.get(id);
    if (known) return known;
    const coming = this.#fill(place).finally(() => this.#coming.delete(id));
    this.#coming.set(id, coming);
    return coming;
  }

  /** A place that did not come with the page: the line was cut before its end. */
  #placeOf(id: Id): HTMLElement {
    const place = make('p', { id });
    place.toggleAttribute(AWAY, true);
    partOf(this.page, '.cp-main').append(place);
    return place;
  }

  /** Brings the words of every screen; answers whether all of them came. */
  readonly bringAll = async (): Promise<boolean> => {
    const { sections, pages } = this.page.course;
    const came = await Promise.all(
      [...sections, ...pages].map(({ id }) =>
        this.bringScreen(id).then(
          () => true,
          () => false,
        ),
      ),
    );
    return came.every(Boolean);
  };

  async #fill(place: Element): Promise<void> {
    const { parts } = this.page;
    // Styles that do not come cost the look, and a way back that does not come is a link less: neither costs a word.
    const [words, back] = await Promise.all([
      parts.screen(place.id),
      import('../components/pages/way-back.js').catch(() => null),
      parts.words(),
      loadRemainingStyles(),
    ]);
    if (back) this.wayBack ??= new back.WayBack(this.page);
    const frame = document.createElement('template');
    frame.innerHTML = words;
    const screen = frame.content.firstElementChild as HTMLElement;
    // Whoever goes there shows it.
    screen.hidden = true;
    place.replaceWith(screen);
    showAsControls(screen);
    back?.placeReturn();
    // Its activities are drawn with what the shell has handed down before.
    if (isDrawn(screen)) screen.requestUpdate();
  }
}

/** Whether it is an element of Lit's, which may not have come. */
function isDrawn(screen: HTMLElement): screen is HTMLElement & { requestUpdate: () => void } {
  return 'requestUpdate' in screen;
}

function isScreen({ sections, pages }: Course, id: Id): boolean {
  return [...sections, ...pages].some((screen) => screen.id === id);
}
