// The inner HTML of each section: its opening, its words, what to keep, and the way on.

import { message } from '../../../src/model/messages.js';
import type { Objective, Section } from '../../../src/model/course.js';
import { markup, raw, type Html } from './html.js';
import { partsHtml, partsOf, type ModulePart } from './module-parts.js';
import { dayOf, outwardLink, pictureMarkup, type Library } from './library.js';
import type { PageHead, SectionHead } from '../parse/schemas/page-head.js';

const heading = (text: string) => markup`<h1 class="nhsuk-heading-xl" tabindex="-1">${text}</h1>`;

function picture(library: Library, name: string | undefined): Html {
  return name ? markup`<div class="cp-opening__picture">${pictureMarkup(library, name)}</div>` : raw('');
}

/** @param next the section after this one, or null for the last */
export function sectionHtml(
  library: Library,
  head: SectionHead,
  body: string,
  section: Section,
  objectives: readonly Objective[],
  next: Section | null,
): string {
  const { opening, parts } = partsOf(body);
  const first: ModulePart = {
    id: section.id,
    title: head.heading,
    html: `${openingOf(library, head, section, objectives)}${opening}`,
  };
  const last = parts.at(-1) ?? first;
  const all = [first, ...parts].map((part) =>
    part === last ? { ...part, html: `${part.html}${keyPointsOf(library, head)}` } : part,
  );
  return partsHtml(library.words, section.title, all, continueLink(library, section, next));
}

function openingOf(library: Library, head: SectionHead, section: Section, objectives: readonly Objective[]): Html {
  const { words } = library;
  const own = objectives.filter(({ id }) => head.objectives.includes(id));
  const able =
    own.length > 0 &&
    markup`<div class="cp-opening__able"><h2 class="nhsuk-heading-s">${message(words, 'written.objectives')}</h2><ul>${own.map(({ text }) => markup`<li>${text}</li>`)}</ul></div>`;
  return markup`<div class="cp-opening"><div class="cp-opening__words">${heading(head.heading)}<p class="cp-opening__question">${head.question}</p><p class="cp-opening__facts">${minutesPhrase(library, section.minutes)}</p>${able}</div>${picture(library, head.picture)}</div>`;
}

function minutesPhrase({ words }: Library, minutes: number): string {
  return message(words, 'written.minutes', { n: minutes });
}

function keyPointsOf({ words }: Library, { keep }: SectionHead): Html {
  return keep
    ? markup`<div class="cp-keep"><h2 class="nhsuk-heading-m">${message(words, 'written.keep')}</h2><ul>${keep.map((line) => markup`<li>${line}</li>`)}</ul></div>`
    : raw('');
}

function continueLink({ words }: Library, section: Section, next: Section | null): Html {
  if (!next) return raw('');
  return markup`<a class="nhsuk-button" href="#${next.id}" data-finish="${section.id}">${message(words, 'written.next', { title: next.title })}</a>`;
}

/** What the quiz is, for those who cannot take it: the element replaces it. */
export function quizHtml(library: Library, head: SectionHead, body: string, section: Section): string {
  return `${openingOf(library, head, section, [])}${body}${withoutScript(message(library.words, 'written.quiz_needs_script'))}`;
}

export function pageHtml(library: Library, head: PageHead, body: string): string {
  return `${heading(head.heading)}${picture(library, head.picture)}${body}${endOf(library, head.id)}`;
}

const withoutScript = (text: string) => markup`<noscript><p>${text}</p></noscript>`;

/** What stands on a page after its words: a list that the build makes, or an element that only script brings to life. */
function endOf(library: Library, page: string): Html {
  switch (page) {
    case 'glossary':
      return glossary(library);
    case 'sources':
      return sources(library);
    case 'search':
      return markup`<search-page>${withoutScript(message(library.words, 'written.search_needs_script'))}</search-page>`;
    case 'record':
      return recordForm(library);
    case 'help':
      return raw('<support-details></support-details>');
    default:
      return raw('');
  }
}

/** The record as a form for the pen: script fills in what it knows. */
function recordForm({ words, settings }: Library): Html {
  const rows = [
    [message(words, 'record.course'), settings.title],
    [message(words, 'record.version'), settings.version],
    [message(words, 'record.passed_on'), ''],
    [message(words, 'record.score'), ''],
    [message(words, 'record.name'), ''],
  ];
  return markup`<learning-record><dl class="cp-facts">${rows.map(([name = '', value = '']) => markup`<dt>${name}</dt><dd>${value}</dd>`)}</dl></learning-record>`;
}

function glossary({ terms, settings }: Library): Html {
  const sorted = [...terms.values()].sort((a, b) => a.term.localeCompare(b.term, settings.language));
  return markup`<dl class="cp-glossary">${sorted.map(({ id, term, meaning }) => markup`<div class="cp-glossary__entry" id="term-${id}"><dt>${term}</dt><dd>${meaning}</dd></div>`)}</dl>`;
}

function sources(library: Library): Html {
  const { words } = library;
  const groups = [
    ['law', message(words, 'written.sources_law')],
    ['guidance', message(words, 'written.sources_guidance')],
    ['model', message(words, 'written.sources_models')],
    ['evidence', message(words, 'written.sources_evidence')],
    ['article', message(words, 'written.sources_article')],
  ] as const;
  return markup`${groups.map(([kind, title]) => {
    const own = [...library.sources.values()].filter((source) => source.kind === kind);
    return (
      own.length > 0 &&
      markup`<h2 class="nhsuk-heading-m">${title}</h2><ul class="cp-sources">${own.map((source) => sourceEntry(library, source.id))}</ul>`
    );
  })}`;
}

function sourceEntry(library: Library, id: string): Html {
  const source = library.sources.get(id);
  if (!source) return raw('');
  const title = markup`<cite>${source.title}</cite>`;
  const by = [source.author, source.year].filter((part) => part !== '').join(', ');
  const checked =
    source.checked !== '' &&
    ` ${message(library.words, 'written.checked', { day: dayOf(library.settings, source.checked) })}`;
  return markup`<li id="source-${id}">${source.url === '' ? title : outwardLink(library, id, title)}. ${by !== '' && `${by}. `}${source.note}${checked}</li>`;
}
