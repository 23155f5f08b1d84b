import { html, svg, type TemplateResult } from 'lit';
import type { Course } from '../model/course.js';
import { doneOf, isDone, type Progress } from '../model/progress.js';
import { message } from '../model/messages.js';
import type { Saving } from '../tracking/tracker.js';
import { canRetry, widestSavingWord, savingWord } from './saving-words.js';

export interface Bar {
  readonly course: Course;
  readonly progress: Progress;
  readonly saving: Saving;
  /** What is read aloud to those who cannot see what has changed. */
  readonly announcement: string;
}

export interface BarActions {
  readonly exit: () => void;
  readonly retry: () => void;
}

/** The slim bar: the course, its seats, what is true of saving, and the way out. The build draws it once without presses. */
export function barView(bar: Bar, presses?: BarActions): TemplateResult {
  const { course, progress, saving, announcement: told } = bar;
  const { words } = course;
  const name = html`${seats(course, progress)}<span class="cp-bar__name">${course.title}</span>
      <span class="cp-bar__done">${doneWords(course, progress)}</span>`;
  return html`<div class="cp-bar__line">
    ${saving.state === 'closed' ? html`<span class="cp-bar__home">${name}</span>` : html`<a class="cp-bar__home" href="#start">${name}</a>`}
    ${saving.state === 'closed' ? '' : html`<a class="cp-bar__contents" href="#contents">${message(words, 'app.contents')}</a>`}
    <p class="cp-saving cp-saving--${saving.state}">${sign(saving)}<span data-room=${widestSavingWord(words)}>${savingWord(words, saving)}</span></p>
    <button class="cp-bar__retry cp-link-button" type="button" ?hidden=${!canRetry(saving)} @click=${presses?.retry}>${message(words, 'saving.try_again')}</button>
    <button class="cp-bar__exit" type="button" ?hidden=${saving.state === 'closed'} @click=${presses?.exit}>${exitWords(bar)}</button>
    <p class="nhsuk-u-visually-hidden" role="status">${told}</p>
  </div>`;
}

function doneWords(course: Course, progress: Progress): string {
  const { done, total } = doneOf(course, progress);
  return message(course.words, 'app.done', { n: done, total });
}

function exitWords({ course, saving }: Bar): string {
  return saving.state === 'nothing-records'
    ? message(course.words, 'app.exit_unrecorded')
    : message(course.words, 'app.exit');
}

/** The table with a seat for each section, square as staff are: the words beside it say the same. */
function seats(course: Course, progress: Progress): TemplateResult {
  const places = course.sections.map((section, at) => {
    const angle = (2 * Math.PI * at) / course.sections.length - Math.PI / 2;
    const taken = isDone(progress, section) ? 'cp-bar__seat--taken' : '';
    return svg`<path class="cp-bar__seat ${taken}" d="M${place(16 + 14 * Math.cos(angle))} ${place(16 + 14 * Math.sin(angle))}h8v8h-8z"></path>`;
  });
  return html`<svg class="cp-bar__seats" viewBox="0 0 40 40" aria-hidden="true"><circle class="cp-bar__table" cx="20" cy="20" r="7"></circle>${places}</svg>`;
}

const place = (number: number) => number.toFixed(1);

/** A tick, dots, a mark or a dash: never colour alone. */
function sign(saving: Saving): TemplateResult {
  const state = saving.state === 'closed' ? (saving.saved ? 'saved' : 'unsaved') : saving.state;
  const path = {
    connecting: 'M3 8h.01M8 8h.01M13 8h.01',
    saving: 'M3 8h.01M8 8h.01M13 8h.01',
    saved: 'M2 9l4 4 8-10',
    unsaved: 'M8 2v7M8 13v.01',
    'nothing-records': 'M3 8h10',
  }[state];
  return html`<svg class="cp-saving__sign" viewBox="0 0 16 16" aria-hidden="true"><path d=${path}></path></svg>`;
}
