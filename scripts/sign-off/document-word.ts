// The sign-off script as a Word document: real headings, header rows that repeat, version and date on each page, and an
// empty column for comments. The same words give the same bytes.

import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LeaderType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { withFixedDates } from '../package/fixed-dates.js';
import type { Block, Difference, DocumentHead, Row, SignOffDocument } from './row.js';
import { contentsOf, marked, secondPartIn } from './word-contents.js';
import { wordChangesOf } from './word-changes.js';
import { picturePieces } from './word-pictures.js';

type Piece = Paragraph | Table;

/** Twentieths of a point: A4 on its side, with margins of 1.5 cm. */
const page = { long: 16_838, short: 11_906, margin: 850 };
const blue = '005EB8';
const grey = '4C6272';
const line = { style: BorderStyle.SINGLE, size: 4, color: 'AEB7BD' };

/** docx turns the sides itself when the page lies. */
const pageLying = (isUpright: boolean) => ({
  size: {
    width: page.short,
    height: page.long,
    orientation: isUpright ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
  },
  margin: {
    header: page.margin / 2,
    footer: page.margin / 2,
    top: 1.3 * page.margin,
    bottom: page.margin,
    left: page.margin,
    right: page.margin,
  },
});

function stylesIn(language: string) {
  return {
    document: { run: { font: 'Arial', size: 20, language: { value: language } } },
    title: { run: { size: 44, bold: true, font: 'Arial' } },
    heading1: {
      run: { size: 32, bold: true, color: blue, font: 'Arial' },
      paragraph: { spacing: { before: 480, after: 160 }, keepNext: true },
    },
    heading2: {
      run: { size: 26, bold: true, font: 'Arial' },
      paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
    },
  };
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ size: 16, color: grey, children: [PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
  });
}

const scriptHead = ({ title, version, day }: SignOffDocument): DocumentHead => ({
  title: `Sign-off script: ${title}`,
  version: `Version ${version}, ${day}`,
  intro: [
    'Every word that a learner can meet, with its source. Write your comments into the last column, or with Review, New Comment. Nothing that is typed here changes the course: the learning team changes the file named under each number.',
    'Each picture is shown once, in the part “Pictures”, beside the words that say what it shows. Where it belongs to other words, a link leads to it.',
    'It holds the right answers: do not put it where learners can open it.',
  ],
  isUpright: false,
});

export async function documentWord(
  script: SignOffDocument,
  head: DocumentHead = scriptHead(script),
): Promise<Uint8Array> {
  const across = (head.isUpright ? page.short : page.long) - 2 * page.margin;
  const version = `${script.title}, version ${script.version}, ${script.day}`;
  const document = new Document({
    title: head.title,
    description: `Version ${script.version}`,
    creator: 'Learning team',
    styles: { default: stylesIn(script.language) },
    sections: [
      {
        properties: { page: pageLying(head.isUpright) },
        headers: {
          default: new Header({
            children: [small(head.isUpright ? `${head.title}. ${version}` : `Sign-off script: ${version}`)],
          }),
        },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          new Paragraph({ text: head.title, heading: HeadingLevel.TITLE }),
          spaced(head.version, true),
          ...head.intro.map((text) => spaced(text)),
          ...script.blocks.flatMap((block, at) => [
            // Before the second part: the first says who reads what.
            ...(!head.isUpright && at === secondPartIn(script.blocks) ? contentsOf(script.blocks) : []),
            ...piecesOf(block, script, across),
          ]),
        ],
      },
    ],
  });
  return withFixedDates(await Packer.toBuffer(document), script.released);
}

