// Exports that were once misread, and what is right: each stands for its kind.
import { utils, write } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read } from '../../../src/analysis/read-exports.js';
import { exportOf } from '../../../src/analysis/read/export.js';
import { bank, noPause } from '../../fixtures/analysis/course-bank.js';
import { bytesOf, HEAD, LENA, reading, refusalOf, shown, table } from '../../fixtures/analysis/read-report.js';

const WHOLE = '0/1: Q01_real_coproduction=b/1 Q14_share_power=a,d/0';
const fixture = (name: string) => readFileSync(`test/fixtures/analysis/exports/${name}`);
const nobody = (width = HEAD.length) => [
  'Nora New',
  'nora@example.invalid',
  ...Array.from({ length: width - 2 }, () => '-'),
];

describe('what stands above and around the table', () => {
  it('title lines with commas', async () => {
    expect(
      shown(
        await reading(
          `Quiz results, April, all wards, first run\nMade by, the learning team\n\n${table([HEAD, LENA])}`,
        ),
      ),
    ).toEqual([WHOLE]);
  });

  it('title lines with commas above a table cut by semicolons', async () => {
    const rows = [HEAD, LENA].map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\n');
    expect(shown(await reading(`A, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q\n${rows}`))).toEqual([WHOLE]);
  });

  it.each(['xlsx', 'ods'] as const)('a cover sheet in .%s', async (bookType) => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['Report of the Academy'], ['Confidential', 'April']]), 'Cover');
    utils.book_append_sheet(book, utils.aoa_to_sheet([HEAD, LENA]), 'Data');
    expect(shown(await reading(new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer)))).toEqual([
      WHOLE,
    ]);
  });
});

describe('a file that is not whole', () => {
  const rows = [HEAD, LENA, LENA.with(2, '2'), LENA.with(2, '3')].map((row) => row.join('\t'));

  it.each([
    ['in a question', 20],
    ['before the first answer', 80],
  ])('ends in its last row, %s: the row is left out and it is said', async (_, less) => {
    const { sittings, notes } = await reading(`${rows.join('\n')}`.slice(0, -less));
    expect([sittings.length, notes.unanswered, notes.unknown]).toEqual([2, 0, []]);
    expect(notes.unread).toEqual([{ why: 'cut row', count: 1, places: ['report.txt:4'] }]);
  });

  it('is whole with and without a last line end', async () => {
    for (const end of ['', '\n']) expect((await reading(`${rows.join('\n')}${end}`)).notes.unread).toEqual([]);
  });

  it('is whole where rows end early because nothing follows in them', async () => {
    const short = LENA.slice(0, 11).join('\t');
    const { sittings, notes } = await reading([rows[0], short, short.replace('\t1\t', '\t2\t')].join('\n'));
    expect([sittings.length, notes.unread]).toEqual([2, []]);
  });
});

describe('people who have not begun', () => {
  it('are told as what they are, and not as rows that could not be read', async () => {
    const { notes, sittings } = await reading(table([HEAD, nobody(), LENA, nobody(), nobody()]));
    expect([sittings.length, notes.notStarted, notes.unread]).toEqual([1, 3, []]);
  });

  it('do not hide the column of attempts, in a language that nobody here knows', async () => {
    const head = HEAD.map((name, at) => (at < 7 ? `ක${at}` : name));
    const second = LENA.with(2, '2');
    expect(shown(await reading(table([head, nobody(), LENA, second])))).toEqual([WHOLE, WHOLE.replace('0/1', '0/2')]);
  });

  it('in Polish, where one has not begun: 40 people with 2 attempts each', async () => {
    const { sittings, learners, notes } = await reading(new Uint8Array(fixture('pl-nonattempt.txt')));
    expect([learners, sittings.length, notes.notStarted]).toEqual([40, 80, 1]);
  });

  it('alone are a reason of their own', async () => {
    expect(await refusalOf(table([HEAD, nobody(), nobody()]), 'x.txt')).toBe(
      'x.txt lists people (2), and none of them has started. There is nothing to count yet.',
    );
  });
});

