// The slim bar as it comes with the page: the course, its seats, what is true of saving, and the way out.

import { html, type TemplateResult } from 'lit';
import type { Course } from '../model/course.js';
import { message } from '../model/messages.js';
import { doneWords, pathOfSeat, savingSigns, seatsOf } from './course-bar.js';
import { widestSavingWord } from './saving-words.js';

/** For whoever has done nothing yet, before it is known what records it. What changes is written over it by `CourseBar`. */
export function barView(course: Course): TemplateResult {
  const { words, title } = course;
  const seats = seatsOf(course).map(pathOfSeat).join('');
  return html`<div class="cp-bar__line">
    <a class="cp-bar__home" href="#start"><svg class="cp-bar__seats" viewBox="0 0 40 40" aria-hidden="true"><circle class="cp-bar__table" cx="20" cy="20" r="7"></circle><path class="cp-bar__seat" d=${seats}></path></svg><span class="cp-bar__name">${title}</span>
      <span class="cp-bar__done">${doneWords(course, 0)}</span></a>
    <a class="cp-bar__contents" href="#contents">${message(words, 'app.contents')}</a>
    <p class="cp-saving cp-saving--connecting"><svg class="cp-saving__sign" viewBox="0 0 16 16" aria-hidden="true"><path d=${savingSigns.connecting}></path></svg><span data-room=${widestSavingWord(words)}>${message(words, 'saving.connecting')}</span></p>
    <button class="cp-bar__retry cp-link-button" type="button" hidden>${message(words, 'saving.try_again')}</button>
    <button class="cp-bar__exit" type="button">${message(words, 'app.exit')}</button>
    <p class="nhsuk-u-visually-hidden" role="status"></p>
  </div>`;
}
