import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => unknown;
  readonly isNumber?: boolean;
}

/** A table that becomes a list on a phone. The first column heads its row. */
export function tableView<Row>(
  caption: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  isQuiet: (row: Row) => boolean = () => false,
): TemplateResult {
  return html`<table class="as-table" role="table">
    <caption>${caption}</caption>
    <thead role="rowgroup"><tr role="row">${columns.map(({ head, isNumber }) => html`<th role="columnheader" scope="col" class=${ifDefined(isNumber ? 'as-number' : undefined)}>${head}</th>`)}</tr></thead>
    <tbody role="rowgroup">${rows.map(
      (row) =>
        html`<tr role="row" class=${ifDefined(isQuiet(row) ? 'as-quiet' : undefined)}>${columns.map(
          ({ head, cell, isNumber }, at) =>
            at === 0
              ? html`<th role="rowheader" scope="row">${cell(row)}</th>`
              : html`<td role="cell" data-label=${head} class=${ifDefined(isNumber ? 'as-number' : undefined)}>${cell(row)}</td>`,
        )}</tr>`,
    )}</tbody>
  </table>`;
}
