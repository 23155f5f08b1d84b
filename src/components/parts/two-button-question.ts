import { html, type nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Code } from '../../model/course.js';
import { isDoubled } from './double-press.js';

export interface TwoButtonQuestion {
  readonly id: string;
  readonly line: TemplateResult | typeof nothing;
  readonly text: string;
  readonly choices: readonly { readonly code: Code; readonly text: string }[];
  /** `''` until one was pressed. */
  readonly chosen: Code;
  /** How each choice was marked: a sign beside its words. */
  sign(code: Code): TemplateResult | typeof nothing;
  /** How it was marked, and why. */
  readonly outcome: TemplateResult | typeof nothing;
  press(code: Code): void;
}

/** A statement and two buttons. A press answers; both stay in reach afterwards, the one pressed marked as such. */
export function twoButtonQuestion(asked: TwoButtonQuestion): TemplateResult {
  const isAnswered = asked.chosen !== '';
  return html`<h4 class="cp-step__asked" id="${asked.id}-text" tabindex="-1">${asked.line}${asked.text}</h4>
    <div class="cp-ways cp-ways--beside" role="group" aria-labelledby="${asked.id}-text">
      ${asked.choices.map(
        (
          way,
        ) => html`<button class="cp-way" type="button" aria-pressed=${ifDefined(isAnswered ? ariaPressedOf(way.code === asked.chosen) : undefined)}
        aria-disabled=${ifDefined(isAnswered ? 'true' : undefined)} @click=${(event: MouseEvent) => isDoubled(event) || asked.press(way.code)}>${way.text} ${asked.sign(way.code)}</button>`,
      )}
    </div>
    <div class="cp-outcome">${asked.outcome}</div>`;
}

function ariaPressedOf(isPressed: boolean): 'true' | 'false' {
  return isPressed ? 'true' : 'false';
}
