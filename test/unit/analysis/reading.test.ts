// What an assessor downloads, and what should become of it.

import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import Papa from 'papaparse';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { delimitedRows } from '../../../src/analysis/delimited.js';
import { read } from '../../../src/analysis/read-exports.js';
import { Unreadable, type Reading } from '../../../src/analysis/reading.js';
import { refusalText } from '../../../src/assessor/refusal-words.js';
import { bank, course, noPause } from '../../fixtures/analysis/course-bank.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const reading = (content: string | Uint8Array, name = 'report.txt') =>
  read([{ name, bytes: typeof content === 'string' ? bytesOf(content) : content }], bank, noPause);
const table = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join('\t')).join('\n');
/** Each sitting as `learner/number: id=response/score …`. */
const shown = ({ sittings }: Reading) =>
  sittings.map(
    ({ learner, number, items, responses, scores }) =>
      `${learner}/${number}: ${items.map((item, at) => `${bank.questions[item]!.id}=${responses[at]}/${scores[at]}`).join(' ')}`,
  );

async function refusalOf(content: string | Uint8Array, name = 'report.txt'): Promise<string> {
  const cause: unknown = await reading(content, name).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(cause instanceof Unreadable)) throw new Error('It was read, or failed in another way.', { cause });
  return refusalText(course.words, cause.reason, cause.file, cause.values);
}

