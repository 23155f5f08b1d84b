// What statistics count of each kind, what mere chance would give, and what somebody gives who does not know.

import { describe, expect, it } from 'vitest';
import { authoringOf } from '../../../src/questions/authoring.js';
import { oneByLot } from '../../../src/questions/authoring-kind.js';
import { isComplete, markOf, rightResponseOf } from '../../../src/questions/marking.js';
import { choice, matching, multiple, ordering, reasoned } from '../../fixtures/small-questions.js';

const all = [choice, multiple, reasoned, matching, ordering] as const;
/** For each question in the order of `all`. */
const each = <T>(of: (authoring: ReturnType<typeof authoringOf>, question: (typeof all)[number]) => T): T[] =>
  all.map((question) => of(authoringOf(question), question));

describe('a report counts', () => {
  it('each part that can be chosen; of an order the whole', () => {
    expect(each(({ counts }) => counts)).toEqual(['parts', 'parts', 'parts', 'parts', 'whole responses']);
    const partsOf = each(({ partsOf: of }, question) =>
      of(question).map(({ group, code, text, right }) => `${group} ${code}: ${text}${right ? ', right' : ''}`),
    );
    expect(partsOf).toEqual([
      ['option a: text a', 'option b: text b, right', 'option c: text c', 'option d: text d'],
      ['option c: text c, right', 'option b: text b', 'option a: text a, right'],
      [
        ...['answer t: text t', 'answer f: text f, right'],
        ...['reason a: text a', 'reason b: text b, right', 'reason c: text c'],
      ],
      [
        ...['pair 1.a: One. – to a', 'pair 1.b: One. – to b, right', 'pair 1.c: One. – to c'],
        ...['pair 2.a: Two – to a, right', 'pair 2.b: Two – to b', 'pair 2.c: Two – to c'],
      ],
      [],
    ]);
  });

  it('parts in any order as the same response, where their order says nothing', () => {
    expect(each(({ isSorted }) => isSorted)).toEqual([false, true, false, true, false]);
  });
});

describe('pure guessing', () => {
  it('hits one of four, one of two times three, one of three for each of two pairs, one of six orders', () => {
    expect(each(({ guessingOf }, question) => guessingOf(question))).toEqual([1 / 4, null, 1 / 6, 1 / 9, 1 / 6]);
  });

  it('of one by lot gives each the same share', () => {
    const list = [{ code: 'a' }, { code: 'b' }];
    expect([0, 0.49, 0.5, 0.99].map((chance) => oneByLot(list, () => chance))).toEqual(['a', 'a', 'b', 'b']);
    expect(oneByLot([], () => 0)).toBe('');
  });

  it('of a choice or a statement takes one by lot; of pairs a target for each', () => {
    const guess = (question: (typeof all)[number], ...chances: number[]) =>
      authoringOf(question).guessOf(question, () => chances.shift() ?? 0);
    expect([guess(choice, 0), guess(choice, 0.8)]).toEqual(['a', 'd']);
    expect(guess(reasoned, 0.6, 0.9)).toBe('f,c');
    expect(guess(matching, 0.4, 0.9)).toBe('1.b,2.c');
  });

  it('of all that apply takes each option as it should be three times in four, sorted by code', () => {
    const guess = (...chances: number[]) => authoringOf(multiple).guessOf(multiple, () => chances.shift() ?? 0);
    // In the order c, b, a: taken when right and under 0.75, or wrong and not.
    expect(guess(0.74, 0.74, 0.74)).toBe('a,c');
    expect(guess(0.75, 0.75, 0.75)).toBe('b');
    expect(guess(0, 0.9, 0)).toBe('a,b,c');
  });

  it('of an order puts all of it into some order', () => {
    const orders = [0, 0.3, 0.6, 0.9].map((chance) => authoringOf(ordering).guessOf(ordering, () => chance));
    for (const order of orders) expect(order.split(',').sort()).toEqual(['a', 'b', 'c']);
    expect(new Set(orders).size).toBeGreaterThan(1);
  });
});

