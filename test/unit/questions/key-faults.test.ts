// Keys that cannot be right, and answers that nothing would be said to, each with its repair.

import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/model/course.js';
import { authoringOf } from '../../../src/questions/authoring.js';
import { choice, matching, multiple, ordering, reasoned } from '../../fixtures/small-questions.js';

const withRight = <T extends { readonly code: string }>(options: readonly T[], ...right: string[]) =>
  options.map((option) => ({ ...option, right: right.includes(option.code) }));
const fileFaults = (question: Question) => authoringOf(question).keyFaultsOf(question, `Question "${question.id}"`);
const itemFaults = (question: Question) => authoringOf(question).itemFaultsOf(question);

it('nothing is said of a key that is right', () => {
  for (const question of [choice, multiple, reasoned, matching, ordering]) {
    expect(fileFaults(question)).toEqual([]);
    expect(itemFaults(question)).toEqual([]);
    expect(authoringOf(question).silencesOf(question)).toEqual([]);
  }
});

describe('of a single choice', () => {
  it('without a right option', () => {
    const none = { ...choice, options: withRight(choice.options) };
    expect(fileFaults(none)).toEqual([
      {
        path: ['options'],
        fault: 'Question "Q01_choice" has no right option.',
        repair: 'Add a line `right: true` under the one option that is right.',
      },
    ]);
    expect(itemFaults(none)).toEqual([
      { words: 'Question "Q01_choice" has no right option.', repair: 'Leave `right: true` under one option.' },
    ]);
  });

  it('with two, at the place of the second', () => {
    const two = { ...choice, options: withRight(choice.options, 'b', 'd') };
    expect(fileFaults(two)).toEqual([
      {
        path: ['options', 3],
        fault: 'Question "Q01_choice" has 2 right options ("b" and "d"), but only one can be chosen.',
        repair: 'Take out all but one `right: true`, or write `kind: multiple`.',
      },
    ]);
    expect(itemFaults(two)).toEqual([
      {
        words: 'Question "Q01_choice" has 2 right options ("b" and "d"), but only 1 can be chosen.',
        repair: 'Leave `right: true` under one option.',
      },
    ]);
  });
});

describe('of all that apply', () => {
  it('without a right option, with one, and with nothing else', () => {
    const none = { ...multiple, options: withRight(multiple.options) };
    const one = { ...multiple, options: withRight(multiple.options, 'a') };
    const every = { ...multiple, options: withRight(multiple.options, 'a', 'b', 'c') };
    expect(fileFaults(none)).toEqual([
      {
        path: ['options'],
        fault: 'Question "Q02_multiple" has no right option.',
        repair: 'Add a line `right: true` under each option that is right.',
      },
    ]);
    expect(fileFaults(one)).toEqual([]);
    expect(fileFaults(every)).toEqual([
      {
        path: ['options'],
        fault: 'In question "Q02_multiple" every option is right, so there is nothing to decide.',
        repair: 'Add an option that is not.',
      },
    ]);
    const several = 'Leave 2 or more options right, and 1 or more wrong.';
    expect([none, one, every].flatMap(itemFaults)).toEqual([
      { words: 'Question "Q02_multiple" has 0 right, so "choose all that apply" misleads.', repair: several },
      {
        words: 'Question "Q02_multiple" has 1 right, so "choose all that apply" misleads.',
        repair: 'Write `kind: choice`, or add an option that is right.',
      },
      {
        words: 'Question "Q02_multiple" has all its options right, so there is nothing to decide.',
        repair: several,
      },
    ]);
  });
});

