// Growing columns of numbers: what a million sittings are kept in, a few bytes each.

type Typed = Uint8Array | Uint16Array | Int32Array | Float32Array;

const CHUNK = 1 << 16;

/** Grows in pieces, so that nothing is ever copied. */
export class NumberColumn {
  readonly #chunks: Typed[] = [];
  length = 0;

  constructor(readonly makeChunk: (size: number) => Typed) {}

  push(value: number): void {
    const within = this.length % CHUNK;
    if (within === 0) this.#chunks.push(this.makeChunk(CHUNK));
    (this.#chunks[this.#chunks.length - 1] as Typed)[within] = value;
    this.length += 1;
  }

  get(at: number): number {
    return (this.#chunks[at >>> 16] as Typed)[at & (CHUNK - 1)] as number;
  }

  set(at: number, value: number): void {
    (this.#chunks[at >>> 16] as Typed)[at & (CHUNK - 1)] = value;
  }
}

export const bytes = () => new NumberColumn((size) => new Uint8Array(size));
export const shorts = () => new NumberColumn((size) => new Uint16Array(size));
export const integers = () => new NumberColumn((size) => new Int32Array(size));
export const fractions = () => new NumberColumn((size) => new Float32Array(size));

/** Values kept once, by a small number. */
export class Interned<T> {
  readonly #numbers = new Map<T, number>();
  readonly values: T[] = [];

  constructor(readonly most: number) {}

  /** -1 when there is no room for another. */
  numberOf(value: T): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    if (this.values.length >= this.most) return -1;
    this.#numbers.set(value, this.values.length);
    this.values.push(value);
    return this.values.length - 1;
  }
}
