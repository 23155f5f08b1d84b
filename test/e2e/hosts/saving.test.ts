// A slow portal, a damaged memory, an LMS that refuses: what the learner sees, and what the LMS hears.

import { afterEach, describe, expect, it } from 'vitest';
import { HostVisit } from './host-visit.js';

let visit: HostVisit | null = null;

afterEach(async () => {
  await visit?.leave();
  visit = null;
});

describe('an API that comes after eight seconds', () => {
  it('is found, and what was answered before is recorded', async () => {
    visit = await HostVisit.open({ api: { appearsAfter: 8000 } });
    const { learner } = visit;
    await learner.opensQuiz();
    await learner.startsQuiz();
    await visit.shows('The API comes after eight seconds');
    await learner.answers(2, () => 'right');
    await learner.seesSaving('saving.saved');
    expect((await visit.held())['cmi.interactions._count']).toBe('2');
    expect(await learner.questionNumber()).toContain('3');
    await learner.answers(1, () => 'right');
    await learner.seesSaving('saving.saved');
    const held = await visit.held();
    expect(held['cmi.interactions._count']).toBe('3');
    expect(learner.given.map(({ response }) => response)).toEqual(
      [0, 1, 2].map((at) => held[`cmi.interactions.${at}.student_response`]),
    );
  });
});

describe('a memory that cannot be read', () => {
  const values = { 'cmi.suspend_data': '%%damaged%%', 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '90' };

  it('is told, kept, shown to support, and given up only by a press', async () => {
    visit = await HostVisit.open({ api: { values } });
    const { learner, frame } = visit;
    await visit.shows('The saved text cannot be read');
    await frame.locator('.cp-cover__passed').getByText('90%').waitFor();
    await frame.locator('a[href="#quiz"]').first().click();
    await learner.startsQuiz();
    await learner.answers(1, () => 'right');
    expect((await visit.held())['cmi.suspend_data']).toBe('%%damaged%%');
    await frame.locator('a[href="#help"]').first().click();
    await frame.locator('.cp-support pre').getByText('%%damaged%%').waitFor();
    await learner.button('saving.go_on').click();
    await learner.seesSaving('saving.saved');
    expect((await visit.held())['cmi.suspend_data']).not.toContain('damaged');
    expect(await visit.held()).toMatchObject({ 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '90' });
  });
});

describe('an LMS that refuses to save', () => {
  it('costs no alert for what is only chosen, and the browser asks before the window is closed', async () => {
    visit = await HostVisit.open({});
    const { learner, page, frame } = visit;
    let alerts = 0;
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      if (dialog.type() === 'alert') alerts += 1;
      else asked.push(dialog.type());
      void dialog.accept();
    });
    await learner.opensQuiz();
    await learner.startsQuiz();
    await learner.seesSaving('saving.saved');
    await visit.changes({ refuses: true, alerts: true });
    await learner.answers(1, () => 'right');
    await visit.shows('Every save is refused');
    const before = alerts;
    const fields = frame.locator('.cp-question input');
    for (let press = 0; press < 6; press += 1) await fields.nth(press % (await fields.count())).click();
    // The schedule's own tries come after 2, 4 and 8 seconds.
    expect(alerts - before).toBeLessThanOrEqual(1);
    await page.close({ runBeforeUnload: true });
    await page.waitForEvent('close');
    expect(asked).toEqual(['beforeunload']);
  });

  it('a window with everything saved is closed without a question', async () => {
    visit = await HostVisit.open({});
    const { learner, page } = visit;
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await learner.opensQuiz();
    await learner.startsQuiz();
    await learner.answers(1, () => 'right');
    await learner.seesSaving('saving.saved');
    await Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })]);
    expect(asked).toEqual([]);
  });
});

it('signed out, and in again in another tab: what is said stays what helps, and nothing drops it', async () => {
  visit = await HostVisit.open({});
  const { learner, served } = visit;
  await learner.opensQuiz();
  await learner.startsQuiz();
  await learner.seesSaving('saving.saved');
  served.answersWith(403);
  await visit.changes({ refuses: true });
  await learner.answersOne('right');
  await visit.shows('Signed out, and in again in another tab');
  served.answersWith(null);
  const asked = (await visit.calls()).length;
  await learner.button('saving.try_again').first().click();
  await expect.poll(async () => (await visit?.calls())?.length).toBeGreaterThan(asked);
  await visit.shows('Signed out, and in again in another tab');
});

it.each([1, 'nothing', 'promise'] as const)('an LMS that answers %s where SCORM has "true"', async (yes) => {
  visit = await HostVisit.open({ api: { yes } });
  await visit.shows(
    yes === 'promise' ? 'Answers that are promises' : 'Answers of 1 or of nothing where SCORM has “true”',
  );
});
