// The words of one screen, as they travel: to be put into the page by script, and as a page of their own.

import type { Id } from '../../../src/model/course.js';
import type { Compiled } from '../compiled.js';
import { wordsOf } from './html.js';

/** Every screen whose words come when they are asked for: all but the start, in the order of reading. */
export function screenIdsOf({ course }: Compiled): readonly Id[] {
  return [...course.sections, ...course.pages].map(({ id }) => id);
}

/** @param id of a section or page */
export function screenWordsOf({ html }: Compiled, id: Id): string {
  return wholeWords(html[id] ?? '');
}

/** A word with a hyphen stays whole in a heading: "co-" alone at the end of a line reads as a mistake. */
function wholeWords(words: string): string {
  return words.replace(
    /(<h[12]\b[^>]*>)([^<]+)/g,
    (_, tag: string, text: string) => tag + text.replace(/[\p{L}\d]+-[\p{L}\d]+/gu, '<span class="cp-whole">$&</span>'),
  );
}

/** What a link may lead to, with the screen it stands in: every screen, heading, term and source. */
export function screensOfAnchors(compiled: Compiled): Readonly<Record<string, Id>> {
  return Object.fromEntries(
    screenIdsOf(compiled).flatMap((screen) => [
      [screen, screen],
      ...[...(compiled.html[screen] ?? '').matchAll(/<(?:h[1-6]|li|div|section)\b[^>]*?\sid="([\w-]+)"/g)].map(
        ([, anchor = '']) => [anchor, screen] as const,
      ),
    ]),
  );
}

/** The words of the heading with this id, and of a screen its title. */
export function titleAt(compiled: Compiled, anchor: Id): string {
  const { course, html } = compiled;
  const screen = [...course.sections, ...course.pages].find(({ id }) => id === anchor);
  if (screen) return wordsOf(/<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(html[anchor] ?? '')?.[1] ?? screen.title);
  const heading = new RegExp(`<(h[1-4])\\b[^>]*\\sid="${anchor}"[^>]*>([\\s\\S]*?)</\\1>`);
  for (const words of Object.values(html)) {
    const [, , text] = heading.exec(words) ?? [];
    if (text !== undefined) return wordsOf(text);
  }
  return anchor;
}
