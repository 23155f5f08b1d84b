import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../model/course.js';
import { say } from '../model/words.js';
import type { Saving } from '../tracking/tracker.js';
import { canRetry, savingAdvice } from './saving-words.js';

/** What the shell has to say beside what is true of saving. One at a time. */
export type Notice = 'none' | 'welcome-back' | 'part-missing' | 'leaving';

export interface MessagePresses {
  readonly retrySaving: () => void;
  readonly retryPart: () => void;
  readonly leave: () => void;
}

/** The panel under the bar: what it means, and what to do. Nothing when all is well. */
export function messageView(words: Words, saving: Saving, notice: Notice, presses: MessagePresses): TemplateResult | typeof nothing {
  if (notice === 'leaving') return panel('unsaved', say(words, 'saving.leaving'), [retrySaving(words, presses), button(say(words, 'saving.leave_anyway'), presses.leave)]);
  if (notice === 'part-missing') return panel('unsaved', say(words, 'app.part_missing'), [button(say(words, 'app.part_retry'), presses.retryPart)]);
  const advice = savingAdvice(words, saving);
  if (advice !== '') return panel(saving.state, advice, canRetry(saving) ? [retrySaving(words, presses)] : []);
  return notice === 'welcome-back' ? panel('welcome', say(words, 'app.welcome_back'), []) : nothing;
}

function panel(tone: string, text: string, buttons: readonly TemplateResult[]): TemplateResult {
  return html`<div class="cp-message cp-message--${tone}"><div class="cp-message__text"><p>${text}</p>${buttons}</div></div>`;
}

function retrySaving(words: Words, { retrySaving: press }: MessagePresses): TemplateResult {
  return button(say(words, 'saving.try_again'), press);
}

function button(text: string, press: () => void): TemplateResult {
  return html`<button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="button" @click=${press}>${text}</button>`;
}
