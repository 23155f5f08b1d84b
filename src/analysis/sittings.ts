// Gathers answers from any report into sittings.

import type { Response } from '../model/quiz.js';
import { itemsOf, nameIn, type Bank, type Item } from './bank.js';
import { Join, type Known, type Reported } from './join.js';
import type { Counted, Notes, Reading, Sitting, Why } from './reading.js';
import { canonical, fits, unescaped } from './response.js';

/** An answer and its place among the answers of its row, from 0; -1 when there is no such thing. */
export interface Placed extends Reported {
  readonly place: number;
}

interface Open {
  readonly learner: number;
  readonly lms: number;
  readonly retake: number;
  readonly answers: Map<number, { readonly response: Response; readonly score: number }>;
}

/** More places of one kind are counted only. */
const LISTED = 20;

export class SittingCollector {
  readonly #join: Join;
  readonly #bySlot: readonly (readonly Item[])[];
  readonly #learners = new Map<string, number>();
  readonly #open = new Map<string, Open>();
  readonly #unread = new Map<Why, { count: number; places: string[] }>();
  readonly #unknown = new Map<string, number>();
  readonly #otherKeys = new Map<string, number>();
  readonly #misfits = new Map<string, number>();
  #repeated = 0;
  #unnamed = 0;

  constructor(bank: Bank) {
    const items = itemsOf(bank);
    this.#join = new Join(items);
    this.#bySlot = bank.slots.map((_, slot) => items.filter((item) => item.slot === slot));
  }

  /** The number that stands for a person from here on. `identity` is forgotten when the reading is done. */
  learner(identity: string): number {
    const name = identity === '' ? `\u0000${(this.#unnamed += 1)}` : identity;
    const number = this.#learners.get(name) ?? this.#learners.size;
    this.#learners.set(name, number);
    return number;
  }

  /** What could not be read, and where. */
  skip(why: Why, place: string): void {
    const entry = this.#unread.get(why) ?? { count: 0, places: [] };
    entry.count += 1;
    if (entry.places.length < LISTED) entry.places.push(place);
    this.#unread.set(why, entry);
  }

  /** @param lms the attempt as the LMS counts; @param place where it stands, for the list of what could not be read */
  add(learner: number, lms: number, reported: Placed, place: string): void {
    if (reported.id === '') {
      const known = this.#byPlace(reported);
      if (known) this.#addAnswer(learner, lms, known, reported, place);
      else this.skip('no question', place);
      return;
    }
    const known = this.#join.answerOf(reported);
    if (known) this.#addAnswer(learner, lms, known, reported, place);
    else add(this.#unknown, nameIn(unescaped(reported.id).trim()).question.slice(0, 60));
  }

  reading(files: Notes['files']): Reading {
    const notes: Notes = {
      files,
      unread: [...this.#unread].map(([why, { count, places }]) => ({ why, count, places })),
      unknown: countsOf(this.#unknown),
      otherKeys: countsOf(this.#otherKeys),
      misfits: countsOf(this.#misfits),
      repeated: this.#repeated,
      unnamed: this.#unnamed,
    };
    return {
      sittings: this.#sittings(),
      learners: new Set([...this.#open.values()].map(({ learner }) => learner)).size,
      notes,
    };
  }

  /** Without the id only the slot is known; it is enough when one question alone of the slot offers this response. */
  #byPlace(reported: Placed): Known | null {
    const slots = this.#bySlot.length;
    if (reported.place < 0 || slots === 0) return null;
    const able = (this.#bySlot[reported.place % slots] ?? []).filter(({ question }) =>
      fits(question, canonical(question, unescaped(reported.response))),
    );
    return able.length === 1
      ? this.#join.answerTo(able[0] as Item, Math.floor(reported.place / slots) + 1, reported)
      : null;
  }

  #addAnswer(
    learner: number,
    lms: number,
    { item, attempt, response, score, isMisfit, otherKey }: Known,
    reported: Reported,
    place: string,
  ): void {
    if (isMisfit) add(this.#misfits, `${item.question.id}: ${unescaped(reported.response).slice(0, 60)}`);
    if (score === null) {
      this.skip('no mark', place);
      return;
    }
    if (otherKey !== '') add(this.#otherKeys, `${item.question.id}: ${otherKey.slice(0, 60)}`);
    const open = this.#sitting(learner, lms, attempt);
    if (open.answers.has(item.at)) this.#repeated += 1;
    open.answers.set(item.at, { response, score });
  }

  #sitting(learner: number, lms: number, retake: number): Open {
    const key = `${learner} ${lms} ${retake}`;
    const open = this.#open.get(key) ?? { learner, lms, retake, answers: new Map() };
    this.#open.set(key, open);
    return open;
  }

  /** Numbered for each person by the LMS's attempt, then the course's own retakes; a number that is named is never lowered. */
  #sittings(): Sitting[] {
    const last = new Map<number, number>();
    const inOrder = [...this.#open.values()].sort(
      (a, b) => a.learner - b.learner || a.lms - b.lms || a.retake - b.retake,
    );
    return inOrder.map(({ learner, lms, retake, answers }) => {
      const number = Math.max((last.get(learner) ?? 0) + 1, retake, lms);
      last.set(learner, number);
      const list = [...answers.values()];
      return {
        learner,
        number,
        items: [...answers.keys()],
        responses: list.map(({ response }) => response),
        scores: list.map(({ score }) => score),
      };
    });
  }
}

function add(counts: Map<string, number>, what: string): void {
  // An export of another course may have any number of names.
  if (counts.has(what) || counts.size < 1000) counts.set(what, (counts.get(what) ?? 0) + 1);
}

function countsOf(counts: ReadonlyMap<string, number>): Counted[] {
  return [...counts]
    .map(([what, count]) => ({ what, count }))
    .sort((a, b) => b.count - a.count || a.what.localeCompare(b.what, 'en'));
}
