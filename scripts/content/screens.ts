// The inner HTML of each section: its opening, its words, what to keep, and the way on.

import { say } from '../../src/model/words.js';
import type { Objective, Section } from '../../src/model/course.js';
import { html, raw, type Html } from './html.js';
import { dayOf, outwardLink, pictureMarkup, type Library } from './library.js';
import type { PageHead, SectionHead } from './schemas/front-matter.js';

const heading = (text: string) => html`<h1 class="nhsuk-heading-xl" tabindex="-1">${text}</h1>`;

function picture(library: Library, name: string | undefined): Html {
  return name ? html`<div class="cp-opening__picture">${pictureMarkup(library, name)}</div>` : raw('');
}

/** @param next the section after this one, or null for the last */
export function sectionHtml(library: Library, head: SectionHead, body: string, section: Section, objectives: readonly Objective[], next: Section | null): string {
  return `${openingOf(library, head, section, objectives)}${body}${keepOf(library, head)}${wayOn(library, section, next)}`;
}

function openingOf(library: Library, head: SectionHead, section: Section, objectives: readonly Objective[]): Html {
  const { words } = library;
  const own = objectives.filter(({ id }) => head.objectives.includes(id));
  const able = own.length > 0 && html`<div class="cp-opening__able"><h2 class="nhsuk-heading-s">${say(words, 'pages.objectives')}</h2><ul class="nhsuk-list nhsuk-list--bullet">${own.map(({ text }) => html`<li>${text}</li>`)}</ul></div>`;
  return html`<div class="cp-opening"><div class="cp-opening__words">${heading(head.heading)}<p class="cp-opening__question">${head.question}</p><p class="cp-opening__facts">${minutesPhrase(library, section.minutes)}</p>${able}</div>${picture(library, head.picture)}</div>`;
}

function minutesPhrase({ words }: Library, minutes: number): string {
  return minutes === 1 ? say(words, 'pages.one_minute') : say(words, 'pages.minutes', { n: minutes });
}

function keepOf({ words }: Library, { keep }: SectionHead): Html {
  return keep ? html`<div class="cp-keep"><h2 class="nhsuk-heading-m">${say(words, 'pages.keep')}</h2><ul class="nhsuk-list nhsuk-list--bullet">${keep.map((line) => html`<li>${line}</li>`)}</ul></div>` : raw('');
}

function wayOn({ words }: Library, section: Section, next: Section | null): Html {
  if (!next) return raw('');
  return html`<p class="cp-way-on"><a class="nhsuk-button" href="#${next.id}" data-finish="${section.id}" draggable="false">${say(words, 'pages.next', { title: next.title })}</a></p>`;
}

/** What the quiz is, for those who cannot take it: the element replaces it. */
export function quizHtml(library: Library, head: SectionHead, body: string, section: Section): string {
  return `${openingOf(library, head, section, [])}${body}${withoutScript(say(library.words, 'pages.quiz_needs_script'))}`;
}

export function pageHtml(library: Library, head: PageHead, body: string): string {
  return `${heading(head.heading)}${picture(library, head.picture)}${body}${endOf(library, head.id)}`;
}

const withoutScript = (text: string) => html`<noscript><p>${text}</p></noscript>`;

/** What stands on a page after its words: a list that the build makes, or an element that only script brings to life. */
function endOf(library: Library, page: string): Html {
  switch (page) {
    case 'glossary': return glossary(library);
    case 'sources': return sources(library);
    case 'search': return html`<search-page>${withoutScript(say(library.words, 'pages.search_needs_script'))}</search-page>`;
    case 'help': return raw('<support-details></support-details>');
    default: return raw('');
  }
}

function glossary({ terms, settings }: Library): Html {
  const sorted = [...terms.values()].sort((a, b) => a.term.localeCompare(b.term, settings.language));
  return html`<dl class="cp-glossary">${sorted.map(({ id, term, meaning }) => html`<div class="cp-glossary__entry" id="term-${id}"><dt>${term}</dt><dd>${meaning}</dd></div>`)}</dl>`;
}

function sources(library: Library): Html {
  const { words } = library;
  const groups = [
    ['law', say(words, 'pages.sources_law')],
    ['guidance', say(words, 'pages.sources_guidance')],
    ['model', say(words, 'pages.sources_models')],
    ['evidence', say(words, 'pages.sources_evidence')],
    ['article', say(words, 'pages.sources_article')],
  ] as const;
  return html`${groups.map(([kind, title]) => {
    const own = [...library.sources.values()].filter((source) => source.kind === kind);
    return own.length > 0 && html`<h2 class="nhsuk-heading-m">${title}</h2><ul class="cp-sources nhsuk-list">${own.map((source) => sourceEntry(library, source.id))}</ul>`;
  })}`;
}

function sourceEntry(library: Library, id: string): Html {
  const source = library.sources.get(id);
  if (!source) return raw('');
  const by = [source.author, source.year].filter((part) => part !== '').join(', ');
  const address = source.url === '' ? raw('') : html`<br>${outwardLink(library, source.url, source.url)}`;
  const checked = source.checked === '' ? raw('') : html` ${say(library.words, 'pages.checked', { day: dayOf(library.settings, source.checked) })}`;
  return html`<li id="source-${id}"><cite>${source.title}</cite>${by !== '' && `. ${by}`}.${source.note !== '' && html` <span class="cp-sources__note">${source.note}</span>`}${checked}${address}</li>`;
}
