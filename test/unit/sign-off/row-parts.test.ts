import { describe, expect, it } from 'vitest';
import { readabilityOf, syllablesOf } from '../../../scripts/sign-off/readability.js';
import { plainTextOf, type PlainTextContext } from '../../../scripts/sign-off/plain-words.js';
import { wordChangesOf } from '../../../scripts/sign-off/word-changes.js';

describe('readability', () => {
  // Examples with their published reading ease: Wikipedia, "Flesch–Kincaid readability tests".
  it.each([
    ['The cat sat on the mat.', 116],
    ['This sentence, taken as a reading passage unto itself, is being used to prove a point.', 69],
    ['The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.', 37.5],
  ])('of "%s" is about %d', (text, ease) => {
    expect(readabilityOf([text]).ease).toBeCloseTo(ease, -1);
  });

  it.each([
    ['care', 1],
    ['people', 2],
    ['decided', 3],
    ['asked', 1],
    ['services', 3],
    ['times', 1],
    ['being', 2],
    ['co-production', 4],
    ['trust’s', 1],
    ['reciprocity', 5],
    ['the', 1],
  ])('%s has %d syllables', (word, count) => {
    expect(syllablesOf(word)).toBe(count);
  });

  it('counts sentences, and those that are too long', () => {
    const long = `${`Word${' word'.repeat(20)}`}.`;
    expect(readabilityOf([`One. Two? “Three!” ${long}`, 'An item of a list'])).toMatchObject({
      sentences: 5,
      longSentences: 1,
      words: 29,
    });
  });

  it('has no words to judge when there are none', () => {
    expect(readabilityOf([])).toMatchObject({ words: 0, sentences: 0, longSentences: 0, wordsPerSentence: 0 });
  });

  it('counts a heading as a line, and no heading among the full sentences', () => {
    const figures = readabilityOf(['Who decides here', 'We ask. “They decide with us.”']);
    expect(figures).toMatchObject({ sentences: 3, wordsPerSentence: 3, wordsPerFullSentence: 3 });
    expect(readabilityOf(['Who decides', 'They decide with us.']).wordsPerFullSentence).toBe(4);
  });
});

describe('marks of the author, as a learner reads them', () => {
  const speech = {
    settings: {
      contact: { email: 'a@example.org', phone: '' },
      released: '2026-11-23',
      language: 'en-GB',
    } as unknown as PlainTextContext['settings'],
    sources: new Map([['care_act', { short: 'Care Act 2014' }]]),
  };

  it.each([
    ['Councils must co-operate. [@care_act]', 'Councils must co-operate. [Care Act 2014]', ['care_act']],
    ['[[Inform\\|informing]] people', 'Inform people', []],
    ['**Shared power.** People *help*.', 'Shared power. People help.', []],
    ['Email: [{{contact.email}}](mailto:{{contact.email}})', 'Email: a@example.org', []],
    ['Phone: {{contact.phone}}', 'Phone: (contact.phone: blank)', []],
    ['Released on {{released}}', 'Released on 23 November 2026', []],
    ['See [the service](https://example.org/).', 'See the service (https://example.org/).', []],
  ])('%s', (text, spoken, sources) => {
    expect(plainTextOf(text, speech)).toEqual({ text: spoken, sources });
  });
});

describe('words that changed', () => {
  it.each([
    [
      'one two three',
      'one three',
      [
        ['same', 'one'],
        ['gone', 'two'],
        ['same', 'three'],
      ],
    ],
    ['', 'new words', [['came', 'new words']]],
    ['old', '', [['gone', 'old']]],
    [
      'a b c',
      'a x c d',
      [
        ['same', 'a'],
        ['gone', 'b'],
        ['came', 'x'],
        ['same', 'c'],
        ['came', 'd'],
      ],
    ],
  ] as const)('from "%s" to "%s"', (before, after, stretches) => {
    expect(wordChangesOf(before, after).map(({ kind, text }) => [kind, text])).toEqual(stretches);
  });
});
