// A module as a row of short screens: its words are cut at the headings of level 2 that have an id.

import { message } from '../../../src/model/messages.js';
import type { Id, Words } from '../../../src/model/course.js';
import { markup, raw, type Html } from './html.js';
import { nodesIn, tidied } from './html-nodes.js';

export interface ModulePart {
  /** The permanent id of its heading; of the opening, the section's own. */
  readonly id: Id;
  /** The words of its heading, without markup. */
  readonly title: string;
  readonly html: string;
}

/** The parts of `body` after its opening: each begins with a heading that stands in no other element. */
export function partsOf(body: string): { readonly opening: string; readonly parts: readonly ModulePart[] } {
  const starts = nodesIn(body).flatMap(({ name, id, around, start, words }) =>
    name === 'h2' && id !== undefined && around.length === 0 ? [{ id, start, title: tidied(words) }] : [],
  );
  const parts = starts.map(({ id, start, title }, at): ModulePart => {
    const html = body.slice(start, starts[at + 1]?.start);
    return { id, title, html };
  });
  return { opening: body.slice(0, starts[0]?.start), parts };
}

/** One picture stands beside the words; several stand among them. */
const isPictured = (html: string) => nodesIn(html).filter(({ className }) => className === 'cp-figure').length === 1;

/** All parts of a module, each with its line above and its ways on, and the list of them. */
export function partsHtml(words: Words, title: string, parts: readonly ModulePart[], last: Html): string {
  if (parts.length < 2) return `${parts.map(({ html }) => html).join('')}${last.text}`;
  const drawn = parts.map(({ id, html }, at) => {
    const back = parts[at - 1];
    const next = parts[at + 1];
    const line = message(words, 'written.part_of', { title, n: at + 1, total: parts.length });
    const ways = markup`<p class="cp-onward">${back !== undefined && markup`<a class="nhsuk-button nhsuk-button--secondary" href="#${back.id}">${message(words, 'written.back')}</a>`}${next ? markup`<a class="nhsuk-button" href="#${next.id}">${message(words, 'written.continue')}</a>` : last}</p>`;
    return markup`<section class="${isPictured(html) ? 'cp-part cp-part--pictured' : 'cp-part'}" data-part="${id}">${at > 0 && markup`<h1 class="cp-part__line">${line}</h1>`}${raw(html)}${ways}</section>`;
  });
  return markup`${drawn}${listOf(words, title, parts)}`.text;
}

function listOf(words: Words, title: string, parts: readonly ModulePart[]): Html {
  const first = parts[0]?.id ?? '';
  return markup`<nav class="cp-parts" aria-label="${message(words, 'written.parts_of', { title })}"><details class="nhsuk-details"><summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">${message(words, 'written.parts')}</span></summary><div class="nhsuk-details__text"><ol class="cp-parts__list">${parts.map(({ id, title: name }) => markup`<li><a href="#${id}">${name}</a></li>`)}</ol><p class="cp-parts__view"><a href="#${first}" data-view="whole">${message(words, 'written.whole_module')}</a><a href="#${first}" data-view="parts" hidden>${message(words, 'written.one_part')}</a></p></div></details></nav>`;
}