describe('who a row belongs to', () => {
  const withNumber = (row: readonly string[], number: string) => [row[0]!, row[1]!, number, ...row.slice(2)];

  it.each([
    ['numbers that look like attempts', ['7', '8', '9']],
    ['long numbers', ['20114521', '20114522', '20114523']],
  ])('a column of %s is an identity, and the one before the dates is the attempt', async (_, numbers) => {
    const head = withNumber(
      HEAD.map((name, at) => (at < 7 ? `ක${at}` : name)),
      'ක7',
    );
    const dated = LENA.map((cell, at) => (at === 3 || at === 4 ? 'Monday, 23 November 2026, 9:34 AM' : cell));
    const rows = numbers.map((number, at) => withNumber(dated.with(1, `p${at}@example.invalid`), number));
    const { learners, sittings } = await reading(table([head, ...rows]));
    expect([learners, [...sittings].map(({ number }) => number)]).toEqual([3, [1, 1, 1]]);
  });

  it.each([['Attempt 1'], ['1st'], ['Versuch 1']])('%s is the first attempt', async (cell) => {
    expect(shown(await reading(table([HEAD, LENA.with(2, cell)])))).toEqual([WHOLE]);
  });

  it('without a column of attempts the rows of a person are attempts in turn, and it is said', async () => {
    const without = (row: readonly string[]) => row.filter((_, at) => ![2].includes(at));
    const { learners, sittings, notes } = await reading(table([HEAD, LENA, LENA].map(without)));
    expect([learners, [...sittings].map(({ number }) => number), notes.files[0]?.missing]).toEqual([
      1,
      [1, 2],
      ['attempt', 'date'],
    ]);
  });

  it('one e-mail address in two spellings is one person', async () => {
    const { learners } = await reading(table([HEAD, LENA, LENA.with(1, 'Lena@Example.invalid').with(2, '2')]));
    expect(learners).toBe(1);
  });

  it('one name in two spellings may be one person: it is counted as two and said', async () => {
    const row = (name: string) => `${name},1,Q01_real_coproduction,b,correct`;
    const { learners, notes } = await reading(
      ['learner,attempt,id,response,result', row('Lena L'), row('LENA  l'), row('Otto')].join('\n'),
    );
    expect([learners, notes.doubles]).toEqual([3, 1]);
  });

  it('two people of one name with two addresses are two, and nothing is said', async () => {
    const { learners, notes } = await reading(table([HEAD, LENA, LENA.with(1, 'other@example.invalid')]));
    expect([learners, notes.doubles]).toEqual([2, 0]);
  });

  it('files that tell people apart by other columns', async () => {
    const nameOnly = (row: readonly string[]) => row.filter((_, at) => at !== 1);
    const files = [table([HEAD, LENA]), table([HEAD, LENA].map(nameOnly))].map((text, at) =>
      exportOf(`${at}.txt`, bytesOf(text)),
    );
    const { learners, notes } = await read(files, bank, noPause);
    expect([learners, notes.doubles, notes.files.map(({ identity }) => identity.join())]).toEqual([
      2,
      1,
      ['name,email address', 'name'],
    ]);
  });

  it('"Username", "Email", "Full name" and "Employee number" of a plain CSV', async () => {
    const head = 'Employee number,Full name,Email,Username,Question ID,Attempt number,Result';
    const rows = ['001,Lena,l@example.invalid,lena', '002,Lena,m@example.invalid,lena2'].map(
      (who) => `${who},Q01_real_coproduction,1,Passed`,
    );
    const { learners, notes } = await reading([head, ...rows].join('\n'));
    expect([learners, notes.files[0]?.identity]).toEqual([2, ['username']]);
  });
});

describe('results and ids in other spellings', () => {
  it.each([
    ['Passed', 1],
    ['Failed', 0],
    ['TRUE', 1],
    ['100%', 1],
    ['50 %', 0.5],
    ['0,5', 0.5],
    ['0', 0],
  ])('%s is a mark', async (result, score) => {
    const { sittings } = await reading(
      `learner,id,response,result\n1,Q01_real_coproduction,b,${/,/.test(result) ? `"${result}"` : result}`,
    );
    expect([...sittings][0]?.scores).toEqual([score]);
  });

  it('a score over 1 is a percentage in the whole column', async () => {
    const { sittings } = await reading(
      'learner,id,score\n1,Q01_real_coproduction,100\n1,Q14_share_power,1\n2,Q01_real_coproduction,0',
    );
    expect([...sittings].map(({ scores }) => scores)).toEqual([[1, 0.01], [0]]);
  });

  it.each([
    'q01_REAL_coproduction',
    'urn:co_production:Q01_real_coproduction',
    'https://lms.example/x/Q01_real_coproduction',
    'course#Q01_real_coproduction_A1',
  ])('the id %s', async (id) => {
    expect(shown(await reading(table([HEAD, LENA.with(7, id)])))).toEqual([WHOLE]);
  });
});

