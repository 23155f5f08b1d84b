// What an assessor downloads, and what should become of it.
import { utils, write } from '@e965/xlsx';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exportOf } from '../../../src/analysis/read/export.js';
import { read } from '../../../src/analysis/read-exports.js';
import { bank, noPause } from '../../fixtures/analysis/course-bank.js';
import { bytesOf, reading, table, shown, refusalOf, HEAD, LENA } from '../../fixtures/analysis/read-report.js';

describe('Moodle’s report', () => {
  it('reads the export that Moodle 4.5 wrote', async () => {
    // A course of another name: its one id is unknown here, and says so.
    expect(await refusalOf(readFileSync('test/fixtures/moodle/interactions.txt'))).toContain(
      'holds no answer to a question of this course. It names: Q01_informing.',
    );
  });

  it('reads all four columns', async () => {
    expect(shown(await reading(table([HEAD, LENA])))).toEqual(['0/1: Q01_real_coproduction=b/1 Q14_share_power=a,d/0']);
  });

  it('marks by the key when only Question and Response are ticked', async () => {
    const keep = (row: readonly string[]) => row.filter((_, at) => ![9, 10, 13, 14].includes(at));
    expect(shown(await reading(table([HEAD, LENA].map(keep))))).toEqual([
      '0/1: Q01_real_coproduction=b/1 Q14_share_power=a,d/0',
    ]);
  });

  it('counts the result alone when nobody ticked Response', async () => {
    const keep = (row: readonly string[]) => row.filter((_, at) => ![8, 9, 12, 13].includes(at));
    expect(shown(await reading(table([HEAD, LENA].map(keep))))).toEqual([
      '0/1: Q01_real_coproduction=/1 Q14_share_power=/0',
    ]);
  });

  it('says what to tick when it has Response alone', async () => {
    const keep = (row: readonly string[]) => row.filter((_, at) => [0, 1, 2, 3, 4, 5, 6, 8].includes(at));
    expect(await refusalOf(table([HEAD, LENA].map(keep)))).toBe(
      'report.txt says what people chose, but not which question they were asked (1 answers). In Moodle’s report, tick Question beside Response, and download it again.',
    );
  });

  it('finds the question by its place and its answer where no answer to it could be one to another of the slot', async () => {
    // The second slot asks two questions with one answer and one with an answer and a reason: only the latter can be told.
    const head = ['Name', 'Attempt', 'Response 0', 'Response 1'];
    const result = await reading(table([head, ['Lena', '1', 'b', 't,a'], ['Otto', '1', 'b', 'c']]));
    expect(shown(result)).toEqual([expect.stringMatching(/^0\/1: Q05_codesign_same=t,a\/[01]$/)]);
    expect(result.notes.unread[0]).toMatchObject({ why: 'no question', count: 3 });
    // Otto's attempt is not forgotten.
    expect(result.notes.untold).toBe(1);
  });

  it('counts none of the answers of a question where some could be told and others not', async () => {
    // In the first slot e, and two options together, are offered by one question alone; c by all three.
    const head = ['Name', 'Attempt', 'Response 0', 'Response 1'];
    const rows = [head, ['Lena', '1', 'a,e', 't,a'], ['Otto', '1', 'a,c', 't,a'], ['Ute', '1', 'c', 't,a']];
    const { sittings } = await reading(table(rows));
    expect([...sittings].map(({ items }) => items.map((item) => bank.questions[item]?.id))).toEqual(
      Array.from({ length: 3 }, () => ['Q05_codesign_same']),
    );
  });

  it.each([
    [
      'German',
      [
        'Name',
        'E-Mail-Adresse',
        'Versuch',
        'Begonnen am',
        'Letzter Zugriff',
        'Punkte',
        'Kurs',
        'Frage 0',
        'Antwort 0',
        'Richtige Antwort 0',
        'Ergebnis 0',
        'Frage 1',
        'Antwort 1',
        'Richtige Antwort 1',
        'Ergebnis 1',
      ],
    ],
    [
      'Hungarian, the number first',
      [
        'Név',
        'E-mail',
        'Próbálkozás',
        'a',
        'b',
        'c',
        'd',
        '0. kérdés',
        '0. válasz',
        '0. helyes válasz',
        '0. eredmény',
        '1. kérdés',
        '1. válasz',
        '1. helyes válasz',
        '1. eredmény',
      ],
    ],
    [
      'a language we cannot name',
      [
        'ชื่อ',
        'อีเมล',
        'ครั้งที่',
        'ก',
        'ข',
        'ค',
        'ง',
        'คำถาม 0',
        'คำตอบ 0',
        'เฉลย 0',
        'ผล 0',
        'คำถาม 1',
        'คำตอบ 1',
        'เฉลย 1',
        'ผล 1',
      ],
    ],
  ])('is read in %s', async (_, head) => {
    expect(shown(await reading(table([head, LENA])))).toEqual(['0/1: Q01_real_coproduction=b/1 Q14_share_power=a,d/0']);
  });

  it('numbers retakes by the suffix of the id and by the LMS’s attempt', async () => {
    const row = (attempt: string, first: string, second: string) => [
      'Lena',
      'l@example.invalid',
      attempt,
      '',
      '',
      '',
      '',
      first,
      'b',
      'b',
      'correct',
      second,
      'a',
      'b',
      'wrong',
    ];
    const result = await reading(
      table([
        HEAD,
        row('1', 'Q01_real_coproduction', 'Q01_real_coproduction_A2'),
        row('2', 'Q01_real_coproduction', 'Q13_fixed_agenda'),
      ]),
    );
    expect(shown(result)).toEqual([
      '0/1: Q01_real_coproduction=b/1',
      '0/2: Q01_real_coproduction=a/0',
      '0/3: Q01_real_coproduction=b/1 Q13_fixed_agenda=a/0',
    ]);
    expect(result.learners).toBe(1);
  });

  it('keeps two people of one name apart, and a file that was dropped twice together', async () => {
    const bytes = bytesOf(table([HEAD, LENA, LENA]));
    const result = await read([exportOf('a', bytes), exportOf('b', bytes)], bank, noPause);
    expect([result.learners, result.sittings.length, result.notes.repeated]).toEqual([2, 2, 4]);
  });

  it('counts and lists what it cannot read, and reads the rest', async () => {
    const rows = [
      HEAD,
      LENA.with(7, 'Q99_older_version'),
      LENA.with(9, 'c'),
      LENA.with(8, 'z').with(10, ''),
      LENA.with(2, 'first'),
      [...LENA, 'too long'],
      LENA.with(8, 'z'),
    ].map((row, at) => (at === 0 ? row : row.with(1, `${at}@example.invalid`)));
    const { notes, sittings } = await reading(table(rows));
    expect(sittings).toHaveLength(4);
    expect(notes.unknown).toEqual([{ what: 'Q99_older_version', count: 1 }]);
    expect(notes.otherKeys).toEqual([{ what: 'Q01_real_coproduction: c', count: 1 }]);
    expect(notes.misfits).toEqual([{ what: 'Q01_real_coproduction: z', count: 2 }]);
    expect(notes.unread).toEqual([
      { why: 'no mark', count: 1, places: ['report.txt:4'] },
      { why: 'bad attempt', count: 1, places: ['report.txt:5'] },
      { why: 'too long', count: 1, places: ['report.txt:6'] },
    ]);
  });

  it('keeps no name and no address', async () => {
    const result = JSON.stringify(await reading(table([HEAD, LENA])));
    for (const secret of ['Lena', 'lena@', 'Monday']) expect(result).not.toContain(secret);
  });

  it.each(['xlsx', 'ods'] as const)('is read as .%s', async (bookType) => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([HEAD, LENA.map((cell, at) => (at === 2 ? 1 : cell))]), 'Report');
    expect(shown(await reading(new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer)))).toEqual([
      '0/1: Q01_real_coproduction=b/1 Q14_share_power=a,d/0',
    ]);
  });
});
