// The states of the quiz: its opening, each kind of question in each state, and the result.

import { fewestToPass } from '../../src/model/pass-rule.js';
import type { Question } from '../../src/model/course.js';
import { authoringOf, kinds } from '../../src/questions/authoring.js';
import { stateOf } from './make-state.js';
import { sequence, pressButton, pressFirst, screen } from './actions.js';
import { attemptAt, canBePartly, course, questions, quizTaken } from './progresses.js';
import type { State } from './state.js';

const all = course.quiz.slots.length;
const needed = fewestToPass(all, course.quiz.passMark);

function questionStates(kind: Question['kind']): State[] {
  const check = pressButton('quiz.check');
  const state = (id: string, title: string, own: Partial<State>) =>
    stateOf(`Question: ${authoringOf({ kind }).title}`, `quiz-${kind}-${id}`, title, { at: '#quiz', ...own });
  return [
    state('unanswered', 'Not answered', { progress: attemptAt(kind, null) }),
    state('error', 'Checked with nothing chosen', { progress: attemptAt(kind, null), actions: check }),
    state('chosen', 'Chosen, not checked', { progress: attemptAt(kind, 'wrong') }),
    state('right', 'Right', { progress: attemptAt(kind, 'right'), actions: check }),
    ...(questions.filter((question) => question.kind === kind).some(canBePartly)
      ? [state('partly', 'Partly right', { progress: attemptAt(kind, 'partly'), actions: check })]
      : []),
    state('wrong', 'Wrong', { progress: attemptAt(kind, 'wrong'), actions: check }),
  ];
}

const opensAnswers = async (page: Parameters<State['actions']>[0]) => {
  for (const summary of await screen(page).locator('.cp-review summary').all()) await summary.click();
};

const QUIZ = 'The quiz';
const quiz: State[] = [
  stateOf(QUIZ, 'quiz-opening', 'The opening', { at: '#quiz' }),
  stateOf(QUIZ, 'quiz-first-question', 'The first question', { at: '#quiz', actions: pressButton('quiz.start') }),
  stateOf(QUIZ, 'quiz-moved', 'Ordering, one moved by the keyboard', {
    at: '#quiz',
    progress: attemptAt('ordering', null),
    actions: async (page) => {
      await screen(page).locator('.cp-order__button').nth(3).focus();
      await page.keyboard.press('Enter');
    },
  }),
  stateOf(QUIZ, 'quiz-reread', 'Reading again, with the way back to the question', {
    picture: 'window',
    at: '#quiz',
    progress: attemptAt('choice', 'wrong'),
    actions: sequence(pressButton('quiz.check'), pressFirst('[data-reread]')),
  }),
];

const RESULT = 'The result';
const result: State[] = [
  stateOf(RESULT, 'result-passed', 'Passed', { at: '#quiz', progress: quizTaken(needed) }),
  stateOf(RESULT, 'result-all-right', 'Everything right', { at: '#quiz', progress: quizTaken(all) }),
  stateOf(RESULT, 'result-failed', 'Not passed', { at: '#quiz', progress: quizTaken(needed - 1) }),
  stateOf(RESULT, 'result-none-right', 'Nothing right', { at: '#quiz', progress: quizTaken(0) }),
  stateOf(RESULT, 'result-safe', 'Not passed this time, passed before', { at: '#quiz', progress: quizTaken(all, 4) }),
  stateOf(RESULT, 'result-best-before', 'Not passed, better before', { at: '#quiz', progress: quizTaken(8, 4) }),
  stateOf(RESULT, 'result-many-attempts', 'Passed after many attempts', {
    at: '#quiz',
    progress: quizTaken(1, 2, 3, 4, 5, 6, 7, 8, 9, 11),
  }),
  stateOf(RESULT, 'result-review', 'Every answer opened', {
    at: '#quiz',
    progress: quizTaken(needed - 2),
    actions: opensAnswers,
  }),
];

export const quizStates: readonly State[] = [...quiz, ...kinds.flatMap(questionStates), ...result];
