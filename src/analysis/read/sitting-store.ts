// Sittings in columns of numbers, some hundred bytes each: a million of them stay far below what a computer has.

import type { Response } from '../../model/quiz.js';
import type { Sitting, Sittings } from '../reading.js';
import { bytes, fractions, integers, Interned, shorts, type NumberColumn } from './columns-of-numbers.js';
import { NumberIndex } from './identity.js';

/** What tells one sitting from another. */
export interface SittingKey {
  readonly learner: number;
  /** The attempt as the LMS counts. */
  readonly lms: number;
  /** The course's own retake within it, from 1. */
  readonly retake: number;
}

export interface StoredAnswer {
  /** A place in the bank, or beyond its end an id that the bank does not have. */
  readonly item: number;
  readonly response: Response;
  /** 0 to 1; NaN without a mark. */
  readonly score: number;
  readonly isOtherKey: boolean;
  /** NaN where it is not known. */
  readonly seconds: number;
}

const NONE = 0xffff;
const FAR = 0xff;
/** In the column of items: marked with another key than today's. */
const OTHER_KEY = 0x8000;
/** Days are kept as whole numbers; this stands for "not known". */
const NO_DAY = -0x80000000;

export class SittingStore implements Sittings {
  readonly #learner = integers();
  readonly #lms = shorts();
  readonly #retake = bytes();
  readonly #day = integers();
  readonly #head = integers();
  readonly #number = shorts();
  readonly #groups: NumberColumn[] = [];
  readonly #item = shorts();
  readonly #response = shorts();
  readonly #score = shorts();
  /** How far back the answer before this one of the same sitting stands: 0 for none, `FAR` when it is in `#far`. */
  readonly #back = bytes();
  readonly #far = new Map<number, number>();
  /** Only from the first answer on that has a time. */
  #seconds: NumberColumn | null = null;
  readonly #responses = new Interned<Response>(NONE);
  readonly #scores = new Interned<number>(NONE);
  readonly #sittings = new NumberIndex();
  readonly #isKnown = bytes();
  #known = 0;
  #order: Uint32Array | null = null;

  /** @param bankSize an item from here on is of another version */
  constructor(readonly bankSize: number) {}

  /** Sittings with an answer to a question of the bank. */
  get length(): number {
    return this.#known;
  }

  /** Sittings of which every question is of another version, or of another course. */
  get foreign(): number {
    return this.#learner.length - this.#known;
  }

