// What each field of the saved text may say, just within and just beyond: what is beyond is left out, and only that.

import { describe, expect, it } from 'vitest';
import { fieldsOf, written } from '../../../src/tracking/checksummed-fields.js';
import { headerOf, isUnreadable, savedStateOf } from '../../../src/tracking/read-saved-state.js';
import type { SavedState } from '../../../src/tracking/saved-state.js';

const COURSE = 'co_production';
const field = (letter: string, body: string, salt = COURSE) => written({ letter, body }, salt);
/** The most that five digits to the base of 36 can say. */
const MOST = 36 ** 5 - 1;
const read = (letter: string, body: string) => savedStateOf(COURSE, field(letter, body));

describe('a field says', () => {
  const rows: readonly [story: string, letter: string, body: string, said: Partial<SavedState>][] = [
    [
      'a pass with 100 on a day',
      'o',
      'P.100.20261123',
      { outcome: { passed: true, best: 100, completedOn: '2026-11-23' } },
    ],
    ['no pass, no score, no day', 'o', 'N..', { outcome: { passed: false, best: null, completedOn: null } }],
    ['a score of 0', 'o', 'N.0.', { outcome: { passed: false, best: 0, completedOn: null } }],
    ['a day that is lost', 'o', 'P.80.x', { outcome: { passed: true, best: 80, completedOn: '' } }],
    ['nothing with 101', 'o', 'P.101.', {}],
    ['nothing with another letter', 'o', 'X.80.', {}],
    ['nothing with something before', 'o', 'aP.80.', {}],
    ['nothing with something behind', 'o', 'P.80.x1', {}],
    ['nothing with a short day', 'o', 'P.80.2026112', {}],
    ['counts to the base of 36', 'n', '1.2.z', { counts: { finished: 1, begun: 2, recorded: 35 } }],
    ['no fewer begun than finished', 'n', '3.2.z', { counts: { finished: 3, begun: 3, recorded: 35 } }],
    ['no counts of six digits', 'n', '1.2.zzzzzz', {}],
    ['counts of five digits', 'n', 'zzzzz.zzzzz.zzzzz', { counts: { finished: MOST, begun: MOST, recorded: MOST } }],
    ['no counts of six digits in front', 'n', 'zzzzzz.2.3', {}],
    ['no counts of two', 'n', '1.2', {}],
    ['no counts with something behind', 'n', '1.2.3.', {}],
    ['a receipt', 'k', 'z', { receipt: 35 }],
    ['a receipt of five digits', 'k', '0000a', { receipt: 10 }],
    ['no receipt of six', 'k', '00000a', {}],
    ['no receipt in capitals', 'k', 'Z', {}],
    ['sections begun and done', 's', 'Da.Sb', { sections: { a: 'done', b: 'started' } }],
    ['sections of other versions', 'y', 'Dc', { sections: { c: 'done' } }],
    ['no section with another mark', 's', 'Xa.Db', { sections: { b: 'done' } }],
    ['no section with something before its mark', 's', 'xDa.Db', { sections: { b: 'done' } }],
    ['no section whose id begins with a line', 's', 'D_a.Db', { sections: { b: 'done' } }],
    ['an id of 32 characters', 'l', `a${'b'.repeat(31)}`, { place: `a${'b'.repeat(31)}` }],
    ['no id of 33', 'l', `a${'b'.repeat(32)}`, {}],
    ['no id that begins with a line', 'l', '_a', {}],
    ['no id with a hyphen', 'l', 'a-b', {}],
    [
      'an attempt',
      'a',
      '2.z.6.02R07W0lU',
      {
        attempt: {
          number: 2,
          seed: 35,
          recordedBefore: 6,
          items: [
            { number: 2, mark: 'right' },
            { number: 7, mark: 'wrong' },
            { number: 21, mark: 'open' },
          ],
        },
      },
    ],
    [
      'an attempt from 1 on',
      'a',
      '0.z.0.02R',
      { attempt: { number: 1, seed: 35, recordedBefore: 0, items: [{ number: 2, mark: 'right' }] } },
    ],
    ['no attempt with a number of six digits', 'a', 'zzzzzz.z.6.02R', {}],
    ['no attempt without questions', 'a', '2.z.6.', {}],
    ['no attempt with half a question', 'a', '2.z.6.02R0', {}],
    ['no attempt with another mark', 'a', '2.z.6.02X', {}],
    ['answers with their seconds', 'r', '02a-c', { responses: new Map([[2, { response: 'a', seconds: 12 }]]) }],
    ['no answer without seconds', 'r', '02a-.07b-c', { responses: new Map([[7, { response: 'b', seconds: 12 }]]) }],
    [
      'no answer to an item in capitals',
      'r',
      'A02a-c.07b-c',
      { responses: new Map([[7, { response: 'b', seconds: 12 }]]) },
    ],
    ['no answer that nobody packs', 'r', '02Z-c.07b-c', { responses: new Map([[7, { response: 'b', seconds: 12 }]]) }],
    ['no seconds of four digits', 'r', '02a-zzzz', { responses: new Map() }],
    [
      'principles',
      'b',
      'P1-1-2.P2-2-2',
      {
        byPrinciple: [
          { principle: 'P1', correct: 1, total: 2 },
          { principle: 'P2', correct: 2, total: 2 },
        ],
      },
    ],
    ['principles of two digits', 'b', 'P1-10-12', { byPrinciple: [{ principle: 'P1', correct: 10, total: 12 }] }],
    ['no principle of 33 characters', 'b', `${'p'.repeat(33)}-1-2`, { byPrinciple: [] }],
    ['no share of four digits', 'b', 'P1-1-2000', { byPrinciple: [] }],
    ['no more right than asked', 'b', 'P1-3-2', { byPrinciple: [] }],
    ['nothing of nothing', 'b', 'P1-0-0', { byPrinciple: [] }],
    [
      'how often items were drawn',
      'e',
      '1_0207-2_0l',
      {
        seen: new Map([
          [2, 1],
          [7, 1],
          [21, 2],
        ]),
      },
    ],
    ['items drawn more often than one digit says', 'e', '12_02', { seen: new Map([[2, 38]]) }],
    ['no count of five digits', 'e', '12345_02', { seen: new Map() }],
    ['no half item', 'e', '1_020', { seen: new Map() }],
    ['activities', 't', 'ladder-acb1.law-0f', { activities: { ladder: { a: 'c', b: '1' }, law: { 0: 'f' } } }],
    ['no activity whose id begins with a line', 't', '_ladder-ac.law-0f', { activities: { law: { 0: 'f' } } }],
    ['no half answer', 't', 'ladder-acb.law-0f', { activities: { law: { 0: 'f' } } }],
  ];
  it.each(rows)('%s: %s%s', (_, letter, body, said) => {
    expect(read(letter, body)).toEqual({ ...said, isWhole: false });
  });
});

