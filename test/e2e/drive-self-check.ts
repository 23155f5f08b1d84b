// Every rating of the self-check and the table that is drawn of them; the plan that is printed and downloaded.

import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { Id, SelfCheckActivity } from '../../src/model/course.js';
import { course, words } from './learner.js';
import { plain, type MobilePage } from './mobile-page.js';

/** One time for each mark of the scale, so that each statement is rated with each. */
export async function triesSelfCheck(phone: MobilePage, activity: SelfCheckActivity, at: Locator): Promise<void> {
  const { scale, statements } = activity;
  await isAskedForAll(phone, activity, at);
  for (const round of scale.keys()) {
    const points = new Map<Id, number>();
    for (const [number, { text, principle }] of statements.entries()) {
      // Neighbours belong to one principle: they move together, so that the principles come apart.
      const mark = (Math.floor(number / 2) + round) % scale.length;
      points.set(principle, (points.get(principle) ?? 0) + mark);
      await phone.hand.chooses(
        at
          .getByRole('group', { name: text, exact: true })
          .getByRole('radio', { name: scale[mark]?.text ?? '', exact: true }),
      );
    }
    await phone.hand.presses(phone.button('activities.draw_table', at));
    await phone.focusGoesTo(words('activities.your_table'));
    await seesTable(phone, activity, at, points);
  }
  expect(await phone.lms('cmi.suspend_data')).not.toContain(activity.id);
}

async function isAskedForAll(phone: MobilePage, { statements }: SelfCheckActivity, at: Locator): Promise<void> {
  await phone.hand.presses(phone.button('activities.draw_table', at));
  const summary = at.locator('.nhsuk-error-summary:focus');
  await summary.waitFor();
  // Up to three are named one by one; of more, the first is where to go.
  expect((await summary.getByRole('link').allInnerTexts()).map(plain)).toEqual(
    statements.length > 3
      ? [plain(words('activities.error_rate_many', { n: statements.length }))]
      : statements.map(({ text }) => plain(words('activities.error_rate', { text }))),
  );
  await phone.fits();
}

async function seesTable(
  phone: MobilePage,
  { statements, scale, advice }: SelfCheckActivity,
  at: Locator,
  points: ReadonlyMap<Id, number>,
): Promise<void> {
  const profile = at.locator('.cp-profile');
  const told = plain(await profile.innerText());
  const least = Math.min(...points.values());
  for (const { id, title } of course.principles) {
    const total = statements.filter(({ principle }) => principle === id).length * (scale.length - 1);
    expect(told).toContain(plain(`${title} ${words('quiz.of', { n: points.get(id) ?? 0, total })}`));
  }
  const weakest = advice.filter(({ principle }) => points.get(principle) === least).map(({ text }) => plain(text));
  expect((await profile.locator('.cp-advice dd').allInnerTexts()).map(plain)).toEqual(weakest);
  await phone.fits();
}

/** A step by role, every field of the action plan, each heading, and each way out of the page. */
export async function triesPlan(
  phone: MobilePage,
  { plan, reflections }: SelfCheckActivity,
  at: Locator,
): Promise<void> {
  const { page, hand } = phone;
  expect(plain(await at.innerText())).toContain(plain(plan.privacy));
  for (const { role, text } of plan.roles?.steps ?? []) {
    await hand.presses(at.getByRole('button', { name: role, exact: true }));
    expect(plain(await at.locator('.cp-plan__taken').innerText())).toContain(plain(text));
    const label = plan.fields.find(({ code }) => code === plan.roles?.into)?.label ?? '';
    expect(await at.getByRole('textbox', { name: label, exact: true }).inputValue()).toBe(text);
  }
  if (plan.fields.length > plan.first) await hand.presses(at.locator('.cp-plan__more > summary'));
  for (const { label, code } of plan.fields)
    await hand.writes(at.getByRole('textbox', { name: label, exact: true }), `<${code}> & so on`);
  if (reflections.length > 0) await hand.presses(at.locator('.cp-plan__headings > summary'));
  for (const { title } of reflections) {
    const details = at.locator('reflection-headings', { hasText: title });
    await hand.presses(details.locator('summary'));
    await hand.ticks(details.getByRole('checkbox'));
    await hand.presses(details.getByRole('button'));
    await details.getByText(words('activities.copied'), { exact: true }).waitFor();
  }
  await phone.fits();

  const expected = [
    plan.title,
    ...plan.fields.flatMap(({ label, code }) => [label, `<${code}> & so on`]),
    ...reflections.flatMap(({ title, prompts }) => [title, ...prompts]),
  ];
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    hand.presses(phone.button('activities.download', at)),
  ]);
  expect(download.suggestedFilename()).toBe(words('activities.plan_file'));
  const markup = readFileSync(await download.path(), 'utf8');
  const kept = await page.evaluate(
    (text) => new DOMParser().parseFromString(text, 'text/html').body.textContent ?? '',
    markup,
  );
  await at
    .getByText(words('activities.downloaded', { name: words('activities.plan_file') }), { exact: true })
    .waitFor();

  await page.evaluate(() => {
    window.print = () => {
      document.body.dataset['printed'] = document.querySelector('.cp-printed')?.textContent ?? '';
    };
  });
  await hand.presses(phone.button('activities.print', at));
  const printed = await page.evaluate(() => document.body.dataset['printed'] ?? '');
  for (const text of expected) for (const paper of [kept, printed]) expect(plain(paper)).toContain(plain(text));
}
