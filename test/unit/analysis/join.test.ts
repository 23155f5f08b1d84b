// An answer of a report and the question that it belongs to: what is known of it, kind by kind.

import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../../src/analysis/bank.js';
import { idIn, Join, type Reported } from '../../../src/analysis/join.js';
import { smallBank } from '../../fixtures/analysis/small-bank.js';
import { choice, sound } from '../../fixtures/sound-questions.js';

const [Q01, Q02, Q03, Q04, Q05] = sound.map(({ id }) => id) as [string, string, string, string, string];
const join = () => new Join(itemsOf(smallBank()));
const said = (id: string, response = '', more: Partial<Reported> = {}): Reported => ({
  ...{ id, response, right: '', result: '', score: '' },
  ...more,
});
const known = (id: string, response = '', more: Partial<Reported> = {}) => join().answerOf(said(id, response, more));

describe('the id', () => {
  it.each([
    ['Q01_x', 'Q01_x'],
    [' Q01_x ', 'Q01_x'],
    ['urn:course:Q01_x', 'Q01_x'],
    ['https://lms.example/q/Q01_x', 'Q01_x'],
    ['course#Q01_x', 'Q01_x'],
    ['urn&#58;Q01_x', 'Q01_x'],
    ['Q01_x:', 'Q01_x:'],
    ['a:Q01 x', 'a:Q01 x'],
  ])('in %j is %j', (text, id) => {
    expect(idIn(text)).toBe(id);
  });

  it('is found in capitals or not, and with the attempt behind it', () => {
    const all = [Q01.toUpperCase(), `urn:x:${Q01}_A3`, `${Q01.toUpperCase()}_a2`, 'Q99_other', ''];
    expect(all.map((id) => known(id)).map((one) => one && [one.item.at, one.attempt])).toEqual([
      ...[[0, 1], [0, 3], [0, 2], null, null],
    ]);
  });

  it('is the same when it comes again, known or unknown', () => {
    const one = join();
    const ids = [`${Q01}_A2`, 'Q99_other', `${Q01}_A2`, 'Q99_other'];
    expect(ids.map((id) => one.answerOf(said(id))?.attempt ?? null)).toEqual([2, null, 2, null]);
  });

  it('of a question that is itself called so is the whole name first', () => {
    const twice = smallBank([choice, { ...choice, id: `${Q01}_A2` }]);
    expect(new Join(itemsOf(twice)).answerOf(said(`${Q01}_A2`))).toMatchObject({ item: { at: 1 }, attempt: 1 });
    expect(new Join(itemsOf(twice)).answerOf(said(`${Q01}_A3`))).toMatchObject({ item: { at: 0 }, attempt: 3 });
  });
});

describe('the mark', () => {
  it.each<[string, string, string, Partial<Reported>, number | null]>([
    ['by the result', Q01, 'a', { result: 'correct' }, 1],
    ['by the result before the score', Q01, 'b', { result: 'wrong', score: '1' }, 0],
    ['by the score where the result says nothing', Q01, 'b', { result: 'neutral', score: '0.5' }, 0.5],
    ['by the key of the report', Q01, 'c', { right: 'c' }, 1],
    ['by today’s key where the report has none', Q01, 'b', {}, 1],
    ['by today’s key where that of the report is none of the options', Q01, 'b', { right: 'x' }, 1],
    ['nought by today’s key', Q01, 'a', {}, 0],
    ['unknown without an answer and a result', Q01, '', {}, null],
    ['unknown for what the question does not offer', Q01, 'x', {}, null],
    ['by the result for what the question does not offer', Q01, 'x', { result: 'wrong' }, 0],
  ])('is %s', (_, id, response, more, score) => {
    expect(known(id, response, more)?.score).toBe(score);
  });
});

