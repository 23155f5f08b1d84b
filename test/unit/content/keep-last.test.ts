import { expect, it } from 'vitest';
import { keepLast } from '../../../scripts/content/keep-last.js';

it('what was asked for lately is not made again', () => {
  const made: string[] = [];
  const answer = keepLast<string>(2);
  const ask = (key: string) =>
    answer(key, () => {
      made.push(key);
      return `answer to ${key}`;
    });
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(ask(key)).toBe(`answer to ${key}`);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});
