// One answer as an LMS reports it, joined with the question it belongs to: response, result and key are compared.

import type { Id } from '../model/course.js';
import type { Response } from '../model/quiz.js';
import { authoringOf } from '../questions/authoring.js';
import { isComplete } from '../questions/marking.js';
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
  /** Whether the response ends before the question's answer does: it was cut on the way. */
  readonly isCut: boolean;
  /** By the result in the report; without one by the report's own key, or else by today's. Null when none can say. */
  readonly score: number | null;
  /** The right answer in the report where it is not the key of this version; `''` where it is. */
  readonly otherKey: Response;
  /** Whether the result contradicts the key that stands beside it: right answers marked wrong, or wrong ones right. */
  readonly isMismarked: boolean;
}

/** Enough for every response that a bank can have; a hostile file may have any number. */
const REMEMBERED = 5000;

/** A response in every respect that does not depend on the result. */
interface Form {
  readonly canonical: Response;
  readonly isOffered: boolean;
  readonly isWhole: boolean;
}

export class Join {
  readonly #items: ReadonlyMap<Id, Item>;
  /** The same few responses come again and again. */
  readonly #forms = new Map<Item, Map<string, Form>>();
  /** The same few ids as well. */
  readonly #names = new Map<string, { readonly item: Item; readonly attempt: number } | null>();

  constructor(items: readonly Item[]) {
    this.#items = new Map(items.map((item) => [item.question.id.toLowerCase(), item]));
  }

  /** Null for an id that the bank does not have. Capitals, and what an LMS puts before the id (`urn:…:`), do not matter. */
  answerOf(reported: Reported): Known | null {
    const held = this.#names.get(reported.id);
    const known = held === undefined ? this.#named(reported.id) : held;
    if (held === undefined && this.#names.size < REMEMBERED) this.#names.set(detached(reported.id), known);
    return known ? this.answerTo(known.item, known.attempt, reported) : null;
  }

  #named(text: string): { readonly item: Item; readonly attempt: number } | null {
    const id = idIn(text);
    // A question may itself be called Q03_A2: the whole name goes first.
    const whole = this.#items.get(id.toLowerCase());
    if (whole) return { item: whole, attempt: 1 };
    const { question, attempt } = nameIn(id);
    const item = this.#items.get(question.toLowerCase());
    return item ? { item, attempt } : null;
  }

  answerTo(item: Item, attempt: number, { response: text, right, result, score }: Reported): Known {
    const form = this.#formOf(item, text);
    const key = this.#formOf(item, right);
    const reportedKey = key.isOffered ? key.canonical : item.right;
    const told = scoreIn(result) ?? scoreIn(score);
    const isCut = form.canonical !== '' && isBeginning(item, form, reportedKey, told);
    const response = form.isOffered && !isCut ? form.canonical : '';
    const isRight = response === reportedKey;
    return {
      item,
      attempt,
      response,
      isCut,
      isMisfit: !form.isOffered && !isCut && form.canonical !== '',
      score: told ?? (response === '' ? null : Number(isRight)),
      otherKey: key.canonical === item.right ? '' : key.canonical,
      isMismarked: response !== '' && ((told === 1 && !isRight) || (told === 0 && isRight)),
    };
  }

  #formOf(item: Item, text: string): Form {
    const forms = this.#forms.get(item) ?? new Map<string, Form>();
    const known = forms.get(text);
    if (known) return known;
    const response = text === '' ? '' : canonical(item.question, unescaped(text));
    const isOffered = response !== '' && fits(item.question, response);
    const form = {
      canonical: detached(response),
      isOffered,
      isWhole: isOffered && isComplete(item.question, response),
    };
    if (forms.size < REMEMBERED) this.#forms.set(item, forms.set(detached(text), form));
    return form;
  }
}

/** A text of its own: a piece of a file, kept for later, would keep the whole piece of the file in memory. */
function detached(text: string): string {
  return text.split('').join('');
}

/** What stands after the last colon, slash or hash: LMSs put a URN or an address before ids. */
export function idIn(text: string): string {
  const whole = unescaped(text).trim();
  return /[:/#](\w+)$/.exec(whole)?.[1] ?? whole;
}

/**
 * Whether the response is a beginning of a whole one. A question is checked only when each part has an answer, so fewer
 * parts than the key has were lost on the way; of "choose all that apply" it is certain only when the LMS took it as right.
 */
function isBeginning(
  { question }: Item,
  { canonical: response, isWhole }: Form,
  key: Response,
  told: number | null,
): boolean {
  const [parts, whole] = [response.split(','), key.split(',')];
  if (authoringOf(question).keys === 'all that apply')
    return told === 1 && response !== key && key.startsWith(response);
  if (isWhole || whole.length < 2 || parts.length > whole.length) return false;
  const last = parts[parts.length - 1] ?? '';
  return (
    parts.length < whole.length || whole.some((part) => part !== last && part.includes('.') && part.startsWith(last))
  );
}