describe('what a response is', () => {
  const form = (id: string, response: string, more: Partial<Reported> = {}) => {
    const { response: read, isMisfit, isCut } = known(id, response, more)!;
    return [read, isMisfit ? 'misfit' : isCut ? 'cut' : 'whole'];
  };

  it.each<[string, string, Partial<Reported>, string[]]>([
    [Q01, 'b', {}, ['b', 'whole']],
    [Q01, '', {}, ['', 'whole']],
    [Q01, 'x', {}, ['', 'misfit']],
    [Q01, 'b,c', {}, ['', 'misfit']],
    // Fewer parts than the key of a whole answer: lost on the way.
    [Q04, '1.b,2.a', {}, ['1.b,2.a', 'whole']],
    [Q04, '2.a,1.b', {}, ['1.b,2.a', 'whole']],
    [Q04, '1.b', {}, ['', 'cut']],
    [Q04, '1.b,2.', {}, ['', 'cut']],
    [Q04, '1.b,2', {}, ['', 'cut']],
    [Q04, '1.b,x', {}, ['', 'misfit']],
    [Q04, '1.b,2.a,1.a', {}, ['', 'misfit']],
    [Q04, '1.b,2.b', {}, ['1.b,2.b', 'whole']],
    [Q05, 'c,a,b', {}, ['c,a,b', 'whole']],
    [Q05, 'c,a', {}, ['', 'cut']],
    [Q05, 'c,a,x', {}, ['', 'misfit']],
    [Q05, 'x,y,a', {}, ['', 'misfit']],
    [Q04, '0.z,2.a', {}, ['', 'misfit']],
    [Q04, '1.b,1.a,2', {}, ['', 'misfit']],
    [Q04, '1.b,2.a,1', {}, ['', 'misfit']],
    [Q04, '', {}, ['', 'whole']],
    [Q02, '', { result: 'correct' }, ['', 'whole']],
    [Q03, 'f,b', {}, ['f,b', 'whole']],
    [Q03, 'f', {}, ['', 'cut']],
    // Of "all that apply" a few may be all that was chosen, unless the LMS took it as right.
    [Q02, 'a', {}, ['a', 'whole']],
    [Q02, 'a', { result: 'wrong' }, ['a', 'whole']],
    [Q02, 'a', { result: 'correct' }, ['', 'cut']],
    [Q02, 'b', { result: 'correct' }, ['b', 'whole']],
    [Q02, 'a,b', { result: 'correct' }, ['a,b', 'whole']],
    [Q02, 'a,c', { result: 'correct' }, ['a,c', 'whole']],
    [Q02, 'a,a,b', {}, ['', 'misfit']],
  ])('%s %j %j', (id, response, more, expected) => {
    expect(form(id, response, more)).toEqual(expected);
  });

  it('is read in the signs that Moodle escapes, and is the same when it comes again', () => {
    const one = join();
    const again = () => one.answerOf(said(Q04, '1[.]b&#91;,]2.a'))?.response;
    expect([again(), again()]).toEqual(['1.b,2.a', '1.b,2.a']);
  });
});

describe('the key of the report', () => {
  it.each([
    ['b', ''],
    ['', 'none'],
    ['c', 'c'],
    ['x', 'x'],
  ])('%j', (right, otherKey) => {
    expect(known(Q01, 'b', { right })?.otherKey).toBe(otherKey === 'none' ? '' : otherKey);
  });

  it.each<[string, Partial<Reported>, boolean]>([
    ['b', { result: 'wrong' }, true],
    ['a', { result: 'correct' }, true],
    ['b', { result: 'correct' }, false],
    ['a', { result: 'wrong' }, false],
    ['b', {}, false],
    ['a', {}, false],
    ['a', { score: '0.5' }, false],
    ['c', { right: 'c', result: 'correct' }, false],
    ['c', { right: 'c', result: 'wrong' }, true],
    ['', { result: 'correct' }, false],
    ['', { result: 'wrong' }, false],
    ['x', { result: 'correct' }, false],
  ])('an answer %j with %j contradicts it: %s', (response, more, isMismarked) => {
    expect(known(Q01, response, more)?.isMismarked).toBe(isMismarked);
  });
});
