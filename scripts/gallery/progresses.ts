// What earlier visits can have left behind: progress, made by the course's own model from answers of each kind.

import { authoringOf } from '../../src/questions/authoring.js';
import type { Activity, Id, Question } from '../../src/model/course.js';
import { advance, start, type Progress } from '../../src/model/progress.js';
import { newAttempt, type Answer, type Attempt, type Mark, type Response } from '../../src/model/quiz.js';
import { markOf, rightResponseOf } from '../../src/questions/marking.js';
import { compile } from '../content/compile.js';
import { readCourse } from '../content/parse/read-course.js';

const compiled = compile(readCourse());
export const { course, questions, activities } = compiled;

/** The address of the first part of a module that holds `markup` at least `times` times, for example `data-activity="law"`. */
export function partWith(markup: string, section?: Id, times = 1): string {
  for (const { id } of course.sections) {
    if (section !== undefined && section !== id) continue;
    const parts = (compiled.html[id] ?? '').split(/(?=<section [^>]*data-part=")/);
    const part = parts.find((words) => words.split(markup).length > times);
    if (part !== undefined) return `#${/^<section [^>]*data-part="([^"]+)"/.exec(part)?.[1] ?? id}`;
  }
  throw new Error(`No module holds ${markup}.`);
}

export const partOfActivity = (id: Id) => partWith(`data-activity="${id}"`);
export const partOfPlan = `#${course.actionPlan ?? ''}`;

const SEED = 20_261_123;
const DAY = '2026-11-23';
const SECONDS = 20;

/** At `place`, with these modules read to their end. */
export function readSoFar(place: Id, done: readonly Id[] = []): Progress {
  const read = done.reduce(
    (progress, section) =>
      advance(course, advance(course, progress, { type: 'opened', screen: section }), {
        type: 'section-finished',
        section,
        on: DAY,
      }),
    start,
  );
  return advance(course, read, { type: 'opened', screen: place });
}

/** With the choices that a learner has made in one activity, as `item: choice`. */
export function answeredIn(activity: Id, answers: Readonly<Record<string, string>>, from: Progress = start): Progress {
  return Object.entries(answers).reduce(
    (progress, [item, choice]) => advance(course, progress, { type: 'activity-answered', activity, item, choice }),
    from,
  );
}

/** The activity `id` as one of its kind. */
export function activityOf<K extends Activity['kind']>(kind: K): Extract<Activity, { kind: K }> {
  const found = activities.find((activity) => activity.kind === kind);
  if (!found) throw new Error(`The course has no activity of kind "${kind}": the gallery shows one of each kind.`);
  return found as Extract<Activity, { kind: K }>;
}

/** A question of `kind`, and an attempt that stands at it with everything before it answered rightly. */
export function attemptAt(kind: Question['kind'], mark: Mark | null): Progress {
  const question = questions.find((candidate) => candidate.kind === kind);
  const slot = course.quiz.slots.findIndex(({ items }) => question && items.includes(question.id));
  if (!question || slot < 0)
    throw new Error(`The quiz asks no question of kind "${kind}": the gallery shows one of each kind.`);
  const drawn = newAttempt(course.quiz, 1, SEED, {}, 0);
  const items = drawn.items.map((item, at) => (at === slot ? question.id : item));
  const answers = items.map((item, at): Answer => {
    if (at < slot) return checked(questionOf(item), 'right');
    if (at > slot || mark === null) return { status: 'unanswered' };
    return { status: 'chosen', response: responseWith(question, mark) };
  });
  return { ...readSoFar('quiz'), quiz: { ...start.quiz, attempt: { ...drawn, items, answers } } };
}

/** Quizzes taken to their end, one after another, with so many right answers each. */
export function quizTaken(...rights: readonly number[]): Progress {
  return rights.reduce(
    (progress, right, time) => {
      const begun = advance(course, progress, { type: 'attempt-started', seed: SEED + time });
      const { items } = begun.quiz.attempt as Attempt;
      return items.reduce((so, item, at) => {
        const question = questionOf(item);
        const { response, correct } = checked(question, at < right ? 'right' : 'wrong');
        return advance(course, so, { type: 'answer-checked', item, response, correct, seconds: SECONDS, on: DAY });
      }, begun);
    },
    readSoFar(
      'quiz',
      course.sections.filter(({ kind }) => kind === 'module').map(({ id }) => id),
    ),
  );
}

function questionOf(id: Id): Question {
  const question = questions.find((candidate) => candidate.id === id);
  if (!question) throw new Error(`The bank has no question "${id}".`);
  return question;
}

function checked(question: Question, mark: Mark): Extract<Answer, { status: 'checked' }> {
  return { status: 'checked', response: responseWith(question, mark), correct: mark === 'right', seconds: SECONDS };
}

/** Whether some wrong response is worth a part: feedback to it says so. */
export function canBePartly(question: Question): boolean {
  return authoringOf(question)
    .samplesOf(question)
    .some((response) => markOf(question, response) === 'partly');
}

/** Some response that earns `mark`. A kind that knows no part marks gives a wrong one instead. */
export function responseWith(question: Question, mark: Mark): Response {
  if (mark === 'right') return rightResponseOf(question);
  const candidates = authoringOf(question).samplesOf(question);
  const found =
    candidates.find((response) => markOf(question, response) === mark) ??
    candidates.find((response) => markOf(question, response) !== 'right');
  if (!found) throw new Error(`Question "${question.id}" has no wrong answer.`);
  return found;
}
