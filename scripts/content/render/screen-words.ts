// The words of one screen, as they travel: to be put into the page by script, and as a page of their own.

import type { Id } from '../../../src/model/course.js';
import type { Compiled } from '../compiled.js';
import { hyphened } from '../../../src/model/hyphened.js';
import { markup, raw } from './html.js';
import { nodesIn, tidied, withTexts, type HtmlNode } from './html-nodes.js';

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
  const isHeading = ({ around }: HtmlNode) => around.some(({ name }) => name === 'h1' || name === 'h2');
  return withTexts(words, isHeading, (text) => text.replace(new RegExp(hyphened, 'gu'), whole));
}

const whole = '<span class="cp-whole">$&</span>';

/**
 * A term of the glossary that has a hyphen stays whole wherever it stands, and so does its kin: beside “co-production”,
 * “co-chair” and “co-produced”.
 */
function wholeTerms(words: string, terms: Compiled['terms']): string {
  const isHyphened = new RegExp(`^${hyphened}$`, 'u');
  const kin = new Set(terms.flatMap(({ term }) => (isHyphened.test(term) ? (term.split('-')[0] ?? '') : [])));
  if (kin.size === 0) return words;
  const named = new RegExp(`(?<![\\p{L}\\d-])(?:${[...kin].join('|')})-[\\p{L}\\d]+(?![\\p{L}\\d-])`, 'giu');
  // A title of a drawing takes no markup, and in a heading it is whole already.
  const isMeant = ({ around }: HtmlNode) =>
    !around.some(({ isDrawing, name, className }) => isDrawing || name === 'title' || className === 'cp-whole');
  return withTexts(words, isMeant, (text) => text.replace(named, whole));
}

const HEADING = /^h[1-6]$/;

/** What a link may lead to, with the screen it stands in: every screen, heading, term and source. */
export function screensOfAnchors(compiled: Compiled): Readonly<Record<string, Id>> {
  const isAnchor = ({ name }: HtmlNode) => HEADING.test(name) || ['li', 'div', 'section'].includes(name);
  return Object.fromEntries(
    screenIdsOf(compiled).flatMap((screen) => [
      [screen, screen] as const,
      ...nodesIn(compiled.html[screen] ?? '')
        .filter(isAnchor)
        .flatMap(({ id }) => (id === undefined ? [] : [[id, screen] as const])),
    ]),
  );
}

/** The words of the heading with this id, and of a screen its title. */
export function titleAt(compiled: Compiled, anchor: Id): string {
  const { course, html } = compiled;
  const screen = [...course.sections, ...course.pages].find(({ id }) => id === anchor);
  const pages = screen ? [html[anchor] ?? ''] : Object.values(html);
  for (const page of pages) {
    const found = nodesIn(page).find(({ name, id }) => (screen ? name === 'h1' : HEADING.test(name) && id === anchor));
    if (found) return tidied(found.words);
  }
  return screen?.title ?? anchor;
}
