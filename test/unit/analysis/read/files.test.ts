// What a file is, by its own bytes; what the preview LMS holds; and why nothing is known of others.

import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { read } from '../../../../src/analysis/read-exports.js';
import { exportOf } from '../../../../src/analysis/read/export.js';
import { Unreadable, type Reading } from '../../../../src/analysis/reading.js';
import { smallBank } from '../../../fixtures/analysis/small-bank.js';

const bank = smallBank();
const Q01 = 'Q01_first_meeting';
const Q02 = 'Q02_ways_to_join';
const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;
const reading = (content: string | Uint8Array, name = 'x.txt', pause = async (_done: number) => {}) =>
  read([exportOf(name, bytesOf(content))], bank, pause);
const attemptsOf = ({ sittings }: Reading) =>
  [...sittings].map(({ learner, number, items, responses, scores, seconds, more }) => ({
    ...{ who: `${learner}/${number}`, items, responses, scores, seconds, day: more?.day ?? null },
  }));

/** Why a file is refused, and with what. */
async function refusal(content: string | Uint8Array, ...others: string[]) {
  const files = [content, ...others].map((one, at) => exportOf(`x${at}`, bytesOf(one)));
  const cause: unknown = await read(files, bank, async () => {}).catch((reason: unknown) => reason);
  if (!(cause instanceof Unreadable)) throw new Error('It was read, or failed in another way.', { cause });
  return [cause.reason, cause.file, cause.values] as const;
}
const reasonOf = async (content: string | Uint8Array) => (await refusal(content))[0];

const csv = (...rows: readonly string[]) => ['learner,attempt,id,response,result', ...rows].join('\n');
const zip = (...names: readonly string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));

describe('a file is known by its beginning', () => {
  it.each([
    ['', 'empty'],
    [' \n\t ', 'empty'],
    ['  <!DOCTYPE html>', 'web page'],
    ['<HTML lang="en">', 'web page'],
    ['<head>', 'web page'],
    ['<body>', 'web page'],
    ['<table>', 'web page'],
    ['<!-- saved -->', 'web page'],
    ['<p>', 'other xml'],
    ['<?xml version="1.0"?><html>', 'other xml'],
    ['<office:document>', 'flat spreadsheet'],
    ['<office:documents>', 'other xml'],
    ['<x xmlns="urn:oasis:names:tc:OpenDocument">', 'flat spreadsheet'],
    ['<?mso-application progid="Excel.Sheet"?>', 'flat spreadsheet'],
    ['<x xmlns="urn:schemas-microsoft-com:office:spreadsheet">', 'flat spreadsheet'],
    ['{"format":"co-production quiz analysis 1"}', 'saved analysis'],
    ['{', 'not json'],
    ['[', 'not json'],
    ['[{"attempts":[]}]', 'other json'],
    ['{"attempts":{}}', 'other json'],
    ['{"attempts":[1]}', 'other json'],
    ['{"attempts":[null]}', 'other json'],
    ['{"attempts":[{},1]}', 'other json'],
  ])('%j: %s', async (content, reason) => {
    expect(await reasonOf(content)).toBe(reason);
  });

  it('is looked at as far as 2,000 letters, and says what is wrong with JSON', async () => {
    const far = (before: number) => `{${' '.repeat(before)}"format":"co-production quiz analysis 1"`;
    expect([await reasonOf(far(1900)), await reasonOf(far(2000))]).toEqual(['saved analysis', 'not json']);
    const [, , { fault }] = await refusal(`{"${'y'.repeat(300)}`);
    expect(String(fault)).toMatch(/JSON/);
    expect(String(fault).length).toBeLessThanOrEqual(120);
  });

  it('of Excel by its bytes: all four of the old kind, both of a zip', async () => {
    const old = [0xd0, 0xcf, 0x11, 0xe0];
    expect(await reasonOf(new Uint8Array(old))).toBe('old spreadsheet');
    for (const at of [0, 1, 2, 3]) expect(await reasonOf(new Uint8Array(old.with(at, 0x41)))).toBe('no columns');
    expect([await reasonOf('PK'), await reasonOf('PX'), await reasonOf('XK')]).toEqual([
      ...['broken spreadsheet', 'no columns', 'no columns'],
    ]);
  });

  it('of a zip by the names in it, in capitals or not', async () => {
    expect(await reasonOf(zip('a.txt', 'XL/Workbook.BIN'))).toBe('binary spreadsheet');
    expect(await reasonOf(zip('xl/workbook.bin', 'xl/workbook.xml'))).toBe('binary spreadsheet');
    for (const names of [
      ['a.txt'],
      ['more/xl/workbook.xml'],
      ['xl/workbook.xml.bak'],
      ['x/content.xml'],
      ['content.xml2'],
    ])
      expect(await reasonOf(zip(...names))).toBe('other zip');
    for (const names of [['xl/workbook.binary'], ['my/xl/workbook.bin']])
      expect(await reasonOf(zip(...names))).toBe('other zip');
    for (const names of [['xl/Workbook.xml'], ['Content.xml', 'a.txt']])
      expect(['broken spreadsheet', 'empty']).toContain(await reasonOf(zip(...names)));
  });
});

