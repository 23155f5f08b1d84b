// A frame that forbids something to what it holds: forms, storage, downloads, dialogs, new windows.

import type { Locator } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { compile } from '../../../scripts/content/compile.js';
import { readCourse } from '../../../scripts/content/parse/read-course.js';
import { partOfActivity, partOfPlan } from '../../../scripts/gallery/progresses.js';
import { words } from '../learner.js';
import { HostVisit } from './host-visit.js';

const { activities } = compile(readCourse());
let visit: HostVisit | null = null;

afterEach(async () => {
  await visit?.leave();
  visit = null;
});

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
    await visit.shows('A frame without allow-forms');
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

describe('a frame that forbids what a browser says nothing about', () => {
  const plan = words('activities.plan_file');
  const typed = 'Ask the carers’ group first';

  async function writesPlan(sandbox: string, before?: () => void): Promise<Locator> {
    visit = await HostVisit.open({ sandbox: `allow-scripts ${sandbox}`, place: partOfPlan.slice(1) }, before);
    const form = visit.frame.locator('action-plan-form form');
    await form.locator('textarea').first().fill(typed);
    return form;
  }

  it.each([
    ['allow-same-origin', 'A frame without allow-downloads: the plan is downloaded'],
    // From another website nobody can ask the frame: then nothing is claimed.
    ['', 'The same on another website, which cannot be asked'],
  ])(
    'without allow-downloads (%s): no plan is said to be saved that is not, and its text is there',
    async (more, host) => {
      const form = await writesPlan(more);
      const files: string[] = [];
      visit?.page.on('download', (file) => files.push(file.suggestedFilename()));
      await form.getByRole('button', { name: words('activities.download'), exact: true }).click();
      await visit?.shows(host, { name: plan });
      expect(await form.locator('.cp-plan__copy').innerText()).toContain(typed);
      expect(files).toEqual([]);
    },
  );

  it.each([
    ['without allow-modals', 'allow-same-origin', undefined],
    [
      'in an app whose print does nothing',
      'allow-same-origin allow-modals',
      () => Object.assign(window, { print: () => undefined }),
    ],
    ['in an app without print', 'allow-same-origin allow-modals', () => Reflect.deleteProperty(window, 'print')],
  ])('%s: a plan that is not printed leaves nothing behind, and its text is there', async (_, sandbox, before) => {
    const form = await writesPlan(sandbox, before);
    await form.getByRole('button', { name: words('activities.print'), exact: true }).click();
    await visit?.shows(
      before ? 'An app that cannot print: the plan is printed' : 'A frame without allow-modals: the plan is printed',
    );
    expect(await form.locator('.cp-plan__copy').innerText()).toContain(typed);
    expect(await visit?.frame.locator('.cp-prints-plan, .cp-printed').count()).toBe(0);
  });

  it('without allow-popups: the address of a link that leads out is shown, once', async () => {
    visit = await HostVisit.open({ sandbox: 'allow-scripts allow-same-origin', place: 'sources' });
    const link = visit.frame.locator('[data-screen=sources] a[target=_blank], #sources a[target=_blank]').first();
    await link.click();
    await link.click();
    const address = await link.evaluate((one: HTMLAnchorElement) => one.href);
    await visit.shows('A frame without allow-popups: a link leads out', { address });
    expect(await visit.frame.locator('.cp-address').count()).toBe(1);
  });

  it('with allow-popups the link opens', async () => {
    visit = await HostVisit.open({ sandbox: 'allow-scripts allow-same-origin allow-popups', place: 'sources' });
    await visit.context.route(/^https:/, (route) => route.fulfill({ body: 'Elsewhere' }));
    const opened = visit.context.waitForEvent('page');
    await visit.frame.locator('#sources a[target=_blank]').first().click();
    await opened;
    expect(await visit.frame.locator('.cp-address').count()).toBe(0);
  });
});
