import { html, svg, type TemplateResult } from 'lit';

export interface PrincipleShare {
  readonly title: string;
  /** 0–1, how full the seat is. */
  readonly share: number;
  /** The figures in words, for example "2 of 3". */
  readonly figures: string;
}

const middle = 100;
const reach = 68;
const radius = 26;
/** Where the numbers stand: on the table, so that they read on one ground in every scheme. */
const nearEdge = 26;

/**
 * A table with a seat for each principle, filled by its share, and the same beside it as a numbered list:
 * the list says everything, so the drawing is hidden from screen readers.
 */
export function principleChart(seats: readonly PrincipleShare[]): TemplateResult {
  return html`<div class="cp-seats">
    <svg class="cp-seats__picture" viewBox="0 0 200 200" aria-hidden="true" focusable="false">
      <circle class="cp-table" cx=${middle} cy=${middle} r="38"></circle>
      ${seats.map((seat, at) => drawnSeat(seat, at, seats.length))}
    </svg>
    <ol class="cp-seats__list">
      ${seats.map((seat) => html`<li><span class="cp-seats__title">${seat.title}</span> <span class="cp-seats__figures">${seat.figures}</span></li>`)}
    </ol>
  </div>`;
}

function drawnSeat(seat: PrincipleShare, at: number, count: number): TemplateResult {
  const angle = (2 * Math.PI * at) / count - Math.PI / 2;
  const across = Math.cos(angle);
  const down = Math.sin(angle);
  const x = middle + reach * across;
  const y = middle + reach * down;
  return svg`<g>
    <circle class="cp-seats__rim" cx=${x} cy=${y} r=${radius}></circle>
    <path class="cp-seats__fill" d=${fillOf(x, y, seat.share)}></path>
    <circle class="cp-seats__line" cx=${x} cy=${y} r=${radius}></circle>
    <text class="cp-seats__number" x=${middle + nearEdge * across} y=${middle + nearEdge * down} dy="0.35em" text-anchor="middle">${at + 1}</text>
  </g>`;
}

/** The lower part of a circle, filled to `share` of its height. */
export function fillOf(x: number, y: number, share: number): string {
  const full = Math.min(1, Math.max(0, share));
  if (full === 0) return '';
  if (full === 1)
    return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;
  const level = y + radius - 2 * radius * full;
  const half = Math.sqrt(radius ** 2 - (level - y) ** 2);
  return `M${x - half} ${level}A${radius} ${radius} 0 ${full > 0.5 ? 1 : 0} 0 ${x + half} ${level}z`;
}
