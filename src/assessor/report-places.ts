// The parts of the results, each at its own address in the page.

import { html, type TemplateResult } from 'lit';
import type { Words } from '../model/course.js';
import { message } from '../model/messages.js';
import type { Decide } from './decision-view.js';
import { drawView } from './draw-view.js';
import { groupsView } from './groups-view.js';
import { notesView } from './notes-view.js';
import { overviewView } from './overview-view.js';
import { passView } from './pass-view.js';
import { questionView } from './question-view.js';
import { questionsView, sortedItems, type Order } from './questions-view.js';
import type { Shown } from './shown.js';
import { timeView } from './time-view.js';

export const PLACES = ['overview', 'questions', 'draw', 'pass', 'time', 'groups', 'notes', 'report'] as const;
type Place = (typeof PLACES)[number];

export function placeName(words: Words, place: Place): string {
  switch (place) {
    case 'overview':
      return message(words, 'assessor.view_overview');
    case 'questions':
      return message(words, 'assessor.view_questions');
    case 'draw':
      return message(words, 'assessor.view_draw');
    case 'pass':
      return message(words, 'assessor.view_pass');
    case 'time':
      return message(words, 'assessor.view_time');
    case 'groups':
      return message(words, 'assessor.view_groups');
    case 'notes':
      return message(words, 'assessor.view_notes');
    case 'report':
      return message(words, 'assessor.view_report');
  }
}

/** The place that an address names; the overview for any that is none. A question's id is a place. */
export function placeIn(hash: string, { bank }: Pick<Shown, 'bank'>): string {
  const place = hash.replace(/^#/, '');
  return PLACES.some((known) => known === place) || bank.questions.some(({ id }) => id === place) ? place : 'overview';
}

export function titleOf(words: Words, place: string): string {
  const known = PLACES.find((one) => one === place);
  return known ? placeName(words, known) : place;
}

export function bodyView(shown: Shown, place: string, order: Order, decide: Decide): TemplateResult {
  const { words } = shown;
  switch (place) {
    case 'overview':
      return overviewView(shown);
    case 'questions':
      return questionsView(shown, order);
    case 'draw':
      return drawView(shown);
    case 'pass':
      return passView(shown);
    case 'time':
      return timeView(shown);
    case 'groups':
      return groupsView(shown);
    case 'notes':
      return notesView(shown);
    case 'report':
      return reportView(shown);
    default:
      return html`${questionView(shown, place, 2, decide)}${waysView(shown, place)}<p><a href="#questions">${message(words, 'assessor.all_questions')}</a></p>`;
  }
}

/** Everything one below the other, the questions with a finding first and in full. */
function reportView(shown: Shown): TemplateResult {
  const { report, words } = shown;
  const found = sortedItems(shown, 'concern').filter(({ id }) => report.findings.some(({ item }) => item === id));
  const part = (title: string, body: unknown) =>
    html`<section class="as-part"><h2 class="nhsuk-heading-m">${title}</h2>${body}</section>`;
  return html`
    ${part(placeName(words, 'overview'), overviewView(shown))}
    ${part(placeName(words, 'questions'), html`${questionsView(shown, 'concern')}${found.map(({ id }) => html`<section class="as-part"><h3 class="nhsuk-heading-m">${id}</h3>${questionView(shown, id, 3)}</section>`)}`)}
    ${part(placeName(words, 'draw'), drawView(shown))}
    ${part(placeName(words, 'pass'), passView(shown))}
    ${part(placeName(words, 'time'), timeView(shown))}
    ${part(placeName(words, 'groups'), groupsView(shown))}
    ${part(placeName(words, 'notes'), notesView(shown))}`;
}

function waysView(shown: Shown, id: string): TemplateResult {
  const asked = sortedItems(shown, 'place').filter(({ n }) => n !== 0);
  const at = asked.findIndex((item) => item.id === id);
  const [before, after] = [asked[at - 1], asked[at + 1]];
  return html`<nav class="as-ways" aria-label=${message(shown.words, 'assessor.view_questions')}>
    ${before && at > 0 ? html`<a href="#${before.id}">${message(shown.words, 'assessor.previous', { id: before.id })}</a>` : null}
    ${after ? html`<a href="#${after.id}">${message(shown.words, 'assessor.next', { id: after.id })}</a>` : null}
  </nav>`;
}
