// The states of what is read: modules, pages, search, and paper.

import { stateOf } from './make-state.js';
import { sequence, pressButton, pressFirst, screen, fillIn } from './actions.js';
import { activityOf, answeredIn, attemptAt, course, partOfPlan, partWith, quizTaken } from './progresses.js';
import type { State } from './state.js';

const modules = course.sections
  .filter(({ kind }) => kind === 'module')
  .flatMap(({ id, title, parts }) => [
    stateOf('Modules', `module-${id}`.replaceAll('_', '-'), title, { at: `#${id}` }),
    ...parts.map((part) =>
      stateOf('Modules', `part-${part}`.replaceAll('_', '-'), `${title}: ${part}`, { at: `#${part}` }),
    ),
    stateOf('Modules', `whole-${id}`.replaceAll('_', '-'), `${title}, on one page`, {
      at: `#${id}`,
      actions: async (page) => {
        await page.locator(`#${id} .cp-parts summary`).click();
        await page.locator(`#${id} [data-view="whole"][href]`).click();
      },
    }),
  ]);

const pages = course.pages.map(({ id, title }) =>
  stateOf('Pages', `page-${id}`.replaceAll('_', '-'), title, { at: `#${id}` }),
);

const searchFor = (query: string) => sequence(fillIn('input[type=search]', query), pressButton('pages.search_button'));
const search: State[] = [
  stateOf('Pages', 'search-found', 'Search: found', { at: '#search', actions: searchFor('Care Act') }),
  stateOf('Pages', 'search-nothing', 'Search: nothing found', { at: '#search', actions: searchFor('zebra crossing') }),
  stateOf('Pages', 'search-no-query', 'Search: no word entered', { at: '#search', actions: searchFor('') }),
  stateOf('Pages', 'search-long-word', 'Search: a very long word', {
    at: '#search',
    actions: searchFor('Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(3)),
  }),
  stateOf('Pages', 'help-copied', 'Help: support details copied', {
    at: '#help',
    actions: pressButton('pages.support_copy'),
  }),
];

const change: State[] = [
  stateOf('Modules', 'change-made', 'A picture that the reader has changed', {
    at: partWith('<scene-change'),
    actions: pressFirst('scene-change .cp-way'),
  }),
];

const PRINT = 'Print';
const ladder = activityOf('ladder');
const print: State[] = [
  stateOf(PRINT, 'print-module', 'A module', { medium: 'print', at: '#rationale' }),
  stateOf(PRINT, 'print-story', 'A module with its activities not done', { medium: 'print', at: '#case_study' }),
  stateOf(PRINT, 'print-activities', 'A module with its activities done', {
    medium: 'print',
    at: '#definition',
    progress: answeredIn(ladder.id, Object.fromEntries(ladder.practices.map(({ code, rung }) => [code, rung]))),
  }),
  stateOf(PRINT, 'print-question', 'A question, answered', {
    medium: 'print',
    at: '#quiz',
    progress: attemptAt('multiple', 'partly'),
    actions: pressButton('quiz.check'),
  }),
  stateOf(PRINT, 'print-summary', 'The summary', { medium: 'print', at: '#summary' }),
  stateOf(PRINT, 'print-result', 'The result, with each answer', {
    medium: 'print',
    at: '#quiz',
    progress: quizTaken(9),
  }),
  stateOf(PRINT, 'print-plan', 'The action plan', {
    medium: 'print',
    at: partOfPlan,
    progress: answeredIn('self_check', { a: '1', b: '2', c: '3', d: '2', e: '1', f: '2', g: '3', h: '2' }),
    actions: sequence(
      (page) =>
        page.evaluate(() => {
          window.print = () => undefined;
        }),
      pressFirst('.cp-plan__more summary'),
      async (page) => {
        for (const field of await screen(page).locator('textarea').all())
          await field.fill('Ask 2 people who use the clinic to chair the next meeting with me.');
      },
      pressFirst('action-plan-form button[type=button].nhsuk-button--secondary:not(.nhsuk-button--small)'),
    ),
  }),
  stateOf(PRINT, 'print-all', 'Everything, without script', { medium: 'print', script: 'off' }),
];

export const wordStates: readonly State[] = [...modules, ...change, ...pages, ...search, ...print];
