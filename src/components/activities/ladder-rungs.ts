import { html, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { LadderActivity } from '../../model/course.js';

export type Rung = LadderActivity['rungs'][number];

/**
 * The ladder, top rung first as it stands: each rung with its picture (markup that the build made) and its words.
 * @param role `presentation` where the rungs are choices: their group says which of how many each is
 */
export function ladderOf(
  rungs: readonly Rung[],
  words: (rung: Rung) => TemplateResult,
  role?: 'presentation',
): TemplateResult {
  return html`<ol class="cp-ladder" reversed role=${ifDefined(role)}>
    ${[...rungs].reverse().map(
      (rung, at) => html`<li class="cp-rung" role=${ifDefined(role)}>
      <span class="cp-rung__number" aria-hidden="true">${rungs.length - at}</span>
      <div class="cp-rung__picture" aria-hidden="true">${unsafeHTML(rung.picture.svg)}</div>
      <div class="cp-rung__words">${words(rung)}</div>
    </li>`,
    )}
  </ol>`;
}
