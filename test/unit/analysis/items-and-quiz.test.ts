// What a question, the quiz, an area and the attempts come to, on a handful of answers.

import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../../src/analysis/bank.js';
import { itemStatisticsOf } from '../../../src/analysis/item-statistics.js';
import { chosenIn, wholeResponseInWords } from '../../../src/analysis/option-parts.js';
import {
  AreaCounter,
  AttemptCounter,
  passesOf,
  QuizCounter,
  TotalCounter,
} from '../../../src/analysis/quiz-statistics.js';
import type { Sitting } from '../../../src/analysis/reading.js';
import { Sample } from '../../../src/analysis/samples.js';
import { wilsonInterval } from '../../../src/analysis/statistics.js';
import { outcomeOf, type Outcome } from '../../../src/analysis/whole.js';
import { detail, sitting, smallBank } from '../../fixtures/analysis/small-bank.js';
import { choice } from '../../fixtures/sound-questions.js';

const bank = smallBank();
const items = itemsOf(bank);

describe('the parts that a response chose', () => {
  const part = (group: 'option' | 'answer' | 'reason', code: string) => ({ group, code, text: '', right: false });

  it('are found by their codes, of a reasoned question by their place as well', () => {
    const options = ['a', 'b', 'c'].map((code) => part('option', code));
    expect([chosenIn(options, 'c,a'), chosenIn(options, ''), chosenIn(options, 'x')]).toEqual([[0, 2], [], []]);
    const parts = [part('answer', 'a'), part('answer', 'b'), part('reason', 'a'), part('reason', 'b')];
    expect([chosenIn(parts, 'a,b'), chosenIn(parts, 'b,a'), chosenIn(parts, 'a')]).toEqual([[0, 3], [1, 2], [0]]);
  });

  it('are told in words', () => {
    const coded = { options: [{ code: 'a', text: 'One' }], more: [{ code: 'b', text: 'Two' }] };
    expect([wholeResponseInWords(coded, 'b,a,x'), wholeResponseInWords(coded, 'a')]).toEqual(['Two → One → x', 'One']);
  });
});

