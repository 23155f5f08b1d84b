import { html, type TemplateResult } from 'lit';
import type { Words } from '../model/course.js';
import { say } from '../model/words.js';

/** How a session ended, as far as the LMS has said. */
export type Ending = 'saved' | 'unsaved' | 'unrecorded';

/** The last screen: what the LMS has accepted, and what to do next. */
export function closedView(words: Words, ending: Ending): TemplateResult {
  const { title, next } = {
    saved: { title: say(words, 'app.closed_saved'), next: say(words, 'app.closed_saved_next') },
    unsaved: { title: say(words, 'app.closed_unsaved'), next: say(words, 'app.closed_unsaved_next') },
    unrecorded: { title: say(words, 'app.closed_unrecorded'), next: say(words, 'app.closed_unrecorded_next') },
  }[ending];
  return html`<h1 class="nhsuk-heading-xl" tabindex="-1">${title}</h1><p class="nhsuk-body-l">${next}</p>`;
}
