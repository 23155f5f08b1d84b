// A learner who has a keyboard and nothing else.

import type { Page } from 'playwright-core';
import { fixturesOf } from './fixtures.js';
import { focusedIn } from './focus.js';
import { Learner, words } from './learner.js';

const MOST_TABS = 120;

export class Keyboard {
  readonly #learner: Learner;

  constructor(private readonly page: Page) {
    this.#learner = new Learner(page);
  }

  /** Tabs until what has the focus is called `name`. */
  async goesTo(name: string): Promise<void> {
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if ((await this.page.evaluate(focusedIn)) === plain(name)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`The Tab key does not reach “${name}”.`);
  }

  /** Answers the question on the screen rightly, checks it and goes on. */
  async answers(): Promise<void> {
    const question = await this.#learner.questionOnScreen();
    const given = fixturesOf(question, 'right');
    switch (question.kind) {
      case 'choice':
        await this.#radio(given.texts[0] ?? '');
        break;
      case 'reasoned':
        for (const text of given.texts) await this.#radio(text);
        break;
      case 'multiple':
        await this.#checkboxes(given.texts);
        break;
      case 'matching':
        await this.#lists(given.response);
        break;
      case 'ordering':
        await this.#order(given.texts);
        break;
    }
    await this.goesTo(words('quiz.check'));
    await this.page.keyboard.press('Enter');
    await this.#learner.verdict().waitFor();
    // A second press within a moment counts as a double press and is not taken.
    await this.page.waitForTimeout(450);
    const before = await this.page.locator('h1').allInnerTexts();
    await this.page.keyboard.press('Enter');
    await this.page.waitForFunction(
      (old) =>
        JSON.stringify([...document.querySelectorAll('h1')].map(({ innerText }) => innerText)) !==
          JSON.stringify(old) && document.activeElement?.localName === 'h1',
      before,
    );
  }

  /** Tab goes to a group, the arrows go through it. */
  async #radio(text: string): Promise<void> {
    const radio = this.page.getByRole('radio', { name: text, exact: true });
    const name = await radio.getAttribute('name');
    for (
      let tabs = 0;
      (await this.page.evaluate(() => document.activeElement?.getAttribute('name'))) !== name;
      tabs += 1
    ) {
      if (tabs > MOST_TABS) throw new Error(`The Tab key does not reach the radios with “${text}”.`);
      await this.page.keyboard.press('Tab');
    }
    await this.page.keyboard.press('Space');
    for (let steps = 0; !(await radio.isChecked()); steps += 1) {
      if (steps > 10) throw new Error(`The arrows do not reach “${text}”.`);
      await this.page.keyboard.press('ArrowDown');
    }
  }

  async #checkboxes(texts: readonly string[]): Promise<void> {
    const wanted = new Set(texts.map(plain));
    for (let tabs = 0; wanted.size > 0; tabs += 1) {
      if (tabs > MOST_TABS) throw new Error(`The Tab key does not reach ${[...wanted].join(', ')}.`);
      await this.page.keyboard.press('Tab');
      if (wanted.delete(await this.page.evaluate(focusedIn))) await this.page.keyboard.press('Space');
    }
  }

  async #lists(response: string): Promise<void> {
    const targets = new Map(response.split(',').map((part) => part.split('.') as [string, string]));
    while (targets.size > 0) {
      await this.page.keyboard.press('Tab');
      const pair = await this.page.evaluate(() =>
        document.activeElement?.localName === 'select' ? document.activeElement.id.replace(/^.*-/, '') : '',
      );
      const target = targets.get(pair);
      if (target === undefined) continue;
      targets.delete(pair);
      const list = this.page.locator('select:focus');
      for (let steps = 0; (await list.inputValue()) !== target; steps += 1) {
        if (steps > 12) throw new Error(`The arrows do not choose "${target}" in the list "${pair}".`);
        await this.page.keyboard.press('ArrowDown');
      }
    }
  }

  async #order(texts: readonly string[]): Promise<void> {
    const order = async () => (await this.page.locator('.cp-order__text').allInnerTexts()).map(plain);
    for (const [place, text] of texts.entries()) {
      if ((await order()).indexOf(plain(text)) <= place) continue;
      await this.goesRound(words('quiz.move_up', { text }));
      while ((await order()).indexOf(plain(text)) > place) {
        await this.page.keyboard.press('Enter');
        await this.page.waitForTimeout(50);
      }
    }
  }

  /** Forwards, and when it is not there any more, backwards. */
  async goesRound(name: string): Promise<void> {
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let tabs = 0; tabs < 30; tabs += 1) {
        if ((await this.page.evaluate(focusedIn)) === plain(name)) return;
        await this.page.keyboard.press(key);
      }
    }
    throw new Error(`Neither Tab nor Shift and Tab reach “${name}”.`);
  }
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
