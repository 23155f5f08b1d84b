// The HTML that words have become, as a browser would read it: what stands where, without a pattern over tags.

import {
  html as namespaces,
  parseFragment,
  defaultTreeAdapter as tree,
  type DefaultTreeAdapterTypes as Tree,
} from 'parse5';
import type { Id } from '../../../src/model/course.js';
import { keepLast } from '../keep-last.js';

/** An element, or a stretch of text, with its place in the HTML that was read. */
export interface HtmlNode {
  /** The name of the element; of a text `''`. */
  readonly name: string;
  readonly id: Id | undefined;
  readonly className: string;
  /** Of what it stands in, from the fragment down. */
  readonly around: readonly HtmlNode[];
  readonly start: number;
  readonly end: number;
  /** The words in it, without markup. */
  readonly words: string;
  readonly isDrawing: boolean;
}

/** In the order of the HTML, each before what it holds. */
export function nodesIn(html: string): readonly HtmlNode[] {
  return readLast(html, () => {
    const fragment = parseFragment(html, { sourceCodeLocationInfo: true });
    return fragment.childNodes.flatMap((node) => nodesOf(node, []));
  });
}

const readLast = keepLast<readonly HtmlNode[]>(60);

function nodesOf(node: Tree.ChildNode, around: readonly HtmlNode[]): HtmlNode[] {
  const place = node.sourceCodeLocation;
  if (!place || !(tree.isElementNode(node) || tree.isTextNode(node))) return [];
  const isElement = tree.isElementNode(node);
  const attribute = (name: string) => (isElement ? node.attrs.find((one) => one.name === name)?.value : undefined);
  const own: HtmlNode = {
    name: isElement ? node.tagName : '',
    id: attribute('id'),
    className: attribute('class') ?? '',
    around,
    start: place.startOffset,
    end: place.endOffset,
    words: wordsIn(node),
    isDrawing: isElement && node.namespaceURI === namespaces.NS.SVG,
  };
  return [own, ...(isElement ? node.childNodes.flatMap((child) => nodesOf(child, [...around, own])) : [])];
}

function wordsIn(node: Tree.ChildNode): string {
  if (tree.isTextNode(node)) return node.value;
  return tree.isElementNode(node) ? node.childNodes.map(wordsIn).join('') : '';
}

/** `html` with each of the texts that `isMeant` as `change` makes it; what is changed is HTML, so a sign stays written out. */
export function withTexts(
  html: string,
  isMeant: (text: HtmlNode) => boolean,
  change: (html: string) => string,
): string {
  const texts = nodesIn(html).filter((node) => node.name === '' && isMeant(node));
  return texts.reduceRight(
    (changed, { start, end }) => changed.slice(0, start) + change(changed.slice(start, end)) + changed.slice(end),
    html,
  );
}

export const tidied = (words: string) => words.replace(/\s+/g, ' ').trim();
