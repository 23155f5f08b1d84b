// Which column of a report holds what: by contents, by English names, by Moodle's order.

import { describe, expect, it } from 'vitest';
import { columnsOf, type LongColumns, type WideColumns } from '../../../src/analysis/columns.js';
import { smallBank } from '../../fixtures/analysis/small-bank.js';
import { sound } from '../../fixtures/sound-questions.js';

const bank = smallBank();
const [Q01, Q02] = sound.map(({ id }) => id) as [string, string];

describe('the plain CSV, a row an answer', () => {
  const long = (...heading: readonly string[]) => columnsOf(heading, [], bank) as LongColumns | null;

  it('needs an id and a response, a result or a score', () => {
    const isRead = (heading: string) => long(...heading.split(',')) !== null;
    for (const heading of ['id,response', 'id,result', 'id,score', 'response,id', 'result,id', 'score,id'])
      expect(isRead(heading), heading).toBe(true);
    for (const heading of ['id', 'learner,response,result', 'Month,Cost', ''])
      expect(isRead(heading), heading).toBe(false);
  });

  it('has -1 for a column that is not there', () => {
    expect(long('id', 'score')).toEqual({
      ...{ shape: 'long', id: 0, score: 1, learner: -1, attempt: -1, response: -1, right: -1, result: -1 },
      ...{ seconds: -1, date: -1 },
    });
  });

  it('knows its columns in any spelling of their names', () => {
    const heading = [' Learner ID ', 'attempt_number', 'Interaction-ID', 'LEARNER  RESPONSE', 'Correct answer'];
    expect(long(...heading, 'Outcome', 'Mark', 'latency', 'Started on')).toEqual({
      ...{ shape: 'long', learner: 0, attempt: 1, id: 2, response: 3, right: 4, result: 5, score: 6 },
      ...{ seconds: 7, date: 8 },
    });
  });

  it.each<[keyof LongColumns, readonly string[]]>([
    [
      'learner',
      [
        ...['learner', 'learner id', 'user id', 'user', 'username', 'user name', 'login', 'email', 'e mail'],
        ...['email address', 'e-mail address', 'student', 'student id', 'person', 'person id', 'participant'],
        ...['employee number', 'staff number', 'assignment number', 'id number', 'full name', 'name'],
      ],
    ],
    ['attempt', ['attempt', 'attempt number', 'attempt no', 'try']],
    ['right', ['right answer', 'right', 'correct response', 'correct answer', 'key', 'pattern']],
    ['score', ['score', 'mark', 'points', 'percent', 'percentage']],
    ['seconds', ['seconds', 'latency', 'time taken', 'duration']],
    ['date', ['date', 'started', 'started on', 'timestamp', 'time stamp', 'time-stamp', 'completed', 'completed on']],
  ])('%s may be called so, the first name before the later ones', (field, names) => {
    const known = new Set(names.map((name) => name.replace('-', ' ')));
    for (const name of known) expect(long('interaction id', 'result', name)?.[field]).toBe(2);
    const [first, second] = [...known] as [string, string];
    expect(long('interaction id', 'result', second, first)?.[field]).toBe(3);
  });

  it('may call the id, the response and the result otherwise', () => {
    for (const name of ['interaction id', 'question id', 'item id', 'interaction', 'question', 'item', 'id'])
      expect(long('result', name)?.id).toBe(1);
    for (const name of ['response', 'learner response', 'student response', 'answer'])
      expect(long('id', name)?.response).toBe(1);
    for (const name of ['result', 'outcome', 'status']) expect(long('id', name)?.result).toBe(1);
    expect(long('id', 'question id', 'result')?.id).toBe(1);
  });
});

