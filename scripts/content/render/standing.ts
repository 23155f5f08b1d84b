// What the first screen says of the course itself: that it is a draft, and who made it with whom. Drawn by the build.

import { message } from '../../../src/model/messages.js';
import type { Words } from '../../../src/model/course.js';
import type { Settings } from '../parse/schemas/settings.js';
import { markup, raw, type Html } from './html.js';

export interface Standing {
  /** Nothing once the course may be released. */
  readonly draft: string;
  readonly made: string;
}

/** @param settings with the name of the page that tells more among its pages, or without a link to it */
export function standingOf(settings: Settings, words: Words): Standing {
  return { draft: draftOf(settings, words).text, made: madeOf(settings, words).text };
}

function draftOf({ draft }: Settings, words: Words): Html {
  if (draft === '') return raw('');
  return markup`<p class="cp-draft"><strong class="nhsuk-tag nhsuk-tag--yellow">${message(words, 'written.draft')}</strong> ${message(words, 'written.draft_means')}</p>`;
}

function madeOf({ made_by: { who, with_whom: people }, pages }: Settings, words: Words): Html {
  // A course that neither says who made it nor has a page for it promises no answer.
  if (people === '' && !pages.includes('about')) return raw('');
  const said =
    people === '' ? message(words, 'written.made_alone') : message(words, 'written.made_with', { who, people });
  const more = pages.includes('about') && markup` <a href="#about">${message(words, 'written.made_more')}</a>`;
  return markup`<dt class="cp-made">${message(words, 'written.made')}</dt><dd class="cp-made">${said}${more}</dd>`;
}
