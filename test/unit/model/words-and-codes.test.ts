// Words with holes and counts, the permanent codes of placements, and whether anything has begun.

import { describe, expect, it } from 'vitest';
import { defaultLanguage } from '../../../src/model/default-language.js';
import { isOwnWork } from '../../../src/model/own-work.js';
import { message } from '../../../src/model/messages.js';
import { placedBy, placementOf } from '../../../src/model/placement.js';
import { hasBegun, start, type Progress } from '../../../src/model/progress.js';
import { isStaff } from '../../../src/model/scene.js';

describe('a message', () => {
  const words = {
    'app.language': 'en-GB',
    hello: 'Hello {name}, {n_of} of {name}',
    'left.one': '{n} is left',
    'left.other': '{n} are left',
    'only.other': '{n} things',
  };
  it.each([
    ['hello', { name: 'Ada', n_of: 2 }, 'Hello Ada, 2 of Ada'],
    ['hello', { name: 'Ada' }, 'Hello Ada, {n_of} of Ada'],
    ['left', { n: 1 }, '1 is left'],
    ['left', { n: 2 }, '2 are left'],
    ['only', { n: 1 }, '1 things'],
  ])('%s with %j', (key, values, said) => {
    expect(message(words, key, values)).toBe(said);
  });

  it('counts in the language of its words', () => {
    const welsh = { 'app.language': 'cy', 'dog.two': '{n} gi', 'dog.few': '{n} chi', 'dog.other': '{n} o gŵn' };
    expect([2, 3, 7].map((n) => message(welsh, 'dog', { n }))).toEqual(['2 gi', '3 chi', '7 o gŵn']);
  });

  it('that is missing is named with its repair', () => {
    expect(() => message(words, 'gone')).toThrow('course/interface.yaml has no entry "gone". Add it there.');
  });
});

describe('a placement', () => {
  it.each([
    ['left', 'must', '0'],
    ['left', 'should', '1'],
    ['right', 'must', '2'],
    ['right', 'should', '3'],
    ['both', 'must', '4'],
    ['both', 'should', '5'],
  ] as const)('%s and %s is %s for good', (owner, force, code) => {
    expect(placementOf(owner, force)).toBe(code);
    expect(placedBy(code)).toEqual({ owner, force });
  });

  it.each(['6', '10', '01', '', 'a', '0a', '-1', ' 1'])('"%s" is none', (code) => {
    expect(placedBy(code)).toBeNull();
  });
});

describe('something has begun', () => {
  const quiz = (change: Partial<Progress['quiz']>) => ({ ...start, quiz: { ...start.quiz, ...change } });
  const attempt = { number: 1, seed: 1, recordedBefore: 0, items: [], answers: [] };
  it.each([
    ['nothing', start, false],
    ['a section', { ...start, sections: { a: 'started' as const } }, true],
    ['an attempt', quiz({ attempt }), true],
    ['an attempt that is over', quiz({ finished: 1 }), true],
    ['a pass', quiz({ passed: true }), true],
    ['a completion on a day that is lost', { ...start, completedOn: '' }, true],
  ])('%s', (_, progress, begun) => {
    expect(hasBegun(progress)).toBe(begun);
  });
});

it('the learner is staff, too', () => {
  expect((['staff', 'learner', 'person'] as never[]).map((kind) => isStaff({ kind }))).toEqual([true, true, false]);
});

it('what is said of one’s own work is a guess or a self-check, and nothing else', () => {
  const kinds = ['check', 'duties', 'guess', 'ladder', 'scenario', 'self-check', 'story'] as const;
  expect(kinds.filter((kind) => isOwnWork({ kind }))).toEqual(['guess', 'self-check']);
  expect(kinds.map((kind) => typeof isOwnWork({ kind }))).toEqual(kinds.map(() => 'boolean'));
});

it('the tools speak British English', () => {
  expect(defaultLanguage).toBe('en-GB');
});