describe('a question', () => {
  /** `count` answers with the same rest. */
  type Row = readonly [response: string, score: number, restSum: number, count: number, others?: number];
  const statisticsOf = (rows: readonly Row[], at = 0, least = 2) => {
    const sample = new Sample();
    for (const [response, score, rest, count, others = 4] of rows)
      for (let time = 0; time < count; time += 1) sample.add(response, score, rest, others);
    return itemStatisticsOf(items[at]!, sample, least);
  };
  const rows: Row[] = [
    ['b', 1, 4, 10],
    ['b', 1, 2, 10],
    ['a', 0, 2, 5],
    ['a', 0, 0, 10],
  ];

  it('has its share of right answers, and the correlation with the rest', () => {
    const found = statisticsOf(rows);
    expect([found.id, found.n, found.facility, found.paired, found.guessing]).toEqual([
      ...[choice.id, 35, 20 / 35, 35, 1 / 3],
    ]);
    // Rests 1, ½ and 0: Σxy 15, Σx 20, Σy 17.5, Σx² 20, Σy² 13.75 over 35.
    const r = (35 * 15 - 20 * 17.5) / Math.sqrt((35 * 20 - 20 ** 2) * (35 * 13.75 - 17.5 ** 2));
    expect(found.discrimination).toBeCloseTo(r, 12);
    const reach = 1.959963984540054 / Math.sqrt(32);
    expect(found.discriminationInterval?.low).toBeCloseTo(Math.tanh(Math.atanh(r) - reach), 9);
    expect(found.deviation).toBeCloseTo(Math.sqrt((20 * 15) / 35 / 34), 12);
    expect(found.efficiency).toBeGreaterThan(0);
    expect(found.facilityInterval).toEqual(wilsonInterval(20, 35));
    // As many of fewer others are the same rest.
    const fewer = statisticsOf([...rows.slice(0, 2), ['a', 0, 1, 5, 2], ['a', 0, 0, 10, 2]]);
    expect(fewer.discrimination).toBeCloseTo(r, 12);
    expect(fewer.scoreGroups).toEqual(found.scoreGroups);
  });

  it('has for each option how many chose it, its share and its correlation', () => {
    const [a, b, c] = statisticsOf([...rows, ['', 0, 1, 5]]).options as [never, never, never] as unknown as {
      readonly [field: string]: unknown;
    }[];
    expect([a, b, c].map((option) => [option!.code, option!.right, option!.n, option!.share])).toEqual([
      ['a', false, 15, 15 / 35],
      ['b', true, 20, 20 / 35],
      ['c', false, 0, 0],
    ]);
    expect([a!.correlation, c!.correlation]).toEqual([-(b!.correlation as number), null]);
  });

  it('has thirds by the rest, the same rest in the same third', () => {
    const found = statisticsOf(rows);
    expect(statisticsOf([...rows, ['', 0, 1, 5]]).scoreGroups).toEqual(found.scoreGroups);
    expect([found.scoreGroups, found.options[1]?.byScore]).toEqual([
      [25, 10],
      [10 / 25, 1],
    ]);
    const even = statisticsOf([
      ...([
        ['b', 1, 3, 12],
        ['a', 0, 1, 12],
        ['b', 1, 2, 12],
      ] as Row[]),
    ]);
    expect([even.scoreGroups, even.options[1]?.byScore]).toEqual([
      [12, 12, 12],
      [0, 1, 1],
    ]);
    const many = statisticsOf([0, 1, 2, 3, 4].map((rest): Row => [rest > 2 ? 'b' : 'a', Number(rest > 2), rest, 10]));
    expect(many.scoreGroups).toEqual([20, 20, 10]);
  });

  it('of 29 answers, or of attempts with too few others, has no correlation', () => {
    const thin = statisticsOf([
      ['b', 1, 4, 20],
      ['a', 0, 1, 9],
    ]);
    expect([thin.n, thin.discrimination, thin.efficiency, thin.scoreGroups, thin.options[0]?.correlation]).toEqual([
      ...[29, null, null, [], null],
    ]);
    const thirty = statisticsOf([
      ['b', 1, 4, 20],
      ['a', 0, 1, 10],
    ]);
    expect(thirty.discrimination).toBeCloseTo(1, 12);
    const alone = statisticsOf([...rows, ['a', 0, 1, 30, 1]], 0, 2);
    expect([alone.n, alone.paired]).toEqual([65, 35]);
    expect(statisticsOf([...rows, ['a', 0, 1, 30, 1]], 0, 1).paired).toBe(65);
  });

  it('has no correlation where everybody has the same total', () => {
    const same = statisticsOf([
      ['b', 1, 3, 20],
      ['a', 0, 4, 20],
    ]);
    const sameShare = statisticsOf([
      ['b', 1, 1, 20, 2],
      ['a', 0, 4, 20, 5],
    ]);
    expect(sameShare.discrimination).toBeNull();
    expect([same.discrimination, same.efficiency, same.options[0]?.correlation]).toEqual([null, null, null]);
  });

  it('without an answer has no figure', () => {
    const none = statisticsOf([]);
    expect([none.n, none.facility, none.facilityInterval, none.options[0]?.share]).toEqual([0, null, null, null]);
  });

  it('of an order has the right one first, then the commonest seven', () => {
    const orders = ['a,b,c', 'b,a,c', 'c,b,a', 'a,c,b', 'b,c,a', 'c,a,b', 'x', 'y', 'z'];
    const { options } = statisticsOf(
      orders.map((order, at): Row => [order, Number(at === 0), at % 5, at === 0 ? 1 : 2 + (at % 3)]),
      4,
    );
    expect(options.map(({ code, n, right }) => `${code} ${n}${right ? ' right' : ''}`)).toEqual([
      ...['a,b,c 1 right', 'c,a,b 4', 'c,b,a 4', 'z 4', 'b,a,c 3', 'b,c,a 3', 'y 3', 'a,c,b 2'],
    ]);
    const unmet = statisticsOf([['b,a,c', 0, 1, 3]], 4).options;
    expect(unmet.map(({ code, n }) => `${code} ${n}`)).toEqual(['a,b,c 0', 'b,a,c 3']);
    expect([options[0]?.group, options[0]?.text]).toEqual(['order', 'Informing → Consultation → Engagement']);
  });
});