describe('nothing is known', () => {
  it.each<[string, string, string, Record<string, unknown>]>([
    ['of a heading alone', csv(), 'no rows', {}],
    ['of answers without a mark', csv(`u,1,${Q01},,neutral`, `u,1,${Q02},,neutral`), 'no marks', { count: 2 }],
    [
      'of other questions',
      csv(...[1, 2, 3, 4, 5, 6].map((n) => `u,1,Q9${n}_x,a,correct`)),
      'nothing known',
      { ids: 'Q91_x, Q92_x, Q93_x, Q94_x, Q95_x' },
    ],
  ])('%s', async (_, content, reason, values) => {
    expect(await refusal(content)).toEqual([reason, 'x0', values]);
  });

  it('of answers that no question belongs to', async () => {
    expect(await refusal(csv('u,1,,,', 'v,1,,,'))).toEqual(['no response column', 'x0', { count: 2 }]);
    expect(await refusal(csv('u,1,,,', 'u,1,Q99_x,a,correct'))).toEqual(['nothing known', 'x0', { ids: 'Q99_x' }]);
  });

  it('of people who have not begun, or have answered nothing', async () => {
    const head = 'Name,Attempt,Started on,Question 0,Response 0,Result 0';
    const [nora, otto] = ['Nora,-,-,-,-,-', 'Otto,1,23 November 2026,-,-,-'];
    expect(await refusal([head, nora, nora].join('\n'))).toEqual(['nobody started', 'x0', { count: 2 }]);
    for (const rows of [[nora, otto], [otto]])
      expect(await refusal([head, ...rows].join('\n'))).toEqual(['no answers', 'x0', {}]);
  });

  it('of several files, which are all named', async () => {
    expect((await refusal(csv(), csv())).slice(0, 2)).toEqual(['no rows', 'x0, x1']);
    expect((await refusal(csv(), csv('u,1,Q99_x,a,correct')))[0]).toBe('nothing known');
  });
});

