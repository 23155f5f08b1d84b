// The figures of a bank by small sums that can be done by hand: places of keys, ranks of lengths, words that keys share.

import { describe, expect, it } from 'vitest';
import { keyPositionsOf, positionFindingsOf } from '../../../../scripts/content/item-quality/bank-rules.js';
import { chiSquareOf, criticalChiSquareOf } from '../../../../scripts/content/item-quality/chance-tests.js';
import {
  cueFindingsOf,
  cueRowsOf,
  singleCuesOn,
  type CueReport,
} from '../../../../scripts/content/item-quality/cue-report.js';
import { cuesFor, hasRank } from '../../../../scripts/content/item-quality/cues.js';
import { guesserBy, guessingBy } from '../../../../scripts/content/item-quality/guessing.js';
import {
  hasOneKey,
  keysOf,
  optionSetsOf,
  type OptionSet,
} from '../../../../scripts/content/item-quality/option-sets.js';
import { probabilityByLot } from '../../../../scripts/content/item-quality/resampling.js';
import { sharedWordsOf } from '../../../../scripts/content/item-quality/shared-words.js';
import { holmAdjusted } from '../../../../src/analysis/figures/holm.js';
import { choice, matching, multiple, option, ordering, reasoned } from '../../../fixtures/sound-questions.js';

const set = (texts: readonly string[], right: readonly number[] = [0], stem = 'Which?'): OptionSet => ({
  id: 'Q10_set',
  stem,
  texts,
  right: texts.map((_, at) => right.includes(at)),
});

it('every cue is tried on the questions it is for, and all are corrected together with the words', () => {
  const sets = [
    set(['a long one', 'b', 'c'], [0]),
    set(['d', 'e', 'f at length'], [2]),
    set(['g', 'h', 'i', 'j'], [0, 1]),
  ];
  const { cues, sharedWords } = singleCuesOn(sets);
  const tried = cuesFor(sets).map(({ name, rule, isFor }) => ({ name, ...guessingBy(rule, sets.filter(isFor)) }));
  const adjusted = holmAdjusted([...tried.map(({ probability }) => probability), sharedWords.probability]);
  expect(cues).toEqual(tried.map((cue, at) => ({ ...cue, adjusted: adjusted[at] })));
  expect(sharedWords.adjusted).toBe(adjusted.at(-1));
  expect(new Set(cues.map(({ questions }) => questions)).size).toBeGreaterThan(1);
});

describe('where keys stand', () => {
  const at = (place: number, count: number) => ({
    ...choice,
    options: Array.from({ length: count }, (_, one) => option('abcde'.charAt(one), 'x', one === place)),
  });

  it('is counted by place, against a share of each question', () => {
    const positions = keyPositionsOf([at(0, 2), at(0, 4), at(2, 4), multiple, matching]);
    expect(positions.counts).toEqual([2, 0, 1, 0]);
    expect(positions.expected).toEqual([1, 1, 0.5, 0.5]);
    // (2−1)²/1 + (0−1)²/1 + (1−½)²/½ + (0−½)²/½, with three degrees of freedom.
    expect([positions.chiSquare, positions.critical]).toEqual([3, 7.815]);
    expect(keyPositionsOf([])).toEqual({ counts: [], expected: [], chiSquare: 0, critical: Infinity });
  });

  it('is told above the critical value, not at it', () => {
    const found = (chiSquare: number) =>
      positionFindingsOf({ counts: [3, 1], expected: [2, 2], chiSquare, critical: 3.841 });
    expect(found(3.841)).toEqual([]);
    expect(found(3.842)).toEqual([
      {
        level: 'warning',
        rule: 'key position',
        item: null,
        words: 'As written, the right option stands first, second and so on in 3, 1 questions.',
        repair: 'Spread it. Learners see the options shuffled, but readers of the printed script do not.',
      },
    ]);
  });

  it('is judged by the tables of the NIST handbook (1.3.6.7.4)', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8].map(criticalChiSquareOf)).toEqual([
      ...[Infinity, 3.841, 5.991, 7.815, 9.488, 11.07, 12.592, 14.067, Infinity],
    ]);
    expect(chiSquareOf([4, 6], [5, 5])).toBeCloseTo(0.4, 10);
  });
});

