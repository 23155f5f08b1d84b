// Every way through the scenario, and in each scene every choice that leads nowhere.

import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { ScenarioActivity, Scene } from '../../src/model/course.js';
import { feedbackIn, told } from './item-words.js';
import { words } from './learner.js';
import { PATIENCE, plain, type MobilePage } from './mobile-page.js';

type Choice = Scene['choices'][number];
interface Turn {
  readonly scene: Scene;
  readonly choice: Choice;
}

/** Every way from the first scene to an ending that meets no scene twice. */
function waysOf(activity: ScenarioActivity, so: readonly Turn[] = [], at = activity.start): Turn[][] {
  const scene = sceneOf(activity, at);
  if (scene.choices.length === 0) return [[...so]];
  const onwards = scene.choices.filter(({ to }) => to !== at && !so.some((turn) => turn.scene.code === to));
  return onwards.flatMap((choice) => waysOf(activity, [...so, { scene, choice }], choice.to));
}

/** Of all ways the few that together try every choice once: there may be a hundred. */
function waysThatTryAll(activity: ScenarioActivity): Turn[][] {
  const tried = new Set<Choice>();
  return waysOf(activity).filter((way) => {
    const isNew = way.some(({ choice }) => !tried.has(choice));
    for (const { choice } of way) tried.add(choice);
    return isNew;
  });
}

function sceneOf(activity: ScenarioActivity, code: string): Scene {
  return activity.scenes.find((scene) => scene.code === code) as Scene;
}

export async function triesScenario(phone: MobilePage, activity: ScenarioActivity, at: Locator): Promise<void> {
  const tried = new Set<Choice>();
  const ways = waysThatTryAll(activity);
  for (const [number, way] of ways.entries()) {
    for (const turn of way) await takesTurn(phone, activity, at, turn, tried);
    await ends(phone, activity, at, way);
    const button =
      number % 2 === 0
        ? phone.button('activities.again', at)
        : at.getByRole('button', { name: words('activities.choose_again') }).first();
    await phone.hand.presses(button);
    await phone.focusGoesTo(sceneOf(activity, activity.start).title);
  }
  expect(tried).toEqual(new Set(activity.scenes.flatMap(({ choices }) => choices)));
}

async function takesTurn(
  phone: MobilePage,
  activity: ScenarioActivity,
  at: Locator,
  { scene, choice }: Turn,
  tried: Set<Choice>,
): Promise<void> {
  expect(plain(await at.locator('form').innerText())).toContain(plain(`${scene.title} ${scene.text}`));
  for (const idle of scene.choices.filter(({ to, code }) => to === scene.code && code !== choice.code)) {
    if (tried.has(idle)) continue;
    tried.add(idle);
    await chooses(phone, at, idle);
    await expect
      .poll(async () => at.locator('form .cp-feedback').evaluateAll(feedbackIn), PATIENCE)
      .toEqual([[idle.text, told(false, idle.consequence)]]);
    await phone.focusGoesTo(words('activities.see_follows'));
    await phone.fits();
  }
  tried.add(choice);
  await chooses(phone, at, choice);
  await phone.focusGoesTo(sceneOf(activity, choice.to).title);
  const wisdom = words(choice.wise ? 'activities.wise' : 'activities.unwise');
  expect(plain((await at.locator('.cp-turn').last().textContent()) ?? '')).toBe(
    plain(
      `${scene.title} ${wisdom} ${choice.text} ${choice.consequence} ${words('activities.choose_again')}: ${scene.title}`,
    ),
  );
  await phone.fits();
}

async function chooses(phone: MobilePage, at: Locator, { text }: Choice): Promise<void> {
  await phone.hand.chooses(at.getByRole('radio', { name: text, exact: true }));
  await phone.hand.presses(phone.button('activities.see_follows', at));
}

async function ends(phone: MobilePage, activity: ScenarioActivity, at: Locator, way: readonly Turn[]): Promise<void> {
  const ending = sceneOf(activity, way.at(-1)?.choice.to ?? '');
  const wise = way.filter(({ choice }) => choice.wise).length;
  const counted = words('activities.wise_of', { n: wise, total: way.length });
  expect(plain(await at.locator('.cp-ending').innerText())).toBe(
    plain(`${ending.title} ${ending.text} ${counted} ${words('activities.again')}`),
  );
  expect(await at.locator('.cp-turn').count()).toBe(way.length);
  await phone.remembers(`${activity.id}-${way.map(({ choice }, step) => step + choice.code).join('')}`);
  await phone.fits();
}