function piecesOf(block: Block, script: SignOffDocument, across: number): Piece[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          children: marked(block.anchor, block.text, script.blocks.indexOf(block)),
          heading: block.level === 2 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
        }),
      ];
    case 'text':
      return [spaced(block.text)];
    case 'list':
      return block.items.map((item) => new Paragraph({ text: item, bullet: { level: 0 }, spacing: { after: 60 } }));
    case 'steps':
      return block.items.map((item, at) => spaced(`${at + 1}. ${item}`, false, 60));
    case 'boxes':
      return block.boxes.map(({ text, hasLine }) => ruled(`☐ ${text}`, hasLine, across));
    case 'line':
      return [ruled(block.label, true, across)];
    case 'checks':
      return block.checks.flatMap(({ isDone, text, detail }) => [
        new Paragraph({ children: [new TextRun(`${isDone ? '☑' : '☐'} ${text}`)], keepNext: true }),
        small(detail, 120),
      ]);
    case 'table':
      return [
        ...(block.hidesCaption ? [] : [spaced(block.caption, true)]),
        tableOf(
          block.head,
          block.rows.map((row) => row.map((cell) => [cell === '' ? spaced('', false, 320) : new Paragraph(cell)])),
          widthsFor(block.head, block.rows, across),
          across,
        ),
      ];
    case 'rows':
      return [
        tableOf(
          ['Number', 'Text', 'Source', 'Comment'],
          block.rows.map((row) => rowOf(row, script)),
          [0.18, 0.46, 0.14, 0.22].map((share) => Math.floor(share * across)),
          across,
        ),
      ];
    case 'differences':
      return block.differences.flatMap(differenceOf);
    case 'signatures':
      return [
        tableOf(
          ['Role', 'Name', 'Date', 'Signature'],
          block.roles.map((role) => [
            [spaced(role, false, 400)],
            ...Array.from({ length: 3 }, () => [new Paragraph('')]),
          ]),
          Array.from({ length: 4 }, () => Math.floor(across / 4)),
          across,
        ),
      ];
  }
}

function rowOf(row: Row, script: SignOffDocument): Paragraph[][] {
  const { sources, differences } = script;
  const change = differences.find(({ key }) => key === row.key);
  return [
    [new Paragraph({ children: [new TextRun({ text: row.number, bold: true, size: 18 })] }), small(row.place)],
    [
      small(`${row.label}${change ? ` · ${change.kind}` : ''}`),
      ...picturePieces(row, script),
      ...row.text.split('\n').map((line) => new Paragraph({ text: line, spacing: { after: 60 } })),
      ...(row.note === '' ? [] : [small(row.note)]),
    ],
    row.sources.length === 0
      ? [new Paragraph('')]
      : row.sources.map(
          (id) => new Paragraph({ children: [new TextRun({ text: sources.get(id)?.short ?? id, size: 18 })] }),
        ),
    [new Paragraph('')],
  ];
}

function tableOf(
  head: readonly string[],
  rows: readonly (readonly Paragraph[])[][],
  widths: readonly number[],
  across: number,
): Table {
  return new Table({
    width: { size: across, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [
      new TableRow({
        tableHeader: true,
        children: head.map((name, at) =>
          cell([new Paragraph({ children: [new TextRun({ text: name, bold: true })] })], widths[at] ?? 0, 'E8EDEE'),
        ),
      }),
      ...rows.map(
        (row) =>
          new TableRow({ cantSplit: true, children: row.map((children, at) => cell(children, widths[at] ?? 0)) }),
      ),
    ],
  });
}

/** A column as wide as its fullest cell asks, within reason. */
function widthsFor(head: readonly string[], rows: readonly (readonly string[])[], across: number): number[] {
  const asked = head.map((name, at) =>
    Math.min(48, Math.max(9, name.length, ...rows.map((row) => row[at]?.length ?? 0))),
  );
  const all = asked.reduce((total, one) => total + one, 0);
  return asked.map((one) => Math.floor((one / all) * across));
}

function cell(children: readonly Paragraph[], width: number, fill?: string): TableCell {
  return new TableCell({
    children: [...children],
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    ...(fill ? { shading: { fill } } : {}),
  });
}

function differenceOf({ number, kind, before, after }: Difference): Paragraph[] {
  const runs = wordChangesOf(before, after).map(({ kind: of, text }) =>
    of === 'same'
      ? new TextRun(`${text} `)
      : of === 'gone'
        ? new TextRun({ text: `${text} `, strike: true, color: 'AE1D13' })
        : new TextRun({ text: `${text} `, underline: {}, color: '00662F' }),
  );
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 120 },
      children: [new TextRun({ text: `${number} `, bold: true }), new TextRun(kind)],
    }),
    new Paragraph({ children: runs }),
  ];
}

const spaced = (text: string, bold = false, after = 120) =>
  new Paragraph({ spacing: { after }, children: [new TextRun({ text, bold })] });
/** A label, and a line to the edge of the page to write on. */
const ruled = (label: string, hasLine: boolean, across: number) =>
  new Paragraph({
    spacing: { before: 80, after: 160 },
    ...(hasLine ? { tabStops: [{ type: TabStopType.RIGHT, position: across, leader: LeaderType.UNDERSCORE }] } : {}),
    children: [new TextRun(hasLine ? `${label} \t` : label)],
  });
const small = (text: string, after = 0) =>
  new Paragraph({ spacing: { after }, children: [new TextRun({ text, size: 16, color: grey })] });
