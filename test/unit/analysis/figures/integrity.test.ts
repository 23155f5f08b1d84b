// How answers came about, as counts: the same wrong answers, guesses, haste, many attempts.

import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../../../src/analysis/bank.js';
import { IntegrityCounter } from '../../../../src/analysis/figures/integrity.js';
import type { Sitting } from '../../../../src/analysis/reading.js';
import { outcomeOf } from '../../../../src/analysis/whole.js';
import { detail, smallBank } from '../../../fixtures/analysis/small-bank.js';
import { choice, sound, withTexts } from '../../../fixtures/sound-questions.js';

const other = { ...withTexts('x', 'y', 'z'), id: 'Q06_other' };
const bank = smallBank([choice, other, sound[1]!], [[choice.id, other.id], [sound[1]!.id]]);
const items = itemsOf(bank);
const sitting = (change: Partial<Sitting> = {}): Sitting => ({
  ...{ learner: 0, number: 1, items: [0, 2], responses: ['b', 'a,b'], scores: [1, 1] },
  ...change,
});
const outcome = (one: Sitting) => outcomeOf(one, items, bank);

describe('how answers came about', () => {
  const statisticsOf = (all: readonly Sitting[], persons: readonly number[] = []) => {
    const counter = new IntegrityCounter(items, bank);
    for (const one of all) counter.add(one, outcome(one));
    for (const own of persons) counter.addPerson(own);
    return counter.statistics();
  };
  const wrong = (learner: number, change: Partial<Sitting> = {}) =>
    sitting({ learner, responses: ['a', 'c'], scores: [0, 0], ...change });

  it('finds attempts of different people with the same two wrong answers, in whatever order', () => {
    const turned = wrong(2, { items: [2, 0], responses: ['c', 'a'] });
    const { n, identical, patterns } = statisticsOf([
      wrong(0),
      wrong(0),
      wrong(1),
      turned,
      wrong(3, { responses: ['c', 'c'] }),
    ]);
    expect([n, identical, patterns]).toEqual([5, 3, 1]);
    expect(statisticsOf([wrong(0), wrong(0)]).identical).toBe(0);
    expect(statisticsOf([0, 1].map((learner) => wrong(learner, { responses: ['a', ''] }))).identical).toBe(0);
    expect(statisticsOf([0, 1].map((learner) => wrong(learner, { scores: [0, 1] }))).identical).toBe(0);
    expect(statisticsOf([0, 1].map((learner) => wrong(learner, { scores: [0.5, 0.5] }))).identical).toBe(2);
  });

  it('counts a pattern once, and each of the people who share it', () => {
    const shared = [0, 1, 2, 3, 4].map((learner) => wrong(learner));
    expect(statisticsOf(shared)).toMatchObject({ n: 5, identical: 5, patterns: 1 });
  });

  it('looks at finished attempts, and at guesses where each question is of this version', () => {
    expect(statisticsOf([sitting({ items: [0], scores: [0] })]).n).toBe(0);
    const older = sitting({ items: [0], responses: ['a'], scores: [0], more: { ...detail, older: [0] } });
    expect(statisticsOf([older])).toMatchObject({ n: 1, guessed: 0 });
  });

  it('finds attempts that guessing would reach as well', () => {
    // One of 3, and one of 15 sets: both right by guessing 1 in 45, one of them 36 in 90.
    const right = (...scores: number[]) => statisticsOf([sitting({ scores })]).guessed;
    expect([right(1, 1), right(1, 0), right(0, 0)]).toEqual([0, 1, 1]);
    expect(statisticsOf([sitting({ items: [0], scores: [0] })]).guessed).toBe(0);
  });

  it('finds answers that are quicker than anybody reads: 238 words a minute, four times over', () => {
    const words = [choice.stem, ...choice.options.map(({ text }) => text)].join(' ').split(' ').length;
    const least = words / ((4 * 238) / 60);
    const timed = (...seconds: number[]) => {
      const found = statisticsOf([sitting({ seconds })]);
      return [found.timed, found.quick, found.quickAttempts];
    };
    expect(timed(least * 0.99, 999)).toEqual([2, 1, 1]);
    expect(timed(least * 1.01, 999)).toEqual([2, 0, 0]);
    expect(timed(least, 999)).toEqual([2, 0, 0]);
    expect(timed(Number.NaN, 999)).toEqual([1, 0, 0]);
    expect(timed(Number.NaN, Number.NaN)).toEqual([0, 0, 0]);
    expect(statisticsOf([sitting()]).timed).toBe(0);
    const three = sitting({ items: [0, 1, 2], seconds: [0, 99, 99], scores: [1, 1, 1], responses: ['b', 'b', 'a,b'] });
    expect(statisticsOf([three]).quickAttempts).toBe(0);
  });

  it('counts people with ten attempts or more, and the most of anybody', () => {
    const { manyTimes, most } = statisticsOf([], [9, 10, 12, 1, 11]);
    expect([manyTimes, most]).toEqual([3, 12]);
  });
});
