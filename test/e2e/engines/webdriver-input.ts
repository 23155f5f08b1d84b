// What a learner does in any engine: the same presses, on what stands on the screen.

import { setTimeout as pause } from 'node:timers/promises';
import { doublePress } from '../../../src/components/parts/double-press.js';
import { fixturesOf, type Fixtures } from '../fixtures.js';
import { questions, words } from '../learner.js';
import type { Plain, Window } from './engine.js';

const PATIENCE = 20_000;

/** What these hands write down in the page. */
interface Noted {
  isPressed: boolean;
  hasTurned: boolean;
}

export class WebDriverInput {
  /** Each answer that was checked, in order. */
  readonly given: Fixtures[] = [];

  constructor(private readonly window: Window) {}

  /** Presses the button or link with exactly these words on it, once it is there. */
  async presses(text: string): Promise<void> {
    await this.#press((wanted) => controls().find((control) => wordsOf(control) === wanted), text);
  }

  /** Waits until `isThere` answers yes in the page. */
  async sees<A extends readonly Plain[]>(isThere: (...args: A) => boolean, ...args: A): Promise<void> {
    const end = performance.now() + PATIENCE;
    const ask = within(isThere);
    while (performance.now() < end) {
      // Between two pages there is for a moment no page to ask.
      if (await this.window.ask(ask, ...args).catch(() => false)) return;
      await pause(50);
    }
    throw new Error(
      `Not seen within ${PATIENCE / 1000} s: ${isThere.toString()} with ${JSON.stringify(args)}. On the screen: ${await this.window.ask(() => document.body.innerText.slice(0, 500))}`,
    );
  }

  async seesHeading(text: string): Promise<void> {
    await this.sees(
      (wanted) => wordsOf(document.querySelector('[data-screen]:not([hidden]) h1')).endsWith(wanted),
      plain(text),
    );
  }

  /** Answers `count` questions rightly. */
  async answers(count: number): Promise<void> {
    for (let at = 0; at < count; at += 1) {
      await this.#answers();
      await this.presses(words('quiz.check'));
      await this.sees(() => document.querySelector('.cp-verdict') !== null);
      // A second press within a moment counts as a double press and is not taken.
      await pause(doublePress + 50);
      const asked = await this.#stem();
      await this.#press(() => document.querySelector('.cp-question__actions button'));
      await this.sees((before) => wordsOf(document.querySelector('h1.cp-stem')) !== before, asked);
    }
  }

  async question() {
    await this.sees(() => document.querySelector('h1.cp-stem') !== null);
    const stem = await this.#stem();
    const question = questions.find((candidate) => stem.endsWith(plain(candidate.stem)));
    if (!question) throw new Error(`No question of the bank ends with what stands on the screen: ${stem}`);
    return question;
  }

