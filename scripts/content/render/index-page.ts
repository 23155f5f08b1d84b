// index.html: every word of the course, in the order of reading, before any script has run.

import { message } from '../../../src/model/messages.js';
import type { Compiled } from '../compiled.js';
import { startupMessage } from './startup.js';
import { sceneSprite } from './scene-symbols.js';
import { escaped, markup, raw, type Html } from './html.js';

/** What the shell's pure views drew at build time. */
export interface Prerendered {
  readonly bar: string;
  readonly start: string;
  readonly footer: string;
}

/** Everything between `<body>` and the script. */
export function bodyOf({ course, html: words, elements, logo }: Compiled, { bar, start, footer }: Prerendered): string {
  const sections = course.sections.map(({ id }) =>
    screen(elements[id] ?? 'section', id, addressesOnce(wholeWords(words[id] ?? ''))),
  );
  const pages = course.pages.map(({ id }) =>
    screen(
      elements[id] ?? 'section',
      id,
      id === 'sources' ? withoutNotices(wholeWords(words[id] ?? '')) : addressesOnce(wholeWords(words[id] ?? '')),
      ' class="cp-page"',
    ),
  );
  return markup`<a class="nhsuk-skip-link" href="#maincontent">${message(course.words, 'app.skip')}</a>
${raw(sceneSprite)}
<course-app>
<header class="cp-bar">${raw(bar)}</header>
${startupMessage(course.words)}
<main id="maincontent" class="cp-main" tabindex="-1">
${screen('course-start', 'start', start)}
${sections}
${pages}
</main>
<footer class="cp-footer">${raw(logo)}${raw(footer)}</footer>
</course-app>`.text;
}

function screen(tag: string, id: string, words: string, dress = ''): Html {
  const element = raw(tag);
  return markup`<${element} id="${id}" data-screen="${id}"${raw(dress)}>${raw(words)}</${element}>\n`;
}

/** A word with a hyphen stays whole in a heading: "co-" alone at the end of a line reads as a mistake. */
function wholeWords(words: string): string {
  return words.replace(
    /(<h[12]\b[^>]*>)([^<]+)/g,
    (_, tag: string, text: string) => tag + text.replace(/[\p{L}\d]+-[\p{L}\d]+/gu, '<span class="cp-whole">$&</span>'),
  );
}

/**
 * Each address once: a sentence links to the entry in the list of sources, and script makes it lead straight out.
 * A course cites a source up to 30 times, and many LMSs do not compress.
 */
function addressesOnce(markup: string): string {
  return markup.replace(
    /<a class="cp-source" data-source="([^"]+)"[^>]*>([\s\S]*?)<span[\s\S]*?<\/a>/g,
    '<a class="cp-source" href="#source-$1">$2</a>',
  );
}

/** The list of sources says at its top that its links open in a new tab; script adds it to each for those who jump from link to link. */
function withoutNotices(markup: string): string {
  return markup.replace(
    /(<a class="cp-source") data-source="[^"]*"([^>]*>[\s\S]*?)<span class="nhsuk-u-visually-hidden">[^<]*<\/span>/g,
    '$1$2',
  );
}

/** The head's words: what the tab says, and in which language. */
export function headOf(page: string, { course }: Compiled): string {
  return page
    .replace(
      /<html[^>]*>/,
      `<html lang="${escaped(course.language)}" dir="${course.direction}" class="nhsuk-template">`,
    )
    .replace(/<title>[^<]*<\/title>/, `<title>${escaped(course.title)}</title>`);
}
