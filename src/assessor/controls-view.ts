import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ATTEMPTS, MARKINGS, type Attempts, type Marking } from '../analysis/samples.js';
import type { Words } from '../model/course.js';
import { message } from '../model/messages.js';
import { attemptsName, markingName } from './attempts-name.js';
import type { Order } from './questions-view.js';
import { PLACES, placeName } from './report-places.js';

export interface Controls {
  readonly attempts: Attempts;
  readonly marking: Marking;
  readonly isShared: boolean;
  readonly order: Order;
  /** Whether the answers themselves are here, so that they can be counted otherwise. */
  readonly isLive: boolean;
  /** Whether the full figures are here, so that they can be made fit for sharing. */
  readonly canShare: boolean;
}

export type Change = (change: Partial<Controls>) => void;

/** Whether small numbers show, always at hand; which attempts count, and by which key, folded away: few change that. */
export function controlsView(words: Words, controls: Controls, change: Change): TemplateResult | typeof nothing {
  if (!controls.canShare) return nothing;
  return html`<div class="as-controls">
    <div class="as-check">
      <input type="checkbox" id="share" aria-describedby="share-hint" .checked=${controls.isShared} @change=${(
        event: Event,
      ) => {
        change({ isShared: (event.target as HTMLInputElement).checked });
      }}>
      <label for="share">${message(words, 'assessor.share_label')}</label>
    </div>
    <details class="nhsuk-details as-counting"><summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">${message(words, 'assessor.controls_more')}</span></summary>
      <div class="as-selects">
        ${controls.isLive ? selectsView(words, controls, change) : nothing}
        <div><strong>${message(words, 'assessor.share_label')}</strong><p class="nhsuk-hint" id="share-hint">${message(words, 'assessor.share_hint')}</p></div>
      </div>
    </details>
  </div>`;
}

function selectsView(words: Words, { attempts, marking }: Controls, change: Change): TemplateResult {
  return html`<div>
      <label class="nhsuk-label" for="attempts">${message(words, 'assessor.attempts_label')}</label>
      <div class="nhsuk-hint" id="attempts-hint">${message(words, 'assessor.attempts_hint')}</div>
      <select class="nhsuk-select" id="attempts" aria-describedby="attempts-hint" @change=${(event: Event) => {
        change({ attempts: (event.target as HTMLSelectElement).value as Attempts });
      }}>
        ${ATTEMPTS.map((one) => html`<option value=${one} ?selected=${one === attempts}>${attemptsName(words, one)}</option>`)}
      </select>
    </div>
    <div>
      <label class="nhsuk-label" for="marking">${message(words, 'assessor.marking_label')}</label>
      <div class="nhsuk-hint" id="marking-hint">${message(words, 'assessor.marking_hint')}</div>
      <select class="nhsuk-select" id="marking" aria-describedby="marking-hint" @change=${(event: Event) => {
        change({ marking: (event.target as HTMLSelectElement).value as Marking });
      }}>
        ${MARKINGS.map((one) => html`<option value=${one} ?selected=${one === marking}>${markingName(words, one)}</option>`)}
      </select>
    </div>`;
}

export function placesView(words: Words, place: string): TemplateResult {
  return html`<nav class="as-places" aria-label=${message(words, 'assessor.views')}><ul>
    ${PLACES.map((one) => html`<li><a href="#${one}" aria-current=${ifDefined(one === place ? 'page' : undefined)}>${placeName(words, one)}</a></li>`)}
  </ul></nav>`;
}

export function orderView(words: Words, order: Order, change: Change): TemplateResult {
  const names: readonly (readonly [Order, string])[] = [
    ['concern', message(words, 'assessor.sort_concern')],
    ['place', message(words, 'assessor.sort_place')],
    ['facility', message(words, 'assessor.sort_facility')],
  ];
  return html`<div class="as-order"><label class="nhsuk-label" for="order">${message(words, 'assessor.sort_by')}</label>
    <select class="nhsuk-select" id="order" @change=${(event: Event) => {
      change({ order: (event.target as HTMLSelectElement).value as Order });
    }}>
      ${names.map(([one, name]) => html`<option value=${one} ?selected=${one === order}>${name}</option>`)}
    </select></div>`;
}
