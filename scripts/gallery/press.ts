// How a state is reached with the hands: by what stands on the screen.

import type { Locator, Page } from 'playwright-core';
import { doublePress } from '../../src/components/double-press.js';
import { say } from '../../src/model/words.js';
import { course } from './progresses.js';

type Reach = (page: Page) => Promise<void>;

/** The screen that is shown; what stands in the others is not meant. */
export function screen(page: Page): Locator {
  return page.locator('[data-screen]:not([hidden])');
}

/** Presses the control with this interface string on it, in the words of the course itself. */
export function press(key: string, values: Readonly<Record<string, string | number>> = {}): Reach {
  return (page) =>
    page
      .getByRole('button', { name: say(course.words, key, values), exact: true })
      .first()
      .click();
}

/** Presses what `selector` finds first on the screen. */
export function pressOn(selector: string): Reach {
  return (page) => screen(page).locator(selector).first().click();
}

/** One after another. */
export function inTurn(...steps: readonly Reach[]): Reach {
  return async (page) => {
    for (const step of steps) await step(page);
  };
}

/** A second press within a moment is taken for a slip of the hand: long enough to be meant. */
export const aMoment: Reach = (page) => page.waitForTimeout(doublePress + 50);

/** Puts a value into the field with this label. */
export function write(selector: string, text: string): Reach {
  return (page) => screen(page).locator(selector).first().fill(text);
}

export const nothingMore: Reach = () => Promise.resolve();
