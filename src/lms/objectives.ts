// Which place in the LMS's list of objectives belongs to which objective of ours. In SCORM 2004 an id cannot be
// changed, and some LMSs put objectives of the manifest first, so the list is looked at before it is written.

import type { ObjectiveRecord } from '../tracking/snapshot.js';
import type { Edition, Line } from './edition.js';

export class ObjectiveList {
  readonly #places = new Map<string, number>();
  readonly #held: number;
  readonly #isLost: boolean;
  #count: number;

  /**
   * @param ids ours, in their order; @param held how many the LMS has; @param idAt reads the id of one of them
   * @param isLost our own state is gone: what the LMS holds may be better than what we would say
   */
  constructor(ids: readonly string[], held: number, isLost: boolean, idAt: (index: number) => string) {
    this.#held = held;
    this.#isLost = isLost;
    this.#count = held;
    if (held === 0) return;
    const isOurs = idAt(0) === ids[0] && held === ids.length;
    for (let index = 0; index < Math.min(held, 100); index += 1) {
      const id = isOurs ? ids[index] : idAt(index);
      if (id) this.#places.set(id, index);
    }
  }

  /** Nothing until there is something to say of any of them; then every one has its place, so that no gap comes. */
  lines(records: readonly ObjectiveRecord[], edition: Edition): Line[] {
    if (records.every((record) => record.status === 'not attempted')) return [];
    for (const { id } of records) {
      if (!this.#places.has(id)) this.#places.set(id, this.#count++);
    }
    return [...records]
      .sort((a, b) => this.#placeOf(a) - this.#placeOf(b))
      .filter((record) => !this.#mayLower(record))
      .flatMap((record) => edition.objective(this.#placeOf(record), record));
  }

  #mayLower(record: ObjectiveRecord): boolean {
    return (
      this.#isLost && this.#placeOf(record) < this.#held && record.status !== 'completed' && record.status !== 'passed'
    );
  }

  #placeOf(record: ObjectiveRecord): number {
    return this.#places.get(record.id) ?? this.#count;
  }
}
