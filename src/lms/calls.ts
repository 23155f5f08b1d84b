// The calls to the API, each in safety: whatever an LMS answers or throws becomes one plain outcome.
// They are also listed for support, without names and without answers.

import type { Edition, Verb } from './edition.js';
import type { FoundApi } from './find-api.js';
import type { Page } from './host-page.js';

export type Outcome = { readonly isOk: true } | { readonly isOk: false; readonly code: number };

const OK: Outcome = { isOk: true };
const isPromise = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && typeof (value as { readonly then?: unknown }).then === 'function';

/** Our own codes, for what no standard has one for. */
export const THREW = -1;
export const WINDOW_GONE = -2;
export const SILENT = -3;
/** A promise in place of an answer: nobody can tell in time whether it will be a yes. */
const PROMISED = -4;
const LISTED = 400;

export class Calls {
  readonly edition: Edition;
  readonly #found: FoundApi;
  readonly #page: Page;
  readonly #list: string[] = [];
  readonly #notes: string[] = [];
  #count = 0;
  #hasErrorCode = false;

  constructor(found: FoundApi, page: Page) {
    this.edition = found.edition;
    this.#found = found;
    this.#page = page;
  }

  initialize = (): Outcome => this.#callAndLog('initialize', '');
  terminate = (): Outcome => this.#callAndLog('terminate', '');
  commit = (): Outcome => this.#callAndLog('commit', '');
  set = (element: string, value: string): Outcome => this.#callAndLog('set', element, value);

  /** The value; `''` for one that is not there, not set or not to be had. */
  get = (element: string): string => {
    const before = this.#page.milliseconds();
    let value: unknown;
    let answered = '';
    try {
      value = this.#call('get', element);
      answered = this.edition.shown.test(element)
        ? JSON.stringify(String(value ?? ''))
        : `${String(value ?? '').length} characters`;
    } catch {
      // The Learning Hub throws where it has no value: the same as none.
      answered = 'threw';
    }
    this.#logCall('get', element, answered, before);
    return value === null || value === undefined ? '' : String(value);
  };

  isWindowGone(): boolean {
    try {
      return this.#found.home.closed === true;
    } catch {
      return true;
    }
  }

  /** What was noted, and the newest calls, one a line. */
  list(): readonly string[] {
    const left = this.#count - this.#list.length;
    return [...this.#notes, ...(left > 0 ? [`(${left} calls before these)`] : []), ...this.#list];
  }

  note(text: string): void {
    this.#notes.push(`${this.#seconds(this.#page.milliseconds())} ${text}`);
  }

  #callAndLog(verb: Exclude<Verb, 'get' | 'lastError'>, ...args: string[]): Outcome {
    const before = this.#page.milliseconds();
    const outcome = this.#outcomeOf(verb, args);
    const [element = '', value] = args;
    const shown = value !== undefined && this.edition.shown.test(element) ? ` ${JSON.stringify(value)}` : '';
    this.#logCall(verb, element + shown, outcome.isOk ? 'true' : `false, code ${outcome.code}`, before);
    return outcome;
  }

  #outcomeOf(verb: Verb, args: string[]): Outcome {
    if (this.isWindowGone()) return { isOk: false, code: WINDOW_GONE };
    try {
      // Some LMSs answer with booleans, some with text, some with nothing at all: only a true is a true.
      const answer = this.#call(verb, ...args);
      if (String(answer) === 'true') return OK;
      const code = this.#lastError();
      if (code !== 0) return { isOk: false, code };
      if (isPromise(answer)) return this.#nameOnce('answers with a promise', PROMISED);
      // Nearly right, and known from the field: the error code settles what the answer leaves open.
      if (/^(true|1)$/i.test(String(answer))) return OK;
      const isVoid = answer === null || answer === undefined;
      if (isVoid && (verb === 'set' || verb === 'commit') && this.#hasErrorCode) return OK;
      return { isOk: false, code: isVoid ? SILENT : code };
    } catch {
      return { isOk: false, code: THREW };
    }
  }

  /** For support: an LMS of this kind can record nothing, whatever is tried. */
  #nameOnce(what: string, code: number): Outcome {
    if (!this.#notes.some((note) => note.endsWith(what))) this.note(what);
    return { isOk: false, code };
  }

  #lastError(): number {
    try {
      const answer = this.#call('lastError');
      // Without an answer of its own here, "nothing" there says nothing.
      this.#hasErrorCode = answer !== undefined && answer !== null && answer !== '';
      const code = Number(answer);
      return Number.isFinite(code) ? code : 0;
    } catch {
      // An LMS that cannot even say what was wrong: the refusal itself is all we know.
      return THREW;
    }
  }

  #call(verb: Verb, ...args: string[]): unknown {
    const { api } = this.#found;
    const name = this.edition.verbs[verb];
    return (api as Record<string, (...args: string[]) => unknown>)[name]?.(...args);
  }

  #logCall(verb: Verb, what: string, answer: string, before: number): void {
    const took = Math.round(this.#page.milliseconds() - before);
    const args = what === '' ? '' : ` ${what}`;
    this.#append(`${this.#seconds(before)} ${this.edition.verbs[verb]}${args}: ${answer} (${took} ms)`);
  }

  #append(line: string): void {
    this.#count += 1;
    this.#list.push(line);
    if (this.#list.length > LISTED) this.#list.shift();
  }

  #seconds(ms: number): string {
    return `${(ms / 1000).toFixed(1)} s`;
  }
}
