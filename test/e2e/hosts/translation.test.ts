// A learner who has the page translated reads what is true now, and not what was true when it was translated.

import { afterEach, describe, expect, it } from 'vitest';
import { isFull } from '../../fixtures/lms/runs.js';
import { course, words } from '../learner.js';
import { HostVisit } from './host-visit.js';
import { translatePage, type Translator } from '../../../scripts/browser/translator.js';

const all = course.quiz.slots.length;
let visit: HostVisit | null = null;

afterEach(async () => {
  await visit?.leave();
  visit = null;
});

const translators = ['wraps', 'wraps and replaces', 'replaces'] as const satisfies readonly Translator[];

describe('in a page that is translated', () => {
  // The way that most browsers have in every run, the others in a full one.
  it.each(isFull ? translators : translators.slice(0, 1))(
    'a translator that %s text nodes leaves saving, questions and buttons true, from the launch to the result',
    async (way) => {
      visit = await HostVisit.open({}, translatePage, way);
      const { learner, frame } = visit;
      const errors: string[] = [];
      visit.page.on('pageerror', ({ message }) => errors.push(message));
      await learner.seesSaving('saving.saved');
      await learner.opensQuiz();
      await learner.startsQuiz();
      for (let n = 1; n <= 2; n += 1) {
        expect(await learner.questionNumber()).toBe(words('quiz.question_of', { n, total: all }));
        await learner.answers(1, () => 'right');
      }
      await learner.seesSaving('saving.saved');
      await visit.changes({ refuses: true });
      await learner.answers(1, () => 'wrong');
      await learner.seesSaving('saving.unsaved');
      expect(await barWord(visit)).toBe(words('saving.unsaved'));
      await learner.message(words('saving.unsaved_refused')).waitFor();
      await visit.changes({ refuses: false });
      await learner.button('saving.try_again').first().click();
      await learner.seesSaving('saving.saved');
      expect(await barWord(visit)).toBe(words('saving.saved'));
      await learner.message(words('saving.unsaved_refused')).waitFor({ state: 'detached' });
      await learner.answers(all - 3, () => 'right');
      await frame.getByRole('heading', { name: words('quiz.result_passed') }).waitFor();
      await visit.shows('A page translator');
      await learner.savesAndExits();
      expect(errors).toEqual([]);
    },
  );

  it.each(translators)('a translator that %s text nodes lets what only informs be closed', async (way) => {
    visit = await HostVisit.open({ api: { values: { 'cmi.core.lesson_mode': 'review' } } }, translatePage, way);
    const { learner } = visit;
    await learner.message(words('saving.nothing_review')).waitFor();
    await learner.button('app.close').click();
    await learner.message(words('saving.nothing_review')).waitFor({ state: 'detached' });
  });
});

/** All that stands in the bar for saving. */
async function barWord({ frame }: HostVisit): Promise<string> {
  return (await frame.locator('.cp-saving').innerText()).trim();
}
