import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { answerKeyCsv } from '../../../scripts/package/answer-key-csv.js';
import { answerKeyHtml } from '../../../scripts/package/answer-key-html.js';
import { answerKeyWord } from '../../../scripts/package/answer-key-word.js';
import { answerKeyOf, type AnswerKey } from '../../../scripts/package/answer-key.js';
import { bank, ladderOrder, leaflet, reciprocity, rungs } from '../../fixtures/questions.js';
import { courseOf } from '../../fixtures/quiz-course.js';

const sources = [
  { id: 'tlap_ladder', title: 'Ladder of co-production', url: 'https://example.org/ladder' },
  { id: 'article', title: 'The article', url: '' },
];
const key = answerKeyOf(courseOf({}), bank, sources);
const entry = (id: string, from: AnswerKey = key) => from.entries.find((one) => one.id === id)!;
const hostile = answerKeyOf(
  courseOf({}),
  [
    {
      ...leaflet,
      stem: '=HYPERLINK("https://evil.example","<script>alert(1)</script>")',
      options: leaflet.options.map((option) => ({ ...option, text: '@SUM(1)', feedback: '+1-1' })),
    },
  ],
  sources,
);

describe('the answer key', () => {
  it('has every question, in the order in which learners meet them', () => {
    expect(key.entries.map(({ id }) => id)).toEqual(bank.map(({ id }) => id));
  });

  it('says in words what an id and its letters mean', () => {
    expect(entry(leaflet.id)).toMatchObject({
      slot: 'S01',
      place: 1,
      kind: 'choice',
      key: 'd',
      section: 'What it is',
      principles: ['P1: Sharing power'],
      objective: 'LO2: Tell informing, consulting, engaging, co-design and co-production apart',
      sources: ['Ladder of co-production, https://example.org/ladder'],
    });
    expect(entry(leaflet.id).rows[3]).toEqual({
      part: 'option',
      code: 'd',
      text: 'Consultation',
      right: 'right',
      feedback: 'Right. People are asked about something already made, and may not be able to change it.',
    });
  });

  it('spells each kind as a report does', () => {
    expect(entry(reciprocity.id)).toMatchObject({ key: 'f,b', sources: ['The article'] });
    expect(
      entry(rungs.id)
        .rows.map(({ part, code, text }) => [part, code, text])
        .slice(0, 4),
    ).toEqual([
      ['pair', '1', 'A clinic sends a letter saying its opening hours will change next month. → a: Informing'],
      ['pair', '2', 'A survey asks patients to choose between two options staff have drawn up. → b: Consultation'],
      ['pair', '3', 'Peer workers and staff plan, run and review a recovery course together. → c: Co-production'],
      ['target', 'a', 'Informing'],
    ]);
    expect(entry(ladderOrder.id).rows[0]).toEqual({
      part: 'in order',
      code: 'a',
      text: 'Coercion',
      right: '',
      feedback: ladderOrder.feedbackRight,
    });
    const [fault] = ladderOrder.faults;
    expect(entry(ladderOrder.id).rows.find(({ part }) => part === 'wrong order')).toMatchObject({
      code: `${fault?.later},${fault?.earlier}`,
      feedback: fault?.feedback,
      right: 'wrong',
    });
  });

  it('as CSV has a row for each option and survives a spreadsheet', () => {
    const csv = answerKeyCsv(key);
    expect(csv.startsWith('\ufeffcourse,version,question_id,slot,kind,question,')).toBe(true);
    const { data, errors } = Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(data.filter((row) => row['question_id'] === leaflet.id).map((row) => [row['code'], row['right']])).toEqual([
      ['a', 'wrong'],
      ['b', 'wrong'],
      ['c', 'wrong'],
      ['d', 'right'],
    ]);
  });

  it('as CSV gives a spreadsheet no formula to run', () => {
    const { data } = Papa.parse<string[]>(answerKeyCsv(hostile).slice(1), { skipEmptyLines: true });
    const starts = data.flat().map((cell) => cell[0]);
    expect(starts.filter((sign) => ['=', '+', '-', '@'].includes(sign ?? ''))).toEqual([]);
    expect(data[1]).toContain('\'=HYPERLINK("https://evil.example","<script>alert(1)</script>")');
  });

  it('as a page has headings, captions and header cells, and runs nothing', () => {
    const { document } = new JSDOM(answerKeyHtml(key)).window;
    expect(document.documentElement.lang).toBe('en-GB');
    expect([...document.querySelectorAll('h1')].map((h) => h.textContent)).toEqual([
      'Answer key: Co-production: driving positive change together',
    ]);
    expect([...document.querySelectorAll('h2')].map((h) => h.textContent)).toEqual(bank.map(({ id }) => id));
    for (const table of document.querySelectorAll('table')) {
      expect(table.caption?.textContent).toMatch(/^Codes of Q/);
      expect(table.querySelectorAll('thead th[scope="col"]')).toHaveLength(5);
      expect(table.querySelectorAll('tbody th[scope="row"]').length).toBe(table.tBodies[0]?.rows.length);
    }
    for (const link of document.querySelectorAll('nav a'))
      expect(document.querySelector(link.getAttribute('href')!)).not.toBeNull();
    const attacked = new JSDOM(answerKeyHtml(hostile)).window.document;
    expect(attacked.querySelectorAll('script, img, link')).toHaveLength(0);
    expect(attacked.querySelector('.stem')?.textContent).toBe(
      '=HYPERLINK("https://evil.example","<script>alert(1)</script>")',
    );
  });

  it('as a Word document has headings and header rows, and the same bytes again', async () => {
    const bytes = await answerKeyWord(key);
    const files = unzipSync(bytes);
    const text = strFromU8(files['word/document.xml']!);
    expect(text.match(/w:pStyle w:val="Heading1"/g)).toHaveLength(bank.length);
    expect(text.match(/<w:tblHeader\/>/g)).toHaveLength(bank.length);
    expect(text).toContain('Consultation');
    expect(strFromU8(files['docProps/core.xml']!)).toContain('2026-11-23T12:00:00Z');
    expect(Buffer.compare(bytes, await answerKeyWord(key))).toBe(0);
  });
});
