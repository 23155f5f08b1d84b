// Plain Markdown tables become tables that say their headers: to a screen reader by scope, on a phone beside each cell.
// The roles repeat what the tags say, because a table that is shown as a list would lose its meaning without them.

import type Token from 'markdown-it/lib/token.mjs';
import { markup, raw } from './html.js';

const dress: Readonly<Record<string, readonly [string, string][]>> = {
  thead_open: [['role', 'rowgroup']],
  tbody_open: [['role', 'rowgroup']],
  tr_open: [['role', 'row']],
  th_open: [
    ['role', 'columnheader'],
    ['scope', 'col'],
  ],
};

/** A table's caption is the argument of the `compare` block around it, else the heading above it (hidden: it is on screen already). */
export function addTableHeaders(tokens: readonly Token[]): void {
  let headers: string[] = [];
  let column = 0;
  let heading = '';
  tokens.forEach((token, at) => {
    if (token.type === 'heading_open' && token.tag === 'h2')
      heading = tokens[at + 1]?.children?.map(({ content }) => content).join('') ?? '';
    if (token.type === 'table_open') token.meta = captionOf(tokens[at - 1], heading);
    for (const [name, value] of dress[token.type] ?? []) token.attrSet(name, value);
    if (token.type === 'table_open') headers = [];
    if (token.type === 'tr_open') column = 0;
    if (token.type === 'th_open') headers.push(tokens[at + 1]?.content ?? '');
    if (token.type !== 'td_open') return;
    if (column === 0) nameRow(token, tokens, at);
    else
      token.attrs = [
        ['role', 'cell'],
        ['data-label', headers[column] ?? ''],
      ];
    column += 1;
  });
}

function captionOf(before: Token | undefined, heading: string): { readonly text: string; readonly isShown: boolean } {
  const argument = /^\s*compare\s+(.*\S)/.exec(before?.info ?? '')?.[1];
  return { text: argument ?? heading, isShown: argument !== undefined };
}

/** The start of a table, in a frame that may scroll, with its caption. */
export function tableOpening(token: Token): string {
  const { text, isShown } = token.meta as ReturnType<typeof captionOf>;
  return markup`<div class="cp-table-frame"><table role="table">${text !== '' && markup`<caption${!isShown && raw(' class="nhsuk-u-visually-hidden"')}>${text}</caption>`}`
    .text;
}

/** The first cell of a row names the row. */
function nameRow(open: Token, tokens: readonly Token[], at: number): void {
  open.tag = 'th';
  open.attrs = [
    ['role', 'rowheader'],
    ['scope', 'row'],
  ];
  const close = tokens.slice(at).find((token) => token.type === 'td_close');
  if (close) close.tag = 'th';
}
