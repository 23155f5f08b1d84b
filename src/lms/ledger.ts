// What the LMS has been told, and which of it is known to be kept.

import type { Line } from './edition.js';

export class Ledger {
  readonly #told = new Map<string, string>();
  /** Told since the last commit that is known to have arrived, in the order of the telling. */
  readonly #open = new Map<string, string>();

  /** What was read at the launch, and so is kept already. */
  found(element: string, value: string): void {
    this.#told.set(element, value);
  }

  tell([element, value]: Line): void {
    this.#told.set(element, value);
    this.#open.delete(element);
    this.#open.set(element, value);
  }

  has([element, value]: Line): boolean {
    return this.#told.get(element) === value;
  }

  /** The lines that a commit carries now. */
  open(): Line[] {
    return [...this.#open];
  }

  /** `lines` were committed, and the connection was there: what has not changed since is kept. */
  keep(lines: readonly Line[]): void {
    for (const [element, value] of lines) {
      if (this.#open.get(element) !== value) continue;
      this.#open.delete(element);
      // A row of the list is written once and never again: remembering it would fill the memory, attempt by attempt.
      if (isOfAnswer(element)) this.#told.delete(element);
    }
  }
}

/** Whether `element` is part of an answer in the LMS's list. */
export function isOfAnswer(element: string): boolean {
  return element.startsWith('cmi.interactions.');
}
