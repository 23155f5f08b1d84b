import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { delimitedRows } from '../../../src/analysis/delimited.js';
import { reportOf } from '../../../src/analysis/report.js';
import { analysisText } from '../../../src/analysis/saved-analysis.js';
import { bank, noPause } from '../../fixtures/analysis/course-bank.js';
import { bytesOf, reading, table, shown, refusalOf, HEAD, LENA } from '../../fixtures/analysis/read-report.js';
import { isMutated } from '../../fixtures/lms/runs.js';

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
      `${'"=1"\t'.repeat(isMutated ? 10_000 : 1_000_000)}x\n`,
      `x.txt, line 1, has ${isMutated ? 10_001 : 1_000_001} columns. A report has no more than 4096. Check that it is the right file.`,
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

describe('a file of another kind is told what it is', () => {
  it('Moodle’s report of a quiz of its own is no report of a SCORM package without answers', async () => {
    const head = 'Nachname,Vorname,E-Mail-Adresse,Status,Begonnen,Beendet,Dauer,Bewertung/10.00,F. 1 /1.00';
    const row = 'L,Lena,l@example.invalid,Beendet,1 May 2026,1 May 2026,5 mins,8,1';
    expect(await refusalOf(`${head}\n${row}\n`, 'x.csv')).toMatch(/^x\.csv is another report of the LMS/);
  });

  it('a heading without a row below it is no report without answers', async () => {
    expect(await refusalOf(table([HEAD]), 'x.txt')).toMatch(
      /^x\.txt has the names of its columns, and not a row below them\./,
    );
  });

  it('a saved analysis is opened in the page', async () => {
    const report = await reportOf(await reading(table([HEAD, LENA])), bank, 'first', noPause);
    const text = analysisText({ saved: '2026-11-30', report, decisions: {} });
    expect(await refusalOf(text, 'x.json')).toBe(
      'x.json is an analysis that the results page saved. Open it alone, in the results page.',
    );
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
