// The pictures of the Word document: each once, under its own number; other rows that show it lead there.

import { BookmarkEnd, BookmarkStart, ImageRun, InternalHyperlink, Paragraph, TextRun, type ParagraphChild } from 'docx';
import type { Row, SignOffDocument } from './row.js';
import { scenePng } from './scene-png.js';

/** Beyond the numbers that the headings' bookmarks have. */
const BOOKMARKS = 100_000;

/** What stands in a row for its picture. Where the sheet has no row for the picture alone, it stands where it is named. */
export function picturePieces({ key, picture: name }: Row, { pictures, blocks }: SignOffDocument): Paragraph[] {
  const picture = name === null ? undefined : pictures.get(name);
  if (name === null || !picture) return [];
  const own = blocks
    .flatMap((block) => (block.kind === 'rows' ? block.rows : []))
    .find((row) => row.key === ownKeyOf(name));
  if (own && own.key !== key) return [referenceTo(own.number, name)];
  const { data, width, height } = scenePng(picture.svg);
  const at = [...pictures.keys()].indexOf(name) + 1;
  // The library counts ids on from one document to the next, so the same words would not give the same bytes.
  const altText = { id: String(at), name, title: '', description: picture.alt };
  const image = new ImageRun({ type: 'png', data, transformation: { width, height }, altText });
  const marked = [new BookmarkStart(bookmarkOf(name), BOOKMARKS + at), image, new BookmarkEnd(BOOKMARKS + at)];
  return [
    new Paragraph({ spacing: { before: 60, after: 60 }, children: own ? (marked as ParagraphChild[]) : [image] }),
  ];
}

const ownKeyOf = (name: string) => `picture.${name}`;

function referenceTo(number: string, name: string): Paragraph {
  return new Paragraph({
    children: [
      new InternalHyperlink({
        anchor: bookmarkOf(name),
        children: [new TextRun({ text: `The picture: ${number}`, style: 'Hyperlink', size: 18 })],
      }),
    ],
  });
}

/** Word takes 40 characters for a bookmark, letters, digits and _. */
const bookmarkOf = (name: string) => `scene_${name.replace(/\W/g, '_')}`.slice(0, 40);