describe('the quiz', () => {
  const of = (rows: readonly (readonly number[])[], change: Partial<Sitting> = {}) => {
    const counter = new QuizCounter(items, bank);
    for (const scores of rows) {
      const one = sitting({ items: scores.map((_, at) => at), responses: scores.map(() => ''), scores, ...change });
      counter.add(one, outcomeOf(one, items, bank));
    }
    return counter.statistics();
  };

  it('has its figures in percent, from the finished attempts', () => {
    const found = of([
      [1, 1, 1, 1, 1],
      [1, 1, 1, 1, 0],
      [1, 1, 0, 0, 0],
      [1, 1],
      [0.5, 0.5, 0.25, 0, 0],
    ]);
    expect([found.n, found.unfinished, found.unmarked, found.mean, found.median]).toEqual([4, 1, 0, 61.25, 60]);
    expect(found.distribution.map(({ n }) => n)).toEqual([0, 1, 1, 0, 1, 1]);
    expect(found.distribution.map(({ right, percent }) => [right, percent])).toEqual([
      ...[0, 1, 2, 3, 4, 5].map((right) => [right, right * 20]),
    ]);
    expect([found.passes.share, found.alpha, found.standardError, found.pairwiseAlpha]).toEqual([
      0.5,
      null,
      null,
      null,
    ]);
    expect(found.atMarks).toEqual([
      { right: 3, mark: 60, share: 0.5 },
      { right: 4, mark: 80, share: 0.5 },
      { right: 5, mark: 100, share: 0.25 },
    ]);
  });

  it('counts parts of a mark with the whole below, and every number of right answers', () => {
    const found = of([
      [1, 1, 0, 0, 0],
      [1, 1, 0.5, 0, 0],
    ]);
    expect(found.distribution.map(({ n }) => n)).toEqual([0, 0, 2, 0, 0, 0]);
    const totals = new TotalCounter();
    for (const right of [3, 1, 2, 1]) totals.add({ right, passes: right > 2 } as Outcome);
    expect([totals.totals, totals.n, totals.passes]).toEqual([
      ...[
        [
          { right: 1, n: 2 },
          { right: 2, n: 1 },
          { right: 3, n: 1 },
        ],
        4,
        1,
      ],
    ]);
  });

  it('has no alpha of its questions where a pair was never met', () => {
    const rows = Array.from({ length: 40 }, (_, at) => [0, 1, 2, 3].map((slot) => Number(at % 5 > slot)));
    expect(of(rows).pairwiseAlpha).toBeNull();
  });

  it('counts a hair below a whole number as the number', () => {
    expect(of([[1, 1, 1 / 3, 1 / 3, 1 / 3 - 1e-12]]).distribution[3]?.n).toBe(1);
    expect(of([[1, 1, 1 / 3, 1 / 3, 1 / 3 - 1e-12]]).atMarks[0]?.share).toBe(1);
  });

  it('tells a finished attempt without a mark from one that is not finished', () => {
    const found = of([[1, 1, 1, Number.NaN, 1]]);
    expect([found.n, found.unmarked, found.unfinished, found.mean, found.atMarks[0]?.share]).toEqual([
      0,
      0,
      1,
      null,
      null,
    ]);
    const older = of([[1, 1, 1, 1]], { more: { ...detail, older: [Number.NaN] } });
    expect([older.n, older.unmarked, older.unfinished]).toEqual([0, 1, 0]);
  });

  it('has an alpha from 30 finished attempts on, and the error that goes with it', () => {
    const rows = (n: number) =>
      Array.from({ length: n }, (_, at) =>
        [0, 1, 2, 3, 4].map((slot) => Number(at % 6 > slot || (at + slot) % 7 === 0)),
      );
    expect([of(rows(29)).alpha, of(rows(29)).pairwiseAlpha]).toEqual([null, null]);
    const found = of(rows(30));
    expect(found.alpha?.pairs).toBe(10);
    expect(found.pairwiseAlpha?.alpha).toBeCloseTo(found.alpha!.alpha, 9);
    expect(found.standardError).toBeCloseTo(found.deviation! * Math.sqrt(1 - found.alpha!.alpha), 12);
  });

  it('has the share of passes with its interval', () => {
    expect(passesOf(0, 0)).toEqual({ share: null, interval: null });
    expect(passesOf(20, 20).interval?.low).toBeCloseTo(0.8389, 4);
  });
});

describe('areas and attempts', () => {
  it('an area has the people, the answers and the share of its questions', () => {
    const counter = new AreaCounter(items, bank, ['P1', 'P2', 'P9'], (slot) =>
      slot === bank.slots[2] ? null : slot === bank.slots[0] ? 'P1' : 'P2',
    );
    counter.add(sitting({ items: [0, 1, 2, 3], scores: [1, 1, 1, 0] }));
    counter.add(sitting({ items: [0, 1, 3], scores: [0, 1, 1] }));
    counter.add(sitting({ items: [0], scores: [1] }));
    const found = counter.statistics();
    expect(found.map(({ id, people, answers, share }) => [id, people, answers, share])).toEqual([
      ['P1', 3, 3, 2 / 3],
      ['P2', 2, 4, 3 / 4],
    ]);
    expect(found[1]?.interval?.low).toBeCloseTo(0.26, 3);
    const unlisted = new AreaCounter(items, bank, ['P1'], () => 'P0');
    unlisted.add(sitting({ items: [0], scores: [1] }));
    expect(unlisted.statistics()).toEqual([]);
  });

  it('attempts are told apart as first, second, and later', () => {
    const counter = new AttemptCounter(bank);
    const add = (number: number, scores: readonly number[]) => {
      const one = sitting({ number, items: scores.map((_, at) => at), scores });
      counter.add(one, outcomeOf(one, items, bank));
    };
    add(1, [1, 1, 1, 0, 0]);
    add(1, [1, 1]);
    add(3, [1, 1, 1, 1, 1]);
    add(7, [1, 1, 1, 1, 0]);
    expect(counter.statistics().map(({ number, n, mean, passes }) => [number, n, mean, passes.share])).toEqual([
      [1, 1, 60, 0],
      [3, 2, 90, 1],
    ]);
  });
});
