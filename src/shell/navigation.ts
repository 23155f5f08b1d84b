import { push, replace, scrollOf, type Destination } from './router.js';
import { focusDestination } from './show-screen.js';
import type { ScreenWords } from './load-words.js';

/** After this long without the words the learner is told that they are on their way. */
const PATIENCE = 400;

/** Whether words are on their way, did not come, or are there. */
export type NavigationState = 'coming' | 'missing' | 'there';

export interface NavigationListener {
  /** Shows the screen, and of a module the part. */
  readonly show: (destination: Destination) => void;
  readonly onStateChange: (state: NavigationState) => void;
}

/** Goes to places of the course: at once, or when their words have come. The screen before stays until then. */
export class Navigation {
  /** What is on its way: whoever presses something else meanwhile goes there instead. */
  #awaited: string | null = null;
  #again = () => {};

  constructor(
    readonly words: ScreenWords,
    readonly listener: NavigationListener,
  ) {}

  get isUnderWay(): boolean {
    return this.#awaited !== null;
  }

  /** Whether `hash` is a place of the course, as far as can be told before its words are there. */
  leadsTo(hash: string): boolean {
    return this.words.here(hash) !== null || this.words.mayBeAway(hash);
  }

  /** Shows what the address names; meanwhile, and where it names nothing, the start. */
  begin(): void {
    const { hash } = location;
    const first = this.words.here(hash) ?? this.words.here('#start');
    if (first) this.#show(first);
    if (this.words.mayBeAway(hash)) this.#open(hash, this.#show);
  }

  /** By a press: the browser's history has one entry more. */
  go(hash: string): void {
    this.#open(hash, (destination) => {
      const left = this.words.wayBack?.leave(hash);
      push(hash);
      this.#show(destination);
      focusDestination(destination, left?.scroll, left?.pressed);
    });
  }

  /** By Back and Forward: to where the learner was on that screen. */
  comeBack({ state: entry }: PopStateEvent): void {
    const hash = location.hash || '#start';
    if (!this.leadsTo(hash)) return;
    this.#open(hash, (destination) => {
      this.#show(destination);
      // The browser goes to the place in its own way after this event; the focus has the last word.
      setTimeout(() => focusDestination(destination, scrollOf(entry)));
    });
  }

  /** To where the learner left off, in the entry that the LMS opened. */
  resume(place: string, then: () => void): void {
    if (place === 'start') return;
    this.#open(`#${place}`, (destination) => {
      replace(`#${place}`);
      this.#show(destination);
      then();
      focusDestination(destination);
    });
  }

  /** Asks again for what did not come. */
  retry(): void {
    this.#again();
  }

  /** Shows nothing any more of what is on its way. */
  stop(): void {
    this.#awaited = null;
  }

  readonly #show = (destination: Destination): void => {
    this.listener.show(destination);
    this.words.wayBack?.offer(destination.screen);
  };

  #open(hash: string, show: (destination: Destination) => void): void {
    this.stop();
    const here = this.words.here(hash);
    if (here) show(here);
    else void this.#fetch(hash, show);
  }

  async #fetch(hash: string, show: (destination: Destination) => void): Promise<void> {
    this.#awaited = hash;
    const isAwaited = () => this.#awaited === hash;
    const slow = setTimeout(() => isAwaited() && this.listener.onStateChange('coming'), PATIENCE);
    try {
      const destination = await this.words.load(hash);
      if (!isAwaited()) return;
      this.stop();
      this.listener.onStateChange('there');
      if (destination) show(destination);
    } catch {
      if (!isAwaited()) return;
      this.#again = () => this.#open(hash, show);
      this.listener.onStateChange('missing');
    } finally {
      clearTimeout(slow);
    }
  }
}
