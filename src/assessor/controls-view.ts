import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ATTEMPTS, type Attempts } from '../analysis/samples.js';
import type { Words } from '../model/course.js';
import { message } from '../model/messages.js';
import { attemptsName } from './attempts-name.js';
import type { Order } from './questions-view.js';
import { PLACES, placeName } from './views.js';

export interface Controls {
  readonly attempts: Attempts;
  readonly isShared: boolean;
  readonly order: Order;
  /** Whether the answers themselves are here, so that they can be counted otherwise. */
  readonly isLive: boolean;
}

export type Change = (change: Partial<Controls>) => void;

/** Which attempts count, and whether small numbers show. */
export function controlsView(words: Words, controls: Controls, change: Change): TemplateResult | typeof nothing {
  if (!controls.isLive) return nothing;
  return html`<div class="as-controls">
    <div>
      <label class="nhsuk-label" for="attempts">${message(words, 'assessor.attempts_label')}</label>
      <div class="nhsuk-hint" id="attempts-hint">${message(words, 'assessor.attempts_hint')}</div>
      <select class="nhsuk-select" id="attempts" aria-describedby="attempts-hint" @change=${(event: Event) => {
        change({ attempts: (event.target as HTMLSelectElement).value as Attempts });
      }}>
        ${ATTEMPTS.map((one) => html`<option value=${one} ?selected=${one === controls.attempts}>${attemptsName(words, one)}</option>`)}
      </select>
    </div>
    <div class="as-check">
      <input type="checkbox" id="share" aria-describedby="share-hint" .checked=${controls.isShared} @change=${(
        event: Event,
      ) => {
        change({ isShared: (event.target as HTMLInputElement).checked });
      }}>
      <label for="share">${message(words, 'assessor.share_label')}</label>
      <div class="nhsuk-hint" id="share-hint">${message(words, 'assessor.share_hint')}</div>
    </div>
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
