// How a state is reached with the hands: by what stands on the screen.

import type { Locator, Page } from 'playwright-core';
import { doublePress } from '../../src/components/parts/double-press.js';
import { message } from '../../src/model/messages.js';
import { course } from './progresses.js';

type Action = (page: Page) => Promise<void>;

/** The screen that is shown; what stands in the others is not meant. */
export function screen(page: Page): Locator {
  return page.locator('[data-screen]:not([hidden])');
}

/** Presses the control with this interface string on it, in the words of the course itself. */
export function pressButton(key: string, values: Readonly<Record<string, string | number>> = {}): Action {
  return (page) =>
    page
      .getByRole('button', { name: message(course.words, key, values), exact: true })
      .first()
      .click();
}

/** Presses what `selector` finds first on the screen. */
export function pressFirst(selector: string): Action {
  return (page) => screen(page).locator(selector).first().click();
}

/** One after another. */
export function sequence(...steps: readonly Action[]): Action {
  return async (page) => {
    for (const step of steps) await step(page);
  };
}

/** A second press within a moment is taken for a slip of the hand: long enough to be meant. */
export const waitOutDoublePress: Action = (page) => page.waitForTimeout(doublePress + 50);

/** Puts a value into the field with this label. */
export function fillIn(selector: string, text: string): Action {
  return (page) => screen(page).locator(selector).first().fill(text);
}

export const noAction: Action = () => Promise.resolve();
