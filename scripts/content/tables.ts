// Plain Markdown tables become tables that say their headers: to a screen reader by scope, on a phone beside each cell.
// The roles repeat what the tags say, because a table that is shown as a list would lose its meaning without them.

import type Token from 'markdown-it/lib/token.mjs';

const dress: Readonly<Record<string, readonly [string, string][]>> = {
  table_open: [['role', 'table']],
  thead_open: [['role', 'rowgroup']],
  tbody_open: [['role', 'rowgroup']],
  tr_open: [['role', 'row']],
  th_open: [['role', 'columnheader'], ['scope', 'col']],
};

export function dressTables(tokens: readonly Token[]): void {
  let headers: string[] = [];
  let column = 0;
  tokens.forEach((token, at) => {
    for (const [name, value] of dress[token.type] ?? []) token.attrSet(name, value);
    if (token.type === 'table_open') headers = [];
    if (token.type === 'tr_open') column = 0;
    if (token.type === 'th_open') headers.push(tokens[at + 1]?.content ?? '');
    if (token.type !== 'td_open') return;
    if (column === 0) nameRow(token, tokens, at);
    else token.attrs = [['role', 'cell'], ['data-label', headers[column] ?? '']];
    column += 1;
  });
}

/** The first cell of a row names the row. */
function nameRow(open: Token, tokens: readonly Token[], at: number): void {
  open.tag = 'th';
  open.attrs = [['role', 'rowheader'], ['scope', 'row']];
  const close = tokens.slice(at).find((token) => token.type === 'td_close');
  if (close) close.tag = 'th';
}
