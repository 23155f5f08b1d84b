// What is wrong in course/, said to the person who can mend it: where, what, what to do.

/** Where something stands in `course/`. Lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One thing that keeps the course from being built. Each kind of fault is a class of its own. */
export abstract class Fault implements Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;

  /**
   * @param fault what is wrong, a sentence
   * @param repair what to do about it, a sentence, with the very words to write where they can be computed
   */
  constructor(
    place: Place,
    readonly fault: string,
    readonly repair: string,
  ) {
    this.file = place.file;
    this.line = place.line;
    this.column = place.column;
  }

  toString(): string {
    return `course/${this.file}:${this.line}:${this.column}  ${this.fault} ${this.repair}`;
  }
}

/** How a check tells what it found. Checks go on after a fault, so that an author sees all of them at once. */
export type Report = (fault: Fault) => void;

/** Every fault of the course, in the order of files and lines. */
export class ContentErrors extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const sorted = [...faults].sort(
      (a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column,
    );
    super(sorted.map(String).join('\n'));
    this.name = 'ContentErrors';
    this.faults = sorted;
  }
}
