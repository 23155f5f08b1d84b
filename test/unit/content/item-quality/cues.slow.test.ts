// Each cue, planted in a bank that gives nothing away: just seldom enough to be chance, and once more.
import { describe, expect, it } from 'vitest';
import { absolutesIn, hedgesIn, overlapOf, sentimentOf } from '../../../../scripts/content/item-quality/cue-words.js';
import {
  cueFindingsOf,
  cueReportOn,
  cueRowsOf,
  singleCuesOn,
} from '../../../../scripts/content/item-quality/cue-report.js';
import type { OptionSet } from '../../../../scripts/content/item-quality/option-sets.js';
import { bareBank, inKeysOf, type Plant } from '../../../fixtures/bare-bank.js';

const size = 24;

/**
 * By tables of the binomial distribution, of 24 questions at 1 in 4, P(12 or more) is 0.0072 and P(13 or more) 0.0021.
 * 15 things are tried on a bank without "choose all that apply", so that the least of them is refused below 0.0033.
 */
const [under, over] = [12, 13];

const adjustedOf = (sets: readonly OptionSet[], name: string) =>
  singleCuesOn(sets).cues.find((cue) => cue.name === name)?.adjusted ?? NaN;

/** The right option has this rank of length in the first `count` questions, and another in the rest. */
const withRank =
  (rank: number, count: number): Plant =>
  (texts, key, question) => {
    const own = question < count ? rank : (rank + 1) % 4;
    const others = [0, 1, 2, 3].filter((other) => other !== own);
    return texts.map((text, at) => text + 'x'.repeat(3 - (at === key ? own : (others.shift() ?? 0))));
  };

/** Everything but the right option has the word in the first `count` questions; in the rest one wrong option has not. */
const butInKeysOf =
  (count: number, word: string): Plant =>
  (texts, key, question) =>
    texts.map((text, at) => (at === (question < count ? key : (key + 1) % 4) ? text : `${text} ${word}`));

const planted: readonly { readonly cue: string; readonly plant: (count: number) => Plant }[] = [
  ...['', 'second ', 'third ', 'fourth '].map((ordinal, rank) => ({
    cue: `the ${ordinal}longest option (one right option)`,
    plant: (count: number) => withRank(rank, count),
  })),
  { cue: 'the kindest option', plant: (count) => inKeysOf(count, () => 'happy') },
  { cue: 'the least kind option', plant: (count) => butInKeysOf(count, 'happy') },
  { cue: 'the option with most absolute words', plant: (count) => inKeysOf(count, () => 'always') },
  { cue: 'an option without absolute words', plant: (count) => butInKeysOf(count, 'always') },
  { cue: 'the most hedged option', plant: (count) => inKeysOf(count, () => 'may') },
  { cue: 'an option without hedges', plant: (count) => butInKeysOf(count, 'may') },
];

