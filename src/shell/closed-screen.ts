import { html, nothing, render } from 'lit';
import type { Words } from '../model/course.js';
import { message } from '../model/messages.js';
import type { PlanState } from '../model/own-work.js';
import { partOf } from './page-regions.js';
import type { Destination } from './router.js';

/** How a session ended, as far as the LMS has said. */
export type Ending = 'saved' | 'unsaved' | 'unrecorded';

/** Adds the last screen: what the LMS has accepted, what became of the plan, and what to do next. */
export function closedScreen(app: HTMLElement, words: Words, ending: Ending, plan: PlanState): Destination {
  const screen = document.createElement('section');
  screen.className = 'cp-page';
  screen.dataset['screen'] = 'closed';
  const { title, next } = wordsOf(words, ending);
  const ofPlan =
    plan === 'empty'
      ? ''
      : plan === 'taken'
        ? message(words, 'app.closed_plan_taken')
        : message(words, 'app.closed_plan_left');
  render(
    html`<h1 class="nhsuk-heading-xl" tabindex="-1">${title}</h1><p class="nhsuk-body-l">${next}</p>${ofPlan === '' ? nothing : html`<p class="nhsuk-body-l">${ofPlan}</p>`}`,
    screen,
  );
  partOf(app, '.cp-main').append(screen);
  app.toggleAttribute('closed', true);
  return { screen, anchor: null };
}

function wordsOf(words: Words, ending: Ending): { title: string; next: string } {
  switch (ending) {
    case 'saved':
      return { title: message(words, 'app.closed_saved'), next: message(words, 'app.closed_saved_next') };
    case 'unsaved':
      return { title: message(words, 'app.closed_unsaved'), next: message(words, 'app.closed_unsaved_next') };
    case 'unrecorded':
      return { title: message(words, 'app.closed_unrecorded'), next: message(words, 'app.closed_unrecorded_next') };
  }
}
