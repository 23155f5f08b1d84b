/** Counts the seconds in which something was really on screen. The clock is a parameter, in milliseconds. */
export class Stopwatch {
  #elapsed = 0;
  #since: number | null = null;

  constructor(readonly now: () => number) {}

  /** Back to nothing, and standing still. */
  reset(): void {
    this.#elapsed = 0;
    this.#since = null;
  }

  run(): void {
    this.#since ??= this.now();
  }

  pause(): void {
    this.#elapsed = this.#total();
    this.#since = null;
  }

  get seconds(): number {
    return this.#total() / 1000;
  }

  #total(): number {
    return this.#elapsed + (this.#since === null ? 0 : this.now() - this.#since);
  }
}
