// What happens to a learner in any edition, from the launch to what the LMS holds afterwards.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

  describe(`in SCORM ${edition}`, () => {
    failsThenPasses(edition);
  });
}
/** One way that meets everything: closed in the middle, failed by one answer too many, taken again, passed with none to spare. */
function failsThenPasses(edition: LmsAttempt['edition']): void {
  it('a learner closes the window in the middle of the quiz, comes back to the same question, fails, takes it again and passes, and the LMS holds it answer by answer', async () => {
    const early = new Learner(await visit.launch({ edition }));
    await early.opensQuiz();
    await early.startsQuiz();
    await early.answers(5, (at) => (at <= spare ? 'wrong' : 'right'));
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
    later.given.push(...early.given);
    await later.answers(all - 5, (at) => (at <= spare ? 'wrong' : 'right'));
    await later.screen.getByRole('heading', { name: words('quiz.result_failed') }).waitFor();
    await later.seesSaving('saving.saved');
    const failed = await visit.report();
    expect(failed.attempt.launches).toBe(2);
    expect(failed.heard).toMatchObject({ completion: 'incomplete', success: edition === '1.2' ? '' : 'failed' });

    await later.startsAgain();
    await later.answers(all, (at) => (at - all < spare ? 'wrong' : 'right'));
    await later.screen.getByRole('heading', { name: words('quiz.result_passed') }).waitFor();
    await later.seesSaving('saving.saved');
    expect((await visit.refusals()).join('\n')).toBe('');
    const [first, second] = [later.given.slice(0, all), later.given.slice(all)];
    expect(
      second.filter(({ id }) => first.some((other) => other.id === id)),
      'a retake prefers questions that were not seen',
    ).toEqual([]);
    await later.savesAndExits();

    const { heard, answers } = await visit.report();
    const percent = Math.floor(((all - spare) * 100) / all);
    expect(heard).toMatchObject({ completion: 'completed', success: 'passed', score: String(percent) });
    expect(heard.answers.map(({ id, response, pattern, result }) => ({ id, response, pattern, result }))).toEqual(
      answersOf(later),
    );
    expect(answers.map(({ given }) => [...given].sort())).toEqual(later.given.map(({ texts }) => [...texts].sort()));
    expect(answers.every(({ isKnown }) => isKnown)).toBe(true);
    expect(visit.complaints.join('\n')).toBe('');
  });
}
