// Plain Markdown tables become tables that say their headers: to a screen reader by scope, on a phone beside each cell.
// The roles repeat what the tags say, because a table that is shown as a list would lose its meaning without them.

import type Token from 'markdown-it/lib/token.mjs';

type TokenClass = new (type: string, tag: string, nesting: -1 | 0 | 1) => Token;

const dress: Readonly<Record<string, readonly [string, string][]>> = {
  table_open: [['class', 'nhsuk-table nhsuk-table--responsive'], ['role', 'table']],
  thead_open: [['class', 'nhsuk-table__head'], ['role', 'rowgroup']],
  tbody_open: [['class', 'nhsuk-table__body'], ['role', 'rowgroup']],
  tr_open: [['class', 'nhsuk-table__row'], ['role', 'row']],
  th_open: [['class', 'nhsuk-table__header'], ['role', 'columnheader'], ['scope', 'col']],
};

export function dressTables(tokens: readonly Token[], Token: TokenClass): void {
  let headers: string[] = [];
  let column = 0;
  tokens.forEach((token, at) => {
    for (const [name, value] of dress[token.type] ?? []) token.attrSet(name, value);
    if (token.type === 'table_open') headers = [];
    if (token.type === 'tr_open') column = 0;
    if (token.type === 'th_open') headers.push(tokens[at + 1]?.content ?? '');
    if (token.type !== 'td_open') return;
    dressCell(token, tokens, at, column === 0);
    sayHeader(tokens[at + 1], headers[column] ?? '', Token);
    column += 1;
  });
}

/** The first cell of a row names the row. */
function dressCell(open: Token, tokens: readonly Token[], at: number, isFirst: boolean): void {
  open.attrs = [['class', isFirst ? 'nhsuk-table__header' : 'nhsuk-table__cell'], ['role', isFirst ? 'rowheader' : 'cell']];
  if (!isFirst) return;
  open.tag = 'th';
  open.attrSet('scope', 'row');
  const close = tokens.slice(at).find((token) => token.type === 'td_close');
  if (close) close.tag = 'th';
}

function sayHeader(cell: Token | undefined, header: string, Token: TokenClass): void {
  if (!cell?.children || header === '') return;
  const open = new Token('header_open', 'span', 1);
  open.attrs = [['class', 'nhsuk-table-responsive__heading'], ['aria-hidden', 'true']];
  const text = new Token('text', '', 0);
  text.content = `${header} `;
  cell.children.unshift(open, text, new Token('header_close', 'span', -1));
}