describe('a cue that is planted in a bank', () => {
  it.each(planted)('is chance in 12 of 24 questions, and refused in 13: $cue', ({ cue, plant }) => {
    expect(adjustedOf(bareBank(size, plant(under)), cue)).toBeGreaterThan(0.05);
    expect(adjustedOf(bareBank(size, plant(over)), cue)).toBeLessThan(0.05);
  });

  it.each([
    { cue: 'the option most like the stem', holds: (at: number, own: number) => at === own },
    { cue: 'the option least like the stem', holds: (at: number, own: number) => at !== own },
  ])('is refused in 13 of 24 questions: $cue', ({ cue, holds }) => {
    const alike = (count: number) =>
      bareBank(size).map((set, question) => {
        const key = set.right.indexOf(true);
        const own = question < count ? key : (key + 1) % 4;
        const word = set.stem.replace('?', '');
        return { ...set, texts: set.texts.map((text, at) => (holds(at, own) ? `${text} ${word}` : text)) };
      });
    expect(adjustedOf(alike(under), cue)).toBeGreaterThan(0.05);
    expect(adjustedOf(alike(over), cue)).toBeLessThan(0.05);
  });

  it.each([
    // One option has a word in common with each of the others.
    {
      cue: 'the option most like the others',
      words: (at: number, own: number) => [0, 1, 2, 3].filter((other) => (at === own ? other !== own : other === at)),
    },
    // The others have a word in common, and it has none.
    { cue: 'the option least like the others', words: (at: number, own: number) => (at === own ? [] : [0]) },
  ])('is refused in 13 of 24 questions: $cue', ({ cue, words }) => {
    const alike = (count: number) =>
      bareBank(size, (texts, key, question) => {
        const own = question < count ? key : (key + 1) % 4;
        return texts.map((text, at) => [text, ...words(at, own).map((word) => `wxkq${word}`)].join(' '));
      });
    expect(adjustedOf(alike(under), cue)).toBeGreaterThan(0.05);
    expect(adjustedOf(alike(over), cue)).toBeLessThan(0.05);
  });

  it('is a word that keys share, which no list names', () => {
    const wordsOf = (count: number) =>
      singleCuesOn(
        bareBank(
          size,
          inKeysOf(count, () => 'qzjvxk'),
        ),
      ).sharedWords;
    expect(wordsOf(under).adjusted).toBeGreaterThan(0.05);
    expect(wordsOf(over).adjusted).toBeLessThan(0.05);
    expect(wordsOf(over).words[0]).toMatchObject({ word: 'qzjvxk', picks: 'with', questions: 24, observed: 13 });
  });

  it('is looked for where several options are right, too', () => {
    const sets = bareBank(size, withRank(0, size)).map(({ right, ...set }) => ({
      ...set,
      right: right.map((isRight, at) => isRight || right[(at + 3) % 4] === true),
    }));
    expect(adjustedOf(sets, 'the longest option (several right options)')).toBeLessThan(0.05);
  });
});

describe('a bank that gives nothing away', () => {
  it('is left alone', () => {
    const report = cueReportOn(bareBank(size));
    expect(cueFindingsOf(report)).toEqual([]);
    expect(report.cues.map(({ questions }) => questions)).toEqual(report.cues.map(() => 0));
  });

  it('is told what to mend as soon as it gives something away', () => {
    const [finding] = cueFindingsOf(
      cueReportOn(
        bareBank(
          size,
          inKeysOf(over, (at) => ['always', 'never'][at % 2] ?? ''),
        ),
      ),
    );
    expect(finding).toEqual({
      level: 'error',
      rule: 'cue',
      item: null,
      words:
        'Picking the option with most absolute words is right in 13.0 of 24 questions. Chance gives 6.0 (p = 0.031, all cues together).',
      repair: 'Rewrite options so that it is wrong in 7 more of them.',
    });
  });

  it('shows its figures, the combination last', () => {
    const rows = cueRowsOf(cueReportOn(bareBank(size)));
    expect(rows[0]).toMatchObject({ name: 'the longest option (one right option)', adjusted: 1 });
    expect(rows.at(-1)).toMatchObject({ questions: 24, expected: 6, adjusted: null });
  });
});

describe('the words of an option', () => {
  it.each([
    { text: 'Always ask everyone, and only then decide.', absolutes: 3, hedges: 0 },
    { text: 'It may help, and often does.', absolutes: 0, hedges: 2 },
    { text: 'Overall, the mayor candidly smiled.', absolutes: 0, hedges: 0 },
  ])('hold absolutes and hedges as whole words: $text', ({ text, absolutes, hedges }) => {
    expect([absolutesIn(text), hedgesIn(text)]).toEqual([absolutes, hedges]);
  });

  it('have the sentiment that AFINN-165 gives them, whatever their capitals', () => {
    expect(sentimentOf('Happy')).toBe(3);
    expect(sentimentOf('A bad chair.')).toBe(-3);
    expect(sentimentOf('The constructor of the chair.')).toBe(0);
  });

  it('clang with the stem by words of substance, in any number and tense', () => {
    expect(overlapOf('Agree the agenda with them.', 'The aims and the agenda are fixed.')).toBe(1);
    expect(overlapOf('Staff decided.', 'Who decides for staff?')).toBe(2);
    expect(overlapOf('It is for them.', 'It is for them.')).toBe(0);
  });
});
