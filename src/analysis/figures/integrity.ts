// Reasons to look at how answers came about. Counts only: what they mean is for people to find out, and nobody is named.

import { authoringOf } from '../../questions/authoring.js';
import type { Bank, Item } from '../bank.js';
import type { Sitting } from '../reading.js';
import { hashOf, NumberIndex } from '../read/identity.js';
import { isScored, type Outcome } from '../whole.js';
import { chanceOfAtLeast } from './draw.js';

export interface Integrity {
  /** Finished attempts that were looked at. */
  readonly n: number | null;
  /** Attempts that share every question and every answer with that of somebody else, wrong ones included. */
  readonly identical: number | null;
  /** In so many different patterns. */
  readonly patterns: number | null;
  /** Finished attempts no better than guessing would be. */
  readonly guessed: number | null;
  /** Answers with a time, and those too quick for the words to have been read. */
  readonly timed: number | null;
  readonly quick: number | null;
  /** Attempts in which half of the answers or more were too quick. */
  readonly quickAttempts: number | null;
  /** People with so many attempts, and the most that anybody has. */
  readonly manyTimes: number | null;
  readonly most: number | null;
}

/** Two wrong answers in common: fewer come about by themselves where many are all right. */
const WRONG_IN_COMMON = 2;
/** Attempts of one person from which it is worth asking why. */
const MANY = 10;
/** Words a second that nobody reads with understanding: four times the pace of Brysbaert 2019 (238 a minute). */
const SKIMMING = (4 * 238) / 60;
/** Above this chance an attempt is no better than guessing. */
const BY_GUESSING = 0.05;

export class IntegrityCounter {
  readonly #patterns = new NumberIndex();
  readonly #owners = new NumberIndex();
  readonly #guessing: readonly number[];
  readonly #seconds: readonly number[];
  #n = 0;
  #identical = 0;
  #found = 0;
  #guessed = 0;
  #timed = 0;
  #quick = 0;
  #quickAttempts = 0;
  #manyTimes = 0;
  #most = 0;

  constructor(items: readonly Item[], bank: Pick<Bank, 'slots'>) {
    this.#guessing = items.map(guessingOf);
    this.#seconds = items.map((item) => wordsOf(item) / SKIMMING);
    this.slots = bank.slots.length;
  }

  private readonly slots: number;

  add(sitting: Sitting, outcome: Outcome): void {
    this.#addTimes(sitting);
    if (!isScored(outcome)) return;
    this.#n += 1;
    this.#addPattern(sitting);
    const chances = sitting.items.map((item) => this.#guessing[item] as number);
    if (chances.length === this.slots && chanceOfAtLeast(chances, Math.floor(outcome.right + 1e-9)) > BY_GUESSING)
      this.#guessed += 1;
  }

  /** All sittings of one person, whichever of them the report counts. */
  addPerson(sittings: number): void {
    if (sittings >= MANY) this.#manyTimes += 1;
    this.#most = Math.max(this.#most, sittings);
  }

  statistics(): Integrity {
    return {
      n: this.#n,
      identical: this.#identical,
      patterns: this.#found,
      guessed: this.#guessed,
      timed: this.#timed,
      quick: this.#quick,
      quickAttempts: this.#quickAttempts,
      manyTimes: this.#manyTimes,
      most: this.#most,
    };
  }

  #addPattern({ learner, items, responses, scores }: Sitting): void {
    if (
      responses.some((response) => response === '') ||
      scores.filter((score) => score < 1 - 1e-9).length < WRONG_IN_COMMON
    )
      return;
    const key = hashOf(
      items
        .map((item, at) => `${item}=${responses[at]}`)
        .sort()
        .join(' '),
    );
    const times = this.#patterns.get(key);
    if (times < 0) {
      this.#patterns.set(key, 1);
      this.#owners.set(key, learner);
      return;
    }
    if (this.#owners.get(key) === learner) return;
    this.#patterns.set(key, times + 1);
    if (times === 1) this.#found += 1;
    this.#identical += times === 1 ? 2 : 1;
  }

  #addTimes({ items, seconds }: Sitting): void {
    if (!seconds) return;
    const timed = items.flatMap((item, at) =>
      Number.isNaN(seconds[at]) ? [] : [[item, seconds[at] as number] as const],
    );
    const quick = timed.filter(([item, time]) => time < (this.#seconds[item] as number)).length;
    this.#timed += timed.length;
    this.#quick += quick;
    if (timed.length > 0 && quick * 2 >= timed.length) this.#quickAttempts += 1;
  }
}

/** Of "choose all that apply" each set that is not empty is taken to be as likely as another. */
function guessingOf({ question }: Item): number {
  const authoring = authoringOf(question);
  return authoring.guessingOf(question) ?? 1 / (2 ** authoring.partsOf(question).length - 1);
}

function wordsOf({ question }: Item): number {
  const texts = [
    question.stem,
    ...authoringOf(question)
      .shownTogether(question)
      .flatMap((list) => list.map(({ text }) => text)),
  ];
  return texts.join(' ').split(/\s+/).length;
}
