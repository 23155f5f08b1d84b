// What a rule of the standard is, and what both editions share. The rules themselves: strict-scorm12.ts, strict-scorm2004.ts.

/** One element, `n` for any index. */
export interface Rule {
  readonly access: 'r' | 'w' | 'rw';
  readonly takes?: Format;
  /** Elements of the same record that have to be there first. */
  readonly after?: readonly string[];
  /** Once set, it cannot be given another value. */
  readonly isFixed?: boolean;
  /** No two records of the list may have the same value. */
  readonly isUnique?: boolean;
}

/** `true` when the value is as the standard asks; otherwise what is wrong with it, and the code if it is not the usual one. */
export type Format = (
  value: string,
  record: RecordSoFar,
) => true | string | { readonly says: string; readonly code: number };

/** What the record of an interaction or objective already holds, by the name behind its index. */
export type RecordSoFar = ReadonlyMap<string, string>;

export interface StrictEdition {
  readonly names: Readonly<Record<'initialize' | 'terminate' | 'get' | 'set' | 'commit' | 'lastError', string>>;
  readonly rules: Readonly<Record<string, Rule>>;
  readonly codes: {
    readonly initializeTwice: number;
    readonly before: Readonly<Record<'terminate' | 'get' | 'set' | 'commit', number>>;
    readonly afterwards: Readonly<Record<'initialize' | 'terminate' | 'get' | 'set' | 'commit', number>>;
    readonly argument: number;
    readonly unknown: number;
    readonly readOnly: number;
    readonly writeOnly: number;
    readonly format: number;
    readonly gap: number;
    readonly order: number;
    readonly fixed: number;
  };
}

export const oneOf =
  (...words: readonly string[]): Format =>
  (value) =>
    words.includes(value) || `"${value}" is none of ${words.map((word) => `"${word}"`).join(', ')}`;

export const matching =
  (pattern: RegExp, what: string): Format =>
  (value) =>
    pattern.test(value) || `${what} is asked for`;

export const upTo =
  (longest: number): Format =>
  (value) =>
    value.length <= longest || `${value.length} characters are more than ${longest}`;

export const ascii =
  (longest: number): Format =>
  (value) =>
    value.length > longest
      ? `${value.length} characters are more than ${longest}`
      : /^[\x00-\x7f]*$/.test(value) || 'it holds a character outside ASCII';

/** `cmi.interactions.3.id` as `cmi.interactions.n.id`. */
export function genericOf(element: string): string {
  return element.replace(/\.\d+(?=\.|$)/g, '.n');
}
