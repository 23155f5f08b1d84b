// A table row by row: its heading, rows that are cut or too long, what is missing, and what is no report.

import { describe, expect, it } from 'vitest';
import { read } from '../../../../src/analysis/read-exports.js';
import { headingIn } from '../../../../src/analysis/read-table.js';
import { exportOf } from '../../../../src/analysis/read/export.js';
import { Unreadable } from '../../../../src/analysis/reading.js';
import { smallBank } from '../../../fixtures/analysis/small-bank.js';

const bank = smallBank();
const Q01 = 'Q01_first_meeting';
const reading = (text: string, pause = async (_done: number) => {}) =>
  read([exportOf('x', new TextEncoder().encode(text))], bank, pause);
const csv = (...rows: readonly string[]) => rows.map((row) => `${row}\n`).join('');
const HEAD = 'learner,attempt,id,response,result';
const row = (learner: string, more = '') => `${learner},1,${Q01},b,correct${more}`;

async function refusal(text: string) {
  const cause: unknown = await reading(text).catch((reason: unknown) => reason);
  if (!(cause instanceof Unreadable)) throw new Error('It was read, or failed in another way.', { cause });
  return [cause.reason, cause.values] as const;
}

describe('rows', () => {
  const unread = async (...rows: readonly string[]) => (await reading(rows.join('\n'))).notes.unread;

  it('may be wider than the heading where nothing stands there', async () => {
    const { notes, sittings } = await reading(csv(HEAD, row('u1', ',,'), row('u2', ',,x'), row('u3', ',x')));
    expect([sittings.length, notes.files[0]?.rows]).toEqual([1, 3]);
    expect(notes.unread).toEqual([{ why: 'too long', count: 2, places: ['x:3', 'x:4'] }]);
  });

  it('have cells of 32,767 letters at most, as a spreadsheet has', async () => {
    const long = (n: number) => csv(HEAD, row('u1'), row('y'.repeat(n)));
    expect((await reading(long(32_767))).sittings.length).toBe(2);
    expect((await reading(long(32_768))).notes.unread).toEqual([{ why: 'too long', count: 1, places: ['x:3'] }]);
  });

  it('are cut where the last is open and narrower than all others', async () => {
    const cut = [{ why: 'cut row', count: 1, places: ['x:3'] }];
    expect(await unread(HEAD, row('u1'), `u2,1,${Q01}`)).toEqual(cut);
    // Whole, though nothing ends it; narrow, as another before it; ended; and alone, when nothing tells how wide rows are.
    expect(await unread(HEAD, row('u1'), row('u2'))).toEqual([]);
    expect(await unread(HEAD, `u1,1,${Q01},b`, row('u2'), `u3,1,${Q01},b`)).toEqual([]);
    expect(await unread(HEAD, row('u1'), `u2,1,${Q01},b`, '')).toEqual([]);
    expect(await unread(HEAD, `u2,1,${Q01},b`)).toEqual([]);
  });
});

describe('the heading', () => {
  const rowsOf = (...rows: readonly string[]) => rows.map((cells, at) => ({ line: at + 1, cells: cells.split(',') }));

  it('is the first of thirty rows that names the columns of a report', () => {
    const above = (n: number) => rowsOf(...Array.from({ length: n }, (_, at) => `Title ${at}`), HEAD, HEAD, row('u'));
    expect([headingIn(above(0), bank)?.at, headingIn(above(29), bank)?.at, headingIn(above(30), bank)]).toEqual([
      0,
      29,
      null,
    ]);
    expect(headingIn(above(1), bank)).toMatchObject({ cells: HEAD.split(','), columns: { shape: 'long', id: 2 } });
  });

  it('is none below a row that no report has', () => {
    const wide = { line: 1, cells: Array.from({ length: 4097 }, () => 'x') };
    expect(headingIn([wide, ...rowsOf(HEAD)], bank)).toBeNull();
    expect(headingIn([{ ...wide, cells: wide.cells.slice(1) }, ...rowsOf(HEAD)], bank)?.at).toBe(1);
  });

  it('is looked for until 330 rows have come, and rows are read from there on', async () => {
    const many = (n: number) => csv('Title', HEAD, ...Array.from({ length: n }, (_, at) => row(`u${at}`)));
    const { sittings, notes } = await reading(many(700));
    expect([sittings.length, notes.files[0]?.rows]).toEqual([700, 700]);
  });

  it('too wide is refused with its line', async () => {
    const wide = Array.from({ length: 4097 }, () => 'x').join(',');
    expect(await refusal(csv(HEAD, row('u1'), wide))).toEqual(['too wide', { line: 3, columns: 4097, most: 4096 }]);
  });
});

