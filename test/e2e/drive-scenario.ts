// Every way through the scenario: each choice, what follows from it, and the way on.

import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { ScenarioActivity, Scene } from '../../src/model/course.js';
import { isWise } from '../../src/model/verdict.js';
import { words } from './learner.js';
import { plain, type MobilePage } from './mobile-page.js';

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

/** Of all ways the few that together try every choice once: there may be a hundred. Always the one with most that is new. */
function waysThatTryAll(activity: ScenarioActivity): Turn[][] {
  const all = waysOf(activity);
  const tried = new Set<Choice>();
  const newIn = (way: readonly Turn[]) => way.filter(({ choice }) => !tried.has(choice)).length;
  const chosen: Turn[][] = [];
  for (let best = mostNew(all, newIn); best && newIn(best) > 0; best = mostNew(all, newIn)) {
    chosen.push(best);
    for (const { choice } of best) tried.add(choice);
  }
  return chosen;
}

function mostNew(ways: readonly Turn[][], newIn: (way: readonly Turn[]) => number): Turn[] | undefined {
  return ways.toSorted((one, other) => newIn(other) - newIn(one) || one.length - other.length)[0];
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
    if (number % 2 === 0) await phone.hand.presses(phone.button('activities.again', at));
    else {
      await phone.hand.presses(at.locator('summary'));
      await phone.hand.presses(at.getByRole('button', { name: words('activities.choose_again') }).first());
    }
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
  const shown = plain(await at.locator('.cp-frame').innerText());
  for (const text of [scene.title, scene.text, scene.voice?.name, scene.voice?.says, scene.ask])
    expect(shown).toContain(plain(text ?? ''));
  tried.add(choice);
  await phone.hand.presses(at.getByRole('button', { name: choice.text, exact: true }));
  await phone.focusGoesTo(words('activities.follows'));
  const told = plain(await at.locator('.cp-talk__words').innerText());
  for (const text of [
    choice.text,
    choice.consequence,
    choice.voice?.name,
    choice.voice?.says,
    words(`activities.${choice.verdict}`),
    choice.why,
    scene.rereadTitle,
  ])
    expect(told).toContain(plain(text ?? ''));
  await phone.fits();
  await phone.hand.presses(phone.button('activities.next', at));
  await phone.focusGoesTo(sceneOf(activity, choice.to).title);
  await phone.fits();
}

async function ends(phone: MobilePage, activity: ScenarioActivity, at: Locator, way: readonly Turn[]): Promise<void> {
  const ending = sceneOf(activity, way.at(-1)?.choice.to ?? '');
  const wise = way.filter(({ choice }) => isWise(choice)).length;
  const counted = words('activities.wise_of', { n: wise, total: way.length });
  const told = plain(await at.locator('.cp-frame').innerText());
  for (const text of [ending.title, ending.text, counted]) expect(told).toContain(plain(text));
  expect(await at.locator('.cp-turn').count()).toBe(way.length);
  await phone.remembers(`${activity.id}-${way.map(({ choice }, step) => step + choice.code).join('')}`);
  await phone.fits();
}