  /** People with an answer to a question of the bank. */
  get learners(): number {
    this.#order ??= this.#numbered();
    let [people, last] = [0, -1];
    for (const sitting of this.#order) {
      const learner = this.#learner.get(sitting);
      if (this.#isKnown.get(sitting) === 1 && learner !== last) [people, last] = [people + 1, learner];
    }
    return people;
  }

  /** The sitting with this key, made when it is not there yet. */
  sittingOf({ learner, lms, retake }: SittingKey): number {
    const key = learner * 0x40000 + Math.min(lms, 0x3ff) * 0x100 + Math.min(retake, 0xff) + 1;
    const known = this.#sittings.get(key);
    if (known >= 0) return known;
    const sitting = this.#learner.length;
    this.#sittings.set(key, sitting);
    this.#learner.push(learner);
    this.#lms.push(Math.min(lms, NONE));
    this.#retake.push(Math.min(retake, 0xff));
    this.#day.push(NO_DAY);
    this.#head.push(-1);
    this.#number.push(0);
    this.#isKnown.push(0);
    for (const column of this.#groups) column.push(NONE);
    this.#order = null;
    return sitting;
  }

  setDay(sitting: number, day: number): void {
    const known = this.#day.get(sitting);
    if (known === NO_DAY || day < known) this.#day.set(sitting, day);
  }

  setGroup(sitting: number, grouping: number, value: number): void {
    while (this.#groups.length <= grouping) {
      const column = shorts();
      for (let at = 0; at < this.#learner.length; at += 1) column.push(NONE);
      this.#groups.push(column);
    }
    this.#groups[grouping]?.set(sitting, value);
  }

  /** @returns whether the sitting had an answer to this question already; the last counts */
  add(sitting: number, { item, response, score, isOtherKey, seconds }: StoredAnswer): boolean {
    let at = this.#head.get(sitting);
    while (at >= 0 && (this.#item.get(at) & ~OTHER_KEY) !== item) at = this.#before(at);
    const isNew = at < 0;
    if (isNew) at = this.#append(sitting);
    this.#item.set(at, isOtherKey ? item | OTHER_KEY : item);
    if (item < this.bankSize && this.#isKnown.get(sitting) === 0) {
      this.#isKnown.set(sitting, 1);
      this.#known += 1;
    }
    const responseNumber = this.#responses.numberOf(response);
    this.#response.set(at, responseNumber < 0 ? this.#responses.numberOf('') : responseNumber);
    const scoreNumber = Number.isNaN(score) ? NONE : this.#scores.numberOf(score);
    this.#score.set(at, scoreNumber < 0 ? NONE : scoreNumber);
    if (!Number.isNaN(seconds)) this.#setSeconds(at, seconds);
    return !isNew;
  }

  #append(sitting: number): number {
    const at = this.#item.length;
    const before = this.#head.get(sitting);
    const back = before < 0 ? 0 : at - before;
    for (const column of [this.#item, this.#response, this.#score]) column.push(0);
    this.#seconds?.push(Number.NaN);
    this.#back.push(Math.min(back, FAR));
    if (back >= FAR) this.#far.set(at, before);
    this.#head.set(sitting, at);
    return at;
  }

  /** The answer before this one in its sitting; -1 for none. */
  #before(at: number): number {
    const back = this.#back.get(at);
    return back === 0 ? -1 : back === FAR ? (this.#far.get(at) ?? -1) : at - back;
  }

  #setSeconds(at: number, seconds: number): void {
    if (!this.#seconds) {
      this.#seconds = fractions();
      while (this.#seconds.length < this.#item.length) this.#seconds.push(Number.NaN);
    }
    this.#seconds.set(at, seconds);
  }

  /** Those of one person together, numbered by the LMS's attempt, then the course's own retakes; a number that is named is never lowered. */
  *[Symbol.iterator](): Iterator<Sitting> {
    this.#order ??= this.#numbered();
    for (const sitting of this.#order) if (this.#isKnown.get(sitting) === 1) yield this.#at(sitting);
  }

  /** So that a test can look for what must not be in it. */
  toJSON(): Sitting[] {
    return [...this];
  }

  #numbered(): Uint32Array {
    const order = Uint32Array.from({ length: this.#learner.length }, (_, at) => at);
    order.sort(
      (a, b) =>
        this.#learner.get(a) - this.#learner.get(b) ||
        this.#lms.get(a) - this.#lms.get(b) ||
        this.#retake.get(a) - this.#retake.get(b),
    );
    let [person, last] = [-1, 0];
    for (const sitting of order) {
      if (this.#learner.get(sitting) !== person) [person, last] = [this.#learner.get(sitting), 0];
      last = Math.max(last + 1, this.#retake.get(sitting), this.#lms.get(sitting));
      this.#number.set(sitting, Math.min(last, NONE));
    }
    return order;
  }

  #at(sitting: number): Sitting {
    const day = this.#day.get(sitting);
    const made = {
      learner: this.#learner.get(sitting),
      number: this.#number.get(sitting),
      items: [] as number[],
      responses: [] as Response[],
      scores: [] as number[],
      seconds: [] as number[],
      more: {
        older: [] as number[],
        otherKeys: [] as number[],
        day: day === NO_DAY ? null : day,
        groups: this.#groups.map((column) => (column.get(sitting) === NONE ? -1 : column.get(sitting))),
      },
    };
    this.#answersInto(this.#head.get(sitting), made);
    if (this.#seconds) return made;
    const { seconds: _, ...rest } = made;
    return rest;
  }

  /** The list of answers runs from the last to the first. */
  #answersInto(
    head: number,
    made: {
      items: number[];
      responses: Response[];
      scores: number[];
      seconds: number[];
      more: { older: number[]; otherKeys: number[] };
    },
  ): void {
    const places: number[] = [];
    for (let at = head; at >= 0; at = this.#before(at)) places.push(at);
    for (const at of places.reverse()) {
      const item = this.#item.get(at) & ~OTHER_KEY;
      const score = this.#score.get(at);
      const value = score === NONE ? Number.NaN : (this.#scores.values[score] as number);
      if (item >= this.bankSize) {
        made.more.older.push(value);
        continue;
      }
      if (this.#item.get(at) & OTHER_KEY) made.more.otherKeys.push(made.items.length);
      made.items.push(item);
      made.responses.push(this.#responses.values[this.#response.get(at)] as Response);
      made.scores.push(value);
      made.seconds.push(this.#seconds?.get(at) ?? Number.NaN);
    }
  }
}
