// The sources of a part stand in one folded list at its end, so that its sentences read on.

import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import { message } from '../../../src/model/messages.js';
import { markup } from './html.js';
import { sourceLink, type Library } from './library.js';

/** What marks, in the tokens of a paragraph, the place of a source; its content is the key. */
export const sourceToken = 'source';

/** Takes each source out of its sentence and lists those of a part before the next part, each once. */
export function listSources(state: StateCore, library: Library): void {
  const keys = new Set<string>();
  const listed: Token[] = [];
  const flush = () => {
    if (keys.size === 0) return;
    const list = new state.Token('html_block', '', 0);
    list.content = listOf(library, [...keys]);
    listed.push(list);
    keys.clear();
  };
  for (let at = 0; at < state.tokens.length; at += 1) {
    const token = state.tokens[at] as Token;
    if (beginsPart(token)) flush();
    const taken = token.type === 'inline' ? takeSources(token) : [];
    taken.forEach((key) => keys.add(key));
    if (taken.length > 0 && isOnlyLabel(token) && listed.at(-1)?.type === 'paragraph_open') {
      listed.pop();
      at += 1;
    } else listed.push(token);
  }
  flush();
  state.tokens = listed;
}

/** A part begins at a heading of level 2 that stands in no block. */
const beginsPart = ({ type, tag, level }: Token) => type === 'heading_open' && tag === 'h2' && level === 0;

/** Removes the sources of a sentence, each with the blank before it. */
function takeSources(inline: Token): string[] {
  const kept: Token[] = [];
  const keys: string[] = [];
  for (const child of inline.children ?? []) {
    const before = kept.at(-1);
    if (child.type !== sourceToken) kept.push(child);
    else {
      keys.push(child.content);
      if (before?.type === 'softbreak') kept.pop();
      else if (before?.type === 'text') before.content = before.content.trimEnd();
    }
  }
  inline.children = kept;
  return keys;
}

/** What is left of a paragraph that only named its sources: nothing, or its label with a colon. */
const isOnlyLabel = ({ children }: Token) =>
  (children ?? []).every(({ type, content }) => type === 'text' && /^(?:[^\s:]+:)?\s*$/.test(content));

function listOf(library: Library, keys: readonly string[]): string {
  const title = message(library.words, 'written.part_sources', { n: keys.length });
  const links = keys.map((key) => markup`<li>${sourceLink(library, key)}</li>`);
  return markup`<details class="nhsuk-details cp-part__sources"><summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">${title}</span></summary><div class="nhsuk-details__text"><ul class="cp-sources">${links}</ul></div></details>`
    .text;
}

/** The markup of a page without the names of its sources, in sentences and in lists: they are no words to read. */
export function withoutSources(markup: string): string {
  return markup.replace(
    /<details class="nhsuk-details cp-part__sources">[\s\S]*?<\/details>|<a class="cp-source"[\s\S]*?<\/a>/g,
    ' ',
  );
}
