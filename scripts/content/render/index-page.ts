// index.html: the frame, the first screen, and a place for each of the others. Their words come one screen at a time: a page
// that held them all would take longer to launch with each module that a course gets.

import { message } from '../../../src/model/messages.js';
import type { Page } from '../../../src/model/course.js';
import type { Compiled } from '../compiled.js';
import { plainPageOf } from './plain-pages.js';
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
export function bodyOf({ course, logo }: Compiled, { bar, start, footer }: Prerendered): string {
  return markup`<a class="nhsuk-skip-link" href="#maincontent">${message(course.words, 'app.skip')}</a>
${raw(sceneSprite)}
<course-app>
<header class="cp-bar">${raw(bar)}</header>
${startupMessage(course.words)}
<main id="maincontent" class="cp-main" tabindex="-1">
<course-start id="start" data-screen="start">${raw(start)}</course-start>
${[...course.sections, ...course.pages].map(placeOf)}
</main>
<footer class="cp-footer">${raw(logo)}${raw(footer)}</footer>
</course-app>`.text;
}

/**
 * Where a screen comes to stand. Without script it leads to the same words as a page of their own. There is one for each
 * screen, so it is as short as it can be.
 */
function placeOf({ id, title }: Page): Html {
  return markup`<p id="${id}" data-away><a href="${plainPageOf(id)}">${title}</a></p>`;
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