describe('a response is one that the question offers', () => {
  it.each([
    [choice, 'd', true],
    [choice, 'e', false],
    [choice, 'a,b', false],
    [choice, '', false],
    [multiple, 'a', true],
    [multiple, 'a,b,c', true],
    [multiple, 'a,z', false],
    [multiple, 'a,a,b', false],
    [reasoned, 't,c', true],
    [reasoned, 'x,c', false],
    [reasoned, 't,x', false],
    [reasoned, 't', false],
    [reasoned, 't,c,a', false],
    [matching, '1.a,2.c', true],
    [matching, '1.a,2.z', false],
    [matching, '3.a', false],
    // A target may be given twice, a row may not.
    [matching, '1.a,2.a', true],
    [matching, '1.a,1.c,2.a', false],
    [ordering, 'c,b,a', true],
    [ordering, 'c,b', false],
    [ordering, 'c,b,b', false],
    [ordering, 'c,b,a,a', false],
  ] as const)('$kind: “%s”', (question, response, isOffered) => {
    expect(authoringOf(question).isOffered(question, response.split(','))).toBe(isOffered);
  });
});

describe('samples of responses', () => {
  it('are each option, each answer with each reason, pairs mixed up, or an order turned round', () => {
    expect(each(({ samplesOf }, question) => samplesOf(question))).toEqual([
      ['a', 'b', 'c', 'd'],
      ['c', 'b', 'a'],
      ['t,a', 't,b', 't,c', 'f,a', 'f,b', 'f,c'],
      // Each pair gets the target after its own, the last the first; then only the first pair does.
      ['1.c,2.b', '1.c,2.a'],
      ['b,c,a'],
    ]);
    const last = { ...matching, targets: matching.targets.slice(0, 2) };
    expect(authoringOf(matching).samplesOf(last)).toEqual(['1.a,2.b', '1.a,2.a']);
    const lost = { ...matching, targets: [] };
    expect(authoringOf(matching).samplesOf(lost)).toEqual(['1.b,2.a', '1.b,2.a']);
  });
});

describe('an answer', () => {
  it('is right in the one form that a record holds', () => {
    expect(all.map(rightResponseOf)).toEqual(['b', 'a,c', 'f,b', '1.b,2.a', 'a,b,c']);
  });

  it.each([
    [choice, 'a', 'wrong'],
    [multiple, 'b', 'wrong'],
    [multiple, 'a,b', 'partly'],
    [matching, '1.b,2.c', 'partly'],
    [matching, '1.c,2.b', 'wrong'],
    [ordering, 'a,c,b', 'wrong'],
    [reasoned, 'f,a', 'partly'],
    [reasoned, 't,b', 'wrong'],
  ] as const)('$kind: “%s” is %s', (question, response, mark) => {
    expect(markOf(question, response)).toBe(mark);
  });

  it.each([
    [choice, '', false],
    [choice, 'a', true],
    [multiple, '', false],
    [multiple, 'a', true],
    [reasoned, 'f', false],
    [reasoned, 'f,', false],
    [reasoned, 'f,a', true],
    [matching, '1.a', false],
    [matching, '1.a,2.', false],
    [matching, '1.a,2.b', true],
    [ordering, 'a,b', false],
    [ordering, 'a,c,b', true],
  ] as const)('$kind: “%s” is complete: %s', (question, response, isWhole) => {
    expect(isComplete(question, response)).toBe(isWhole);
  });
});

describe('whoever plays the course by itself gives a response', () => {
  const stepsOf = (question: (typeof all)[number], response: string) =>
    authoringOf(question).stepsOf(question, response);
  const press = (...presses: readonly string[]) =>
    presses.map((one) => ({ press: one, label: `text ${one.slice(-1)}` }));

  it('by a press on each option that it takes; of a statement, on an answer and a reason', () => {
    expect(stepsOf(choice, 'b')).toEqual(press('b'));
    expect(stepsOf(multiple, 'a,c')).toEqual(press('a', 'c'));
    expect(stepsOf(reasoned, 'f,b')).toEqual(press('answer-f', 'reason-b'));
    expect([stepsOf(choice, ''), stepsOf(reasoned, '')]).toEqual([[], []]);
  });

  it('by a target for each pair', () => {
    expect(stepsOf(matching, '1.b,2.c')).toEqual([
      { pick: 'b', field: '1', label: 'One.' },
      { pick: 'c', field: '2', label: 'Two' },
    ]);
  });

  it('by an order from the top: what is climbed stands with its last on top', () => {
    const [a, b, c] = ordering.options;
    expect(stepsOf(ordering, 'b,a,c')).toEqual([{ order: [b, a, c] }]);
    expect(stepsOf({ ...ordering, isClimbed: true }, 'b,a,c')).toEqual([{ order: [c, a, b] }]);
  });
});
