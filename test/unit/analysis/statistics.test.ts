// Our figures against R's: test/fixtures/analysis/PROVENANCE.md tells how figures.json was made.

import { describe, expect, it } from 'vitest';
import figures from '../../fixtures/analysis/figures.json' with { type: 'json' };
import type { Bank } from '../../../src/analysis/bank.js';
import { itemStatisticsOf } from '../../../src/analysis/item-statistics.js';
import { itemsOf } from '../../../src/analysis/bank.js';
import { alphaOf, PairSums } from '../../../src/analysis/reliability.js';
import type { Sitting } from '../../../src/analysis/reading.js';
import { leastOthers, SampleCounter } from '../../../src/analysis/samples.js';
import {
  clusteredShare,
  deviationOf,
  kurtosisOf,
  meanOf,
  medianOf,
  skewnessOf,
} from '../../../src/analysis/statistics.js';
import { QuizCounter } from '../../../src/analysis/quiz-statistics.js';
import { outcomeOf } from '../../../src/analysis/whole.js';

const DIGITS = 9;

describe('described as R describes it', () => {
  it.each(['uneven', 'percent'] as const)('the %s values', (name) => {
    const { x, ...expected } = figures[name];
    const actual = {
      mean: meanOf(x),
      median: medianOf(x),
      deviation: deviationOf(x),
      skewness: skewnessOf(x),
      kurtosis: kurtosisOf(x),
    };
    for (const [figure, value] of Object.entries(expected))
      expect(actual[figure as keyof typeof actual], figure).toBeCloseTo(value, DIGITS);
  });

  it('has no figure where there is none', () => {
    expect([
      meanOf([]),
      medianOf([]),
      deviationOf([1]),
      skewnessOf([2, 2, 2]),
      kurtosisOf([1, 2, 3]),
      alphaOf(new PairSums(2), 2),
    ]).toEqual([null, null, null, null, null, null]);
  });
});

describe.each([
  ['a whole matrix', figures.whole],
  ['a matrix with a quarter of its cells missing', figures.holes],
] as const)('%s', (_, { data, alpha, items }) => {
  const bank = plainBank(data[0]?.length ?? 0);
  const sittings = sittingsOf(data);

  it('has the alpha of psych::alpha', () => {
    const sums = new PairSums(bank.slots.length);
    for (const { items: parts, scores } of sittings) sums.add(parts, scores);
    expect(alphaOf(sums, bank.slots.length)?.alpha).toBeCloseTo(alpha, DIGITS);
  });

  it('has the facility, discrimination and efficiency of each item, with their intervals', () => {
    const samples = samplesOf(sittings, bank);
    itemsOf(bank).forEach((item, at) => {
      const one = itemStatisticsOf(item, samples[at]!, leastOthers(bank));
      const actual = [
        one.n,
        one.facility,
        one.deviation,
        one.paired,
        one.discrimination,
        one.discriminationInterval?.low,
        one.discriminationInterval?.high,
        one.efficiency,
        one.facilityInterval?.low,
        one.facilityInterval?.high,
      ];
      actual.forEach((value, figure) =>
        expect(value, `item ${at}, figure ${figure}`).toBeCloseTo(items[at]![figure]!, DIGITS),
      );
    });
  });
});

it('agrees with psych on the corrected item–total correlation', () => {
  const bank = plainBank(figures.whole.data[0]!.length);
  const samples = samplesOf(sittingsOf(figures.whole.data), bank);
  const ours = itemsOf(bank).map((item, at) => itemStatisticsOf(item, samples[at]!, leastOthers(bank)).discrimination);
  ours.forEach((value, at) => expect(value).toBeCloseTo(figures.drop[at]!, DIGITS));
});

it('tells the quiz’s figures in percent', () => {
  const bank = plainBank(figures.whole.data[0]!.length);
  const quiz = quizOf(sittingsOf(figures.whole.data), bank);
  expect(quiz.n).toBe(250);
  expect(quiz.mean).toBeCloseTo(figures.percent.mean, DIGITS);
  expect(quiz.alpha?.alpha).toBeCloseTo(figures.whole.alpha, DIGITS);
  expect(quiz.standardError).toBeCloseTo(figures.percent.deviation * Math.sqrt(1 - figures.whole.alpha), DIGITS);
  expect(quiz.passes.share).toBe(figures.percent.x.filter((percent) => percent >= 80).length / 250);
});

it('counts persons, not answers, in the interval of a share', () => {
  const answered = figures.holes.data.map((row) => row.filter((cell) => cell !== null));
  const kept = answered.filter((row) => row.length > 0);
  const share = clusteredShare(
    kept.map((row) => row.reduce((sum, cell) => sum + cell, 0)),
    kept.map((row) => row.length),
  );
  expect(share?.share).toBeCloseTo(figures.clustered.share, DIGITS);
  expect(share?.interval?.low).toBeCloseTo(figures.clustered.low, DIGITS);
  expect(share?.interval?.high).toBeCloseTo(figures.clustered.high, DIGITS);
});

function samplesOf(sittings: readonly Sitting[], bank: Bank) {
  const counter = new SampleCounter(itemsOf(bank));
  for (const sitting of sittings) counter.add(sitting);
  return counter.samples;
}

function quizOf(sittings: readonly Sitting[], bank: Bank) {
  const counter = new QuizCounter(itemsOf(bank), bank);
  for (const sitting of sittings) counter.add(sitting, outcomeOf(sitting, itemsOf(bank), bank));
  return counter.statistics();
}

/** A slot for each column, with one question in it. */
function plainBank(columns: number): Bank {
  const ids = Array.from({ length: columns }, (_, at) => `Q${at + 1}_plain`);
  return {
    course: 'plain',
    title: 'Plain',
    version: '1.0.0',
    released: '2026-11-23',
    isFirstVersion: true,
    language: 'en-GB',
    passMark: 80,
    principles: [],
    objectives: [],
    slots: ids.map((id, at) => ({ id: `S${at}`, objective: 'LO1', principle: null, items: [id] })),
    questions: ids.map((id, at) => ({
      id,
      number: at + 1,
      stem: id,
      reread: 'one',
      objective: 'LO1',
      principles: [],
      sources: [],
      kind: 'choice',
      options: [
        { code: 'a', text: 'Right', right: true, feedback: '' },
        { code: 'b', text: 'Wrong', right: false, feedback: '' },
      ],
    })),
  };
}

function sittingsOf(data: readonly (readonly (number | null)[])[]): Sitting[] {
  return data.map((row, learner) => {
    const items = row.flatMap((cell, at) => (cell === null ? [] : [at]));
    return {
      learner,
      number: 1,
      items,
      scores: items.map((at) => row[at] as number),
      responses: items.map((at) => (row[at] === 1 ? 'a' : 'b')),
    };
  });
}
