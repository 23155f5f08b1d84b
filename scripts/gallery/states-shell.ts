// The states of the course around its words: the start, saving, messages, the end, and what happens without script.

import type { Page } from 'playwright-core';
import { stateOf } from './make-state.js';
import { waitOutDoublePress, sequence, pressButton, pressFirst, screen } from './actions.js';
import {
  answeredIn,
  attemptAt,
  course,
  quizTaken,
  readSoFar,
  partOfActivity,
  partOfPlan,
  partWith,
} from './progresses.js';
import type { State } from './state.js';

const all = course.quiz.slots.length;
const modules = course.sections.filter(({ kind }) => kind === 'module').map(({ id }) => id);
const [first = '', second = '', third = ''] = modules;

const START = 'The start';
const start: State[] = [
  stateOf(START, 'start-first-visit', 'A first visit'),
  stateOf(START, 'start-in-progress', 'Some sections read, one begun', {
    at: '#start',
    progress: { ...readSoFar(third, [first, second]), place: 'start' },
  }),
  stateOf(START, 'start-not-passed', 'Everything read, the quiz not passed', {
    at: '#start',
    progress: { ...quizTaken(5), place: 'start' },
  }),
  stateOf(START, 'start-quiz-under-way', 'A quiz under way', {
    at: '#start',
    progress: { ...readSoFar('quiz', modules), place: 'start', quiz: attemptAt('matching', null).quiz },
  }),
  stateOf(START, 'start-done', 'Passed and completed', { at: '#start', progress: quizTaken(all) }),
  stateOf(START, 'start-many-attempts', 'Passed after many attempts', {
    at: '#start',
    progress: quizTaken(2, 4, 5, 7, 6, 8, 9, 10),
  }),
  stateOf(START, 'start-resumed', 'Resumed where the learner left off', {
    picture: 'window',
    progress: readSoFar(second, [first]),
  }),
];

/** The link to a section, pressed while saving is in some state. */
const goesOn = pressFirst(`a[href="#${first}"]`);

const SAVING = 'Saving';
const saving: State[] = [
  stateOf(SAVING, 'saving-connecting', 'Connecting: an LMS is being looked for', { picture: 'window', lms: 'sought' }),
  stateOf(SAVING, 'saving-saving', 'Saving: the LMS has not yet answered', { picture: 'window', lms: 'slow' }),
  stateOf(SAVING, 'saving-saved', 'Saved', { picture: 'window', at: `#${first}` }),
  stateOf(SAVING, 'saving-offline', 'Not saved: no connection', { picture: 'window', lms: 'offline', at: `#${first}` }),
  stateOf(SAVING, 'saving-refused', 'Not saved: the LMS refuses', {
    picture: 'window',
    lms: 'refuses',
    at: `#${first}`,
  }),
  stateOf(SAVING, 'saving-session-ended', 'Not saved: the LMS has signed the learner out', {
    picture: 'window',
    lms: 'session-ended',
    at: `#${first}`,
  }),
  stateOf(SAVING, 'saving-window-gone', 'Not saved: the window of the LMS is closed', {
    picture: 'window',
    lms: 'window-gone',
    at: `#${first}`,
  }),
  stateOf(SAVING, 'saving-no-lms', 'Nothing records: no LMS', { picture: 'window', lms: 'absent' }),
  stateOf(SAVING, 'saving-no-start', 'Nothing records: the LMS did not begin', {
    picture: 'window',
    lms: 'will-not-start',
  }),
  stateOf(SAVING, 'saving-review', 'Nothing records: review mode', {
    picture: 'window',
    lms: 'review',
    progress: quizTaken(all),
    at: '#start',
  }),
  stateOf(SAVING, 'saving-browse', 'Nothing records: a preview', { picture: 'window', lms: 'browse' }),
  stateOf(SAVING, 'saving-opened-twice', 'Nothing records: open in another window', {
    picture: 'window',
    lms: 'opened-twice',
  }),
  stateOf(SAVING, 'saving-leaving', 'Leaving with answers that are not saved', {
    picture: 'window',
    lms: 'refuses',
    actions: sequence(goesOn, waitOutDoublePress, pressButton('app.exit')),
  }),
  stateOf(SAVING, 'saving-plan', 'Leaving with a plan that is not kept', {
    picture: 'window',
    at: partOfPlan,
    actions: sequence(
      (page) => screen(page).locator('.cp-plan textarea').first().fill('Ask two people to chair the next meeting.'),
      pressButton('app.exit'),
    ),
  }),
  stateOf(SAVING, 'saving-part-missing', 'A part of a page did not arrive', {
    picture: 'window',
    script: 'part-missing',
    at: `#${first}`,
  }),
];

const END = 'The end';
const end: State[] = [
  stateOf(END, 'closed-saved', 'Left, everything saved', {
    progress: quizTaken(all),
    at: '#start',
    actions: sequence(waitOutDoublePress, pressButton('app.exit')),
  }),
  stateOf(END, 'closed-unsaved', 'Left without saving', {
    lms: 'refuses',
    actions: sequence(goesOn, waitOutDoublePress, pressButton('app.exit'), pressButton('saving.leave_anyway')),
  }),
  stateOf(END, 'closed-unrecorded', 'Left where nothing was recorded', {
    lms: 'browse',
    actions: pressButton('app.exit_unrecorded'),
  }),
];

const NO_SCRIPT = 'Without script';
const withoutScript: State[] = [
  stateOf(NO_SCRIPT, 'no-script', 'The browser runs no script: everything in one page', { script: 'off' }),
  stateOf(NO_SCRIPT, 'no-script-quiz', 'The browser runs no script: the quiz', {
    picture: 'window',
    script: 'off',
    at: '#quiz',
  }),
];

const LONG = 'Long names and words';
const openTerm = pressFirst('.cp-term:visible');
const long: State[] = [
  stateOf(LONG, 'long-start', 'The start', { words: 'long', progress: readSoFar('start', [first]), at: '#start' }),
  stateOf(LONG, 'long-unsaved', 'A module, not saved', {
    picture: 'window',
    words: 'long',
    lms: 'refuses',
    at: `#${first}`,
  }),
  stateOf(LONG, 'long-quiz', 'A question', {
    words: 'long',
    at: '#quiz',
    actions: (page: Page) => page.locator('quiz-intro button').click(),
  }),
  stateOf(LONG, 'long-result', 'A result', { words: 'long', at: '#quiz', progress: quizTaken(6) }),
  stateOf(LONG, 'long-myths', 'An activity', {
    picture: '[data-activity="law"]',
    words: 'long',
    at: partOfActivity('law'),
    progress: answeredIn('law', { a: 'm' }),
  }),
];

const TERM = 'Words explained';
const terms: State[] = [
  stateOf(TERM, 'term-open', 'A glossary term, opened', {
    picture: 'window',
    at: partWith('cp-term', first),
    actions: openTerm,
  }),
  stateOf(TERM, 'term-open-in-list', 'Three terms, opened', {
    picture: 'window',
    at: partWith('cp-term', undefined, 3),
    actions: sequence(
      openTerm,
      (page) => page.locator('.cp-term:visible').nth(1).click(),
      (page) => page.locator('.cp-term:visible').nth(2).click(),
    ),
  }),
];

export const shellStates: readonly State[] = [...start, ...saving, ...end, ...withoutScript, ...long, ...terms];
