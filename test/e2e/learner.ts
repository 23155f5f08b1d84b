// What a learner does in the course, told in the words that stand on the screen.

import type { FrameLocator, Locator, Page } from 'playwright-core';
import { compile } from '../../scripts/content/compile.js';
import { readCourse } from '../../scripts/content/parse/read-course.js';
import type { Compiled } from '../../scripts/content/compiled.js';
import { message } from '../../src/model/messages.js';
import { fixturesOf, type Fixtures } from './fixtures.js';

const { course, questions } = compile(readCourse());

export { course, questions };

/** The interface string under `key`. */
export function words(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  return message(course.words, key, values);
}

type Known = Pick<Compiled, 'course' | 'questions'>;

export class Learner {
  /** Each answer that was checked, in order. */
  readonly given: Fixtures[] = [];

  /**
   * @param screen where the course plays: a frame of the LMS, or a window of its own
   * @param known the course that plays there; the sample by default
   */
  constructor(
    readonly screen: FrameLocator | Page,
    readonly known: Known = { course, questions },
  ) {}

  words(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    return message(this.known.course.words, key, values);
  }

  button(key: string): Locator {
    return this.screen.getByRole('button', { name: this.words(key), exact: true });
  }

  heading(): Locator {
    return this.screen.getByRole('heading', { level: 1 });
  }

  async seesSaving(key: 'saving.saved' | 'saving.unsaved' | 'saving.nothing'): Promise<void> {
    // Exactly: "Not saved yet" holds the word as well.
    await this.screen.locator('.cp-saving').getByText(this.words(key), { exact: true }).waitFor();
  }

  /** What stands under the bar. */
  message(text: string): Locator {
    return this.screen.locator('.cp-message', { hasText: text });
  }

  async opensQuiz(): Promise<void> {
    await this.screen.getByRole('link', { name: this.words('start.quiz_first') }).click();
  }

  async startsQuiz(): Promise<void> {
    await this.button('quiz.start').click();
  }

  async startsAgain(): Promise<void> {
    await this.button('quiz.again').click();
  }

  /** Answers `count` questions; between a check and going on, what was said about the answer is on the screen. */
  async answers(count: number, how: (at: number) => 'right' | 'wrong'): Promise<void> {
    for (let at = 0; at < count; at += 1) {
      const given = await this.answersOne(how(this.given.length));
      await this.verdict().waitFor();
      this.given.push(given);
      const next = this.button('quiz.next').or(this.button('quiz.see_result'));
      // A second press within a moment counts as a double press and is not taken.
      await next.waitFor();
      await new Promise((resolve) => {
        setTimeout(resolve, 450);
      });
      await next.click();
    }
  }

  /** Chooses and presses "Check answer". */
  async answersOne(how: 'right' | 'wrong'): Promise<Fixtures> {
    const question = await this.questionOnScreen();
    const given = fixturesOf(question, how);
    switch (question.kind) {
      case 'choice':
        await this.#presses('radio', given.texts);
        break;
      case 'multiple':
        await this.#presses('checkbox', given.texts);
        break;
      case 'reasoned':
        await this.#presses('radio', given.texts);
        break;
      case 'matching':
        for (const part of given.response.split(',')) {
          const [pair, target] = part.split('.') as [string, string];
          const text = question.pairs.find(({ code }) => code === pair)?.text ?? '';
          await this.screen.getByLabel(text, { exact: true }).selectOption(target);
        }
        break;
      case 'ordering':
        await this.#orders(question.isClimbed ? [...given.texts].reverse() : given.texts);
        break;
    }
    await this.button('quiz.check').click();
    return given;
  }

  async questionOnScreen() {
    const stem = this.screen.locator('h1.cp-stem');
    await stem.waitFor();
    const text = plain(await stem.innerText());
    const question = this.known.questions.find((candidate) => text.endsWith(plain(candidate.stem)));
    if (!question) throw new Error(`No question of the bank ends with what stands on the screen: ${text}`);
    return question;
  }

  /** Where the quiz stands: `{ n: 4, total: 12 }`. */
  async questionNumber(): Promise<string> {
    return plain(await this.screen.locator('.cp-stem__number').innerText());
  }

  verdict(): Locator {
    return this.screen.locator('.cp-verdict').first();
  }

  async savesAndExits(): Promise<void> {
    await this.screen.locator('.cp-bar__exit').click();
    await this.screen.getByRole('heading', { name: this.words('app.closed_saved') }).waitFor();
  }

  async #presses(role: 'radio' | 'checkbox', texts: readonly string[]): Promise<void> {
    for (const name of texts) await this.screen.getByRole(role, { name, exact: true }).check();
  }

  /** Moves each text up to its place. An order that already stands is confirmed by moving one text away and back. */
  async #orders(texts: readonly string[]): Promise<void> {
    const rows = this.screen.locator('.cp-order__text');
    let moves = 0;
    const up = async (text: string) => {
      await this.screen.getByRole('button', { name: this.words('quiz.move_up', { text }), exact: true }).click();
      moves += 1;
    };
    for (const [place, text] of texts.entries()) {
      for (let at = (await orderOf(rows)).indexOf(plain(text)); at > place; at -= 1) await up(text);
    }
    const [first, second] = texts as [string, string];
    if (moves === 0) {
      await up(second);
      await up(first);
    }
  }
}

async function orderOf(rows: Locator): Promise<string[]> {
  return (await rows.allInnerTexts()).map(plain);
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
