// What is said of which question, in which order, and how much may be judged: each rule from figures made by hand.

import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../../src/analysis/bank.js';
import {
  CONCERNS,
  findingsOf,
  inOrder,
  isJudged,
  verdictOf,
  type Concern,
  type Finding,
} from '../../../src/analysis/findings.js';
import type { ItemStatistics, OptionStatistics } from '../../../src/analysis/item-statistics.js';
import type { Question } from '../../../src/model/course.js';
import { smallBank } from '../../fixtures/analysis/small-bank.js';
import { choice, matching, multiple, reasoned, sound } from '../../fixtures/sound-questions.js';

const items = itemsOf(smallBank());
const itemOf = (question: Question) => items.find(({ question: one }) => one.id === question.id)!;

const liked = { low: 0.01, high: 0.2 };
const shunned = { low: -0.2, high: -0.01 };

/** `1.b: right` and so on: who chose it of 1,000, and who they are. */
type Chosen = readonly [code: string, n: number, isRight?: boolean, interval?: OptionStatistics['interval']];
const optionsOf = (group: OptionStatistics['group'], chosen: readonly Chosen[]): OptionStatistics[] =>
  chosen.map(([code, n, right = false, interval = null]) => ({
    ...{ group, code, text: '', right, n, share: n / 1000, interval, byScore: [] },
    correlation: interval ? (interval.low + interval.high) / 2 : null,
  }));

const statisticsOf = (change: Partial<ItemStatistics>): ItemStatistics => ({
  ...{
    id: choice.id,
    n: 1000,
    facility: 0.7,
    facilityInterval: { low: 0.6, high: 0.8 },
    deviation: 0.4,
    guessing: null,
  },
  ...{ paired: 1000, discrimination: 0.3, discriminationInterval: { low: 0.25, high: 0.35 }, efficiency: 0.4 },
  ...{ options: [], scoreGroups: [] },
  ...change,
});

const findings = (question: Question, change: Partial<ItemStatistics>) =>
  findingsOf([itemOf(question)], [statisticsOf({ id: question.id, ...change })], true);
const toldOf = (question: Question, change: Partial<ItemStatistics>) =>
  findings(question, change).map(({ concern, option }) => `${concern} ${option}`.trim());

const finding = (concern: Concern, item = choice.id): Finding => ({ item, concern, option: '', right: 'b', group: '' });

describe('what is said', () => {
  it('stands in the order of concern, and names the question, its right response and the option', () => {
    const all = CONCERNS.map((concern) => finding(concern));
    expect(inOrder([...all.slice(4), ...all.slice(0, 4).reverse()])).toEqual(all);
    expect(findings(choice, { facilityInterval: { low: 0.1, high: 0.2 } })).toEqual([finding('too hard')]);
    const dead = { ...finding('dead option'), option: 'c' };
    expect(
      findings(choice, {
        options: optionsOf('option', [
          ['b', 600, true],
          ['a', 400],
          ['c', 0],
        ]),
      }),
    ).toEqual([dead]);
  });

  it('of what works backwards, that and its dead options alone', () => {
    const options = optionsOf('option', [
      ['b', 300, true],
      ['a', 700],
      ['c', 0],
    ]);
    expect(toldOf(choice, { discriminationInterval: { low: -0.4, high: -0.1 }, options })).toEqual([
      'backwards',
      'dead option c',
    ]);
  });

  it('of what says little, not that as well as a second right answer', () => {
    const options = optionsOf('option', [
      ['b', 600, true, liked],
      ['a', 300, false, liked],
      ['c', 100],
    ]);
    const weak = { low: -0.1, high: 0.05 };
    expect(toldOf(choice, { discriminationInterval: weak, options })).toEqual(['second key a']);
    expect(toldOf(choice, { discriminationInterval: weak })).toEqual(['weak']);
    expect(toldOf(choice, { discriminationInterval: null })).toEqual([]);
  });

  it('of an option that misleads, which it is; of the others only whether they are dead', () => {
    const options = optionsOf('option', [
      ['b', 200, true],
      ['c', 300],
      ['a', 500],
    ]);
    expect(toldOf(choice, { options })).toEqual(['misleading a']);
  });

  it('of two options that look right, the one that more people chose', () => {
    const options = optionsOf('option', [
      ['b', 100, true],
      ['a', 300, false, liked],
      ['c', 600, false, liked],
    ]);
    expect(toldOf(choice, { options })).toEqual(['wrong key c']);
  });

  it('of a question in which nobody is wrong, or that nobody answered, nothing of options', () => {
    expect(
      toldOf(choice, {
        options: optionsOf('option', [
          ['b', 1000, true],
          ['a', 0],
          ['c', 0],
        ]),
      }),
    ).toEqual([]);
    expect(
      toldOf(choice, {
        options: optionsOf('option', [
          ['b', 0, true],
          ['a', 0],
          ['c', 0],
        ]),
      }),
    ).toEqual([]);
  });

  it('of several that apply and of parts that are put together, nothing of dead options', () => {
    expect(
      toldOf(multiple, {
        options: optionsOf('option', [
          ['a', 900, true],
          ['b', 900, true],
          ['c', 0],
          ['d', 500],
        ]),
      }),
    ).toEqual([]);
    expect(
      toldOf(matching, {
        options: optionsOf('pair', [
          ['1.a', 0],
          ['1.b', 1000, true],
        ]),
      }),
    ).toEqual([]);
  });
});

