// What the pages, scripts and styles reach for. Read as text, never run.

import type { Archive, ArchiveFile } from './archive.js';
import { findingAt, shown, type Finding } from './finding.js';

export function contentRules(archive: Archive): Finding[] {
  const texts = archive.files.flatMap((file) =>
    file.bytes ? [{ file, text: new TextDecoder().decode(file.bytes) }] : [],
  );
  const pages = texts.filter(({ file }) => /\.x?html?$/i.test(file.name));
  const present = new Set(archive.files.map((file) => file.name));
  const outside = texts.flatMap(({ file, text }) => outsideLoads(file, text));
  return [
    ...findingAt('broken', 'outside-load', outside, {
      fault: 'The course loads something from another address.',
      minds: 'NHS web filters, which block it; ESR, where each address must be allowed',
      repair: 'Put the file into the package and name it by a relative path.',
    }),
    ...findingAt(
      'broken',
      'root-address',
      pages.flatMap(({ file, text }) =>
        loadsOf(text)
          .filter((address) => /^\/(?!\/)/.test(address))
          .map((address) => `${shown(file.name)} → ${shown(address)}`),
      ),
      {
        fault: 'A page loads from the root of the web server ("/…"), where the LMS is and not the course.',
        minds: 'every LMS',
        repair: 'Write relative paths, for example "assets/app.js".',
      },
    ),
    ...findingAt(
      'broken',
      'load-missing',
      pages.flatMap(({ file, text }) => missingLoads(file, text, present)),
      {
        fault: 'A page loads a file that is not in the zip under this exact name.',
        minds: 'every LMS: the page shows without it',
        repair: 'Add the file, or mend its name; capital letters count.',
      },
    ),
    ...findingAt(
      'advice',
      'link-same-window',
      pages.filter(({ text }) => leavesInSameWindow(text)).map(({ file }) => shown(file.name)),
      {
        fault: 'A link to another site opens in the window of the course and takes the learner out of it.',
        minds: 'learners, whose last answer may be lost',
        repair: 'Give such links target="_blank" rel="noopener".',
      },
    ),
  ];
}

const loading = /^(script|link|img|iframe|frame|video|audio|source|track|embed|object|input|base|image|use)$/;
const addressPattern =
  /\b(?:src|href|data|poster|xlink:href)\s*=\s*(?:"([^"]{0,2000})"|'([^']{0,2000})'|([^\s"'>]{1,2000}))/gi;
const cssPattern = /(?:url\(\s*["']?|@import\s+["'])((?:https?:)?\/\/[^"')\s]{1,500})/gi;
const scriptPattern =
  /(?:\b(?:fetch|import|importScripts|Worker|WebSocket|EventSource|sendBeacon)\s*\(\s*|\bfrom\s*|\bimport\s*|\.src\s*=\s*)["'`]((?:https?:|wss?:)?\/\/[^"'`\s]{1,500})/g;

/** Characters of one tag that are read. */
const longestTag = 4000;

const isRemote = (address: string) => /^(https?:|wss?:)?\/\//i.test(address.trim());

interface Tag {
  readonly name: string;
  readonly attributes: string;
}

/** The start tags of a page. Each character is looked at once, so that no page, however hostile, takes long. */
function* tagsOf(html: string): Generator<Tag> {
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    if (html.startsWith('<!--', at)) {
      const after = html.indexOf('-->', at + 4);
      if (after < 0) return;
      at = after + 3;
      continue;
    }
    const end = html.indexOf('>', at);
    if (end < 0) return;
    const [, name = '', attributes = ''] =
      /^<([a-z][\w-]*)([^]*)$/i.exec(html.slice(at, Math.min(end, at + longestTag))) ?? [];
    if (name !== '') yield { name: name.toLowerCase(), attributes };
    at = rawText.test(name) ? endOfRawText(html, end, name) : end;
  }
}

/** What stands in these is no markup, whatever it looks like. */
const rawText = /^(script|style|textarea|title)$/i;

function endOfRawText(html: string, from: number, name: string): number {
  const end = html.slice(from).search(new RegExp(`</${name}`, 'i'));
  return end < 0 ? html.length : from + end;
}

/** Addresses that a page loads by itself; a link that a learner follows is not one. */
function loadsOf(html: string): string[] {
  return [...tagsOf(html)].flatMap(({ name, attributes }) => {
    // A canonical link is read by search engines and loaded by nobody.
    const isLoad =
      loading.test(name) &&
      (name !== 'link' || /\brel\s*=\s*["']?[^"'>]*(stylesheet|icon|preload|prefetch|manifest)/i.test(attributes));
    return isLoad
      ? [...attributes.matchAll(addressPattern)].map(([, double, single, bare]) =>
          (double ?? single ?? bare ?? '').trim(),
        )
      : [];
  });
}

function outsideLoads(file: ArchiveFile, text: string): string[] {
  const kind = file.name.toLowerCase();
  const isPage = /\.(x?html?|svg)$/.test(kind);
  const loads = isPage ? loadsOf(text).filter(isRemote) : [];
  const read = withoutComments(text, isPage);
  const styles = isPage || kind.endsWith('.css') ? captured(read, cssPattern) : [];
  const scripts = isPage || /\.m?js$/.test(kind) ? captured(read, scriptPattern) : [];
  return [...new Set([...loads, ...styles, ...scripts])].map((address) => `${shown(file.name)} → ${shown(address)}`);
}

/** Without what nobody runs: each kind of comment is looked for once, and one that never ends ends the text. */
function withoutComments(text: string, isPage: boolean): string {
  const one = isPage ? without(text, '<!--', '-->') : text;
  return without(one, '/*', '*/').replace(/^\s*\/\/.*$/gm, '');
}

function without(text: string, opening: string, closing: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, Math.max(from, at + 1))) {
    // "*/*" and "https://example.org/*" in a script are no comments.
    if (!/[\s;{}(),=>]/.test(text[at - 1] ?? ' ')) continue;
    parts.push(text.slice(from, at));
    const end = text.indexOf(closing, at + opening.length);
    if (end < 0) return parts.join('') + text.slice(at);
    from = end + closing.length;
  }
  return parts.join('') + text.slice(from);
}

function captured(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

function missingLoads(file: ArchiveFile, html: string, present: ReadonlySet<string>): string[] {
  if (/<base\b/i.test(html)) return [];
  const local = loadsOf(html).filter(
    (address) => address !== '' && !/^([a-z][a-z0-9+.-]*:|\/|#)|[{}<>$]/i.test(address),
  );
  return local.flatMap((address) => {
    const path = resolved(file.name, address);
    return path === null || present.has(path) ? [] : [`${shown(file.name)} → ${shown(address)}`];
  });
}

/** The path in the zip that `address` means on the page `page`; null when it is no address. */
function resolved(page: string, address: string): string | null {
  try {
    const url = new URL(address, `http://package/${page.split('/').map(encodeURIComponent).join('/')}`);
    return decodeURIComponent(url.pathname).slice(1);
  } catch {
    return null;
  }
}

function leavesInSameWindow(html: string): boolean {
  return [...tagsOf(html)].some(
    ({ name, attributes }) =>
      name === 'a' && /\bhref\s*=\s*["']?(https?:)?\/\//i.test(attributes) && !/\btarget\s*=/i.test(attributes),
  );
}
