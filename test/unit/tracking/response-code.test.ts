// A response in few characters, and what is none; and the number by which a question is kept.

import { describe, expect, it } from 'vitest';
import { charactersOf, idFinderOf, idOfNumber, numberOf } from '../../../src/tracking/item-numbers.js';
import { packed, unpacked } from '../../../src/tracking/response-code.js';
import { course } from '../../fixtures/lms/tracked-course.js';

describe('a response', () => {
  it.each([
    ['', ''],
    ['b', 'b'],
    ['a,c,e', 'ace'],
    ['1.a,2.c', 'P1a2c'],
    ['f,', 'XfC'],
    ['1.', 'X1D'],
    ['1.,2.a', 'X1DC2Da'],
    ['11.a', 'X11Da'],
    ['1.ab', 'X1Dab'],
    ['ab', 'Xab'],
  ])('“%s” is kept as “%s”, and comes back', (response, text) => {
    expect(packed(response)).toBe(text);
    expect(unpacked(text)).toBe(response);
  });

  it.each(['a!', '!a', 'A', 'a b', 'ä'])('“%s” is none that a question of ours has: nothing is kept', (response) => {
    expect(packed(response)).toBe('');
  });

  it.each(['P', 'P1', 'P1a2', 'xP1a', 'P1a!', 'X', 'aXb', 'Xa!', 'XE', '!', 'a!', 'A'])(
    '“%s” is nothing that was ever kept',
    (text) => {
      expect(unpacked(text)).toBeNull();
    },
  );
});

describe('a question', () => {
  it.each([
    ['Q07_carer_data', 7],
    ['Q07', 7],
    ['Q124_x', 124],
    ['Q1234_x', null],
    ['Q07x', null],
    ['xQ07_a', null],
    ['Q_a', null],
    ['quiz', null],
  ])('%s is kept as %j', (id, number) => {
    expect(numberOf(id)).toBe(number);
  });

  it('is found again by its number, or named after it where this version has none', () => {
    const [item = ''] = course.quiz.slots[0]?.items ?? [];
    expect(idFinderOf(course)(numberOf(item) ?? 0)).toBe(item);
    expect([7, 12, 124].map(idFinderOf({ ...course, quiz: { ...course.quiz, slots: [] } }))).toEqual([
      ...['Q07', 'Q12', 'Q124'],
    ]);
    expect(idOfNumber(7)).toBe('Q07');
  });

  it('takes two signs', () => {
    expect([0, 7, 35, 36, 999].map(charactersOf)).toEqual(['00', '07', '0z', '10', 'rr']);
  });
});