  /**
   * Presses what `find` finds, once it stands still with nothing over it: no hand hits what the page is just bringing
   * into place. A press that arrives in the page and that the course does not take is a fault. One that Firefox has
   * swallowed, as it does while the LMS is asked in a call that blocks, is pressed again.
   */
  async #press<A extends readonly Plain[]>(
    find: (...args: A) => Element | null | undefined,
    ...args: A
  ): Promise<void> {
    for (let times = 0; times < 3; times += 1) {
      await this.sees(stillAt(find), ...args);
      await this.#turns();
      await this.window.ask(() => {
        const noted = window as unknown as Noted;
        noted.isPressed = false;
        addEventListener(
          'pointerdown',
          () => {
            noted.isPressed = true;
          },
          { capture: true, once: true },
        );
      });
      await this.window.press(within(find), ...args);
      if (await this.#hasArrived()) return;
    }
    throw new Error(`The browser brings no press to the page: ${find.toString()} with ${JSON.stringify(args)}.`);
  }

  async #hasArrived(): Promise<boolean> {
    for (let times = 0; times < 20; times += 1) {
      // A frame that went with the press has had it.
      if (await this.window.ask(() => (window as unknown as Noted).isPressed).catch(() => true)) return true;
      await pause(50);
    }
    return false;
  }

  /** Until the page has drawn: in Firefox a script of ours runs even in the middle of a call that blocks the page's own. */
  async #turns(): Promise<void> {
    await this.window.ask(() => {
      const noted = window as unknown as Noted;
      noted.hasTurned = false;
      queueMicrotask(() => {
        noted.hasTurned = true;
      });
    });
    await this.sees(() => (window as unknown as Noted).hasTurned);
  }

  #stem(): Promise<string> {
    return this.window.ask(within(() => wordsOf(document.querySelector('h1.cp-stem'))));
  }

  async #answers(): Promise<void> {
    const question = await this.question();
    const given = fixturesOf(question, 'right');
    this.given.push(given);
    if (question.kind === 'matching') return this.#matches(given.response);
    if (question.kind === 'ordering')
      return this.#orders(question.isClimbed ? [...given.texts].reverse() : given.texts);
    for (const text of given.texts) {
      await this.#press(
        (wanted) => [...document.querySelectorAll('.cp-question label')].find((label) => wordsOf(label) === wanted),
        plain(text),
      );
    }
  }

  /** A closed list opens outside the page, where no two engines let themselves be pressed alike: its choice is set. */
  async #matches(response: string): Promise<void> {
    for (const part of response.split(',')) {
      const [pair = '', target = ''] = part.split('.');
      await this.window.ask(
        (field, value) => {
          const list = document.querySelector<HTMLSelectElement>(`.cp-question select[id$="${field}"]`);
          if (!list) throw new Error(`There is no list whose id ends in ${field}.`);
          list.value = value;
          list.dispatchEvent(new Event('change', { bubbles: true }));
        },
        `-${pair}`,
        target,
      );
      await this.#turns();
    }
  }

  async #orders(texts: readonly string[]): Promise<void> {
    const order = () => this.window.ask(within(() => [...document.querySelectorAll('.cp-order__text')].map(wordsOf)));
    for (const [place, text] of texts.entries()) {
      for (let at = (await order()).indexOf(plain(text)); at > place; at -= 1) {
        await this.#press(
          (name) =>
            [...document.querySelectorAll('.cp-order__button')].find(
              (button) => button.getAttribute('aria-label') === name,
            ),
          words('quiz.move_up', { text }),
        );
      }
    }
  }
}

/** What the functions above may use in the page. */
declare function wordsOf(element: Element | null | undefined): string;
declare function controls(): Element[];
const TOOLS = `const wordsOf = (element) => (element?.textContent ?? '').replace(/\\s+/g, ' ').trim();
const controls = () => [...document.querySelectorAll('button, a')].filter((control) => control.getClientRects().length > 0);`;

/**
 * Whether what `find` finds is where it was when it was last asked, and would be hit there. Brings it into the window
 * first: the drivers do not scroll a frame inside a page. `sees` gives it the tools.
 */
function stillAt<A extends readonly Plain[]>(
  find: (...args: A) => Element | null | undefined,
): (...args: A) => boolean {
  return new Function(
    '...args',
    `
    const found = (${find.toString()})(...args);
    if (!found) return false;
    const seen = () => {
      const [{ x, y, width, height } = { x: -1, y: -1, width: 0, height: 0 }] = found.getClientRects();
      return { found, x, y, isHit: found.contains(document.elementFromPoint(x + width / 2, y + height / 2)) };
    };
    const before = window.lastSeen;
    if (before?.found !== found || !before.isHit) found.scrollIntoView({ block: 'center' });
    const now = window.lastSeen = seen();
    const isMoving = document.getAnimations().some(({ playState }) => playState === 'running');
    return !isMoving && now.isHit && before?.found === found && Math.hypot(now.x - before.x, now.y - before.y) < 1;`,
  ) as (...args: A) => boolean;
}

/** `find` with the tools at hand. */
function within<A extends readonly Plain[], T>(find: (...args: A) => T): (...args: A) => T {
  return new Function('...args', `${TOOLS} return (${find.toString()})(...args);`) as (...args: A) => T;
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
