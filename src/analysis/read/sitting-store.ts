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
  readonly #otherKey = bytes();
  readonly #seconds = fractions();
  readonly #next = integers();
  readonly #responses = new Interned<Response>(NONE);
  readonly #scores = new Interned<number>(NONE);
  readonly #sittings = new NumberIndex();
  readonly #isKnown = bytes();
  #known = 0;
  #hasSeconds = false;
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
    while (at >= 0 && this.#item.get(at) !== item) at = this.#next.get(at);
    const isNew = at < 0;
    if (isNew) {
      at = this.#item.length;
      this.#item.push(item);
      for (const column of [this.#response, this.#score, this.#otherKey, this.#seconds]) column.push(0);
      this.#next.push(this.#head.get(sitting));
      this.#head.set(sitting, at);
    }
    if (item < this.bankSize && this.#isKnown.get(sitting) === 0) {
      this.#isKnown.set(sitting, 1);
      this.#known += 1;
    }
    const responseNumber = this.#responses.numberOf(response);
    this.#response.set(at, responseNumber < 0 ? this.#responses.numberOf('') : responseNumber);
    const scoreNumber = Number.isNaN(score) ? NONE : this.#scores.numberOf(score);
    this.#score.set(at, scoreNumber < 0 ? NONE : scoreNumber);
    this.#otherKey.set(at, Number(isOtherKey));
    this.#seconds.set(at, seconds);
    this.#hasSeconds ||= !Number.isNaN(seconds);
    return !isNew;
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
    if (this.#hasSeconds) return made;
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
    for (let at = head; at >= 0; at = this.#next.get(at)) places.push(at);
    for (const at of places.reverse()) {
      const item = this.#item.get(at);
      const score = this.#score.get(at);
      const value = score === NONE ? Number.NaN : (this.#scores.values[score] as number);
      if (item >= this.bankSize) {
        made.more.older.push(value);
        continue;
      }
      if (this.#otherKey.get(at) === 1) made.more.otherKeys.push(made.items.length);
      made.items.push(item);
      made.responses.push(this.#responses.values[this.#response.get(at)] as Response);
      made.scores.push(value);
      made.seconds.push(this.#seconds.get(at));
    }
  }
}