describe('a set of options', () => {
  it('is what is right or wrong by itself, two at least', () => {
    const sets = optionSetsOf([
      choice,
      multiple,
      reasoned,
      matching,
      ordering,
      { ...choice, options: choice.options.slice(0, 1) },
    ]);
    expect(sets.map(({ id, texts }) => [id, texts.length])).toEqual([
      ['Q01_first_meeting', 3],
      ['Q02_ways_to_join', 4],
      ['Q03_reciprocity', 3],
    ]);
    expect(sets[0]).toEqual({
      id: choice.id,
      stem: choice.stem,
      texts: choice.options.map(({ text }) => text),
      right: [false, true, false],
    });
    expect(sets.map(keysOf)).toEqual([1, 2, 1]);
    expect(sets.map(hasOneKey)).toEqual([true, false, true]);
  });
});

describe('the order of lengths', () => {
  const ranks = (texts: readonly string[], place: number) => [0, 1, 2, 3].filter((rank) => hasRank(texts, place, rank));
  it('has a rank for each, which equals share', () => {
    const texts = ['aaa', 'a', 'aa', 'aa'];
    expect(texts.map((_, place) => ranks(texts, place))).toEqual([[0], [3], [1, 2], [1, 2]]);
    expect(ranks([], 0)).toEqual([]);
  });

  it('is tried rank by rank, apart for one key and for several, and every other cue both ways', () => {
    const cues = cuesFor([set(['aaaa', 'a', 'aa', 'aaa']), set(['a', 'aa', 'aaa'], [0, 1])]);
    expect(cues.map(({ name }) => name)).toEqual([
      ...['', 'second ', 'third ', 'fourth '].map((rank) => `the ${rank}longest option (one right option)`),
      ...['', 'second ', 'third '].map((rank) => `the ${rank}longest option (several right options)`),
      ...[
        'the kindest option',
        'the least kind option',
        'the option most like the stem',
        'the option least like the stem',
        'the option most like the others',
        'the option least like the others',
      ],
      ...['the option with most absolute words', 'an option without absolute words'],
      ...['the most hedged option', 'an option without hedges'],
    ]);
    const [longest, second] = cues;
    const words = set(['happy all may', 'sad', 'agenda'], [0], 'The agenda?');
    expect([longest, second].map((cue) => cue?.rule(set(['aaaa', 'a', 'aa', 'aaa'])))).toEqual([
      [1, 0, 0, 0],
      [0, 0, 0, 1],
    ]);
    expect(cues.slice(7).map(({ rule }) => rule(words).map((score) => score + 0))).toEqual([
      [3, -2, 0],
      [-3, 2, 0],
      [0, 0, 1],
      [0, 0, -1],
      [0, 0, 0],
      [0, 0, 0],
      [1, 0, 0],
      [-1, 0, 0],
      [1, 0, 0],
      [-1, 0, 0],
    ]);
    expect(
      [longest, cues[4], cues[7]].map((cue) => [cue?.isFor(set(['a', 'b'])), cue?.isFor(set(['a', 'b', 'c'], [0, 1]))]),
    ).toEqual([
      [true, false],
      [false, true],
      [true, true],
    ]);
    const many = set(Array.from({ length: 8 }, (_, at) => 'a'.repeat(at + 1)));
    expect(
      cuesFor([many])
        .slice(4, 8)
        .map(({ name }) => name),
    ).toEqual([...['fifth ', 'sixth ', '7th ', '8th '].map((rank) => `the ${rank}longest option (one right option)`)]);
  });
});

describe('words that keys share', () => {
  const bank = (count: number, word: string) =>
    Array.from({ length: count }, (_, at) => set([`zq${at}a ${word}`, `zq${at}b`, `zq${at}c`, `zq${at}d`]));

  it('are looked for in four questions at least', () => {
    expect(sharedWordsOf(bank(3, 'vex'))).toEqual({ words: [], probability: 1 });
    const { words } = sharedWordsOf(bank(4, 'vex'));
    expect(words[0]).toMatchObject({ word: 'vex', picks: 'with', questions: 4, observed: 4, expected: 1 });
    expect(words[0]?.probability).toBeCloseTo(1 / 256, 10);
    expect(words[1]).toMatchObject({ word: 'vex', picks: 'without', questions: 4, observed: 0, probability: 1 });
    expect(words).toHaveLength(2);
  });

  it('may be the one that only wrong options have, and a word that all have is none', () => {
    const sets = Array.from({ length: 6 }, (_, at) =>
      set([`zq${at}a jux`, `zq${at}b vex jux`, `zq${at}c vex jux`, `zq${at}d vex jux`]),
    );
    const { words, probability } = sharedWordsOf(sets);
    expect(words[0]).toMatchObject({ word: 'vex', picks: 'without', observed: 6 });
    expect(words.every(({ word }) => word === 'vex')).toBe(true);
    expect(probability).toBeLessThan(0.05);
  });

  it('are five at the most, those that say most first', () => {
    const sets = Array.from({ length: 4 }, (_, at) =>
      set([`zq${at}a vex jux`, `zq${at}b wox`, `zq${at}c wox`, `zq${at}d vex`]),
    );
    const { words } = sharedWordsOf(sets);
    expect(words).toHaveLength(5);
    expect(words[0]).toMatchObject({ word: 'jux', picks: 'with' });
    const probabilities = words.map(({ probability }) => probability);
    expect(probabilities).toEqual([...probabilities].sort((a, b) => a - b));
  });
});