describe('a wrong option is compared with the right one', () => {
  it('of its own pair', () => {
    // 1.a is chosen more than the match of the second pair, and not more than that of its own.
    const pairs = (first: number) =>
      optionsOf('pair', [
        ['1.a', 1000 - first],
        ['1.b', first, true],
        ['2.a', 200, true],
        ['2.b', 180],
      ]);
    expect(toldOf(matching, { options: pairs(600) })).toEqual([]);
    expect(toldOf(matching, { options: pairs(400) })).toEqual(['misleading 1.a']);
  });

  it('of its own list', () => {
    const lists = (right: number) => [
      ...optionsOf('answer', [
        ['t', 100],
        ['f', 200, true],
      ]),
      ...optionsOf('reason', [
        ['a', 600],
        ['b', right, true],
        ['c', 10],
      ]),
    ];
    expect(toldOf(reasoned, { options: lists(700) })).toEqual([]);
    expect(toldOf(reasoned, { options: lists(400) })).toEqual(['misleading a']);
  });

  it('and with none where its list has none', () => {
    expect(
      toldOf(matching, {
        options: optionsOf('pair', [
          ['1.a', 900, false, liked],
          ['2.a', 100, true],
        ]),
      }),
    ).toEqual(['second key 1.a']);
  });

  it('where several apply, with how many chose it: those of whom nothing is known say nothing', () => {
    const known = (interval: OptionStatistics['interval']) =>
      toldOf(multiple, {
        options: optionsOf('option', [
          ['a', 300, true, interval],
          ['b', 900, true],
          ['c', 600],
        ]),
      });
    expect([known(shunned), known(null)]).toEqual([['wrong key a'], []]);
  });
});

describe('the verdict', () => {
  const verdict = (statistics: readonly ItemStatistics[], slots: readonly (readonly string[])[], hasYardstick = true) =>
    verdictOf(
      itemsOf(smallBank(sound, slots)),
      statistics,
      [finding('weak'), finding('dead option'), finding('weak', 'Q02')],
      hasYardstick,
    );
  const enough = statisticsOf({ n: 30, paired: 30 });
  const few = statisticsOf({ n: 29, paired: 29 });

  it('counts the questions that are drawn, those with 30 answers, those that can be judged, and those with a finding', () => {
    const slots = [sound.slice(0, 2).map(({ id }) => id), sound.slice(2).map(({ id }) => id)];
    const unpaired = statisticsOf({ n: 30, paired: 29 });
    const counts = { least: 30, drawn: 5, enough: 3, judged: 2, withFinding: 2, hasYardstick: true };
    expect(verdict([enough, few, unpaired, statisticsOf({ n: null, paired: null }), enough], slots)).toEqual(counts);
    const undrawn = slots.slice(0, 1);
    expect(verdict([enough], undrawn)).toEqual({ ...counts, drawn: 2, enough: 1, judged: 1 });
    expect(verdict([enough], undrawn, false)).toEqual({
      ...counts,
      drawn: 2,
      enough: 1,
      judged: 0,
      hasYardstick: false,
    });
  });

  it('judges by 30 answers in attempts that can be compared, and where all are right', () => {
    expect([undefined, few, enough].map(isJudged)).toEqual([false, false, true]);
    expect(isJudged(statisticsOf({ paired: null }))).toBe(false);
    const flat = (deviation: number) => isJudged(statisticsOf({ discrimination: null, deviation }));
    expect([flat(0), flat(0.1)]).toEqual([true, false]);
  });
});
