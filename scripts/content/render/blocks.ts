// The named blocks `::: name argument`: one row for each, saying what opens and what closes it.

import type Token from 'markdown-it/lib/token.mjs';
import { message } from '../../../src/model/messages.js';
import { markup, raw, type Html } from './html.js';
import { changingPicture, pictureMarkup, type Library } from './library.js';
import { isChanged } from '../parse/personal-details.js';
import { mediaOf } from './media.js';
import { sceneKey } from './scene-key.js';
import { planOf, readingVersionOf, rolesOf } from './reading-version.js';

interface BlockKind {
  /** Whether the block is nothing without an argument, and what the argument is called. */
  readonly needs?: string;
  open(argument: string, library: Library, isEmpty: boolean): Html;
  /** @param isChanged whether it quotes words that were changed to protect someone */
  close(argument: string, library: Library, isEmpty: boolean, isChanged: boolean): Html;
}

const nothing = raw('');

export const blockKinds: Readonly<Record<string, BlockKind>> = {
  voice: {
    open: () => raw('<figure class="cp-voice"><blockquote>'),
    close: (name, { words }, _, hasChanges) =>
      markup`</blockquote><figcaption>${name || message(words, 'written.voice')}${hasChanges && markup`<span class="cp-voice__changed">${message(words, 'written.changed_words')}</span>`}</figcaption></figure>`,
  },
  law: { open: () => raw('<div class="cp-law">'), close: () => raw('</div>') },
  approved: { needs: 'an id', open: () => raw('<div class="cp-approved">'), close: () => raw('</div>') },
  inset: {
    open: (_, { words }) =>
      markup`<div class="nhsuk-inset-text"><span class="nhsuk-u-visually-hidden">${message(words, 'written.information')}: </span>`,
    close: () => raw('</div>'),
  },
  warning: {
    needs: 'a title',
    open: (title, { words }) =>
      markup`<div class="nhsuk-warning-callout"><h3 class="nhsuk-warning-callout__label"><span class="nhsuk-u-visually-hidden">${message(words, 'written.important')}: </span>${title}</h3>`,
    close: () => raw('</div>'),
  },
  details: {
    needs: 'a title',
    open: (title) =>
      markup`<details class="nhsuk-details"><summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">${title}</span></summary><div class="nhsuk-details__text">`,
    close: () => raw('</div></details>'),
  },
  compare: { open: () => raw('<div class="cp-compare">'), close: () => raw('</div>') },
  picture: {
    needs: 'the name of a picture',
    open: (name, library, isEmpty) =>
      markup`<figure class="cp-figure">${pictureMarkup(library, name)}${captionOpen(library, name, isEmpty)}`,
    close: (name, library, isEmpty) => markup`${captionClose(library, name, isEmpty)}</figure>`,
  },
  change: {
    needs: 'the name of a picture that changes',
    open: (name, library) => markup`<figure class="cp-figure">${changingPicture(library, name)}`,
    close: () => raw('</figure>'),
  },
  key: { open: (_, { words }) => sceneKey(words), close: () => nothing },
  media: {
    needs: 'the name of a file in media/',
    open: (file, library) => mediaOf(library, file),
    close: () => raw('</figure>'),
  },
  print: { open: () => raw('<print-way>'), close: () => raw('</print-way>') },
  you_said: {
    open: (_, { settings, words }) =>
      markup`<ul>${settings.you_said.map(({ said, did }) => markup`<li><strong>${message(words, 'written.you_said')}</strong> ${said} <strong>${message(words, 'written.we_did')}</strong> ${did}</li>`)}</ul>`,
    close: () => nothing,
  },
  activity: {
    needs: 'the id of an activity',
    open: (id, library) => readingVersionOf(library, id),
    close: () => nothing,
  },
  plan: {
    needs: 'the id of a self-check',
    open: (id, library) => planOf(library, id),
    close: () => nothing,
  },
  roles: {
    needs: 'the id of a self-check',
    open: (id, library) => rolesOf(library, id),
    close: () => nothing,
  },
};

function captionOpen(library: Library, name: string, isEmpty: boolean): Html {
  const caption = library.pictures.get(name)?.caption ?? '';
  if (!isEmpty) return raw('<figcaption>');
  return caption === '' ? nothing : markup`<figcaption>${caption}`;
}

function captionClose(library: Library, name: string, isEmpty: boolean): Html {
  return isEmpty && !library.pictures.get(name)?.caption ? nothing : raw('</figcaption>');
}

/** The course may call the block of its own voice as it likes. */
export function blockKindOf(name: string, voice: string): BlockKind | undefined {
  if (name === voice) return blockKinds['voice'];
  return Object.hasOwn(blockKinds, name) ? blockKinds[name] : undefined;
}

export function openingOf(tokens: readonly Token[], at: number, library: Library): string {
  const { name, argument } = headOf(tokens[at]);
  return `${blockKindOf(name, library.settings.voice.block)?.open(argument, library, tokens[at + 1]?.type === 'container_block_close') ?? ''}\n`;
}

/** The opening fence has the name and the argument; the closing one has to look back for them. */
export function closingOf(tokens: readonly Token[], at: number, library: Library): string {
  let depth = 0;
  let open = at;
  do {
    depth -= tokens[open]?.type === 'container_block_open' ? 1 : 0;
    depth += tokens[open]?.type === 'container_block_close' ? 1 : 0;
    if (depth > 0) open -= 1;
  } while (depth > 0 && open >= 0);
  const { name, argument } = headOf(tokens[open]);
  const details = library.settings.personal_details;
  const hasChanges = tokens
    .slice(open + 1, at)
    .some(({ type, content }) => type === 'inline' && isChanged(content, details));
  return `${blockKindOf(name, library.settings.voice.block)?.close(argument, library, open === at - 1, hasChanges) ?? ''}\n`;
}

function headOf(token: Token | undefined): { name: string; argument: string } {
  const [, name = '', argument = ''] = /^\s*(\S+)\s*(.*?)\s*$/.exec(token?.info ?? '') ?? [];
  return { name, argument };
}

/** In a law block each heading with its words becomes a column. */
export function groupLaw(
  tokens: readonly Token[],
  TokenOf: new (type: string, tag: string, nesting: -1 | 0 | 1) => Token,
): Token[] {
  const columnOpen = () => {
    const token = new TokenOf('column_open', 'div', 1);
    token.attrSet('class', 'cp-law__column');
    token.block = true;
    return token;
  };
  const columnClose = () => {
    const token = new TokenOf('column_close', 'div', -1);
    token.block = true;
    return token;
  };
  const state: { inLaw: boolean; inColumn: boolean } = { inLaw: false, inColumn: false };
  return tokens.flatMap((token) => {
    if (token.type === 'container_block_open' && headOf(token).name === 'law') state.inLaw = true;
    const endsLaw = state.inLaw && token.type === 'container_block_close';
    const startsColumn = state.inLaw && token.type === 'heading_open';
    const before = state.inColumn && (endsLaw || startsColumn) ? [columnClose()] : [];
    if (endsLaw) [state.inLaw, state.inColumn] = [false, false];
    if (!startsColumn) return [...before, token];
    state.inColumn = true;
    return [...before, columnOpen(), token];
  });
}
