// Each sentence of docs/tracking.md that states an order, a limit, a threshold or a never names the test that holds it.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasTest, isPromise, sentencesOf, testsOf } from '../fixtures/promises.js';

const sentences = sentencesOf(readFileSync('docs/tracking.md', 'utf8'));
/** Editions and versions, and the Learning Hub's and ADL's own conduct, are no promises of ours. */
const plain = (words: string) =>
  words
    .replace(/SCORM (?:1\.2|2004)(?:'s)?|\bin (?:1\.2|2004)\b/gi, '')
    .replace(/review mode|browse mode|nothing-records/g, '');

describe('a promise of docs/tracking.md', () => {
  it.each(sentences.filter((sentence) => isPromise(sentence, plain)))('names its test: %s', (sentence) => {
    expect(testsOf(sentence).length).toBeGreaterThan(0);
  });

  it.each(sentences.flatMap(testsOf))('$file has "$title"', ({ file, title }) => {
    expect(hasTest(file, title)).toBe(true);
  });
});
