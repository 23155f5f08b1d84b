// When an option looks like the right one that is marked wrong, or the other way round: just below each limit and just above it.
import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../../src/analysis/bank.js';
import { findingsOf } from '../../../src/analysis/findings.js';
import type { ItemStatistics, OptionStatistics } from '../../../src/analysis/item-statistics.js';
import { bank } from '../../fixtures/analysis/course-bank.js';

const items = itemsOf(bank);
const liked = { low: 0.01, high: 0.2 };
const shunned = { low: -0.2, high: -0.01 };
const unsure = { low: -0.1, high: 0.1 };

type Given = readonly [n: number, interval: OptionStatistics['interval'], correlation?: number];

/** Findings about the first question of `kind`: how many of 1,000 chose each right and each wrong option, and who they are. */
function findings(kind: 'choice' | 'multiple', right: readonly Given[], wrong: readonly Given[]) {
  const item = items.find(({ question }) => question.kind === kind && 'options' in question)!;
  const { question } = item;
  if (question.kind !== 'choice' && question.kind !== 'multiple') throw new Error('It has no options.');
  const rest = { right: [...right], wrong: [...wrong] };
  const options = question.options.map(({ code, right: isRight }): OptionStatistics => {
    const [n, interval, correlation = 0.1] = (isRight ? rest.right : rest.wrong).shift() ?? [300, unsure, 0];
    return { group: 'option', code, text: '', right: isRight, n, share: n / 1000, correlation, interval, byScore: [] };
  });
  const statistics: ItemStatistics = {
    id: question.id,
    n: 1000,
    facility: 0.7,
    facilityInterval: { low: 0.6, high: 0.8 },
    deviation: 0.4,
    guessing: null,
    paired: 1000,
    discrimination: 0.3,
    discriminationInterval: { low: 0.25, high: 0.35 },
    efficiency: 0.4,
    options,
    scoreGroups: [],
  };
  const codes = { right: options.filter((one) => one.right), wrong: options.filter((one) => !one.right) };
  const nameOf = (code: string) =>
    code === codes.right[0]?.code ? 'the right one' : code === codes.wrong[0]?.code ? 'the wrong one' : code;
  return findingsOf([item], [statistics], true)
    .filter(({ concern }) => concern !== 'dead option')
    .map(({ concern, option }) => [concern, nameOf(option)]);
}

describe('where all that apply are right', () => {
  it('a right option is suspected when those who know avoid it, and fewer than half choose it', () => {
    expect(findings('multiple', [[499, shunned]], [])).toEqual([['wrong key', 'the right one']]);
    expect(findings('multiple', [[500, shunned]], [])).toEqual([]);
    expect(findings('multiple', [[499, unsure]], [])).toEqual([]);
    expect(findings('multiple', [[499, { low: -0.2, high: 0 }]], [])).toEqual([]);
  });

  it('a wrong option is suspected when those who know choose it, and more than half do; otherwise it is a second right one', () => {
    expect(findings('multiple', [], [[501, liked]])).toEqual([['wrong key', 'the wrong one']]);
    expect(findings('multiple', [], [[500, liked]])).toEqual([['second key', 'the wrong one']]);
    expect(findings('multiple', [], [[501, unsure]])).toEqual([]);
    expect(findings('multiple', [], [[501, { low: 0, high: 0.2 }]])).toEqual([]);
  });
});

describe('where one is right', () => {
  it('a wrong option is suspected when those who know choose it and not the key, and more people choose it', () => {
    const by = (wrong: Given, key: Given) => findings('choice', [key], [wrong]);
    expect(by([341, liked, 0.2], [340, unsure, 0.1])).toEqual([['wrong key', 'the wrong one']]);
    expect(by([340, liked, 0.2], [340, unsure, 0.1])).toEqual([['second key', 'the wrong one']]);
    expect(by([341, liked, 0.1], [340, unsure, 0.1])).toEqual([['second key', 'the wrong one']]);
    expect(by([341, liked, 0.2], [340, liked, 0.1])).toEqual([['second key', 'the wrong one']]);
    expect(by([341, unsure, 0.2], [340, unsure, 0.1])).toEqual([]);
  });

  it('a second right one needs five who chose it', () => {
    expect(findings('choice', [[900, liked]], [[5, liked]])).toEqual([['second key', 'the wrong one']]);
    expect(findings('choice', [[900, liked]], [[4, liked]])).toEqual([]);
  });
});
