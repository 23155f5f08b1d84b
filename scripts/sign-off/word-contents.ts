// The contents of the Word document: links to its parts, and the marks that they lead to.

import { BookmarkEnd, BookmarkStart, InternalHyperlink, Paragraph, TextRun, type ParagraphChild } from 'docx';
import type { Block } from './row.js';

/** The first half page says who reads what; the contents after it lead there. Links, since a field asks to be updated first. */
export function contentsOf(blocks: readonly Block[]): Paragraph[] {
  const heads = blocks.filter((block) => block.kind === 'heading').filter(({ level }) => level === 2);
  return [
    new Paragraph({ spacing: { after: 120 }, children: [new TextRun({ text: 'Contents', bold: true })] }),
    ...heads.map(
      ({ anchor, text }) =>
        new Paragraph({
          spacing: { after: 40 },
          children: [
            new InternalHyperlink({
              anchor: bookmarkOf(anchor),
              children: [new TextRun({ text, style: 'Hyperlink' })],
            }),
          ],
        }),
    ),
  ];
}

/** The library's own bookmark counts on from one document to the next, so the same words would not give the same bytes. */
export const marked = (anchor: string, text: string, number: number) =>
  // The types of a paragraph leave these two out, although the library's own bookmark is made of them.
  [new BookmarkStart(bookmarkOf(anchor), number), new TextRun(text), new BookmarkEnd(number)] as ParagraphChild[];

export const secondPartIn = (blocks: readonly Block[]) =>
  blocks.findIndex((block, at) => at > 0 && block.kind === 'heading' && block.level === 2);

/** Word takes 40 characters for a bookmark, letters, digits and _. */
const bookmarkOf = (anchor: string) => `to_${anchor.replace(/\W/g, '_')}`.slice(0, 40);
