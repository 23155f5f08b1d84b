import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Code, LadderActivity } from '../../model/course.js';

export type Rung = LadderActivity['rungs'][number];

export interface RungChoices {
  /** Unique on the page: names the group and begins the id of each input. */
  readonly name: string;
  readonly titleId: string;
  readonly describedBy: string | typeof nothing;
  readonly chosen: Code;
  /** Read-only, yet still in reach of the keyboard and of a screen reader. */
  readonly isLocked: boolean;
  readonly above: TemplateResult | typeof nothing;
  /** What was placed on a rung, in words; `''` for nothing. */
  placed(rung: Rung): string;
  /** How a rung was marked. */
  sign(rung: Rung): TemplateResult | typeof nothing;
  choose(code: Code): void;
}

/** The ladder as it stands, top rung first: each rung is a choice, and the arrow keys climb it. */
export function rungChoices(rungs: readonly Rung[], choices: RungChoices): TemplateResult {
  return html`<div class="cp-rungs">
    ${choices.above}
    <div class="cp-rungs__rails" role="radiogroup" aria-labelledby=${choices.titleId} aria-describedby=${choices.describedBy}>
      ${[...rungs].reverse().map((rung, at) => rungChoice(rung, rungs.length - at, choices))}
    </div>
  </div>`;
}

function rungChoice(rung: Rung, number: number, choices: RungChoices): TemplateResult {
  const id = `${choices.name}-${rung.code}`;
  const placed = choices.placed(rung);
  const sign = choices.sign(rung);
  return html`<div class="cp-rung ${placed === '' ? '' : 'cp-rung--placed'}">
    <input class="cp-rung__input" id=${id} type="radio" name=${choices.name} value=${rung.code} .checked=${live(rung.code === choices.chosen)}
      aria-disabled=${ifDefined(choices.isLocked ? 'true' : undefined)}
      @click=${(event: Event) => {
        if (choices.isLocked) event.preventDefault();
      }} @change=${() => choices.choose(rung.code)} />
    <label class="cp-rung__label" for=${id}><span class="cp-rung__number">${number}</span> <span class="cp-rung__name">${rung.name}</span></label>
    ${placed === '' && sign === nothing ? nothing : html`<span class="cp-rung__beside">${placed === '' ? nothing : html`<span class="cp-rung__placed">${placed}</span>`} ${sign}</span>`}
  </div>`;
}

/** The ladder to read, top rung first. */
export function ladderList(rungs: readonly Rung[], words: (rung: Rung) => TemplateResult): TemplateResult {
  return html`<ol class="cp-placed" reversed>
    ${[...rungs].reverse().map(
      (rung, at) => html`<li class="cp-placed__rung">
      <span class="cp-placed__number" aria-hidden="true">${rungs.length - at}</span>
      <div>${words(rung)}</div>
    </li>`,
    )}
  </ol>`;
}