describe('of a statement', () => {
  it('each list has exactly one that is right', () => {
    const none = { ...reasoned, answers: withRight(reasoned.answers), reasons: withRight(reasoned.reasons) };
    const two = { ...reasoned, reasons: withRight(reasoned.reasons, 'a', 'c') };
    expect(fileFaults(none)).toEqual([
      {
        path: ['answers'],
        fault: 'Question "Q03_reasoned" has no right answer.',
        repair: 'Add a line `right: true` under the one answer that is right.',
      },
      {
        path: ['reasons'],
        fault: 'Question "Q03_reasoned" has no right reason.',
        repair: 'Add a line `right: true` under the one reason that is right.',
      },
    ]);
    expect(fileFaults(two)).toEqual([
      {
        path: ['reasons', 2],
        fault: 'Question "Q03_reasoned" has 2 right reasons ("a" and "c"), but only one can be chosen.',
        repair: 'Take out all but one `right: true`.',
      },
    ]);
    expect([...itemFaults(none), ...itemFaults(two)]).toEqual([
      { words: 'Question "Q03_reasoned" has no right answer.', repair: 'Leave `right: true` under one answer.' },
      { words: 'Question "Q03_reasoned" has no right reason.', repair: 'Leave `right: true` under one reason.' },
      {
        words: 'Question "Q03_reasoned" has 2 right reasons ("a" and "c"), but only 1 can be chosen.',
        repair: 'Leave `right: true` under one reason.',
      },
    ]);
  });

  it('its answers are t and f, in that order, and no reason has their letter', () => {
    const turned = { ...reasoned, answers: [...reasoned.answers].reverse() };
    const [a, b, c] = reasoned.reasons as [(typeof reasoned.reasons)[0], ...typeof reasoned.reasons];
    const letters = { ...reasoned, reasons: [{ ...a, code: 't' }, b!, { ...c!, code: 'f' }] };
    expect(fileFaults(turned)).toEqual([
      {
        path: ['answers'],
        fault: 'The answers of question "Q03_reasoned" have the codes f,t.',
        repair: 'Write two answers, the first with `code: t` (true), the second with `code: f` (false).',
      },
    ]);
    const repair = 'Give it another letter, one that the question never used before.';
    expect(fileFaults(letters)).toEqual([
      {
        path: ['reasons', 0],
        fault: 'A reason of question "Q03_reasoned" has the code "t", which stands for true.',
        repair,
      },
      {
        path: ['reasons', 2],
        fault: 'A reason of question "Q03_reasoned" has the code "f", which stands for false.',
        repair,
      },
    ]);
  });
});

it('of pairs: each target is there', () => {
  const lost = { ...matching, pairs: matching.pairs.map((pair) => ({ ...pair, match: `${pair.match}z` })) };
  const one = { ...matching, pairs: [matching.pairs[0]!, { ...matching.pairs[1]!, match: 'z' }] };
  const known = ['a', 'b', 'c'];
  expect(fileFaults(one)).toEqual([{ path: ['pairs', 1, 'match'], unknown: 'target', code: 'z', known }]);
  expect(itemFaults(lost)).toEqual([
    {
      words: 'In question "Q04_matching" nothing can be matched to "1" and "2".',
      repair: 'Give each the code of one of the targets.',
    },
  ]);
  expect(itemFaults(one)).toHaveLength(1);
});

describe('of an order', () => {
  const [first, second] = ordering.faults as [(typeof ordering.faults)[0], (typeof ordering.faults)[0]];

  it('feedback names options that are there, the earlier one first', () => {
    const lost = { ...ordering, faults: [first, { ...second, earlier: 'y', later: 'z' }] };
    const known = ['a', 'b', 'c'];
    expect(fileFaults(lost)).toEqual([
      { path: ['faults', 1, 'earlier'], unknown: 'option', code: 'y', known },
      { path: ['faults', 1, 'later'], unknown: 'option', code: 'z', known },
    ]);
    const turned = { ...ordering, faults: [first, { ...second, earlier: 'c', later: 'b' }] };
    const [fault, ...others] = fileFaults(turned);
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ path: ['faults', 1], repair: 'Write `earlier: b` and `later: c`.' });
    expect((fault as { fault: string }).fault).toMatch(
      /^In question "Q05_ordering" option "c" does not stand before option "b", so this feedback would be told to those /,
    );
    const same = { ...ordering, faults: [{ ...first, earlier: 'b' }] };
    expect(fileFaults(same)).toHaveLength(1);
  });

  it('each two neighbours have a word for those who turn them round', () => {
    const silent = { ...ordering, faults: [{ ...first, later: 'c' }, second] };
    expect(authoringOf(ordering).silencesOf(silent)).toEqual([
      {
        words: 'Question "Q05_ordering" says nothing to those who put "b" before "a".',
        repair: 'Add `{earlier: a, later: b, feedback: …}` to its faults.',
      },
    ]);
    const other = { ...ordering, faults: [{ ...first, earlier: 'c' }] };
    expect(authoringOf(ordering).silencesOf(other)).toHaveLength(2);
  });
});
