import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Code, Words } from '../../model/course.js';
import { message } from '../../model/messages.js';
import { feedbackPlace } from './feedback.js';
import type { Sign } from './mark-icon.js';
import { markLabelOf } from './mark-label.js';
import { wholeWords } from './whole-words.js';

export interface OptionRow {
  readonly code: Code;
  readonly text: string;
  readonly isChosen: boolean;
  readonly feedback: string;
  /** What to show beside the option, or under it on a narrow screen; `null` while nothing is to be shown. */
  readonly sign: Sign | null;
}

export interface OptionListing {
  /** Unique on the page: names the group and begins the id of each input. */
  readonly name: string;
  readonly kind: 'radio' | 'checkbox';
  readonly rows: readonly OptionRow[];
  /** Beside each other where there is room: for two or three words that everybody knows. */
  readonly isInRow?: boolean;
  /** Read-only, yet still in reach of the keyboard and of a screen reader. */
  readonly isLocked: boolean;
  readonly words: Words;
  choose(code: Code, isChosen: boolean): void;
}

/** The id of one option's input, for the links of an error summary. */
export function optionId(name: string, code: Code): string {
  return `${name}-${code}`;
}

/** NHS radios or checkboxes with a place for feedback beside each. */
export function optionList(listing: OptionListing): TemplateResult {
  const block = listing.kind === 'radio' ? 'nhsuk-radios' : 'nhsuk-checkboxes';
  return html`<div class="${block} cp-options ${listing.isInRow ? 'cp-options--row' : ''}">${repeat(
    listing.rows,
    ({ code }) => code,
    (row) => optionOf(listing, row, block),
  )}</div>`;
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
      aria-describedby=${row.sign === null ? nothing : `${id}-feedback`} @click=${onClick} @change=${onChange} />
    <label class="nhsuk-label ${block}__label" for=${id}>${wholeWords(row.text)}</label></div>
    ${feedbackPlace(`${id}-feedback`, toldOf(listing, row), row.sign, row.sign === null || row.sign === 'missed' ? '' : markLabelOf(listing.words, row.sign))}
  </div>`;
}

/** The sign of an option that there is something to say about. */
export function signOf(isRight: boolean, isChosen: boolean): Sign {
  if (!isRight) return 'wrong';
  return isChosen ? 'right' : 'missed';
}

/** What was right and not chosen is named so: beside an outlined tick, "correct" would speak of a choice. */
function toldOf({ kind, words }: OptionListing, { sign, feedback }: OptionRow): string | TemplateResult {
  if (sign !== 'missed') return feedback;
  const name = kind === 'checkbox' ? message(words, 'quiz.missed') : message(words, 'quiz.right_answer_is');
  return html`<strong>${name}</strong> ${wholeWords(feedback)}`;
}
