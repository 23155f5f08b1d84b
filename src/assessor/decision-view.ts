import { html, nothing, type TemplateResult } from 'lit';
import { CHOICES, type Choice } from '../analysis/decisions.js';
import type { Id } from '../model/course.js';
import { message } from '../model/messages.js';
import { choiceName } from './decision-words.js';
import type { Shown } from './shown.js';

/** What somebody decides about a question; a choice of null takes it back. */
export type Decide = (id: Id, choice: Choice | null, why: string) => void;

/** A form where something can be decided; on the report to print, what was decided. */
export function decisionView(
  shown: Shown,
  id: Id,
  heading: TemplateResult,
  decide: Decide | null,
): TemplateResult | typeof nothing {
  const { words, decisions } = shown;
  const decided = decisions[id];
  const told = decided
    ? html`<p>${message(words, 'assessor.decision_on', { date: decided.on, version: decided.version })}</p>`
    : nothing;
  if (!decide)
    return decided
      ? html`${heading}<p><strong>${choiceName(words, decided.choice)}.</strong> ${decided.why}</p>${told}`
      : nothing;
  const why = (event: Event) =>
    (event.currentTarget as HTMLElement).closest('form')?.querySelector('textarea')?.value ?? '';
  return html`${heading}<form class="as-decision" @submit=${(event: Event) => {
    event.preventDefault();
  }}>
    <fieldset class="nhsuk-fieldset" aria-describedby="decision-hint"><legend class="nhsuk-fieldset__legend nhsuk-u-visually-hidden">${message(words, 'assessor.decision_title')}</legend>
      <div class="nhsuk-hint" id="decision-hint">${message(words, 'assessor.decision_hint')}</div>
      <div class="as-choices">${[null, ...CHOICES].map(
        (choice) =>
          html`<div class="as-check"><input type="radio" name="decision" id="decision-${choice ?? 'open'}" .checked=${(decided?.choice ?? null) === choice} @change=${(
            event: Event,
          ) => {
            decide(id, choice, why(event));
          }}><label for="decision-${choice ?? 'open'}">${choice === null ? message(words, 'assessor.decision_open') : choiceName(words, choice)}</label></div>`,
      )}</div>
    </fieldset>
    <label class="nhsuk-label" for="decision-why">${message(words, 'assessor.decision_why')}</label>
    <textarea class="nhsuk-textarea" id="decision-why" rows="3" maxlength="2000" .value=${decided?.why ?? ''} @change=${(
      event: Event,
    ) => {
      if (decided) decide(id, decided.choice, why(event));
    }}></textarea>
    ${told}
  </form>`;
}
