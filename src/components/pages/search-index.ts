// What a search over the course finds: places with their section, heading and an excerpt. Pure but for reading the page.

import MiniSearch from 'minisearch';

/** The words under one heading of one screen. */
export interface Place {
  readonly id: number;
  /** What a link to it names. */
  readonly anchor: string;
  /** The heading of the screen. */
  readonly screen: string;
  /** The nearest heading; the same as `screen` above the first one. */
  readonly heading: string;
  readonly text: string;
}

export interface SearchHit extends Place {
  readonly excerpt: readonly { readonly text: string; readonly isMatch: boolean }[];
}

/** Every place of the screens in `root` but the search itself and the cover. */
export function placesOf(root: ParentNode): readonly Place[] {
  const screens = [...root.querySelectorAll<HTMLElement>('[data-screen]')].filter(
    (screen) => screen.localName !== 'course-start' && !screen.querySelector('search-page'),
  );
  return screens
    .flatMap(placesOfScreen)
    .filter((place) => place.text !== '')
    .map((place, id) => ({ ...place, id }));
}

export function searchOver(places: readonly Place[]): (query: string) => readonly SearchHit[] {
  const index = new MiniSearch<Place>({
    fields: ['heading', 'text'],
    searchOptions: {
      boost: { heading: 3 },
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      combineWith: 'AND',
    },
  });
  index.addAll(places);
  return (query) =>
    index.search(query).flatMap(({ id, terms }) => {
      const place = places[id as number];
      return place ? [{ ...place, excerpt: excerptOf(place.text, terms) }] : [];
    });
}

function placesOfScreen(screen: HTMLElement): Omit<Place, 'id'>[] {
  const title = wordsOf(screen.querySelector('h1'));
  const places = [{ anchor: screen.id, screen: title, heading: title, text: '' }];
  const walk = document.createTreeWalker(screen, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element &&
    node.matches('h1, svg, .cp-onward, .cp-parts, .cp-explained, .cp-paper, .nhsuk-u-visually-hidden')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  while (walk.nextNode()) {
    const node = walk.currentNode;
    const place = places[places.length - 1];
    if (node instanceof HTMLElement && node.id !== '' && node.matches('h2, h3, .cp-glossary__entry')) {
      places.push({ anchor: node.id, screen: title, heading: wordsOf(node.querySelector('dt') ?? node), text: '' });
    } else if (place && !node.parentElement?.closest('h2, h3, dt')) {
      place.text += node instanceof Text ? node.data.replace(/\s+/g, ' ') : partBefore(node);
    }
  }
  return places.map((place) => ({ ...place, text: inOneLine(place.text) }));
}

/** Blocks part words, the elements within a line do not. */
function partBefore(node: Node): string {
  return node instanceof HTMLElement && node.matches('a, b, cite, em, i, span, strong') ? '' : '\n';
}

/** Blocks one after another; a dot stands between two where no full stop does. */
function inOneLine(text: string): string {
  const blocks = text
    .split('\n')
    .map((block) => block.replace(/ +/g, ' ').trim())
    .filter((block) => block !== '');
  return blocks.reduce(
    (line, block) => `${line}${line === '' ? '' : /[.?!:]\W?$/.test(line) ? ' ' : ' · '}${block}`,
    '',
  );
}

/** Some 30 words around the first match, the matches marked. */
function excerptOf(text: string, terms: readonly string[]): SearchHit['excerpt'] {
  const isMatch = (word: string) =>
    terms.some((term) =>
      word
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, '')
        .startsWith(term),
    );
  const words = text.split(' ');
  const first = Math.max(0, words.findIndex(isMatch) - 8);
  const shown = words.slice(first, first + 30);
  const parts = shown.map((word) => ({ text: `${word} `, isMatch: isMatch(word) }));
  const before = first > 0 ? [{ text: '… ', isMatch: false }] : [];
  const after = first + 30 < words.length ? [{ text: '…', isMatch: false }] : [];
  return [...before, ...parts, ...after];
}

function wordsOf(element: Element | null): string {
  return element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}
