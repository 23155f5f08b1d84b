import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { LadderActivity } from '../model/course.js';

export type Rung = LadderActivity['rungs'][number];

/**
 * The ladder, top rung first as it stands: each rung with its picture (markup that the build made) and its words.
 * @param role `presentation` where the rungs are choices: their group says which of how many each is
 */
export function ladderOf(rungs: readonly Rung[], words: (rung: Rung) => TemplateResult, role?: 'presentation'): TemplateResult {
  return html`<ol class="cp-ladder" reversed role=${role ?? nothing}>
    ${[...rungs].reverse().map((rung, at) => html`<li class="cp-rung" role=${role ?? nothing}>
      <span class="cp-rung__number" aria-hidden="true">${rungs.length - at}</span>
      <div class="cp-rung__picture" aria-hidden="true">${unsafeHTML(rung.picture)}</div>
      <div class="cp-rung__words">${words(rung)}</div>
    </li>`)}
  </ol>`;
}
