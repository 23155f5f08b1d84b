// The answer key as a Word document, with real headings and header rows, and the same bytes for the same words.

import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { AnswerKey, KeyEntry } from './answer-key.js';
import { zipOf } from './zip.js';

export async function answerKeyWord(key: AnswerKey): Promise<Uint8Array> {
  const title = `Answer key: ${key.title}`;
  const document = new Document({
    title,
    description: `Version ${key.version}`,
    creator: 'Learning team',
    styles: { default: { document: { run: { font: 'Arial', size: 22, language: { value: key.language } } } } },
    sections: [{ children: [
      new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
      new Paragraph(`Version ${key.version}, released ${key.released}. Pass mark ${key.passMark}%. For assessors only.`),
      new Paragraph('An LMS report shows ids and letters. Find the id here; the letters are the codes in its table. A second or later attempt adds _A2, _A3 and so on to the id.'),
      ...key.entries.flatMap(partOf),
    ] }],
  });
  return withFixedDates(await Packer.toBuffer(document), key.released);
}

function partOf(entry: KeyEntry): (Paragraph | Table)[] {
  const facts: readonly (readonly [string, string])[] = [['Right answer', entry.key], ['Asked as', entry.place === null ? 'not asked at present' : `question ${entry.place} (slot ${entry.slot})`], ['Objective', entry.objective], ['Principles', entry.principles.join('; ') || 'none'], ['Sources', entry.sources.join('; ') || 'none']];
  return [
    new Paragraph({ text: entry.id, heading: HeadingLevel.HEADING_1 }),
    new Paragraph({ children: [new TextRun({ text: entry.question, bold: true })] }),
    ...facts.map(([name, value]) => new Paragraph({ children: [new TextRun({ text: `${name}: `, bold: true }), new TextRun(value)] })),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [
        new TableRow({ tableHeader: true, children: ['Code', 'Part', 'Text', 'Right', 'Feedback'].map((head) => cell(head, true)) }),
        ...entry.rows.map((row) => new TableRow({ cantSplit: true, children: [row.code, row.part, row.text, row.right, row.feedback].map((text) => cell(text, false)) })),
      ],
    }),
  ];
}

function cell(text: string, isHead: boolean): TableCell {
  return new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, bold: isHead })] })] });
}

/** docx writes today's date into the file; the day of the release is the truer one, and gives the same bytes again. */
function withFixedDates(bytes: Uint8Array, released: string): Uint8Array {
  const files = new Map(Object.entries(unzipSync(bytes)));
  const core = strFromU8(files.get('docProps/core.xml') ?? new Uint8Array());
  return zipOf(files.set('docProps/core.xml', strToU8(core.replace(/>\d{4}-\d{2}-\d{2}T[^<]*</g, `>${released}T12:00:00Z<`))));
}
