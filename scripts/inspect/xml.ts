// Reads XML that nobody vouches for. No document type is accepted, so there are no entities to expand or to fetch.

import { SaxesParser, type SaxesAttributeNS } from 'saxes';

export interface XmlElement {
  readonly prefix: string;
  readonly local: string;
  readonly uri: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** Text directly inside, as written. */
  readonly text: string;
  readonly line: number;
  /** Where its tag begins and where its end tag ends, in characters. */
  readonly from: number;
  readonly to: number;
}

interface XmlAttribute {
  readonly prefix: string;
  readonly local: string;
  readonly uri: string;
  readonly value: string;
}

export type XmlReading =
  | { readonly status: 'read'; readonly root: XmlElement }
  | { readonly status: 'doctype' }
  | { readonly status: 'not-well-formed'; readonly line: number; readonly column: number; readonly fault: string };

/** More would exhaust the stack of whatever reads it next. */
const deepest = 100;

type Open = { -readonly [Key in keyof XmlElement]: Key extends 'children' ? XmlElement[] : XmlElement[Key] };

export function readXml(text: string): XmlReading {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const stack: Open[] = [];
  let root: XmlElement | null = null;
  let stopped: XmlReading | null = null;
  const stop = (fault: string) => {
    stopped ??= { status: 'not-well-formed', line: parser.line, column: parser.column, fault };
  };

  parser.on('error', (error) => stop(error.message.replace(/^\d+:\d+: /, '')));
  parser.on('doctype', () => {
    stopped = { status: 'doctype' };
  });
  parser.on('opentag', (tag) => {
    if (stack.length >= deepest) return stop(`elements are nested more than ${deepest} deep`);
    const from = text.lastIndexOf('<', parser.position - 1);
    stack.push({
      prefix: tag.prefix,
      local: tag.local,
      uri: tag.uri,
      attributes: attributesOf(tag.attributes),
      children: [],
      text: '',
      line: parser.line,
      from,
      to: from,
    });
  });
  parser.on('text', (content) => {
    const top = stack.at(-1);
    if (top) top.text += content;
  });
  parser.on('cdata', (content) => {
    const top = stack.at(-1);
    if (top) top.text += content;
  });
  parser.on('closetag', () => {
    const done = stack.pop();
    if (!done) return;
    done.to = parser.position;
    if (stack.length > 0) stack.at(-1)?.children.push(done);
    else root = done;
  });

  // In pieces, so that the reading ends at the first fault and not at the end of a hostile file.
  for (let at = 0; at < text.length && stopped === null; at += 4096) parser.write(text.slice(at, at + 4096));
  if (stopped === null) parser.close();
  if (stopped !== null) return stopped;
  return root
    ? { status: 'read', root }
    : { status: 'not-well-formed', line: 1, column: 0, fault: 'it holds no element' };
}

/** `element` and all that is inside it, in the order of the document. */
export function* elementsOf(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* elementsOf(child);
}

export function childrenOf(element: XmlElement, local: string): XmlElement[] {
  return element.children.filter((child) => child.local === local);
}

/** By local name, whatever its prefix. */
export function attributeOf(element: XmlElement, local: string): string | undefined {
  return element.attributes.find((attribute) => attribute.local === local)?.value;
}

function attributesOf(attributes: Readonly<Record<string, SaxesAttributeNS>>): XmlAttribute[] {
  return Object.values(attributes).map(({ prefix, local, uri, value }) => ({ prefix, local, uri, value }));
}