describe('Moodle’s report, a row an attempt', () => {
  const wide = (heading: readonly string[], ...sample: readonly (readonly string[])[]) => {
    const found = columnsOf(heading, sample, bank);
    return found?.shape === 'wide' ? found : null;
  };
  const answersOf = (found: WideColumns | null) =>
    found?.answers.map(({ question, response, right, result }) => [question, response, right, result].join());

  it('is known by the English names of its columns, without a row', () => {
    const heading = [
      'Name',
      'Attempt',
      'Started on',
      'Score',
      'Question 0',
      'Response 0',
      'Right answer 0',
      'Result 0',
    ];
    const found = wide(heading)!;
    expect(answersOf(found)).toEqual(['4,5,6,7']);
    expect([found.attempt, found.date, found.identity.columns]).toEqual([1, -1, [0]]);
  });

  it('has answers in the order of their numbers, with what is there of each', () => {
    const heading = ['Name', 'Result 1', 'Question 1', 'Question 0', 'Result 0', 'Question 10', 'Response 0'];
    expect(answersOf(wide(heading))).toEqual(['3,6,-1,4', '2,-1,-1,1', '5,-1,-1,-1']);
  });

  it('counts from 0, and has one number in each name', () => {
    expect(wide(['Name', 'Question 1', 'Question 2'])).toBeNull();
    expect(wide(['Name', 'Question 0 of 9'])).toBeNull();
    expect(wide(['Name', 'Question'])).toBeNull();
    expect(wide(['Name', ' QUESTION 0 '])).not.toBeNull();
  });

  it('is known by its contents in any language: ids, results, and the rest in Moodle’s order', () => {
    const heading = ['Név', '0. kérdés', '0. válasz', '0. helyes', '0. eredmény'];
    const rows = [
      ['a', Q01, 'b', 'b', 'correct'],
      ['b', Q02, 'a', 'a,b', 'wrong'],
    ];
    expect(answersOf(wide(heading, ...rows))).toEqual(['1,2,3,4']);
    expect(answersOf(wide(heading.slice(0, 3), ...rows))).toEqual(['1,2,-1,-1']);
    // Contents go before names.
    expect(answersOf(wide(['Name', 'Result 0', 'Question 0'], ['a', Q01, 'correct']))).toEqual(['1,-1,-1,2']);
  });

  it('says nothing of questions or results: a series of numbers could be anything', () => {
    expect(wide(['Név', '0. hét', '1. hét'], ['a', '3', '4'])).toBeNull();
    expect(wide(['Név', '0. hét'], ['a', 'xyz'])).toBeNull();
  });

  it.each<[string, readonly string[], boolean]>([
    ['ids of the bank', [Q01, Q02], true],
    ['ids in capitals, of a retake, behind an address', [Q01.toUpperCase(), `${Q02}_A2`, `urn:x:${Q01}`], true],
    ['ids that another version had', ['Q90_old', 'q123_b'], true],
    ['a number that is too long', ['Q1234_old'], false],
    ['no number', ['Qx_old'], false],
    ['something before it', ['xQ90_old'], false],
    ['something behind it', ['Q90_old x'], false],
    ['a number alone', ['Q90'], false],
    ['as many ids as others', [Q01, 'x'], false],
    ['more ids than others, and dashes', [Q01, Q02, 'x', '-', '-', '', ''], true],
  ])('the questions are told by %s', (_, cells, isTold) => {
    const found = wide(['Név', '0. ඇ'], ...cells.map((cell) => ['a', cell]));
    expect(found?.answers[0]?.question).toBe(isTold ? 1 : undefined);
  });

  it.each<[string, readonly string[], boolean]>([
    ['words', ['correct', 'wrong'], true],
    ['the words that say no mark', [' neutral', 'unanticipated '], true],
    ['a word with more behind it', ['neutrals'], false],
    ['a word with more before it', ['a neutral'], false],
    ['numbers alone', ['1', '0', '0.5'], false],
    ['numbers with letters in them', ['1e0', '0x1'], false],
    ['as many words as others', ['correct', 'x'], false],
    ['more words than others', ['correct', 'wrong', 'x'], true],
  ])('the results are told by %s', (_, cells, isTold) => {
    const found = wide(['Név', '0. ඇ'], ...cells.map((cell) => ['a', cell]));
    expect(found?.answers[0]?.result).toBe(isTold ? 1 : undefined);
  });

  it('has who it is before the attempt, or before the first day where there is none', () => {
    const day = '23/11/2026';
    const heads = [
      ['Név', 'Attempt', 'Kezdet', 'Question 0'],
      ['Név', 'E-cím', 'Kezdet', 'Question 0'],
      ['Név', 'E-cím', 'Question 0'],
    ];
    const found = heads.map((heading) => wide(heading, ['a', '1', day, Q01].slice(0, heading.length))!);
    expect(found.map(({ identity }) => identity.columns)).toEqual([[0], [0], [0, 1].slice(0, 1)]);
    expect(found.map(({ attempt, date }) => [attempt, date])).toEqual([
      ...[
        [1, 2],
        [1, 2],
        [1, -1],
      ],
    ]);
    const without = wide(['Név', 'Kezdet', 'Question 0'], ['a', day, Q01])!;
    expect([without.identity.columns, without.attempt, without.date]).toEqual([[0], -1, 1]);
    const bare = wide(['Név', 'Osztály', 'Question 0'], ['a', 'b', Q01])!;
    expect([bare.identity.columns, bare.attempt, bare.date]).toEqual([[0, 1], -1, -1]);
  });

  it('has the first of two columns of questions, and takes the other for nothing else', () => {
    expect(answersOf(wide(['0. ඇ', 'Question 0'], [Q01, Q02]))).toEqual(['0,-1,-1,-1']);
  });

  it('has what nothing tells in Moodle’s order, by where the numbers begin, as far as something is open', () => {
    expect(answersOf(wide(['Question 0', 'Response 0', 'ඇ 0']))).toEqual(['0,1,2,-1']);
    expect(answersOf(wide(['Question 0', 'ආ 1', 'ඇ 0', 'ඇ 1', 'ආ 0']))).toEqual(['0,2,4,-1', '-1,3,1,-1']);
    expect(answersOf(wide(['Question 0', 'ඇ 0', 'ආ 0', 'ඉ 0', 'ඉ 5']))).toEqual(['0,1,2,-1']);
  });

  it('is judged by cells that are there, the first 2,000 of a series', () => {
    expect(wide(['Név', '0. ඇ'], ['a', Q01], ['a'], ['a'])).not.toBeNull();
    const cells = [...Array.from({ length: 1100 }, () => Q01), ...Array.from({ length: 1500 }, () => 'x')];
    expect(wide(['Név', '0. ඇ'], ...cells.map((cell) => ['a', cell]))).not.toBeNull();
  });

  it('knows the ids of its bank, whatever they look like and in any case', () => {
    const other = smallBank([{ ...sound[0]!, id: 'Intro_check' }]);
    for (const id of ['Intro_check', 'INTRO_CHECK', 'intro_check_A2'])
      expect(columnsOf(['Név', '0. ඇ'], [['a', id]], other)?.shape).toBe('wide');
    expect(columnsOf(['Név', '0. ඇ'], [['a', 'outro_check']], other)).toBeNull();
  });

  it('has no identity where the attempt comes first, and none in the columns of answers', () => {
    expect(wide(['Attempt', 'Kód', 'Question 0'], ['1', 'a', Q01])!.identity.columns).toEqual([]);
    expect(wide(['Név', 'Osztály', 'Question 0', 'Response 0'])!.identity.columns).toEqual([0, 1]);
  });
});
