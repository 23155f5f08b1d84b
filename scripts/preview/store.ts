// Keeps the records of the preview LMS in one JSON file, so that attempts survive a restart.

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { noRecords, type Records } from './attempts.js';

export class Store {
  #records: Records;

  /** @param warn told when the file could not be read; it is then kept beside the new one. */
  constructor(
    readonly file: string,
    warn: (message: string) => void,
  ) {
    this.#records = this.#read(warn);
  }

  get records(): Records {
    return this.#records;
  }

  /** Written to a second file first: a computer that goes down half-way leaves the old records whole. */
  change(next: Records): void {
    this.#records = next;
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(`${this.file}.new`, JSON.stringify(next, null, 1));
    renameSync(`${this.file}.new`, this.file);
  }

  #read(warn: (message: string) => void): Records {
    if (!existsSync(this.file)) return noRecords;
    try {
      return recordsIn(JSON.parse(readFileSync(this.file, 'utf8')));
    } catch (cause) {
      const kept = `${this.file}.unreadable`;
      renameSync(this.file, kept);
      warn(
        `The attempts in ${this.file} could not be read (${cause instanceof Error ? cause.message : String(cause)}). They were moved to ${kept}; the preview starts without attempts.`,
      );
      return noRecords;
    }
  }
}

function recordsIn(json: unknown): Records {
  const { learners, attempts, everBegun } = json as Partial<Records>;
  if (!Array.isArray(learners) || !Array.isArray(attempts)) throw new Error('it has no list of learners and attempts');
  return { learners, attempts, ...(typeof everBegun === 'number' && { everBegun }) };
}
