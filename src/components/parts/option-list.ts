import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Code, Words } from '../../model/course.js';
import type { Mark } from '../../model/quiz.js';
import { message } from '../../model/messages.js';
import { feedbackPlace } from './feedback.js';
import { markLabelOf } from './mark-label.js';

export interface OptionRow {
  readonly code: Code;
  readonly text: string;
  readonly isChosen: boolean;
  readonly feedback: string;
  /** The longest that may come to stand under the option, where that is not always the feedback. */
  readonly room?: string;
  /** What to show under the option; `null` while nothing is to be shown. */
  readonly mark: Mark | null;
}

export interface OptionListing {
  /** Unique on the page: names the group and begins the id of each input. */
  readonly name: string;
  readonly kind: 'radio' | 'checkbox';
  readonly rows: readonly OptionRow[];
  /** Read-only, yet still in reach of the keyboard and of a screen reader. */
  readonly isLocked: boolean;
  readonly words: Words;
  choose(code: Code, isChosen: boolean): void;
}

/** The id of one option's input, for the links of an error summary. */
export function optionId(name: string, code: Code): string {
  return `${name}-${code}`;
}

/** NHS radios or checkboxes with a place for feedback under each. */
export function optionList(listing: OptionListing): TemplateResult {
  const block = listing.kind === 'radio' ? 'nhsuk-radios' : 'nhsuk-checkboxes';
  return html`<div class="${block} cp-options">${listing.rows.map((row) => optionOf(listing, row, block))}</div>`;
}

function optionOf(listing: OptionListing, row: OptionRow, block: string): TemplateResult {
  const id = optionId(listing.name, row.code);
  const onClick = (event: Event) => {
    if (listing.isLocked) event.preventDefault();
  };
  const onChange = (event: Event) => listing.choose(row.code, (event.target as HTMLInputElement).checked);
  return html`<div class="cp-option">
    <div class="${block}__item"><input class="${block}__input" id=${id} name=${listing.name} type=${listing.kind} value=${row.code}
      .checked=${live(row.isChosen)} aria-disabled=${ifDefined(listing.isLocked ? 'true' : undefined)}
      aria-describedby=${row.mark === null ? nothing : `${id}-feedback`} @click=${onClick} @change=${onChange} />
    <label class="nhsuk-label ${block}__label" for=${id}>${row.text}</label></div>
    ${feedbackPlace(listing.words, `${id}-feedback`, row.feedback, row.mark, row.room, wordOf(listing, row))}
  </div>`;
}

/** "Correct" is said of a choice alone: what was right and not chosen is named so, or says itself that it was missed. */
function wordOf({ kind, words }: OptionListing, { mark, isChosen }: OptionRow): string {
  if (mark === null) return '';
  if (isChosen || mark !== 'right') return markLabelOf(words, mark);
  return kind === 'checkbox' ? '' : message(words, 'quiz.right_answer');
}
