// Cues that are too weak to be seen by themselves, and strong together.
import { describe, expect, it } from 'vitest';
import { combinationOf } from '../../../../scripts/content/item-quality/combination.js';
import { cueFindingsOf, cueReportOn } from '../../../../scripts/content/item-quality/cue-report.js';
import { chanceOf, shuffled } from '../../../../src/model/chance.js';
import { bareBank, evened, type Plant } from '../../../fixtures/bare-bank.js';
import { isFull } from '../../../fixtures/lms/runs.js';

const words = ['always', 'happy', 'may'] as const;

/**
 * One option has two of three cues, and each other option one: no cue by itself tells more than 1 in 3, all three
 * together tell which option it is. In the first `count` questions it is the right one, then a wrong one.
 */
const pairedIn =
  (count: number): Plant =>
  (texts, key, question) => {
    const marked = question < count ? key : (key + 1 + (question % 3)) % 4;
    const [first, second, third] = [0, 1, 2].map((shift) => words[(question + shift) % 3] ?? '');
    const singles = [first, second, third];
    return evened(
      texts.map((text, at) => (at === marked ? `${text} ${first} ${second}` : `${text} ${singles.shift() ?? ''}`)),
    );
  };
const size = 24;
const combinationWith = (count: number) => combinationOf(bareBank(size, pairedIn(count)));

describe('cues together', () => {
  it('are refused when one half of the bank teaches what helps in the other', () => {
    const report = cueReportOn(bareBank(size, pairedIn(size)));
    // The option with two of the words has one in common with each of two others, and that is a cue by itself.
    const refused = report.cues.filter(({ adjusted }) => adjusted < 0.05);
    expect(refused.map(({ name }) => name)).toEqual(['the option most like the others']);
    expect(report.combination.probability).toBeLessThan(0.05);
    expect(cueFindingsOf(report).find(({ rule }) => rule === 'combined cues')?.words).toMatch(
      /^What one half of the bank teaches about the look of right options \(.+\) is right in \d+\.\d of 24 questions of the other half\. Chance gives 6\.0 \(p = 0\.\d{3}\)\.$/,
    );
  });

  it.each([
    { count: 6, story: 'chance' },
    { count: 12, story: 'a little more than chance' },
  ])('are left alone where they are $story: $count of 24', ({ count }) => {
    expect(combinationWith(count).probability).toBeGreaterThan(0.05);
  });

  it('are refused where chance does as well in fewer than 1 of 20 banks: 15 of 24', () => {
    expect(combinationWith(15).probability).toBeLessThan(0.05);
  });

  it('are not looked for in a handful of questions', () => {
    expect(combinationOf(bareBank(7, pairedIn(7)))).toMatchObject({ questions: 7, probability: 1, cues: [] });
  });

  it('give the same figures each time', () => {
    expect(combinationWith(12)).toEqual(combinationWith(12));
  });
});

describe('a bank whose keys fall by lot', () => {
  it('is refused about as often as the threshold says: 1 in 20', () => {
    const chance = chanceOf(20);
    // Binomial at 1 in 20: more than 4 of 20 in 0.3 % of all runs, more than 7 of 60 in 1 %.
    const [banks, most] = isFull ? [60, 7] : [20, 4];
    const refused = Array.from({ length: banks }, () => {
      const sets = bareBank(size, pairedIn(size)).map((set) => ({ ...set, right: shuffled(set.right, chance) }));
      return combinationOf(sets).probability < 0.05;
    }).filter(Boolean).length;
    expect(refused).toBeLessThanOrEqual(most);
  });
});
