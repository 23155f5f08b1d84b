// Markdown to HTML: markdown-it, with source links, glossary terms, anchors, tables and the named blocks.

import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import { message } from '../../../src/model/messages.js';
import { openingOf, closingOf, groupLaw } from './blocks.js';
import { escaped } from './html.js';
import { dayOf, sourceLink, termIdOf, termLink, type Library } from './library.js';
import { markExternalLinks } from './external-links.js';
import { listSources, sourceToken } from './part-sources.js';
import { addTableHeaders, tableOpening } from './tables.js';
import { liftPhotographs, photographOf } from './photographs.js';
import { settledOf } from '../parse/conditions.js';
import { grammarOf } from '../parse/grammar.js';

export interface Renderer {
  /** The body of a page: each source stands behind what it supports. */
  page(body: string): string;
  /** The body of a module: the sources of each part stand in a list at its end. */
  module(body: string): string;
  /** A text without paragraphs, from YAML. */
  line(text: string): string;
}

export function rendererOf(library: Library): Renderer {
  const markdown = grammarOf((tokens, at) =>
    tokens[at]?.nesting === 1 ? openingOf(tokens, at, library) : closingOf(tokens, at, library),
  );
  const settled = (text: string) => settledOf(text, library.settings, (day) => dayOf(library.settings, day));
  markdown.inline.ruler.before('link', 'reference', (state, silent) => reference(state, silent, library));
  markdown.renderer.rules[sourceToken] = (tokens, at) => String(sourceLink(library, tokens[at]?.content ?? ''));
  markdown.renderer.rules['term'] = (tokens, at) => tokens[at]?.content ?? '';
  markdown.renderer.rules['table_open'] = (tokens, at) => tableOpening(tokens[at] as Token);
  markdown.renderer.rules['table_close'] = () => '</table></div>\n';
  markdown.renderer.rules['image'] = (tokens, at) => photographOf(tokens[at], library.files);
  markdown.core.ruler.push('photographs', liftPhotographs);
  markdown.core.ruler.push('dress', (state) => dress(state));
  markdown.core.ruler.push('outward', (state) => markExternalLinks(state, message(library.words, 'pages.new_tab')));
  markdown.core.ruler.push('tables', (state) => addTableHeaders(state.tokens));
  markdown.core.ruler.push('sources', (state) => {
    if (asModule(state.env)) listSources(state, library);
  });
  markdown.core.ruler.push('law', (state) => {
    state.tokens = groupLaw(state.tokens, state.Token);
  });
  return {
    page: (body) => markdown.render(settled(body)),
    module: (body) => markdown.render(settled(body), { isModule: true }),
    line: (text) => markdown.renderInline(settled(text)),
  };
}

const asModule = (env: unknown) => Object(env).isModule === true;

function reference(state: StateInline, silent: boolean, library: Library): boolean {
  const match = /^(?:\[@([^\]\s]+)\]|\[\[([^\]]+)\]\])/.exec(state.src.slice(state.pos));
  if (!match) return false;
  if (!silent) {
    const [, source, term] = match;
    if (source !== undefined) state.push(sourceToken, '', 0).content = source;
    else state.push('term', '', 0).content = termMarkup(library, term ?? '');
  }
  state.pos += match[0].length;
  return true;
}

function termMarkup(library: Library, text: string): string {
  const [shown = '', named] = text.split('|').map((part) => part.trim());
  const id = termIdOf(library.terms, named ?? shown);
  return String(termLink(library, id ?? '', shown));
}

const headingClasses: Readonly<Record<string, string>> = {
  h2: 'nhsuk-heading-l',
  h3: 'nhsuk-heading-m',
  h4: 'nhsuk-heading-s',
};

/** Gives headings their permanent anchors and the classes of the design system. */
function dress(state: StateCore): void {
  state.tokens.forEach((token, at) => {
    if (token.type === 'heading_open') addHeadingId(token, state.tokens[at + 1]);
  });
}

function addHeadingId(open: StateCore['tokens'][number], inline: StateCore['tokens'][number] | undefined): void {
  open.attrSet('class', headingClasses[open.tag] ?? 'nhsuk-heading-s');
  const last = inline?.children?.at(-1);
  const anchor = last && /\s*\{#([^}]+)\}\s*$/.exec(last.content);
  if (!last || !anchor) return;
  last.content = last.content.slice(0, anchor.index);
  open.attrSet('id', escaped(anchor[1] as string));
}