describe('a file says of itself', () => {
  const fileOf = async (text: string) => (await reading(text)).notes.files[0];

  it('what a plain table lacks, and who is told apart by what', async () => {
    expect(await fileOf(csv(HEAD, row('u1')))).toEqual({
      ...{ name: 'x', encoding: 'utf-8', format: 'csv', rows: 1, missing: ['right', 'date'], identity: ['learner'] },
    });
    expect(await fileOf(csv('id,score', `${Q01},1`))).toMatchObject({
      ...{ missing: ['learner', 'attempt', 'response', 'right', 'date'], identity: [] },
    });
    expect(await fileOf(csv(' LEARNER ,id,response,right answer', `u,${Q01},b,b`))).toMatchObject({
      ...{ missing: ['attempt', 'result', 'date'], identity: ['learner'] },
    });
  });

  it('what a table of attempts lacks', async () => {
    const head = 'Name,Email address,Attempt,Started on,Question 0,Response 0,Right answer 0,Result 0';
    const cells = `Lena,l@a.uk,1,23 November 2026,${Q01},b,b,correct`;
    expect(await fileOf(csv(head, cells))).toMatchObject({
      ...{ format: 'moodle', rows: 1, missing: [], identity: ['name', 'email address'] },
    });
    const without = (...columns: number[]) =>
      csv(
        ...[head, cells].map((line) =>
          line
            .split(',')
            .filter((_, at) => !columns.includes(at))
            .join(','),
        ),
      );
    expect((await fileOf(without(2, 3)))?.missing).toEqual(['attempt', 'date']);
    expect((await fileOf(without(6, 7)))?.missing).toEqual(['right', 'result']);
    expect((await fileOf(without(5, 6)))?.missing).toEqual(['response', 'right']);
  });

  it('which of its other columns are groups', async () => {
    const rows = Array.from({ length: 12 }, (_, at) => row(`u${at}`, `,D${at % 2},2026-11-23`));
    const { groupings } = await reading(csv(`${HEAD},Department,date`, ...rows));
    expect(groupings.map(({ name, values }) => [name, values])).toEqual([
      ['file', ['x']],
      ['Department', ['D0', 'D1']],
    ]);
  });
});

it('marks go by the rows below the heading, not by what stands above it', async () => {
  const { sittings } = await reading(csv('Report,,75', 'learner,id,score', `u,${Q01},0.5`));
  expect([...sittings][0]?.scores).toEqual([0.5]);
});

describe('a table of attempts', () => {
  const told = async (head: string, ...rows: readonly string[]) => {
    const { notes, groupings, sittings } = await reading(csv(head, ...rows));
    return { missing: notes.files[0]?.missing, groups: groupings.map(({ name }) => name), sittings: [...sittings] };
  };

  it('lacks the question where only the place tells it, and the learner where nothing does', async () => {
    const placed = await told('Name,Attempt,Response 0,Result 0,Response 1,Result 1', 'Lena,1,b,correct,"a,b",correct');
    expect([placed.missing, placed.sittings[0]?.items]).toEqual([
      ['question', 'right', 'date'],
      [0, 1],
    ]);
    const nobody = await told(
      'Attempt,Started on,Question 0,Response 0,Result 0',
      `1,23 November 2026,${Q01},b,correct`,
    );
    expect(nobody.missing).toEqual(['right', 'learner']);
  });

  it('has groups of its own', async () => {
    const rows = Array.from({ length: 12 }, (_, at) => `P${at},D${at % 2},1,23 November 2026,${Q01},b,correct`);
    const { groups } = await told('Name,Department,Attempt,Started on,Question 0,Response 0,Result 0', ...rows);
    expect(groups).toEqual(['file', 'Department']);
  });
});

describe('a table without a heading', () => {
  it('is looked at for thirty rows', async () => {
    const titles = (n: number) => Array.from({ length: n }, (_, at) => `Title ${at},,`);
    const marks = (n: number) => refusal(csv(...titles(n), 'Name,Grade/10.00', 'Lena,8'));
    expect([(await marks(29))[0], (await marks(30))[0]]).toEqual(['other report', 'no columns']);
    const dates = '23 November 2026 9:34 AM,23 November 2026 9:40 AM';
    const people = (n: number) =>
      refusal(csv(...titles(n), 'Attempt,Started on,Last accessed on', `1,${dates}`, `1,${dates}`));
    expect([(await people(0))[0], (await people(29))[0], (await people(30))[0]]).toEqual([
      'no answers',
      'no answers',
      'no columns',
    ]);
  });

  it('and without a row is empty', async () => {
    expect(await refusal('""\n""\n')).toEqual(['empty', {}]);
  });

  it('of marks is another report, of people and attempts one without answers', async () => {
    for (const mark of ['Grade/10.00', 'Punkte / 1,5 ', 'Q. 1 /1.00'])
      expect(await refusal(csv(`Name,"${mark}"`, 'Lena,8'))).toEqual(['other report', {}]);
    for (const mark of ['Grade/10', '10.00', 'Grade/10.00 of all'])
      expect((await refusal(csv(`Name,"${mark}"`, 'Lena,8')))[0]).toBe('no columns');
    const dates = '23 November 2026 9:34 AM,23 November 2026 9:40 AM';
    const people = csv('Name,Attempt,Started on,Last accessed on,Score', `Lena,1,${dates},50`, `Otto,1,${dates},60`);
    expect(await refusal(people)).toEqual(['no answers', {}]);
    expect((await refusal(csv('Name,Started on,Last accessed on,Attempt', `Lena,${dates},1`)))[0]).toBe('no columns');
  });

  it('is told by what it begins with: eight cells, forty letters of each', async () => {
    const cells = Array.from({ length: 9 }, (_, at) => `c${at}${at === 0 ? 'y'.repeat(50) : ''}`);
    expect(await refusal(csv('', cells.join(',')))).toEqual([
      ...['no columns', { line: 2, found: [`c0${'y'.repeat(38)}`, ...cells.slice(1, 8)].join(' | ') }],
    ]);
    expect(await refusal(csv('', ''))).toEqual(['empty', {}]);
  });
});

it('says how much of the file has come', async () => {
  const shares: number[] = [];
  await reading(csv(HEAD, row('u1')), async (done) => void shares.push(done));
  expect(shares).toEqual([1, 1]);
});
