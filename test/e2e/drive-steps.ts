// Every choice of an activity that asks one thing after another: in each round each item gets another choice. Of those for
// which an item tells the same, one is made with that item, and each is made with some item; a full run makes all of them
// with each.

import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { Code } from '../../src/model/course.js';
import { isFull } from '../fixtures/lms/runs.js';
import { feedbackIn } from './item-words.js';
import { words } from './learner.js';
import { PATIENCE, plain, type MobilePage } from './mobile-page.js';

export interface Step {
  readonly code: Code;
  readonly text: string;
  readonly choices: readonly {
    readonly code: Code;
    /** On the radio or the button. */
    readonly name: string;
    readonly isRight: boolean;
    /** What is told under the options once it is chosen, each with its sign, in the order of the page. */
    readonly told: readonly string[];
    /** The reason where it stands by itself, and the word for how it was marked. */
    readonly why?: string;
    readonly verdict?: string;
  }[];
}

type Choice = Step['choices'][number];

export interface Steps {
  readonly id: string;
  /** Where the items stand. */
  readonly at: Locator;
  /** Radios that are checked, buttons that answer at once, or one button of each of two rows. */
  readonly way: 'check' | 'press' | 'two-presses';
  /** The key of the words that number a step. */
  readonly number?: string;
  readonly items: readonly Step[];
  /** What the LMS holds of the activity beside the items. */
  readonly before: string;
  /** What stands in the overview at the end, beside the texts of the items. */
  readonly overview: readonly string[];
}

/** A single question has no count and no overview: it stays as it is, to be tried again. */
export async function triesSteps(phone: MobilePage, steps: Steps): Promise<void> {
  const { items } = steps;
  for (const [round, choices] of roundsOf(items).entries()) {
    if (round > 0)
      await phone.hand.presses(
        phone.button(items.length === 1 ? 'activities.once_more' : 'activities.again', steps.at),
      );
    let held = `${steps.id}-${steps.before}`;
    let right = 0;
    for (const [at, item] of items.entries()) {
      const choice = choices[at] as Choice;
      held += item.code + choice.code;
      if (choice.isRight) right += 1;
      await triesOne(phone, steps, at, choice);
      await phone.remembers(held);
      if (items.length > 1) await goesOn(phone, steps, at);
    }
    if (items.length > 1) await seesOverview(phone, steps, right);
  }
}

/** What is chosen of each item in each round, so that each item tells all that it can tell, and no choice is left out. */
function roundsOf(items: readonly Step[]): Choice[][] {
  const alike = items.map(({ choices }) => alikeOf(choices));
  const tried = new Set<Code>();
  const rounds = Array.from({ length: Math.max(...alike.map(({ length }) => length)) }, (_, round) =>
    alike.map((groups, at) => {
      const group = groups[(at + round) % groups.length] as Choice[];
      const choice = group.find(({ code }) => !tried.has(code)) ?? (group[round % group.length] as Choice);
      tried.add(choice.code);
      return choice;
    }),
  );
  expect(tried).toEqual(new Set(items.flatMap(({ choices }) => choices.map(({ code }) => code))));
  return rounds;
}

function alikeOf(choices: readonly Choice[]): Choice[][] {
  const alike = new Map<string, Choice[]>();
  for (const choice of choices) {
    const { code, isRight, verdict, why, told } = choice;
    const key = isFull ? code : JSON.stringify([isRight, verdict, why, told]);
    alike.set(key, [...(alike.get(key) ?? []), choice]);
  }
  return [...alike.values()];
}

async function triesOne(
  phone: MobilePage,
  { at: place, way, items, number: key = 'activities.step_of' }: Steps,
  at: number,
  choice: Choice,
): Promise<void> {
  const { hand } = phone;
  const item = items[at] as Step;
  const heading = place.locator('h4.cp-step__asked');
  const number = items.length > 1 ? words(key, { n: at + 1, total: items.length }) : '';
  await expect.poll(async () => plain(await heading.innerText()), PATIENCE).toBe(plain(`${number} ${item.text}`));
  if (way === 'check') {
    await hand.chooses(place.getByRole('radio', { name: choice.name, exact: true }));
    await hand.presses(phone.button('quiz.check', place));
  } else {
    for (const name of choice.name.split(' + ')) await hand.presses(place.getByRole('button', { name, exact: true }));
  }
  const verdict = choice.verdict ?? words(choice.isRight ? 'quiz.correct' : 'quiz.not_quite');
  await expect
    .poll(async () => plain(await place.locator('.cp-outcome').last().innerText()), PATIENCE)
    .toContain(plain(`${verdict} ${choice.why ?? ''}`));
  expect((await place.locator('.cp-feedback').evaluateAll(feedbackIn)).map(([, told]) => told)).toEqual(choice.told);
  await phone.focusGoesTo(way === 'check' ? onwardsFrom(at, items) : (choice.name.split(' + ').at(-1) ?? ''));
  await phone.fits();
}

async function goesOn(phone: MobilePage, { at: place, items }: Steps, at: number): Promise<void> {
  await phone.goesOn(place.getByRole('button', { name: onwardsFrom(at, items), exact: true }));
  await expect.poll(() => phone.page.evaluate(() => document.activeElement?.localName), PATIENCE).toBe('h4');
}

function onwardsFrom(at: number, items: readonly Step[]): string {
  if (items.length === 1) return words('activities.once_more');
  return words(at === items.length - 1 ? 'activities.see_all' : 'activities.next');
}

async function seesOverview(phone: MobilePage, { at: place, items, overview }: Steps, right: number): Promise<void> {
  const summary = place.locator('.cp-summary');
  await phone.focusGoesTo(words('activities.right_of', { n: right, total: items.length }));
  const told = plain(await summary.innerText());
  for (const text of [...items.map((item) => item.text), ...overview]) expect(told).toContain(plain(text));
  await phone.fits();
}
