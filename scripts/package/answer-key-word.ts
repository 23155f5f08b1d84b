// The answer key as a Word document, with real headings and header rows, and the same bytes for the same words.

import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { AnswerKey, KeyEntry } from './answer-key.js';
import { withFixedDates } from './fixed-dates.js';

const ink = '212B32';

/** Twentieths of a point. The columns fill the page between its margins. */
const a4 = { width: 11906, height: 16838 };
const margin = { top: 1134, right: 1134, bottom: 1134, left: 1134 };
const widths: readonly number[] = [760, 1000, 3600, 878, 3400];

export async function answerKeyWord(key: AnswerKey): Promise<Uint8Array> {
  const title = `Answer key: ${key.title}`;
  const document = new Document({
    title,
    description: `Version ${key.version}`,
    creator: 'Learning team',
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size: 22, language: { value: key.language } },
          paragraph: { spacing: { after: 80 } },
        },
        title: { run: { font: 'Arial', size: 40, bold: true, color: ink }, paragraph: { spacing: { after: 160 } } },
        heading1: {
          run: { font: 'Arial', size: 28, bold: true, color: ink },
          paragraph: { spacing: { before: 480, after: 120 }, keepNext: true },
        },
      },
    },
    sections: [
      {
        properties: { page: { size: a4, margin } },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          new Paragraph(
            `Version ${key.version}, released ${key.released}. Pass mark ${key.passMark}%. For assessors only.`,
          ),
          new Paragraph(
            'An LMS report shows ids and letters. Find the id here; the letters are the codes in its table. A second or later attempt adds _A2, _A3 and so on to the id.',
          ),
          ...key.entries.flatMap(partOf),
        ],
      },
    ],
  });
  return withFixedDates(await Packer.toBuffer(document), key.released);
}

function partOf(entry: KeyEntry): (Paragraph | Table)[] {
  const facts: readonly (readonly [string, string])[] = [
    ['Right answer', entry.key],
    ['Asked as', entry.place === null ? 'not asked at present' : `question ${entry.place} (slot ${entry.slot})`],
    ['Objective', entry.objective],
    ['Principles', entry.principles.join('; ') || 'none'],
    ['Sources', entry.sources.join('; ') || 'none'],
  ];
  return [
    new Paragraph({ text: entry.id, heading: HeadingLevel.HEADING_1 }),
    new Paragraph({ children: [new TextRun({ text: entry.question, bold: true })] }),
    ...facts.map(
      ([name, value]) =>
        new Paragraph({ children: [new TextRun({ text: `${name}: `, bold: true }), new TextRun(value)] }),
    ),
    new Table({
      width: { size: sum(widths), type: WidthType.DXA },
      columnWidths: [...widths],
      layout: TableLayoutType.FIXED,
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
      rows: [
        new TableRow({
          tableHeader: true,
          children: ['Code', 'Part', 'Text', 'Right', 'Feedback'].map((head, at) => cell(head, at, true)),
        }),
        ...entry.rows.map(
          (row) =>
            new TableRow({
              cantSplit: true,
              children: [row.code, row.part, row.text, row.right, row.feedback].map((text, at) =>
                cell(text, at, row.right === 'right'),
              ),
            }),
        ),
      ],
    }),
  ];
}

function cell(text: string, column: number, isBold: boolean): TableCell {
  return new TableCell({
    width: { size: widths[column] ?? 0, type: WidthType.DXA },
    children: [new Paragraph({ spacing: { after: 0 }, children: [new TextRun({ text, bold: isBold, size: 20 })] })],
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