describe('files that are something else', () => {
  const zip = (names: readonly string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
  it.each([
    [
      'binary Excel',
      zip(['[Content_Types].xml', 'xl/workbook.bin']),
      'x is a binary Excel workbook (.xlsb). Open it in Excel, save it as .xlsx, and open it here again.',
    ],
    [
      'a zip of a report',
      zip(['interactions.txt']),
      'x is a zip file, but no spreadsheet lies in it. Unpack it, and open the report itself.',
    ],
    [
      'a flat spreadsheet',
      '<?xml version="1.0"?>\n<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">',
      'x is a spreadsheet saved as one XML file (.fods, or Excel’s “XML Spreadsheet 2003”). Open it in your spreadsheet program, save it as .xlsx or .ods, and open it here again.',
    ],
    [
      'Excel’s own XML',
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>',
      'x is a spreadsheet saved as one XML file (.fods, or Excel’s “XML Spreadsheet 2003”). Open it in your spreadsheet program, save it as .xlsx or .ods, and open it here again.',
    ],
    [
      'other XML',
      '<?xml version="1.0"?><manifest/>',
      'x is an XML file of another kind, not a report. Download the report as .txt, .xlsx or .ods.',
    ],
  ])('%s is named as what it is', async (_, content, message) => {
    expect(await refusalOf(content, 'x')).toBe(message);
  });

  it.each([
    ['without any answer column', (row: readonly string[]) => row.slice(0, 7)],
    [
      'with empty answer columns',
      (row: readonly string[]) => row.map((cell, at) => (at > 6 && row !== HEAD ? '' : cell)),
    ],
  ])('the report of a 2004 package %s is refused with the reason', async (_, cut) => {
    const dated = LENA.map((cell, at) => (at === 3 || at === 4 ? 'Monday, 23 November 2026, 9:34 AM' : cell));
    const message = await refusalOf(table([HEAD, dated, dated.with(1, 'o@example.invalid')].map(cut)), 'x.txt');
    expect(message).toMatch(
      /^x\.txt lists people and attempts, but no answers\..*SCORM 2004: Moodle shows answers of SCORM 1\.2 packages only/,
    );
  });
});

describe('response, result and key are compared', () => {
  const answer = (id: string, response: string, right: string, result: string) =>
    LENA.with(7, id).with(8, response).with(9, right).with(10, result);

  it('right answers that the LMS marked wrong, and wrong ones that it marked right', async () => {
    const rows = [
      answer('Q01_real_coproduction', 'b', 'b', 'wrong'),
      answer('Q01_real_coproduction', 'a', 'b', 'correct'),
    ].map((row, at) => row.with(1, `${at}@example.invalid`));
    const { notes } = await reading(table([HEAD, ...rows]));
    expect(notes.mismarked).toEqual([{ what: 'Q01_real_coproduction', count: 2 }]);
  });

  it('an answer that equals another key in the report and was marked by it contradicts nothing', async () => {
    const { notes } = await reading(table([HEAD, answer('Q01_real_coproduction', 'c', 'c', 'correct')]));
    expect([notes.mismarked, notes.otherKeys]).toEqual([[], [{ what: 'Q01_real_coproduction: c', count: 1 }]]);
  });

  it('without a result the report’s own key marks, and today’s key can', async () => {
    const result = await reading(table([HEAD, answer('Q01_real_coproduction', 'c', 'c', '')]));
    expect([...result.sittings][0]?.scores[0]).toBe(1);
  });

  it.each([
    ['a matching response that ends early', '1.a,2.b', ''],
    ['one that ends within a pair', '1.a,2.b,3.', 'correct'],
  ])('%s was cut: its own answer is not counted, and without a result it is no zero', async (_, response, result) => {
    const matching = bank.questions.find(
      ({ kind, id }) => kind === 'matching' && bank.slots.some(({ items }) => items.includes(id)),
    )!;
    const { notes, sittings } = await reading(table([HEAD, answer(matching.id, response, '', result)]));
    expect(notes.cut).toEqual([{ what: matching.id, count: 1 }]);
    const first = [...sittings][0]!;
    expect(first.responses[first.items.indexOf(bank.questions.indexOf(matching))] ?? 'none').toBe(
      result === '' ? 'none' : '',
    );
  });
});

it('reads the days of a report in the language of the LMS', async () => {
  const { notes } = await reading(
    table([
      HEAD,
      LENA.with(3, 'poniedziałek, 23 listopada 2026, 09:34'),
      LENA.with(1, 'x@example.invalid').with(3, 'lundi 7 décembre 2026, 10:02'),
    ]),
  );
  expect(notes.period).toEqual({ from: 20780, to: 20794 });
});
