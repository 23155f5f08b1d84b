import type { Words } from '../model/course.js';
import { message } from '../model/messages.js';
import { planOutcome, type PlanState } from '../model/own-work.js';
import { make } from '../components/parts/make.js';
import { partOf } from './page-regions.js';
import type { Destination } from './router.js';

/** How a session ended, as far as the LMS has said. */
export type Ending = 'saved' | 'unsaved' | 'unrecorded';

/** Adds the last screen: what the LMS has accepted, what became of the plan, and what to do next, beside the table of the first. */
export function closedScreen(app: HTMLElement, words: Words, ending: Ending, plan: PlanState): Destination {
  const { title, next } = wordsOf(words, ending);
  const heading = make('h1', { className: 'nhsuk-heading-xl', tabIndex: -1 }, title);
  const sentences = [next, plan === 'empty' ? '' : planOutcome(words, plan)].filter((text) => text !== '');
  const paragraphs = sentences.map((text) => make('p', { className: 'nhsuk-body-l' }, text));
  const told = make('div', { className: 'cp-arrival__words' }, heading, ...paragraphs);
  const arrival = make('div', { className: 'cp-arrival' }, told);
  for (const table of app.querySelectorAll('.cp-cover__picture > svg'))
    arrival.append(make('div', { className: 'cp-arrival__seat' }, table.cloneNode(true)));
  const screen = make('section', {}, arrival);
  screen.dataset['screen'] = 'closed';
  partOf(app, '.cp-main').append(screen);
  app.querySelector('.cp-bar__home')?.removeAttribute('href');
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
