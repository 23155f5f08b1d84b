import type { Words } from './course.js';

/**
 * The interface string under `key`, with each `{name}` replaced from `values`.
 * @throws when the key is missing: the build has already checked that every key in use is there.
 */
export function message(words: Words, key: string, values: Readonly<Record<string, string | number>> = {}): string {
  const text = words[key];
  if (text === undefined) throw new Error(`course/interface.yaml has no entry "${key}". Add it there.`);
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}