describe('guessing', () => {
  it('tries other keys on the same picks', () => {
    const guesser = guesserBy(
      ({ texts }) => texts.map((text) => text.length),
      [set(['aa', 'a']), set(['a', 'a']), set(['a', 'aa', 'aa'])],
    );
    expect([guesser.questions, guesser.expected]).toEqual([2, 1 / 2 + 1 / 3]);
    expect(guesser.observedWith(() => [true, false, false])).toBe(1);
    expect(guesser.observedWith(() => [false, true, false])).toBe(0.5);
    // The first is right, and of the other two equals one is: a half by two thirds.
    expect(guesser.probabilityOf(1.5)).toBeCloseTo((1 / 2) * (2 / 3), 10);
    expect(guesser.probabilityOf(0)).toBeCloseTo(1, 10);
    expect(guesser.probabilityOf(99)).toBe(0);
  });

  it('by lot is never said to be impossible', () => {
    expect(probabilityByLot(() => false, 99)).toBe(0.01);
    expect(probabilityByLot(() => true, 99)).toBe(1);
    let at = 0;
    expect(probabilityByLot(() => (at += 1) > 80, 99)).toBe(20 / 100);
  });
});

describe('what is found in a bank', () => {
  const guessing = { questions: 24, observed: 12.34, expected: 6, probability: 0.001 };
  const report = (adjusted: number, words: number, combined: number): CueReport => ({
    cues: [{ ...guessing, name: 'the longest option', adjusted }],
    sharedWords: {
      words: ['vex', 'jux', 'wox', 'qix'].map((word, at) => ({
        ...guessing,
        word,
        picks: at === 1 ? 'without' : 'with',
      })),
      probability: 0.01,
      adjusted: words,
    },
    combination: { ...guessing, probability: combined, cues: ['longest', 'not kind'] },
  });

  it('is refused under one in twenty', () => {
    expect(cueFindingsOf(report(0.05, 0.05, 0.05))).toEqual([]);
    expect(
      cueFindingsOf(report(0.0499, 0.0499, 0.0499)).map(({ level, rule, item, words, repair }) => [
        level,
        rule,
        item,
        words,
        repair,
      ]),
    ).toEqual([
      [
        'error',
        'cue',
        null,
        'Picking the longest option is right in 12.3 of 24 questions. Chance gives 6.0 (p = 0.050, all cues together).',
        'Rewrite options so that it is wrong in 7 more of them.',
      ],
      [
        'error',
        'cue',
        null,
        'Right options can be told by their words: picking options with "vex", without "jux", with "wox". The first is right in 12.3 of 24 questions, where chance gives 6.0 (p = 0.050, all cues together).',
        'Use the word in wrong options as well, or another word in right ones.',
      ],
      [
        'error',
        'combined cues',
        null,
        'What one half of the bank teaches about the look of right options (longest, not kind) is right in 12.3 of 24 questions of the other half. Chance gives 6.0 (p = 0.050).',
        'Rewrite options so that right and wrong ones look alike, above all in these cues.',
      ],
    ]);
  });

  it('is shown in rows', () => {
    const rows = cueRowsOf(report(0.2, 0.3, 0.4));
    expect(rows.map(({ name, probability, adjusted }) => [name, probability, adjusted])).toEqual([
      ['the longest option', 0.001, 0.2],
      ['an option with “vex”, the word that says most', 0.01, 0.3],
      ['by cues that the other half taught: longest, not kind', 0.4, null],
    ]);
    const none = report(1, 1, 1);
    expect(cueRowsOf({ ...none, sharedWords: { ...none.sharedWords, words: [] } })).toHaveLength(2);
  });
});
