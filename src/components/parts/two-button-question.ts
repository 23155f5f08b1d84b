import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Code, Words } from '../../model/course.js';
import type { Mark } from '../../model/quiz.js';
import { feedbackPlace } from './feedback.js';

export interface TwoButtonQuestion {
  readonly id: string;
  readonly words: Words;
  readonly line: TemplateResult;
  readonly text: string;
  readonly choices: readonly { readonly code: Code; readonly text: string }[];
  /** `''` until one was pressed. */
  readonly chosen: Code;
  readonly mark: Mark | null;
  readonly why: string;
  /** What stands below the reason once it is shown. */
  readonly below: TemplateResult | typeof nothing;
  press(code: Code): void;
}

/** A statement and two buttons. A press answers; both stay in reach afterwards, the one pressed marked as such. */
export function twoButtonQuestion(asked: TwoButtonQuestion): TemplateResult {
  const isAnswered = asked.chosen !== '';
  return html`<h4 class="cp-step__asked" id="${asked.id}-text" tabindex="-1">${asked.line}${asked.text}</h4>
    <div class="cp-two-ways" role="group" aria-labelledby="${asked.id}-text">
      ${asked.choices.map(
        (
          way,
        ) => html`<button class="cp-way" type="button" aria-pressed=${ifDefined(isAnswered ? ariaPressedOf(way.code === asked.chosen) : undefined)}
        aria-disabled=${ifDefined(isAnswered ? 'true' : undefined)} @click=${() => asked.press(way.code)}>${way.text}</button>`,
      )}
    </div>
    ${feedbackPlace(asked.words, `${asked.id}-why`, asked.why, asked.mark)}
    <div class="cp-two-ways__below">${isAnswered ? asked.below : nothing}</div>`;
}

function ariaPressedOf(isPressed: boolean): 'true' | 'false' {
  return isPressed ? 'true' : 'false';
}
