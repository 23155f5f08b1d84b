// A learner who does anything at all, in any order, in the built course. The same seed takes the same way.

import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { chanceOf } from '../../src/model/chance.js';
import { doublePress } from '../../src/components/parts/double-press.js';
import { translatePage } from '../browser/translator.js';
import { controlsOf, lookOf, seenNow, walkLms, type Control, type Mood } from './in-page.js';
import { brokenPromises, earnedOf, nothingEarned, type Earned } from './promises.js';

const SIZES = [
  { width: 320, height: 568 },
  { width: 367, height: 640 },
  { width: 768, height: 1024 },
  { width: 1004, height: 666 },
  { width: 1280, height: 720 },
];
const WORDS = ['We asked the families first.', 'x', '12', ' ', 'Ünïcödé – “quoted” <b>&amp;</b>', 'word '.repeat(80)];

export interface WalkedCourse {
  readonly url: string;
  /** Its word for "Saved". */
  readonly saved: string;
  /** The id of its quiz. */
  readonly quiz: string;
}

interface Doing {
  readonly weight: number;
  readonly does: (walker: Walker) => Promise<string>;
}

/** How often each thing is done, of a hundred. */
const DOINGS: readonly Doing[] = [
  { weight: 74, does: (walker) => walker.press() },
  { weight: 5, does: (walker) => walker.type() },
  { weight: 4, does: (walker) => walker.back() },
  { weight: 3, does: (walker) => walker.open('reload') },
  { weight: 5, does: (walker) => walker.resize() },
  { weight: 2, does: (walker) => walker.translate() },
  { weight: 4, does: (walker) => walker.changeLms() },
  { weight: 3, does: (walker) => walker.open('leave and come back') },
];

export interface Walked {
  readonly steps: number;
  readonly presses: number;
  readonly earned: Earned;
  /** What was broken, with the steps that led there; null for a walk without a fault. */
  readonly fault: string | null;
  /** Every step, in words. */
  readonly trail: readonly string[];
}