describe('the preview LMS', () => {
  const record = (id: string, more: object = {}) => ({ id, student_response: 'b', result: 'correct', ...more });
  const attempt = (more: object, ...interactions: object[]) => ({
    ...{ learner: 'l1', edition: '1.2', number: 1, startedAt: '2026-11-23T09:00:00Z' },
    held: { interactions: Object.fromEntries(interactions.map((one, at) => [String(at), one])) },
    ...more,
  });
  const told = async (...attempts: object[]) => reading(JSON.stringify({ attempts }), 'p.json');

  it('holds of each answer its words in either edition, its time and its key, and the day of the attempt', async () => {
    const found = await told(
      attempt({}, record(Q01, { latency: '00:00:07', correct_responses: { 0: { pattern: 'b' } } })),
      attempt(
        { number: '2', edition: '1.2' },
        record(Q02, { student_response: '', learner_response: 'a[,]b', latency: 'PT9S' }),
      ),
    );
    expect(attemptsOf(found)).toEqual([
      { who: '0/1', items: [0], responses: ['b'], scores: [1], seconds: [7], day: 20_780 },
      { who: '0/2', items: [1], responses: ['a,b'], scores: [1], seconds: [9], day: 20_780 },
    ]);
    expect(found.notes.files).toEqual([
      { name: 'p.json', encoding: 'utf-8', format: 'preview', rows: 2, missing: [], identity: ['learner'] },
    ]);
    expect(found.groupings).toContainEqual({ name: 'file', kind: 'file', values: ['p.json'] });
  });

  it('tells learners of two editions apart, and marks by the key that it holds', async () => {
    const marked = record(Q01, { result: '', correct_responses: { 0: { pattern: 'c' } } });
    const found = await told(
      attempt({}, marked),
      attempt({ edition: '2004' }, record(Q01)),
      attempt({ learner: 'l2' }, record(Q01)),
    );
    expect(attemptsOf(found).map(({ who, scores }) => [who, scores])).toEqual([
      ['0/1', [0]],
      ['1/1', [1]],
      ['2/1', [1]],
    ]);
    expect(found.notes.otherKeys).toEqual([{ what: `${Q01}: c`, count: 1 }]);
  });

  it('holds several answers, and its result goes before the key; words are text alone', async () => {
    const answers = [record(Q01, { result: 'wrong' }), record(Q02, { student_response: 5, learner_response: 'a[,]b' })];
    expect(attemptsOf(await told(attempt({}, ...answers)))).toMatchObject([
      { items: [0, 1], responses: ['b', 'a,b'], scores: [0, 1] },
    ]);
  });

  it('ends at the first gap, and leaves out what is no record', async () => {
    const holed = { interactions: { 0: record(Q01), 2: record(Q02) } };
    const found = await told(
      attempt({ held: holed }),
      attempt({ number: 2, held: { interactions: { 0: record(Q01), 1: null, 2: record(Q02) } } }),
      attempt({ number: 3, held: { interactions: null } }),
      attempt({ number: 4, held: null }),
      attempt({ number: 5 }, record(Q01, { correct_responses: null })),
    );
    expect(attemptsOf(found).map(({ who, items }) => [who, items])).toEqual([
      ['0/1', [0]],
      ['0/2', [0]],
      ['0/5', [0]],
    ]);
  });

  it('numbers attempts from 1, the first where it says none; others are told by their place', async () => {
    const found = await told(
      attempt({ number: 0 }, record(Q01)),
      attempt({ number: 1.5 }, record(Q01)),
      attempt({ number: 'x' }, record(Q01)),
      attempt({ number: undefined }, record(Q01)),
    );
    expect(attemptsOf(found).map(({ who }) => who)).toEqual(['0/1']);
    expect(found.notes.unread).toEqual([
      { why: 'bad attempt', count: 3, places: ['p.json#1', 'p.json#2', 'p.json#3'] },
    ]);
  });

  it('takes a breath at each hundredth attempt, and tells how far it is among the files', async () => {
    const shares: number[] = [];
    const text = JSON.stringify({
      attempts: Array.from({ length: 250 }, (_, at) => attempt({ number: at + 1 }, record(Q01))),
    });
    await read(
      [exportOf('a', bytesOf(text)), exportOf('b', bytesOf(text))],
      bank,
      async (done) => void shares.push(done),
    );
    expect(shares).toEqual(
      [1, 101, 201].flatMap((n) => n / 250 / 2).concat([1, 101, 201].map((n) => (1 + n / 250) / 2)),
    );
  });
});
