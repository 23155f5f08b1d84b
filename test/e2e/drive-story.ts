// The story step by step, forwards and back, and then what its teller does not say.

import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { StoryActivity } from '../../src/model/course.js';
import { words } from './learner.js';
import { plain, type MobilePage } from './mobile-page.js';
import { triesSteps } from './drive-steps.js';

export async function triesStory(phone: MobilePage, activity: StoryActivity, at: Locator): Promise<void> {
  const { steps, asks, teller } = activity;
  const { stayed } = activity;
  const titleOf = (number: number) => words('activities.story_step', { n: number + 1, total: steps.length, teller });
  for (const [number, step] of steps.entries()) {
    const told = plain(await at.innerText());
    for (const text of [step.quote, titleOf(number)]) expect(told).toContain(plain(text));
    await phone.fits();
    if (number > 0) {
      await phone.hand.presses(phone.button('activities.story_back', at));
      await phone.focusGoesTo(titleOf(number - 1));
      await phone.hand.presses(phone.button('activities.next', at));
      await phone.focusGoesTo(titleOf(number));
    }
    const isLast = number === steps.length - 1;
    const onwards = isLast ? stayed.title : words('activities.next');
    await phone.hand.presses(at.getByRole('button', { name: onwards, exact: true }));
    await phone.focusGoesTo(isLast ? stayed.title : titleOf(number + 1));
    await phone.remembers(
      `${activity.id}-${steps
        .slice(0, number + 1)
        .map(({ code }) => `${code}r`)
        .join('')}`,
    );
  }
  for (const { text } of stayed.choices) {
    await phone.hand.presses(at.getByRole('button', { name: text, exact: true }));
    await at.getByText(stayed.after, { exact: true }).waitFor();
    await phone.fits();
  }
  await phone.hand.presses(phone.button('activities.story_asks', at));
  await phone.focusGoesTo(asks.title);
  await triesSteps(phone, {
    id: activity.id,
    at: at.locator('story-asks'),
    way: 'press',
    before: steps.map(({ code }) => `${code}r`).join(''),
    overview: asks.items.map(({ why }) => why),
    items: asks.items.map(({ code, text, told, why }) => ({
      code,
      text,
      choices: [
        { code: 't', name: words('activities.told', { teller }), isRight: told },
        { code: 'a', name: words('activities.to_ask'), isRight: !told },
      ].map((choice) => ({
        ...choice,
        verdict: words(choice.isRight ? 'quiz.correct' : 'quiz.not_quite'),
        told: [],
        why,
      })),
    })),
  });
}