export class Walker {
  readonly #chance: () => number;
  readonly #errors: string[] = [];
  readonly #trail: string[] = [];
  #earned: Earned = nothingEarned;
  #mood: Mood = 'works';
  #presses = 0;
  /** Every second learner begins at the quiz and mostly answers. */
  readonly #answers: boolean;
  /** What was pressed with effect on the screen that is open. */
  readonly #done = new Set<string>();
  #doneOn = '';

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly course: WalkedCourse,
    seed: number,
  ) {
    this.#chance = chanceOf(seed);
    this.#answers = seed % 2 === 1;
    page.on('pageerror', ({ message }) => this.#errors.push(message));
    page.on('console', (entry) => {
      // Without a network each file that is asked for is told here as well.
      const isNetwork = this.#mood === 'lies' && entry.text().startsWith('Failed to load resource');
      if (entry.type() === 'error' && !isNetwork) this.#errors.push(entry.text());
    });
    page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
  }

  static async walk(browser: Browser, course: WalkedCourse, seed: number, steps: number): Promise<Walked> {
    const context = await browser.newContext({ viewport: SIZES[3] ?? null, reducedMotion: 'reduce' });
    context.setDefaultTimeout(8_000);
    // The loader of TypeScript names inner functions by a helper that does not travel to the page.
    await context.addInitScript({ content: `globalThis.__name ??= (f) => f; (${walkLms.toString()})();` });
    const walker = new Walker(context, await context.newPage(), course, seed);
    try {
      return await walker.#go(steps);
    } finally {
      await context.close();
    }
  }

  async #go(steps: number): Promise<Walked> {
    let done = 0;
    try {
      this.#trail.push(await this.open('open'));
      if (this.#answers) await this.#goToQuiz();
      await this.#check();
      for (; done < steps; done += 1) {
        this.#trail.push(await this.#next());
        await this.#check();
      }
      return { ...this.#walked(done), fault: null };
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      const fault = `${why}\n    after ${this.#trail.slice(-10).join('\n      then ')}`;
      return { ...this.#walked(done), fault };
    }
  }

  #walked(steps: number): Omit<Walked, 'fault'> {
    return { steps, presses: this.#presses, earned: this.#earned, trail: this.#trail };
  }

  async #next(): Promise<string> {
    // Whoever mostly answers finds back to the quiz, wherever the rest has led.
    const isAway = new URL(this.page.url()).hash !== `#${this.course.quiz}`;
    if (this.#answers && isAway && this.#chance() < 0.3) {
      await this.#goToQuiz();
      return 'go to the quiz';
    }
    let left = this.#chance() * DOINGS.reduce((sum, { weight }) => sum + weight, 0);
    for (const { weight, does } of DOINGS) {
      left -= weight;
      if (left < 0) return does(this);
    }
    return this.press();
  }

  /** The screen follows the address in its own time, and not at all where a warning holds it back. */
  async #goToQuiz(): Promise<void> {
    await this.page.goto(`${this.course.url}#${this.course.quiz}`);
    await this.page
      .locator(`#${this.course.quiz}[data-screen]:not([hidden])`)
      .waitFor({ timeout: 1_000 })
      .catch(() => undefined);
  }

  async #check(): Promise<void> {
    let broken: string[] = [];
    // What is on its way may still come: a fault is what stays.
    for (const wait of [0, 100, 400, 1_000]) {
      await this.page.waitForTimeout(wait);
      const seen = await this.page.evaluate(seenNow);
      broken = brokenPromises(seen, this.#earned, this.course.saved);
      if (broken.length > 0) continue;
      this.#earned = earnedOf(seen.kept);
      if (seen.isOver) this.#trail.push(await this.open('open again after the end'));
      break;
    }
    if (this.#errors.length > 0) broken.push(`error: ${this.#errors.join('; ')}`);
    if (broken.length > 0) throw new Error(broken.join('; '));
  }

  #pick<T>(list: readonly T[]): T | undefined {
    return list[Math.floor(this.#chance() * list.length)];
  }

  async #control(kind: Control['kind']): Promise<Control | undefined> {
    const all = (await this.page.evaluate(controlsOf)).filter((control) => control.kind === kind);
    const next = all.filter(({ isNext }) => isNext);
    if (this.#answers && next.length > 0 && this.#chance() < 0.75) return this.#pick(next);
    const own = all.filter(({ isInScreen }) => isInScreen);
    return this.#pick(own.length > 0 && this.#chance() < 0.85 ? own : all);
  }

  /** A press that changes nothing, and nothing again when the double press is waited out, is dead. */
  async press(): Promise<string> {
    const control = await this.#control('press');
    if (!control) return 'found nothing to press';
    const element = this.page.locator(`[data-walk="${control.mark}"]`);
    if (control.isSelect) return this.#choose(control, element);
    let before: string | null = null;
    for (const wait of [0, doublePress + 50]) {
      await this.page.waitForTimeout(wait);
      if (before !== null && (await this.#hasChanged(before))) return this.#worked(control);
      // Where it stands is looked at first: scrolling to it is not what the press did.
      if (!(await this.#isReached(element))) return `${control.name} went away before it was pressed`;
      before = await this.page.evaluate(lookOf);
      if (!(await this.#isPressed(element))) return `${control.name} went away as it was pressed`;
      // On a busy machine a page may need its time; what is dead stays so.
      for (const pause of [20, 60, 200, 400, 1_500]) {
        await this.page.waitForTimeout(pause);
        if (await this.#hasChanged(before)) return this.#worked(control);
      }
    }
    // Done once already on this screen: "Copied" stands there, and stands there still.
    if (this.#done.has(control.name)) return `press ${control.name} again`;
    this.#trail.push(`press ${control.name}`);
    throw new Error(`a press on ${control.name} changes nothing`);
  }

  async #choose({ name }: Control, element: Locator): Promise<string> {
    const values = await element.evaluate((select) =>
      [...(select as HTMLSelectElement).options].map(({ value }) => value),
    );
    await element.selectOption(this.#pick(values.filter((value) => value !== '')) ?? '');
    return `choose in ${name}`;
  }

  async #hasChanged(before: string): Promise<boolean> {
    return (await this.page.evaluate(lookOf)) !== before;
  }

  async #isReached(element: Locator): Promise<boolean> {
    if (!(await element.isVisible())) return false;
    return element.scrollIntoViewIfNeeded().then(
      () => true,
      // It was hidden in that very moment.
      () => element.isVisible(),
    );
  }

  /** @throws where it stands there and cannot be pressed */
  async #isPressed(element: Locator): Promise<boolean> {
    try {
      await element.click();
      return true;
    } catch (cause) {
      if (await element.isVisible()) throw cause;
      return false;
    }
  }

  #worked({ name }: Control): string {
    const screen = this.page.url();
    if (screen !== this.#doneOn) this.#done.clear();
    this.#doneOn = screen;
    this.#done.add(name);
    this.#presses += 1;
    return `press ${name}`;
  }

  async type(): Promise<string> {
    const control = await this.#control('type');
    const words = this.#pick(WORDS) ?? '';
    if (!control) return this.press();
    await this.page
      .locator(`[data-walk="${control.mark}"]`)
      .fill(words)
      .catch(() => undefined); // A field for numbers takes none.
    return `type "${words.slice(0, 20)}" into ${control.name}`;
  }

  async back(): Promise<string> {
    const isOurs = await this.page.evaluate(() => location.hash !== '' && history.length > 2);
    if (!isOurs) return this.open('reload');
    await this.page.goBack({ waitUntil: 'commit' }).catch(() => undefined);
    // The screen follows in its own time.
    await this.page.waitForTimeout(150);
    // Without a network the page that one comes back to is the browser's own.
    const isThere = await this.page.evaluate(() => 'walk' in window).catch(() => false);
    return isThere ? 'go back' : this.open('go back out of the course, and open it');
  }

  async open(how: string): Promise<string> {
    // Nobody can open a page without a network.
    if (this.#mood === 'lies') await this.#setMood('works');
    if (how.startsWith('leave')) await this.page.goto('about:blank');
    if (how === 'reload') await this.page.reload();
    else await this.page.goto(this.course.url);
    await this.page.waitForSelector('.cp-bar[data-alive]');
    await this.#setMood(this.#mood);
    return how;
  }

  async resize(): Promise<string> {
    const size = this.#pick(SIZES) as { width: number; height: number };
    await this.page.setViewportSize(size);
    return `resize to ${size.width} × ${size.height}`;
  }

  async translate(): Promise<string> {
    await this.page.evaluate(translatePage, 'wraps' as const);
    return 'translate';
  }

  async changeLms(): Promise<string> {
    const mood = this.#mood === 'works' ? (this.#pick(['refuses', 'lies'] as const) ?? 'refuses') : 'works';
    await this.#setMood(mood);
    return { works: 'the LMS works', refuses: 'the LMS refuses to save', lies: 'the network is gone' }[mood];
  }

  async #setMood(mood: Mood): Promise<void> {
    this.#mood = mood;
    // The LMS is back before the network is told to be, and gone after it: nobody lies to a page that is connected.
    if (mood === 'lies') await this.context.setOffline(true);
    // The page of a browser that finds no network has no LMS.
    await this.page.evaluate((now) => Object.assign((window as { walk?: object }).walk ?? {}, { mood: now }), mood);
    if (mood !== 'lies') await this.context.setOffline(false);
  }
}
