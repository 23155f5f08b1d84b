// Drawings (SVG) that do more than show: run a program, load from elsewhere, or change where a link leads.

import { Fault, type Report } from '../parse/content-faults.js';

/** A drawing with something in it that is not drawing. */
export class ActiveDrawing extends Fault {}

const parts: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  { pattern: /<!DOCTYPE|<!ENTITY/i, what: 'a document type, which can hold entities that grow without end' },
  { pattern: /<script\b/i, what: 'a program' },
  { pattern: /\son[a-z]+\s*=/i, what: 'a program that runs when something happens' },
  { pattern: /<(?:[a-z]+:)?(?:animate|set|animateTransform|animateMotion|animateColor)\b/i, what: 'an animation' },
  { pattern: /<(?:[a-z]+:)?foreignObject\b/i, what: 'a piece of another document' },
  { pattern: /<(?:[a-z]+:)?a\b/i, what: 'a link' },
  { pattern: /<\?xml-stylesheet|@import/i, what: 'a style sheet from elsewhere' },
  {
    pattern: /(?:href|src)\s*=\s*["'](?!\s*(?:#|data:image\/(?:png|jpeg|webp)))[^"']/i,
    what: 'an address from which it loads',
  },
  { pattern: /url\((?!\s*(?:#|["']\s*[#"']))/i, what: 'an address from which it loads' },
];

export function checkDrawings(files: ReadonlyMap<string, string>, report: Report): void {
  for (const [file, text] of files) {
    if (!file.endsWith('.svg')) continue;
    for (const { pattern, what } of parts) {
      const found = pattern.exec(text);
      if (!found) continue;
      const before = text.slice(0, found.index).split('\n');
      report(
        new ActiveDrawing(
          { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
          `This drawing holds ${what} (“${
            text
              .slice(found.index, found.index + 24)
              .trim()
              .split('\n')[0]
          }”).`,
          'Save it as "plain SVG" in a drawing program, or export it as PNG or WebP.',
        ),
      );
    }
  }
}
