// One answer as an LMS reports it, joined with the question it belongs to.

import type { Id } from '../model/course.js';
import type { Response } from '../model/quiz.js';
import { nameIn, type Item } from './bank.js';
import { canonical, fits, scoreIn, unescaped } from './response.js';

/** `''` where the report says nothing. */
export interface Reported {
  readonly id: string;
  readonly response: string;
  readonly right: string;
  readonly result: string;
  readonly score: string;
}

export interface Known {
  readonly item: Item;
  /** Which attempt the id says it is, from 1. */
  readonly attempt: number;
  /** `''` when the report has none, or one that the question does not offer. */
  readonly response: Response;
  readonly isMisfit: boolean;
  /** By the result in the report; without one by the key. Null when neither can be. */
  readonly score: number | null;
  /** The right answer in the report where it is not the key of this version; `''` where it is. */
  readonly otherKey: Response;
}

/** Enough for every response that a bank can have; a hostile file may have any number. */
const REMEMBERED = 100_000;

export class Join {
  readonly #items: ReadonlyMap<Id, Item>;
  /** The same few responses come again and again. */
  readonly #forms = new Map<string, Response>();

  constructor(items: readonly Item[]) {
    this.#items = new Map(items.map((item) => [item.question.id, item]));
  }

  /** Null for an id that the bank does not have. */
  answerOf(reported: Reported): Known | null {
    const id = unescaped(reported.id).trim();
    // A question may itself be called Q03_A2: the whole name goes first.
    const whole = this.#items.get(id);
    if (whole) return this.answerTo(whole, 1, reported);
    const { question, attempt } = nameIn(id);
    const item = this.#items.get(question);
    return item ? this.answerTo(item, attempt, reported) : null;
  }

  answerTo(item: Item, attempt: number, { response: text, right, result, score }: Reported): Known {
    const form = this.#formOf(item, text);
    const response = form !== '' && fits(item.question, form) ? form : '';
    const key = this.#formOf(item, right);
    return {
      item,
      attempt,
      response,
      isMisfit: response === '' && form !== '',
      score: scoreIn(result) ?? scoreIn(score) ?? (response === '' ? null : Number(response === item.right)),
      otherKey: key === item.right ? '' : key,
    };
  }

  #formOf({ question }: Item, text: string): Response {
    if (text === '') return '';
    const name = `${question.id} ${text}`;
    const form = this.#forms.get(name) ?? canonical(question, unescaped(text));
    if (this.#forms.size < REMEMBERED) this.#forms.set(name, form);
    return form;
  }
}
