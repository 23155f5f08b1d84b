import { html, type TemplateResult } from 'lit';

/** A row of seats, taken from the first on. The words beside it are its text alternative. */
export function seatRow(taken: number, total: number): TemplateResult {
  return html`<span class="cp-seat-row" aria-hidden="true">${Array.from({ length: total }, (_, at) => html`<span class="cp-seat ${at < taken ? 'cp-seat--taken' : ''}"></span>`)}</span>`;
}