it('a field without a letter is none', () => {
  expect(fieldsOf(field('', ''), COURSE)).toEqual([]);
});

describe('a text', () => {
  it('is whole with its end', () => {
    expect(savedStateOf(COURSE, field('z', '')).isWhole).toBe(true);
    expect(savedStateOf(COURSE, field('l', 'quiz')).isWhole).toBe(false);
  });

  it('is unreadable when something is there and nothing of it can be read', () => {
    expect(isUnreadable(COURSE, '')).toBe(false);
    expect(isUnreadable(COURSE, '  \n')).toBe(false);
    expect(isUnreadable(COURSE, 'x')).toBe(true);
    expect(isUnreadable(COURSE, field('v', `1.${COURSE}.1.0.0`, '') + field('z', ''))).toBe(true);
    expect(isUnreadable(COURSE, field('l', 'quiz'))).toBe(false);
    expect(isUnreadable('fire_safety', field('l', 'quiz'))).toBe(true);
  });

  it('names its course and version, whose course it was', () => {
    const header = (body: string) => headerOf(field('v', body, ''));
    expect(header('1.fire_safety.2.0.1')).toEqual({ format: 1, course: 'fire_safety', version: '2.0.1' });
    expect(header('999.a.')).toEqual({ format: 999, course: 'a', version: '' });
    expect(header('1000.a.1')).toBeNull();
    expect(header('x.a.1')).toBeNull();
    expect(header(`1.${'a'.repeat(33)}.1`)).toBeNull();
    expect(header('1.a.2\n3')).toBeNull();
    expect(headerOf('')).toBeNull();
    expect(headerOf(field('x', '1.other.1', '') + field('v', '2.b.3', ''))).toMatchObject({ course: 'b' });
    expect(headerOf(`${'x'.repeat(65_536)}~${field('v', '2.b.3', '')}`)).toBeNull();
  });

  it('says the first of two fields of one letter, and nothing behind 65,536 characters', () => {
    expect(savedStateOf(COURSE, field('l', 'one') + field('l', 'two')).place).toBe('one');
    const pad = (length: number) => 'x'.repeat(length - 1) + '~';
    const place = field('l', 'quiz');
    expect(savedStateOf(COURSE, pad(65_536 - place.length) + place).place).toBe('quiz');
    expect(savedStateOf(COURSE, pad(65_538 - place.length) + place).place).toBeUndefined();
  });
});
