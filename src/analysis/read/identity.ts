// People told apart without keeping their names: 64 bits of a hash stand for each, for as long as files are read.

/** Two 32-bit hashes of a text (cyrb53's mixing, by bryc, public domain), in one number of 53 bits, never 0. */
export function hashOf(text: string): number {
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 2654435761);
    two = Math.imul(two ^ unit, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return 4294967296 * (2097151 & two) + (one >>> 0) || 1;
}

/** All bits of a number of up to 53 bits, spread over 32 (the finaliser of MurmurHash3, Austin Appleby, public domain). */
function mixed(key: number): number {
  let bits = (key | 0) ^ Math.imul((key / 4294967296) | 0, 0x9e3779b1);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

/** Numbers by a number, in 16 bytes an entry: open addressing with linear probing. */
export class NumberIndex {
  #keys = new Float64Array(1024);
  #values = new Int32Array(1024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** -1 where there is none. @param key never 0 */
  get(key: number): number {
    const at = this.#placeOf(key);
    return this.#keys[at] === key ? (this.#values[at] as number) : -1;
  }

  set(key: number, value: number): void {
    if (this.#size * 2 > this.#keys.length) this.#grow();
    const at = this.#placeOf(key);
    if (this.#keys[at] !== key) this.#size += 1;
    this.#keys[at] = key;
    this.#values[at] = value;
  }

  #placeOf(key: number): number {
    const mask = this.#keys.length - 1;
    let at = mixed(key) & mask;
    while (this.#keys[at] !== 0 && this.#keys[at] !== key) at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Float64Array(keys.length * 2);
    this.#values = new Int32Array(keys.length * 2);
    keys.forEach((key, from) => {
      if (key === 0) return;
      const at = this.#placeOf(key);
      this.#keys[at] = key;
      this.#values[at] = values[from] as number;
    });
  }
}

/** What a row says of whose it is. */
export interface Identity {
  /** The cells that tell people apart, as they stand. */
  readonly cells: readonly string[];
  /** The address or account among them, if there is one: it alone is the person. */
  readonly account: string;
  /** The nth row of this person and attempt in this file, from 0: another person of that name. */
  readonly times: number;
}

/** Numbers for people. An account (an e-mail address, a user name) is the person, in whatever case it is written. */
export class People {
  readonly #known = new NumberIndex();
  /** Names in one spelling, of people with an account and of people without. */
  readonly #withAccount = new NumberIndex();
  readonly #withoutAccount = new NumberIndex();
  readonly #doubled = new Set<number>();
  #count = 0;
  unnamed = 0;

  /** People who may be counted twice: one name in two spellings, or with and without another column. */
  get doubles(): number {
    return this.#doubled.size;
  }

  numberOf({ cells, account, times }: Identity): number {
    const whole = cells.join('\t');
    if (whole.trim() === '') {
      this.unnamed += 1;
      return this.#next();
    }
    const key = hashOf(`${account === '' ? whole : simple(account)}\t${times}`);
    const known = this.#known.get(key);
    if (known >= 0) return known;
    const number = this.#next();
    this.#known.set(key, number);
    if (times === 0) this.#compare(cells, account !== '', number);
    return number;
  }

  #next(): number {
    this.#count += 1;
    return this.#count - 1;
  }

  /**
   * Whether somebody else bears the name already, but for capitals, spaces and further columns. Two accounts are two
   * people, whatever they are called.
   */
  #compare(cells: readonly string[], hasAccount: boolean, number: number): void {
    const name = hashOf(simple(cells.find((cell) => cell !== '') ?? ''));
    if (this.#withoutAccount.get(name) >= 0 || (!hasAccount && this.#withAccount.get(name) >= 0))
      this.#doubled.add(number);
    (hasAccount ? this.#withAccount : this.#withoutAccount).set(name, number);
  }
}

function simple(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
