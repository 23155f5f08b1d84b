// Where an answer goes in the LMS's list of interactions: each once, in order, and never with a gap, which the
// Learning Hub answers with an exception and Moodle with a refusal.

import type { InteractionRecord } from '../tracking/snapshot.js';
import type { Edition, Line } from './edition.js';

export interface Launch {
  /** Answers that are known to be in the list. */
  readonly recorded: number;
  /** Of these, how many belong to earlier attempts: they are not at hand any more. */
  readonly earlier: number;
  /** Rows that the LMS says it has. */
  readonly held: number;
}

/**
 * A closing page may send 64 KiB in all. Moodle's 2004 sends every interaction at every commit, so they may take
 * this much of it, counted in the longest form, Moodle's.
 */
export const MAX_BYTES = 48_000;

export class InteractionList {
  /** Not written yet. A snapshot knows only the newest attempt; what an outage left behind waits here. */
  readonly #waiting = new Map<number, InteractionRecord>();
  #ordinal: number;
  #index: number;
  #used: number;
  #arrived: number;

  constructor({ recorded, earlier, held }: Launch, bytesEach: number) {
    // An LMS that starts at zero (Learning Hub) goes on from zero. One that lost rows gets again those that are at hand:
    // not those of earlier attempts, whose places nobody else may take. In every other case the place in the LMS's list is
    // the place in the history; rows behind it were never acknowledged and are written again.
    this.#ordinal = held === 0 ? recorded : Math.max(Math.min(held, recorded), earlier);
    this.#index = Math.min(held, Math.max(recorded, earlier));
    this.#used = this.#index * bytesEach;
    this.#arrived = this.#ordinal;
  }

  add(records: readonly InteractionRecord[]): void {
    for (const record of records) if (record.ordinal >= this.#ordinal) this.#waiting.set(record.ordinal, record);
  }

  /** The next row to write, or null when all are written or no room is left. */
  get next(): { readonly index: number; readonly record: InteractionRecord } | null {
    const record = this.#waiting.get(Math.min(...this.#waiting.keys()));
    return record && !this.isFull ? { index: this.#index, record } : null;
  }

  /** How many answers of the whole history are known to have arrived. */
  get arrived(): number {
    return this.#arrived;
  }

  /** All that was written has arrived. */
  acknowledge(): void {
    this.#arrived = this.#ordinal;
  }

  get isFull(): boolean {
    return this.#used > MAX_BYTES;
  }

  /** The row is written. */
  markWritten(record: InteractionRecord, lines: readonly Line[]): void {
    this.#waiting.delete(record.ordinal);
    this.#ordinal = record.ordinal + 1;
    this.#index += 1;
    this.#used += sizeOf(lines);
  }
}

/** What `lines` weigh in the body of a form, with the longer element names that Moodle gives them. */
export function sizeOf(lines: readonly Line[]): number {
  return lines.reduce((sum, [element, value]) => sum + element.length + 10 + encodeURIComponent(value).length, 0);
}

/** What a row of earlier visits may weigh: such rows are sent again as well. */
export function typicalSizeOf(edition: Edition): number {
  const record: InteractionRecord = {
    ordinal: 0,
    id: 'Q00_twenty_seven_characters_A2',
    kind: 'matching',
    description: 'a b c d '.repeat(32),
    response: '1.a,2.b,3.c,4.d',
    pattern: '1.a,2.b,3.c,4.d',
    correct: false,
    seconds: 60,
    objective: 'LO1',
  };
  return sizeOf(edition.interaction(10, record, new Date(0)));
}
