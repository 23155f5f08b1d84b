// What happens to a learner in any edition, from the launch to what the LMS holds afterwards.

import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LmsAttempt } from '../../scripts/preview/attempts.js';
import { course, Learner, words } from './learner.js';
import { Visit } from './visit.js';

const all = course.quiz.slots.length;
/** As many wrong answers as still pass, and one more. */
const spare = all - Math.ceil((course.quiz.passMark * all) / 100);
let visit: Visit;

/** What the LMS should hold, spelled from what the learner pressed. */
function answersOf({ given }: Learner) {
  return given.map(({ id, response, pattern, isRight }, at) => ({
    id: at < all ? id : `${id}_A${Math.floor(at / all) + 1}`,
    response,
    pattern,
    result: isRight ? 'correct' : 'wrong',
  }));
}

export function journeys(edition: LmsAttempt['edition']): void {
  beforeEach(async () => {
    visit = await Visit.open();
  });
  afterEach(async () => {
    await visit.leave();
  });
  afterAll(() => Visit.closeBrowser());

  describe(`in SCORM ${edition}`, () => {
    passes(edition);
    failsThenPasses(edition);
    leavesAndResumes(edition);
  });
}
function passes(edition: LmsAttempt['edition']): void {
  it('a learner passes, and the LMS holds what the learner did, answer by answer', async () => {
    const learner = new Learner(await visit.launch({ edition }));
    await learner.opensQuiz();
    await learner.startsQuiz();
    await learner.answers(all, (at) => (at < spare ? 'wrong' : 'right'));
    await learner.screen.getByRole('heading', { name: words('quiz.result_passed') }).waitFor();
    await learner.seesSaving('saving.saved');
    expect((await visit.refusals()).join('\n')).toBe('');
    await learner.savesAndExits();

    const { heard, answers } = await visit.report();
    const percent = Math.floor(((all - spare) * 100) / all);
    expect(heard).toMatchObject({ completion: 'completed', success: 'passed', score: String(percent) });
    expect(heard.answers.map(({ id, response, pattern, result }) => ({ id, response, pattern, result }))).toEqual(
      answersOf(learner),
    );
    expect(answers.map(({ given }) => [...given].sort())).toEqual(learner.given.map(({ texts }) => [...texts].sort()));
    expect(answers.every(({ isKnown }) => isKnown)).toBe(true);
    expect(visit.complaints.join('\n')).toBe('');
  });
}

function failsThenPasses(edition: LmsAttempt['edition']): void {
  it('a learner fails, takes the quiz again, and passes', async () => {
    const learner = new Learner(await visit.launch({ edition }));
    await learner.opensQuiz();
    await learner.startsQuiz();
    await learner.answers(all, (at) => (at <= spare ? 'wrong' : 'right'));
    await learner.screen.getByRole('heading', { name: words('quiz.result_failed') }).waitFor();
    await learner.seesSaving('saving.saved');
    const failed = await visit.report();
    expect(failed.heard).toMatchObject({ completion: 'incomplete', success: edition === '1.2' ? '' : 'failed' });

    await learner.startsAgain();
    await learner.answers(all, () => 'right');
    await learner.screen.getByRole('heading', { name: words('quiz.result_passed') }).waitFor();
    await learner.seesSaving('saving.saved');
    expect((await visit.refusals()).join('\n')).toBe('');

    const { heard } = await visit.report();
    expect(heard).toMatchObject({ completion: 'completed', success: 'passed', score: '100' });
    expect(heard.answers.map(({ id, response, pattern, result }) => ({ id, response, pattern, result }))).toEqual(
      answersOf(learner),
    );
    const [first, second] = [learner.given.slice(0, all), learner.given.slice(all)];
    expect(
      second.filter(({ id }) => first.some((other) => other.id === id)),
      'a retake prefers questions that were not seen',
    ).toEqual([]);
    expect(visit.complaints.join('\n')).toBe('');
  });
}

function leavesAndResumes(edition: LmsAttempt['edition']): void {
  it('a learner closes the window in the middle of the quiz, and comes back to the same question', async () => {
    const early = new Learner(await visit.launch({ edition }));
    await early.opensQuiz();
    await early.startsQuiz();
    await early.answers(5, () => 'right');
    await early.seesSaving('saving.saved');
    const asked = await early.questionOnScreen();
    expect((await visit.refusals()).join('\n')).toBe('');
    await visit.closeCourse();
    expect((await visit.report()).heard).toMatchObject({
      completion: 'incomplete',
      success: '',
      score: '',
      exit: 'suspend',
    });

    const later = new Learner(await visit.launch({ edition, attempt: 'same' }));
    expect((await later.questionOnScreen()).id).toBe(asked.id);
    expect(await later.questionNumber()).toBe(words('quiz.question_of', { n: 6, total: all }));
    await later.answers(all - 5, () => 'right');
    await later.screen.getByRole('heading', { name: words('quiz.result_passed') }).waitFor();
    await later.seesSaving('saving.saved');
    expect((await visit.refusals()).join('\n')).toBe('');

    const { heard, attempt } = await visit.report();
    expect(attempt.launches).toBe(2);
    expect(heard).toMatchObject({ completion: 'completed', success: 'passed', score: '100' });
    expect(heard.answers.map(({ id, response }) => ({ id, response }))).toEqual(
      [...early.given, ...later.given].map(({ id, response }) => ({ id, response })),
    );
    expect(visit.complaints.join('\n')).toBe('');
  });
}
