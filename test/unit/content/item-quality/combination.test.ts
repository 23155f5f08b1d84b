// Which cues a combination is made of, in banks of eight questions where it is known. How sure it is stands in combination.slow.test.ts.
import { describe, expect, it } from 'vitest';
import { besideOthers, combinationOf, mostOften } from '../../../../scripts/content/item-quality/combination.js';
import { bareBank, evened, type Plant } from '../../../fixtures/bare-bank.js';

/** Each word once, so that no half of the bank teaches it to the other. */
const kind = ['happy', 'good', 'love', 'nice', 'great', 'glad', 'smile', 'joy'];
const unkind = ['bad', 'sad', 'hate', 'angry', 'awful', 'ugly', 'cruel', 'evil'];
const absolute = ['always', 'never', 'all', 'every', 'none', 'must', 'nobody', 'nothing'];
const hedged = ['may', 'might', 'can', 'some', 'often', 'likely', 'perhaps', 'few'];

const toKey =
  (words: readonly string[]): Plant =>
  (texts, key, question) =>
    evened(texts.map((text, at) => (at === key ? `${text} ${words[question]}` : text)));
const toOthers =
  (words: readonly string[]): Plant =>
  (texts, key, question) =>
    evened(texts.map((text, at) => (at === key ? text : `${text} ${words[question]}`)));
/** The key stands at this rank of the lengths. */
const ranked =
  (rank: number): Plant =>
  (texts, key) => {
    const lengths = [30, 25, 20, 15];
    const [own = 0] = lengths.splice(rank, 1);
    return texts.map((text, at) => 'x'.repeat((at === key ? own : (lengths.shift() ?? 0)) - text.length) + text);
  };

describe('a cue that tells every key is found by itself, and told', () => {
  it.each<[string, Plant]>([
    ['longest', ranked(0)],
    ['second longest', ranked(1)],
    ['third longest', ranked(2)],
    ['fourth longest', ranked(3)],
    ['kind', toKey(kind)],
    ['not kind', toKey(unkind)],
    ['absolute', toKey(absolute)],
    ['not absolute', toOthers(absolute)],
    ['hedged', toKey(hedged)],
    ['not hedged', toOthers(hedged)],
    ['in the words of other keys', toKey(Array.from({ length: 8 }, () => 'zebra'))],
  ])('%s', (name, plant) => {
    const { questions, observed, expected, probability, cues } = combinationOf(bareBank(8, plant), 19);
    expect({ questions, observed, expected, cues }).toEqual({ questions: 8, observed: 8, expected: 2, cues: [name] });
    // One of twenty, if none of 19 other deals of the keys does as well.
    expect(probability).toBe(1 / 20);
  });

  it('like the stem', () => {
    const bank = bareBank(8);
    const sets = bank.map((set) => ({
      ...set,
      texts: evened(set.texts.map((text, at) => (set.right[at] ? `${text} ${set.stem.slice(0, -1)}` : text))),
    }));
    expect(combinationOf(sets, 19)).toMatchObject({ observed: 8, cues: ['like the stem'], probability: 1 / 20 });
  });
});

it('where nothing tells a key, lot alone decides, and other keys do as well', () => {
  const { questions, observed, expected, probability } = combinationOf(bareBank(8), 19);
  expect([questions, expected, probability]).toEqual([8, 2, 1]);
  expect(observed).toBeCloseTo(2, 9);
});

describe('cues that tell it together', () => {
  /** One option has both, two have one each: either alone is right in every second question. */
  const both: Plant = (texts, key, question) => {
    const singles = [kind[question] ?? '', absolute[question] ?? '', ''];
    return evened(
      texts.map((text, at) =>
        at === key ? `${text} ${kind[question]} ${absolute[question]}` : `${text} ${singles.shift()}`,
      ),
    );
  };

  it('are added up, the first that is best first', () => {
    const { observed, cues } = combinationOf(bareBank(8, both), 19);
    expect([observed, cues.slice(0, 2).sort()]).toEqual([8, ['absolute', 'kind']]);
  });

  it('are not looked for in seven questions, where lot is what is expected', () => {
    const sets = bareBank(7, both);
    expect(combinationOf(sets, 19)).toEqual({ questions: 7, observed: 1.75, expected: 1.75, probability: 1, cues: [] });
    const several = sets.map((set) => ({ ...set, right: [true, true, false, false] }));
    expect(combinationOf(several, 19).expected).toBe(3.5);
  });
});

it('a number of an option is told beside the others, from −1 to 1 and 0 on average', () => {
  expect(
    [
      [1, 2, 3],
      [0, 0, 3],
      [4, 0, 0, 0],
      [-3, 3],
      [2, 2, 2],
    ].map(besideOthers),
  ).toEqual([
    [-1, 0, 1],
    [-0.5, -0.5, 1],
    [1, -1 / 3, -1 / 3, -1 / 3],
    [-1, 1],
    [0, 0, 0],
  ]);
});

it('of the cues that were chosen, the three most frequent are told, the first among equals first', () => {
  expect(mostOften(['a', 'b', 'b', 'c', 'd', 'd', 'd'])).toEqual(['d', 'b', 'a']);
  expect(mostOften([])).toEqual([]);
});
