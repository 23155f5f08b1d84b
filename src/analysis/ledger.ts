// Gathers answers from any report into sittings.

import type { Response } from '../model/quiz.js';
import { itemsOf, nameIn, type Bank, type Item } from './bank.js';
import type { Counted, Notes, Reading, Sitting, Why } from './reading.js';
import { canonical, fits, scoreIn, unescaped } from './response.js';

/** One answer as a report has it; `''` where it says nothing. */
export interface Reported {
  readonly id: string;
  /** Its place among the answers of its row, from 0; -1 when there is no such thing. */
  readonly place: number;
  readonly response: string;
  readonly right: string;
  readonly result: string;
  readonly score: string;
}

interface Open {
  readonly learner: number;
  readonly lms: number;
  readonly retake: number;
  readonly answers: Map<number, { readonly response: Response; readonly score: number }>;
}

/** More places of one kind are counted only. */
const LISTED = 20;

export class Ledger {
  readonly #items: ReadonlyMap<string, Item>;
  readonly #bySlot: readonly (readonly Item[])[];
  readonly #learners = new Map<string, number>();
  readonly #open = new Map<string, Open>();
  readonly #responses = new Map<string, Response>();
  readonly #unread = new Map<Why, { count: number; places: string[] }>();
  readonly #unknown = new Map<string, number>();
  readonly #otherKeys = new Map<string, number>();
  readonly #misfits = new Map<string, number>();
  #repeated = 0;
  #unnamed = 0;

  constructor(bank: Bank) {
    const items = itemsOf(bank);
    this.#items = new Map(items.map((item) => [item.question.id, item]));
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
  take(learner: number, lms: number, reported: Reported, place: string): void {
    const found = reported.id === '' ? this.#byPlace(reported) : this.#named(reported.id);
    if (found === 'unknown') return;
    if (found === null) { this.skip('no question', place); return; }
    const response = this.#responseOf(found.item, unescaped(reported.response));
    const score = scoreIn(reported.result) ?? scoreIn(reported.score) ?? (response === '' ? null : Number(response === found.item.right));
    if (score === null) { this.skip('no mark', place); return; }
    this.#compareKeys(found.item, reported.right);
    const open = this.#sitting(learner, lms, found.retake);
    if (open.answers.has(found.item.at)) this.#repeated += 1;
    open.answers.set(found.item.at, { response, score });
  }

  reading(files: Notes['files']): Reading {
    const notes: Notes = {
      files,
      unread: [...this.#unread].map(([why, { count, places }]) => ({ why, count, places })),
      unknown: countsOf(this.#unknown), otherKeys: countsOf(this.#otherKeys), misfits: countsOf(this.#misfits),
      repeated: this.#repeated, unnamed: this.#unnamed,
    };
    return { sittings: this.#sittings(), learners: new Set([...this.#open.values()].map(({ learner }) => learner)).size, notes };
  }

  #named(id: string): { item: Item; retake: number } | 'unknown' {
    const { question, attempt } = nameIn(unescaped(id).trim());
    const item = this.#items.get(question);
    if (item) return { item, retake: attempt };
    add(this.#unknown, question.slice(0, 60));
    return 'unknown';
  }

  /** Without the id only the slot is known; it is enough when one question alone of the slot offers this response. */
  #byPlace({ place, response }: Reported): { item: Item; retake: number } | null {
    const slots = this.#bySlot.length;
    if (place < 0 || slots === 0) return null;
    const able = (this.#bySlot[place % slots] ?? []).filter((item) => fits(item.question, canonical(item.question, unescaped(response))));
    return able.length === 1 ? { item: able[0] as Item, retake: Math.floor(place / slots) + 1 } : null;
  }

  #responseOf({ question }: Item, text: string): Response {
    if (text === '') return '';
    const seen = this.#responses.get(`${question.id} ${text}`);
    const response = seen ?? canonical(question, text);
    if (seen === undefined && this.#responses.size < 100_000) this.#responses.set(`${question.id} ${text}`, response);
    if (fits(question, response)) return response;
    add(this.#misfits, `${question.id}: ${text.slice(0, 60)}`);
    return '';
  }

  #compareKeys({ question, right }: Item, reported: string): void {
    if (reported === '') return;
    const key = canonical(question, unescaped(reported));
    if (key !== right) add(this.#otherKeys, `${question.id}: ${key.slice(0, 60)}`);
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
    const inOrder = [...this.#open.values()].sort((a, b) => a.learner - b.learner || a.lms - b.lms || a.retake - b.retake);
    return inOrder.map(({ learner, lms, retake, answers }) => {
      const number = Math.max((last.get(learner) ?? 0) + 1, retake, lms);
      last.set(learner, number);
      const list = [...answers.values()];
      return { learner, number, items: [...answers.keys()], responses: list.map(({ response }) => response), scores: list.map(({ score }) => score) };
    });
  }
}

function add(counts: Map<string, number>, what: string): void {
  // An export of another course may have any number of names.
  if (counts.has(what) || counts.size < 1000) counts.set(what, (counts.get(what) ?? 0) + 1);
}

function countsOf(counts: ReadonlyMap<string, number>): Counted[] {
  return [...counts].map(([what, count]) => ({ what, count })).sort((a, b) => b.count - a.count || a.what.localeCompare(b.what, 'en'));
}
