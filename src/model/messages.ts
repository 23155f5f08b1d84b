import type { Words } from './course.js';

/**
 * The interface string under `key`, with each `{name}` replaced from `values`. Where the words differ by a count, `key` holds
 * the forms that the language has (`one`, `other` …; Unicode CLDR), and the one that `n` asks for is taken.
 * @throws when the key is missing: the build has already checked that every key in use is there.
 */
export function message(words: Words, key: string, values: Readonly<Record<string, string | number>> = {}): string {
  const text = words[key] ?? pluralOf(words, key, values['n']);
  if (text === undefined) throw new Error(`course/interface.yaml has no entry "${key}". Add it there.`);
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}

/** The language stands among the words, as `app.language`: they are written in it. */
function pluralOf(words: Words, key: string, n: string | number | undefined): string | undefined {
  const form = new Intl.PluralRules(words['app.language']).select(Number(n));
  return words[`${key}.${form}`] ?? words[`${key}.other`];
}
