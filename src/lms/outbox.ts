// What the LMS has been told, and which of it is known to be kept.

import type { Line } from './edition.js';

export class Outbox {
  readonly #sent = new Map<string, string>();
  /** Told since the last commit that is known to have arrived, in the order of the telling. */
  readonly #unacknowledged = new Map<string, string>();

  /** What was read at the launch, and so is kept already. */
  addHeld(element: string, value: string): void {
    this.#sent.set(element, value);
  }

  addSent([element, value]: Line): void {
    this.#sent.set(element, value);
    this.#unacknowledged.delete(element);
    this.#unacknowledged.set(element, value);
  }

  /** The LMS may hold something else by now. */
  takeBack(element: string): void {
    this.#sent.delete(element);
  }

  isSent([element, value]: Line): boolean {
    return this.#sent.get(element) === value;
  }

  /** The lines that a commit carries now. */
  unacknowledged(): Line[] {
    return [...this.#unacknowledged];
  }

  /** `lines` were committed, and the connection was there: what has not changed since is kept. */
  acknowledge(lines: readonly Line[]): void {
    for (const [element, value] of lines) {
      if (this.#unacknowledged.get(element) !== value) continue;
      this.#unacknowledged.delete(element);
      // A row of the list is written once and never again: remembering it would fill the memory, attempt by attempt.
      if (isInteractionElement(element)) this.#sent.delete(element);
    }
  }
}

/** Whether `element` is part of an answer in the LMS's list. */
export function isInteractionElement(element: string): boolean {
  return element.startsWith('cmi.interactions.');
}
