// The plain web edition, for staff who cannot use an LMS: one HTML file with everything in it, which opens from a folder, a
// stick or an e-mail. Its bar says from the first paint that nothing is recorded. The sentence about it is said by the
// script, and for a browser without script by the page.

import type { Words } from '../../src/model/course.js';
import { message } from '../../src/model/messages.js';
import { mediaTypeOf } from '../content/parse/file-kinds.js';
import { plainPageOf } from '../content/render/plain-pages.js';
import { sourceHashOf } from '../content/render/source-hash.js';
import { escaped } from './manifest.js';
import type { Files } from './zip.js';

/**
 * The note stands above the start view, and there only where no script will say the same in its own place.
 * @throws Error when index.html has no start view
 */
export function webFilesOf(built: Files, words: Words): Files {
  const page = new TextDecoder().decode(built.get('index.html'));
  const note = `<noscript><div class="cp-message"><div class="cp-message__text"><p>${escaped(message(words, 'saving.nothing_no_lms'))}</p></div></div></noscript>`;
  const marked = page
    .replace(/<course-start\b/, (start) => note + start)
    .replace(`>${escaped(message(words, 'saving.connecting'))}<`, `>${escaped(message(words, 'saving.nothing'))}<`)
    .replace(`>${escaped(message(words, 'app.exit'))}<`, `>${escaped(message(words, 'app.exit_unrecorded'))}<`);
  if (!marked.includes(note))
    throw new Error(
      'The built index.html has no <course-start>, above which the web edition would say that nothing is recorded.',
    );
  return new Map([['index.html', new TextEncoder().encode(oneFileOf(withWords(marked, built), built))]]);
}

/** A script that brings the words of a screen: here they stand in the page. */
const screenFile = /\/screen-[^/]*\.js$/;

/**
 * `page` with the words of every screen at their place, from the pages that are read without script.
 * @throws Error when the words of a screen are not in the build
 */
function withWords(page: string, built: Files): string {
  return page.replace(/<p id="?([\w-]+)"? data-away><a [^>]*>[^<]*<\/a>(?:<\/p>)?/g, (_, id: string) => {
    const plain = new TextDecoder().decode(built.get(plainPageOf(id)));
    const screen = /<main [^>]*>([\s\S]*)<\/main>/.exec(plain)?.[1];
    if (screen === undefined) throw new Error(`The build has no ${plainPageOf(id)} with the words of that screen.`);
    return screen.replace(/ href="?(?:read-([\w-]+)|index)\.html(?:#([\w-]+))?"?/g, linkInside);
  });
}

const linkInside = (_: string, screen: string | undefined, anchor: string | undefined) =>
  ` href="#${anchor ?? screen ?? 'start'}"`;

/** `page` with its scripts, styles, media and notices inside it. */
function oneFileOf(page: string, built: Files): string {
  const textOf = (path: string) => new TextDecoder().decode(built.get(path));
  const [tag = '', entry = ''] = /<script [^>]*src="?\.\/([^\s">]+)"?[^>]*><\/script>/.exec(page) ?? [];
  const sheet = (name: string) =>
    textOf(new RegExp(`(?:data-${name}|media="?${name}"?[^>]*href)="?\\./([^\\s">]+)`).exec(page)?.[1] ?? '');
  const [rest, print] = [sheet('rest'), sheet('print')];
  // The entry first: it takes in what the others hand in, and asks for them later.
  const scripts = [...built.keys()].filter((path) => path.endsWith('.js') && path !== entry && !screenFile.test(path));
  const script = [entry, ...scripts]
    .filter((path) => built.has(path))
    .map(textOf)
    .map(quiet)
    .join(';\n');
  const whole = page
    .replace(/ data-(?:launch|rest|old)="[^"]*"/g, '')
    .replace(/<noscript>(?:<link [^>]*>)+<\/noscript>/, '')
    .replace(tag, '')
    .replace(/<link rel=preload [^>]*>\n?/, '')
    .replace(/<link [^>]*media="?print"?[^>]*>/, () => `<style media="print">${print}</style>`)
    .replace('</style>', () => `</style>\n<style>${rest}</style>`)
    .replace('</body>', () => `<script>${script}</script>\n</body>`)
    .replace(/(src|href|poster)="?\.\/([^\s">]+)"?/g, (link, name: string, path: string) => {
      const type = mediaTypeOf(path);
      const file = built.get(path);
      return type && file ? `${name}="data:${type};base64,${Buffer.from(file).toString('base64')}"` : link;
    });
  const notices = textOf('third-party-notices.txt').replaceAll('--', '- -');
  return whole
    .replace(/script-src 'self'[^;]*/, (rule) => `${rule.replace(" 'self'", '')} ${sourceHashOf(script)}`)
    .replace(/style-src 'self'/, () => `style-src ${sourceHashOf(rest)} ${sourceHashOf(print)}`)
    .replace("media-src 'self'", "media-src 'self' data:")
    .concat(`<!--\n${notices}\n-->\n`);
}

/** What would end the script, or begin a comment, inside a page; in strings it says the same. */
function quiet(script: string): string {
  return script.replace(/<(?=\/script)/gi, '\\x3c').replace(/<!--/g, '\\x3c!--');
}
