// The words of one screen, as they travel: to be put into the page by script, and as a page of their own.

import type { Id } from '../../../src/model/course.js';
import type { Compiled } from '../compiled.js';
import { markup, raw, wordsOf } from './html.js';

/** Every screen whose words come when they are asked for: all but the start, in the order of reading. */
export function screenIdsOf({ course }: Compiled): readonly Id[] {
  return [...course.sections, ...course.pages].map(({ id }) => id);
}

/** @param id of a section or page */
export function screenWordsOf({ html, terms }: Compiled, id: Id): string {
  return wholeTerms(wholeWords(html[id] ?? ''), terms);
}

/** The screen as the element that it stands in. */
export function screenOf(compiled: Compiled, id: Id, words = screenWordsOf(compiled, id)): string {
  const tag = raw(compiled.elements[id] ?? 'section');
  const dress = raw(id in compiled.elements ? '' : ' class="cp-page"');
  return markup`<${tag} id="${id}" data-screen="${id}"${dress}>${raw(words)}</${tag}>`.text;
}

/** A word with a hyphen stays whole in a heading: "co-" alone at the end of a line reads as a mistake. */
function wholeWords(words: string): string {
  return words.replace(
    /(<h[12]\b[^>]*>)([^<]+)/g,
    (_, tag: string, text: string) => tag + text.replace(hyphened, whole),
  );
}

const hyphened = /[\p{L}\d]+-[\p{L}\d]+/gu;
const whole = '<span class="cp-whole">$&</span>';

/** A term of the glossary that has a hyphen stays whole wherever it stands. */
function wholeTerms(words: string, terms: Compiled['terms']): string {
  const names = terms.map(({ term }) => term).filter((term) => /^[\p{L}\d]+-[\p{L}\d]+$/u.test(term));
  if (names.length === 0) return words;
  const named = new RegExp(`(?<![\\p{L}\\d-])(?:${names.join('|')})(?![\\p{L}\\d-])`, 'giu');
  // Text alone: what stands in a tag is no text, a title of a drawing takes no markup, and in a heading it is whole already.
  return words.replace(/<(title|svg)\b[\s\S]*?<\/\1>|<span class="cp-whole">[\s\S]*?<\/span>|<[^>]*>|[^<]+/g, (part) =>
    part.startsWith('<') ? part : part.replace(named, whole),
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
