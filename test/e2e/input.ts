// The same deeds by mouse, and by a keyboard and nothing else.

import { isFull } from '../fixtures/lms/runs.js';
import type { Locator, Page } from 'playwright-core';

export interface InputMethod {
  readonly name: 'mouse' | 'keyboard';
  chooses(radio: Locator): Promise<void>;
  ticks(box: Locator): Promise<void>;
  picks(list: Locator, value: string): Promise<void>;
  presses(control: Locator): Promise<void>;
  writes(field: Locator, text: string): Promise<void>;
}

/** By keyboard, which also moves the focus; a full run presses with the mouse as well, as test/e2e/in-view.test.ts always does. */
export const INPUT_METHODS: readonly InputMethod['name'][] = isFull ? ['mouse', 'keyboard'] : ['keyboard'];

export function inputMethodOf(name: InputMethod['name'], page: Page): InputMethod {
  return name === 'mouse' ? new Mouse() : new Keys(page);
}

class Mouse implements InputMethod {
  readonly name = 'mouse';

  chooses = (radio: Locator) => radio.click();
  ticks = (box: Locator) => box.click();
  presses = (control: Locator) => control.click();

  // The list that opens belongs to the system, where no script of ours can click.
  async picks(list: Locator, value: string): Promise<void> {
    await list.click();
    await list.selectOption(value);
  }

  async writes(field: Locator, text: string): Promise<void> {
    await field.click();
    await field.pressSequentially(text);
  }
}

const MOST_TABS = 150;

class Keys implements InputMethod {
  readonly name = 'keyboard';

  constructor(private readonly page: Page) {}

  /** Tab goes to a group of radios, the arrows go through it. */
  async chooses(radio: Locator): Promise<void> {
    await this.#reaches(radio);
    for (let steps = 0; !(await radio.evaluate((element) => element === document.activeElement)); steps += 1) {
      if (steps > 12) throw new Error(`The arrows do not reach ${String(radio)}.`);
      await this.page.keyboard.press('ArrowDown');
    }
    if (!(await radio.isChecked())) await this.page.keyboard.press('Space');
  }

  async ticks(box: Locator): Promise<void> {
    await this.#reaches(box);
    await this.page.keyboard.press('Space');
  }

  async picks(list: Locator, value: string): Promise<void> {
    await this.#reaches(list);
    for (let steps = 0; (await list.inputValue()) !== value; steps += 1) {
      if (steps > 12) throw new Error(`The arrows do not choose "${value}" in ${String(list)}.`);
      await this.page.keyboard.press('ArrowDown');
    }
  }

  async presses(control: Locator): Promise<void> {
    await this.#reaches(control);
    await this.page.keyboard.press('Enter');
  }

  async writes(field: Locator, text: string): Promise<void> {
    await this.#reaches(field);
    await this.page.keyboard.type(text);
  }

  /** By Tab, or by Shift and Tab to what stands further up. */
  async #reaches(target: Locator): Promise<void> {
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      const way = await target.evaluate((element: HTMLElement) => {
        const active = document.activeElement;
        const isOfGroup =
          element instanceof HTMLInputElement &&
          element.type === 'radio' &&
          active instanceof HTMLInputElement &&
          active.name === element.name;
        if (active === element || isOfGroup) return 'there';
        return active && active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING
          ? 'Shift+Tab'
          : 'Tab';
      });
      if (way === 'there') return;
      await this.page.keyboard.press(way);
    }
    throw new Error(`The Tab key does not reach ${String(target)}.`);
  }
}
