// Writes a version and a day into course.yaml and leaves every other character as the learning team wrote it.

import { isScalar, parseDocument } from 'yaml';

/** @throws Error when course.yaml has no such settings; the compiler has refused that before. */
export function withVersion(text: string, version: string, released: string): string {
  const settings = parseDocument(text);
  const values: readonly (readonly [key: string, value: string])[] = [
    ['version', version],
    ['released', released],
  ];
  const edits = values.map(([key, value]) => {
    const node = settings.get(key, true);
    if (!isScalar(node) || !node.range) throw new Error(`course/course.yaml has no "${key}".`);
    const [from, to] = node.range;
    return { from, to, value };
  });
  // From the end, so that the places of those before stay true.
  return edits
    .sort((a, b) => b.from - a.from)
    .reduce((result, { from, to, value }) => result.slice(0, from) + value + result.slice(to), text);
}
