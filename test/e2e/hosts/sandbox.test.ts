// A frame that forbids something to what it holds: forms, storage, downloads, dialogs, new windows.

import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { compile } from '../../../scripts/content/compile.js';
import { readCourse } from '../../../scripts/content/parse/read-course.js';
import { partOfActivity } from '../../../scripts/gallery/progresses.js';
import { words } from '../learner.js';
import { HostVisit } from './host-visit.js';

const { activities } = compile(readCourse());
let visit: HostVisit | null = null;

afterEach(async () => {
  await visit?.leave();
  visit = null;
});
afterAll(() => HostVisit.closeBrowser());

describe('a frame without allow-forms', () => {
  const sandbox = 'allow-scripts allow-same-origin';

  it('an answer in the quiz is checked and saved, by a press and by Enter in a field', async () => {
    visit = await HostVisit.open({ sandbox });
    const { learner } = visit;
    await learner.opensQuiz();
    await learner.startsQuiz();
    await learner.answers(1, () => 'right');
    // The second question is checked from its first field, with nothing chosen: what is missing is then said.
    await learner.questionOnScreen();
    await learner.screen.locator('.cp-question input, .cp-question [type=submit]').first().press('Enter');
    await learner.screen.locator('.nhsuk-error-summary').waitFor();
    await learner.seesSaving('saving.saved');
    expect((await visit.held())['cmi.interactions._count']).toBe('1');
  });

  it('the search finds', async () => {
    visit = await HostVisit.open({ sandbox, place: 'search' });
    const { frame, learner } = visit;
    await frame.locator('#search-query').fill('power');
    await frame.locator('#search-query').press('Enter');
    await frame.locator('.cp-search__found a').first().waitFor();
    await frame.locator('#search-query').fill('');
    await learner.button('pages.search_button').click();
    await frame.getByText(words('pages.search_no_query')).waitFor();
  });

  it.each(activities.filter(({ kind }) => ['check', 'self-check'].includes(kind)))(
    '“$title” hears its button and Enter',
    async ({ id, kind }) => {
      visit = await HostVisit.open({ sandbox, place: partOfActivity(id).slice(1) });
      const at = visit.frame.locator(`[data-activity="${id}"]`);
      await at.locator('.cp-step input').first().focus();
      await visit.page.keyboard.press('Enter');
      await at.locator('.nhsuk-error-message, .nhsuk-error-summary').first().waitFor();
      if (kind === 'self-check') return;
      await at.locator('.cp-step input').first().check();
      await at.locator('.cp-step [type=submit]').click();
      await at.locator('.cp-verdict, .cp-feedback svg').first().waitFor();
    },
  );
});
