// Each screen once more as a page that needs no script: whoever has none reads the whole course by following links.

import { message } from '../../../src/model/messages.js';
import type { Id } from '../../../src/model/course.js';
import type { Compiled } from '../compiled.js';
import { markup, raw } from './html.js';
import { spriteFor } from './scene-symbols.js';
import { screenIdsOf, screenOf, screensOfAnchors, screenWordsOf } from './screen-words.js';

/** The file of a screen, beside index.html: what stands in its words names media and other screens from there. */
export const plainPageOf = (id: Id) => `read-${id}.html`;

/** The addresses of the style sheets. */
export type SheetAddresses = Readonly<Record<'launch' | 'rest' | 'print', string>>;

/** Nothing runs in these pages, and nothing may come from anywhere else. */
const policy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; media-src 'self'; base-uri 'none'; form-action 'none'";

/**
 * The plain page of each screen, by file name.
 * @param styles the style sheets' addresses, from index.html
 */
export function plainPages(compiled: Compiled, styles: SheetAddresses): ReadonlyMap<string, string> {
  const screens = screensOfAnchors(compiled);
  return new Map(screenIdsOf(compiled).map((id) => [plainPageOf(id), plainPage(compiled, id, styles, screens)]));
}

function plainPage(compiled: Compiled, id: Id, styles: SheetAddresses, screens: Readonly<Record<string, Id>>): string {
  const { course, logo } = compiled;
  const words = linked(screenWordsOf(compiled, id), id, screens);
  const all = [...course.sections, ...course.pages];
  const title = all.find((screen) => screen.id === id)?.title ?? course.title;
  return markup`<!doctype html>
<html lang="${course.language}" dir="${course.direction}" class="nhsuk-template"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${message(course.words, 'app.title', { screen: title, course: course.title })}</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="${styles.launch}"><link rel="stylesheet" href="${styles.rest}"><link rel="stylesheet" media="print" href="${styles.print}"></head>
<body class="nhsuk-template__body"><a class="nhsuk-skip-link" href="#maincontent">${message(course.words, 'app.skip')}</a>
${raw(spriteFor(words))}<p class="cp-plain">${message(course.words, 'written.plain_page')} <a href="index.html#${id}">${message(course.words, 'written.plain_page_course')}</a></p>
<main id="maincontent" class="cp-main" tabindex="-1">${raw(screenOf(compiled, id, words))}</main>
<footer class="cp-footer">${raw(logo)}<p><a href="index.html#contents">${message(course.words, 'app.contents')}</a></p></footer>
</body></html>
`.text;
}

/** A link to what stands on another screen leads to that screen's page; what is only on the start, to the start. */
function linked(words: string, own: Id, screens: Readonly<Record<string, Id>>): string {
  return words.replace(/<a\b([^>]*?)href="?#([\w-]+)"?/g, (link, before: string, anchor: string) => {
    const screen = screens[anchor];
    if (screen === own) return link;
    const way = `<a${before}`;
    return screen === undefined
      ? `${way}href="index.html#${anchor}"`
      : `${way}href="${plainPageOf(screen)}${anchor === screen ? '' : `#${anchor}`}"`;
  });
}