const HEAD = [
  'Name',
  'Email address',
  'Attempt',
  'Started on',
  'Last accessed on',
  'Score',
  'Course',
  'Question 0',
  'Response 0',
  'Right answer 0',
  'Result 0',
  'Question 1',
  'Response 1',
  'Right answer 1',
  'Result 1',
];
const LENA = [
  'Lena Lernerin',
  'lena@example.invalid',
  '1',
  'Monday',
  'Monday',
  '50',
  '50',
  'Q01_real_coproduction',
  'b',
  'b',
  'correct',
  'Q14_share_power',
  'd,a',
  'a,b,d',
  'wrong',
];

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

  it('finds the question by its place and its answer where only one question of the slot offers such an answer', async () => {
    // The second slot asks two questions with one answer and one with an answer and a reason: only the latter can be told.
    const head = ['Name', 'Attempt', 'Response 0', 'Response 1'];
    const result = await reading(table([head, ['Lena', '1', 'b', 't,a']]));
    expect(shown(result)).toEqual([expect.stringMatching(/^0\/1: Q05_codesign_same=t,a\/[01]$/)]);
    expect(result.notes.unread).toEqual([{ why: 'no question', count: 1, places: ['report.txt:2'] }]);
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
    const result = await read(
      [
        { name: 'a', bytes },
        { name: 'b', bytes },
      ],
      bank,
      noPause,
    );
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

describe('other reports', () => {
  it.each([[','], [';'], ['\t']])('reads the plain CSV, cut by %j', async (cut) => {
    const rows = [
      ['learner', 'attempt', 'id', 'response', 'result', 'score'],
      ['17', '1', 'Q01_real_coproduction', 'b', 'correct', ''],
      ['17', '1', 'Q14_share_power', 'a[,]b[,]d', 'incorrect', ''],
      ['18', '2', 'Q01_real_coproduction', 'a', '', '0.5'],
    ];
    expect(shown(await reading(rows.map((row) => row.map((cell) => `"${cell}"`).join(cut)).join('\r\n')))).toEqual([
      '0/1: Q01_real_coproduction=b/1 Q14_share_power=a,b,d/0',
      '1/2: Q01_real_coproduction=a/0.5',
    ]);
  });

  it('reads the preview LMS in both editions', async () => {
    const attempts = [
      {
        learner: 'learner_1',
        edition: '1.2',
        number: 1,
        held: {
          interactions: {
            0: {
              id: 'Q01_real_coproduction',
              student_response: 'b',
              result: 'correct',
              correct_responses: { 0: { pattern: 'b' } },
            },
          },
        },
      },
      {
        learner: 'learner_1',
        edition: '2004-4th',
        number: 1,
        held: {
          interactions: {
            0: { id: 'Q14_share_power', learner_response: 'a[,]d', result: 'incorrect' },
            2: { id: 'Q01_real_coproduction' },
          },
        },
      },
    ];
    expect(shown(await reading(JSON.stringify({ learners: [], attempts })))).toEqual([
      '0/1: Q01_real_coproduction=b/1',
      '1/1: Q14_share_power=a,d/0',
    ]);
  });
});

describe('letters', () => {
  const text = table([HEAD, LENA.with(0, 'Zoë Müller')]);
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
  it.each([
    ['utf-8', bytesOf(`\ufeff${text}`)],
    ['utf-16le', utf16],
    ['utf-16le', utf16.subarray(2)],
    ['utf-16be', Buffer.from(utf16).swap16()],
    ['windows-1252', Buffer.from(text, 'latin1')],
  ])('come in %s', async (encoding, bytes) => {
    const { notes, sittings } = await reading(new Uint8Array(bytes));
    expect([notes.files[0]?.encoding, sittings.length]).toEqual([encoding, 1]);
  });
});

describe('a file that is not what it should be', () => {
  it.each([
    ['nothing', '', 'x.txt is empty. Download the report again.'],
    [
      'a login page',
      '<!DOCTYPE html><html>',
      'x.txt is a web page, not a report. This happens when the LMS has signed you out. Sign in and download the report again.',
    ],
    [
      'another table',
      'Month\tCost\nMay\t7',
      'x.txt, line 1: expected columns named like “Question 0” and “Response 0”, as Moodle’s Interactions report has, or the columns learner, attempt, id, response and result. Found: Month | Cost',
    ],
    [
      'other JSON',
      '{"name": "package"}',
      'x.txt is JSON, but not the data of the preview LMS. It was expected to have a list called “attempts”.',
    ],
    [
      'a million columns',
      `${'"=1"\t'.repeat(1_000_000)}x\n`,
      'x.txt, line 1, has 1000001 columns. A report has no more than 4096. Check that it is the right file.',
    ],
    [
      'an old Excel file',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]),
      'x.txt is an old Excel file (.xls), or one with a password. Open it in Excel, save it as .xlsx without a password, and open it here again.',
    ],
    [
      'half a zip',
      new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]),
      'x.txt looks like a spreadsheet, but it cannot be unpacked. Download it again.',
    ],
  ])('%s', async (_, content, message) => {
    expect(await refusalOf(content, 'x.txt')).toBe(message);
  });

  it('a quote that is never closed costs its row, not the file', async () => {
    const { notes, sittings } = await reading(`${table([HEAD, LENA])}\n"${'x'.repeat(40_000)}`);
    expect([sittings.length, notes.unread]).toEqual([1, [{ why: 'too long', count: 1, places: ['report.txt:3'] }]]);
  });
});

it('cuts text as Papa Parse does', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', ',', '\n', ' ', 'é') });
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
      fc.constantFrom('\n', '\r\n'),
      (rows, newline) => {
        const text = Papa.unparse(rows, { delimiter: '\t', newline });
        const ours = [...delimitedRows(text, '\t')].map(({ cells }) => cells);
        const theirs = Papa.parse<string[]>(text, { delimiter: '\t', newline, skipEmptyLines: true }).data;
        expect(ours).toEqual(theirs);
      },
    ),
  );
});

it('tells the line on which a row begins, line ends in quotes and all', () => {
  expect([...delimitedRows('a\tb\n"x\ny"\tz\n\nc\td', '\t')].map(({ line, cells }) => [line, ...cells])).toEqual([
    [1, 'a', 'b'],
    [2, 'x\ny', 'z'],
    [5, 'c', 'd'],
  ]);
});
