// People told apart without their names, and the columns of numbers that a million attempts are kept in.

import { describe, expect, it } from 'vitest';
import { bytes, fractions, integers, Interned, shorts } from '../../../../src/analysis/read/columns-of-numbers.js';
import { hashOf, NumberIndex, People } from '../../../../src/analysis/read/identity.js';

describe('a hash', () => {
  it.each([
    // As its author gives them beside cyrb53 (github.com/bryc/code, jshash).
    ['a', 7929297801672961],
    ['b', 8684336938537663],
    ['revenge', 4051478007546757],
    ['revenue', 8309097637345594],
  ])('of %s is that of cyrb53', (text, hash) => {
    expect(hashOf(text)).toBe(hash);
  });

  it('differs, and is never 0', () => {
    expect(new Set(Array.from({ length: 5000 }, (_, at) => hashOf(`u${at}`))).size).toBe(5000);
    expect(hashOf('ab')).not.toBe(hashOf('ba'));
    expect(hashOf('')).toBeGreaterThan(0);
    expect(Number.isSafeInteger(hashOf('Lena Lernerin'))).toBe(true);
  });
});

describe('an index of numbers', () => {
  it('finds each of thousands again, and -1 for others', () => {
    const index = new NumberIndex();
    const keys = Array.from({ length: 3000 }, (_, at) => hashOf(`k${at}`));
    keys.forEach((key, at) => index.set(key, at));
    expect(index.size).toBe(3000);
    expect(keys.every((key, at) => index.get(key) === at)).toBe(true);
    expect(index.get(hashOf('other'))).toBe(-1);
    index.set(keys[7]!, 42);
    expect([index.get(keys[7]!), index.size]).toEqual([42, 3000]);
  });

  it('goes on behind a place that is taken', () => {
    const index = new NumberIndex();
    for (let key = 1; key <= 400; key += 1) index.set(key * 2 ** 20, key);
    for (let key = 1; key <= 400; key += 1) expect(index.get(key * 2 ** 20)).toBe(key);
  });
});

describe('people', () => {
  const person = (cells: readonly string[], account = '', times = 0) => ({ cells, account, times });

  it('are the same by all of their cells, or by their account alone', () => {
    const people = new People();
    const numbers = [
      person(['Lena', 'Ward 7']),
      person(['Lena', 'Ward 7']),
      person(['Lena', 'Ward 8']),
      person(['Ben', 'Ward 7'], 'ben@a.uk'),
      person(['Ben', 'Ward 9'], ' BEN@a.uk '),
      person(['Ben', 'Ward 9'], 'ben2@a.uk'),
      person(['Lena', 'Ward 7'], '', 1),
    ].map((one) => people.numberOf(one));
    expect(numbers).toEqual([0, 0, 1, 2, 2, 3, 4]);
  });

  it('without a name are somebody else each time', () => {
    const people = new People();
    expect([person(['', ' ']), person(['', ' ']), person([])].map((one) => people.numberOf(one))).toEqual([0, 1, 2]);
    expect([people.unnamed, people.doubles]).toEqual([3, 0]);
  });

  const doubles = (...all: readonly ReturnType<typeof person>[]) => {
    const people = new People();
    for (const one of all) people.numberOf(one);
    return people.doubles;
  };

  it.each<[string, ReturnType<typeof person>[], number]>([
    ['one name in two spellings', [person(['Lena  Lernerin']), person(['LENA LERNERIN'])], 1],
    ['one name with another column', [person(['Lena', 'Ward 7']), person(['Lena', 'Ward 8'])], 1],
    ['one name with and without an account', [person(['Lena'], 'l@a.uk'), person(['Lena'])], 1],
    ['one name without and with an account', [person(['Lena']), person(['Lena'], 'l@a.uk')], 1],
    ['two accounts of one name', [person(['Lena'], 'l@a.uk'), person(['Lena'], 'm@a.uk')], 0],
    ['two names', [person(['Lena']), person(['Ben'])], 0],
    ['two names but for a space', [person(['Ann Abel']), person(['Annabel'])], 0],
    ['two names but for a letter', [person(['Weiß']), person(['Weiss'])], 0],
    ['a second row of the same file', [person(['Lena']), person(['Lena'], '', 1)], 0],
    ['three spellings', [person(['lena']), person(['Lena']), person(['LENA'])], 2],
    ['a first cell that is empty', [person(['', 'Lena']), person(['Lena', ''])], 1],
    ['ligatures and full width', [person(['ﬁona']), person(['Ｆiona'])], 1],
  ])('may be counted twice: %s', (_, all, count) => {
    expect(doubles(...all)).toBe(count);
  });
});

describe('columns of numbers', () => {
  it('keep what their kind keeps, beyond the first piece of 65,536', () => {
    const column = integers();
    for (let at = 0; at < 65_540; at += 1) column.push(at - 5);
    expect([column.length, column.get(0), column.get(65_535), column.get(65_536), column.get(65_539)]).toEqual([
      ...[65_540, -5, 65_530, 65_531, 65_534],
    ]);
    column.set(65_537, 7);
    expect([column.get(65_536), column.get(65_537), column.get(1)]).toEqual([65_531, 7, -4]);
  });

  it.each([
    [bytes, 255, 0],
    [shorts, 65_535, 0],
    [integers, 2_147_483_647, -2_147_483_648],
  ] as const)('%s hold up to %d', (make, most, next) => {
    const column = make();
    column.push(most);
    column.push(most + 1);
    expect([column.get(0), column.get(1)]).toEqual([most, next]);
  });

  it('hold fractions as well', () => {
    const column = fractions();
    column.push(0.25);
    expect(column.get(0)).toBe(0.25);
  });
});

it('values are kept once, as long as there is room', () => {
  const values = new Interned<string>(2);
  expect(['a', 'b', 'a', 'c', 'b'].map((value) => values.numberOf(value))).toEqual([0, 1, 0, -1, 1]);
  expect(values.values).toEqual(['a', 'b']);
});
