// What the benchmark does in the course: it reads every section and answers every question, right or not.

import type { Frame, Locator, Page } from 'playwright-core';

/** The course takes a second press within 400 ms as meant for the button that was there before. */
const BETWEEN_PRESSES = 450;

export class Learner {
  /** @param place the page or frame in which the course plays */
  constructor(readonly place: Page | Frame) {}

  /** From the start through every section to the quiz, by the links at their ends. */
  async readsAll(): Promise<void> {
    await this.place.locator('course-app[ready]').waitFor();
    await this.#goesBy(this.place.locator('#start .cp-cover__ways a.nhsuk-button'));
    for (;;) {
      const way = this.place
        .locator(
          '[data-screen]:not([hidden]) [data-part]:not([hidden]) .cp-onward a.nhsuk-button:not(.nhsuk-button--secondary)',
        )
        .first();
      if ((await way.count()) === 0) return;
      await this.#goesBy(way);
    }
  }

  /** @param id of a section or page */
  async opens(id: string): Promise<void> {
    await this.place.evaluate((hash) => {
      location.hash = hash;
    }, id);
    await this.#sees(id);
  }

  async startsQuiz(): Promise<void> {
    await this.place.locator('principles-quiz:not([hidden]) button.nhsuk-button').first().click();
    await this.place.locator('h1.cp-stem').waitFor();
  }

  async startsAgain(): Promise<void> {
    await this.place.waitForTimeout(BETWEEN_PRESSES);
    await this.startsQuiz();
  }

  /** Chooses something complete and presses "Check answer"; the verdict is there when it resolves. */
  async checks(): Promise<void> {
    await this.place.locator('h1.cp-stem').waitFor();
    await this.place.evaluate(choose);
    await this.place.locator('.cp-question__actions button').click();
    await this.place.locator('.cp-verdict').first().waitFor();
  }

  /** To the next question, or to the result after the last. */
  async goesOn(): Promise<void> {
    const before = await this.place.locator('h1.cp-stem').innerText();
    await this.place.waitForTimeout(BETWEEN_PRESSES);
    await this.place.locator('.cp-question__actions button').click();
    await this.place.waitForFunction(
      (old) => (document.querySelector<HTMLElement>('h1.cp-stem')?.innerText ?? '') !== old,
      before,
    );
  }

  async #goesBy(link: Locator): Promise<void> {
    const id = (await link.getAttribute('href'))?.slice(1) ?? '';
    await link.click();
    await this.#sees(id);
  }

  async #sees(id: string): Promise<void> {
    await this.place.waitForFunction((place) => document.getElementById(place)?.checkVisibility() === true, id);
    // The quiz's element and its questions may still be on their way.
    if (id === 'quiz') await this.place.locator('principles-quiz:not([hidden]) button, h1.cp-stem').first().waitFor();
  }
}

/**
 * Runs in the page: the first answer of each group, the first target for each pair, one move for an order. As with
 * a learner, the page draws each choice before the next is made.
 */
async function choose(): Promise<void> {
  const question = document.querySelector('.cp-question') as HTMLElement;
  const drawn = () =>
    new Promise((resolve) => {
      setTimeout(resolve);
    });
  for (const name of new Set([...question.querySelectorAll('input')].map((input) => input.name))) {
    question.querySelector<HTMLElement>(`input[name="${name}"]`)?.click();
    await drawn();
  }
  for (const list of question.querySelectorAll('select')) {
    list.selectedIndex = 1;
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await drawn();
  }
  question.querySelector<HTMLElement>('.cp-order__button:not([aria-disabled])')?.click();
  await drawn();
}
