// The states of each activity: not begun, nothing chosen, right, wrong, under way, and all answered.

import type { Page } from 'playwright-core';
import { placementOf, type Force, type Owner } from '../../src/model/placement.js';
import { isWise } from '../../src/model/verdict.js';
import { stateOf } from './make-state.js';
import { sequence, pressButton, pressFirst, screen } from './actions.js';
import { activities, activityOf, answeredIn, partOfActivity, partOfPlan } from './progresses.js';
import type { State } from './state.js';

const ladder = activityOf('ladder');
const duties = activityOf('duties');
const guess = activityOf('guess');
const story = activityOf('story');
const scenario = activityOf('scenario');
const selfCheck = activityOf('self-check');
const checks = activities.filter((activity) => activity.kind === 'check');

function activityState(group: string, activity: string, id: string, title: string, own: Partial<State>): State {
  return stateOf(group, `${activity.replaceAll('_', '-')}-${id}`, title, {
    at: partOfActivity(activity),
    picture: `[data-activity="${activity}"]`,
    ...own,
  });
}

const chooses = (activity: string, code: string) => pressFirst(`[data-activity="${activity}"] input[value="${code}"]`);
const checksIt = (activity: string) => pressFirst(`[data-activity="${activity}"] .cp-step__actions button`);
const all = <T extends { readonly code: string }>(items: readonly T[], choice: (item: T) => string) =>
  Object.fromEntries(items.map((item) => [item.code, choice(item)]));

function ladderStates(): State[] {
  const [asked] = ladder.practices;
  const wrong = ladder.rungs.find(({ code }) => code !== asked?.rung)?.code ?? '';
  const begins = checksIt(ladder.id);
  const state = (id: string, title: string, own: Partial<State>) =>
    activityState('The ladder', ladder.id, id, title, own);
  return [
    state('foot', 'Not climbed yet', {}),
    state('climbed', 'Climbed to the top', { actions: chooses(ladder.id, ladder.rungs.at(-1)?.code ?? '') }),
    state('asked', 'An example', { actions: begins }),
    state('chosen', 'A rung chosen', { actions: sequence(begins, chooses(ladder.id, wrong)) }),
    state('nothing-chosen', 'Checked with nothing chosen', { actions: sequence(begins, checksIt(ladder.id)) }),
    state('right', 'Right', { actions: sequence(begins, chooses(ladder.id, asked?.rung ?? ''), checksIt(ladder.id)) }),
    state('wrong', 'Wrong', { actions: sequence(begins, chooses(ladder.id, wrong), checksIt(ladder.id)) }),
    state('under-way', 'Under way', {
      progress: answeredIn(
        ladder.id,
        all(ladder.practices.slice(0, -2), ({ rung }) => rung),
      ),
    }),
    state('all', 'All placed', {
      progress: answeredIn(
        ladder.id,
        all(ladder.practices, ({ rung }) => rung),
      ),
    }),
  ];
}

function checkStates(): State[] {
  return checks.flatMap(({ id, title, questions: [asked], questions }) => {
    const codeOf = (isRight: boolean) => asked?.options.find(({ right }) => right === isRight)?.code ?? '';
    const state = (name: string, what: string, own: Partial<State>) =>
      activityState('Practice questions', id, name, `${title} – ${what}`, own);
    return [
      state('nothing-chosen', 'nothing chosen', { actions: checksIt(id) }),
      state('right', 'right', { actions: sequence(chooses(id, codeOf(true)), checksIt(id)) }),
      state('wrong', 'wrong', { actions: sequence(chooses(id, codeOf(false)), checksIt(id)) }),
      state('all', 'all answered', {
        progress: answeredIn(
          id,
          all(questions, ({ options }) => options[0]?.code ?? ''),
        ),
      }),
    ];
  });
}

function dutyStates(): State[] {
  const [card] = duties.cards;
  const owner = (own: Owner) => pressFirst(`[data-activity="${duties.id}"] .cp-sort__owner--${own}`);
  const force = (own: Force) => pressFirst(`[data-activity="${duties.id}"] .cp-force__way--${own}`);
  const other = card?.owner === 'left' ? 'both' : 'left';
  const state = (id: string, title: string, own: Partial<State>) =>
    activityState('The duties', duties.id, id, title, own);
  if (!card) return [];
  const otherForce = card.force === 'must' ? 'should' : 'must';
  return [
    state('begun', 'Not sorted', {}),
    state('one-press', 'One press', { actions: owner(card.owner) }),
    state('right', 'Right', { actions: sequence(owner(card.owner), force(card.force)) }),
    state('partly', 'Partly right', { actions: sequence(owner(card.owner), force(otherForce)) }),
    state('wrong', 'Wrong', { actions: sequence(owner(other), force(otherForce)) }),
    state('under-way', 'Under way', {
      progress: answeredIn(
        duties.id,
        all(duties.cards.slice(0, -2), (each) => placementOf(each.owner, each.force)),
      ),
    }),
    state('all', 'All sorted', {
      progress: answeredIn(
        duties.id,
        all(duties.cards, (each) => placementOf(each.owner, each.force)),
      ),
    }),
  ];
}

function guessStates(): State[] {
  const state = (id: string, title: string, own: Partial<State>) =>
    activityState('The first guess', guess.id, id, title, own);
  return [
    state('begun', 'Not pressed', {}),
    state('pressed', 'Pressed', { actions: pressFirst(`[data-activity="${guess.id}"] .cp-way:nth-child(4)`) }),
  ];
}

function storyStates(): State[] {
  const read = (count: number) => all(story.steps.slice(0, count), () => 'r');
  const state = (id: string, title: string, own: Partial<State>) =>
    activityState('The story', story.id, id, title, own);
  const asked = story.asks.items[0];
  const done = { ...read(story.steps.length), ...all(story.asks.items, ({ told }) => (told ? 't' : 'a')) };
  return [
    ...story.steps.map((_, at) =>
      state(`step-${at + 1}`, `Step ${at + 1}`, { progress: answeredIn(story.id, read(at)) }),
    ),
    state('stayed', 'What stayed', { progress: answeredIn(story.id, read(story.steps.length)) }),
    state('stayed-chosen', 'What stayed: chosen', {
      progress: answeredIn(story.id, read(story.steps.length)),
      actions: pressFirst(`[data-activity="${story.id}"] .cp-way`),
    }),
    state('asks', 'Questions for us', {
      progress: answeredIn(story.id, read(story.steps.length)),
      actions: pressFirst(`[data-activity="${story.id}"] .cp-story__ways button`),
    }),
    state('asks-wrong', 'Questions for us: wrong', {
      progress: answeredIn(story.id, read(story.steps.length)),
      actions: sequence(
        pressFirst(`[data-activity="${story.id}"] .cp-story__ways button`),
        pressFirst(`story-asks .cp-way:nth-child(${asked?.told ? 2 : 1})`),
      ),
    }),
    state('again', 'Opened again when all is answered', { progress: answeredIn(story.id, done) }),
    state('all', 'All answered', {
      progress: answeredIn(story.id, done),
      actions: pressFirst(`[data-activity="${story.id}"] .cp-story__ways > :last-child`),
    }),
  ];
}

function scenarioStates(): State[] {
  const state = (id: string, title: string, own: Partial<State>) =>
    activityState('The scenario', scenario.id, id, title, own);
  const wiseWay: Record<string, string> = {};
  let scene = scenario.scenes.find(({ code }) => code === scenario.start);
  while (scene && scene.choices.length > 0) {
    const choice = scene.choices.find(isWise) ?? scene.choices[0];
    wiseWay[String(Object.keys(wiseWay).length)] = choice?.code ?? '';
    scene = scenario.scenes.find(({ code }) => code === choice?.to);
  }
  const entries = Object.entries(wiseWay);
  return [
    state('begun', 'The first scene', {}),
    state('follows', 'What follows from a choice', { actions: pressFirst(`[data-activity="${scenario.id}"] .cp-way`) }),
    state('under-way', 'Two steps on', { progress: answeredIn(scenario.id, Object.fromEntries(entries.slice(0, 2))) }),
    state('way-so-far', 'The way so far, opened', {
      progress: answeredIn(scenario.id, Object.fromEntries(entries.slice(0, 2))),
      actions: pressFirst(`[data-activity="${scenario.id}"] summary`),
    }),
    state('ended', 'Ended', { progress: answeredIn(scenario.id, wiseWay) }),
  ];
}

/** Rates every statement of the self-check, one higher than the other, and draws the table. */
async function rateAll(page: Page): Promise<void> {
  const rated = screen(page).locator('.cp-rated');
  for (const [at, group] of (await rated.all()).entries())
    await group
      .locator('label')
      .nth(at % 4)
      .click();
  await pressButton('activities.draw_table')(page);
}

function selfCheckStates(): State[] {
  const state = (id: string, title: string, own: Partial<State>) =>
    activityState('The self-check', selfCheck.id, id, title, own);
  const plan = (id: string, title: string, own: Partial<State>) =>
    state(id, title, { at: partOfPlan, picture: `[data-plan="${selfCheck.id}"]`, ...own });
  return [
    state('not-rated', 'Drawn with nothing rated', { actions: pressButton('activities.draw_table') }),
    state('drawn', 'The table drawn', { actions: rateAll }),
    plan('roles', 'A step by role, put into the plan', { actions: pressFirst('.cp-plan__roles .cp-way:nth-child(3)') }),
    plan('headings', 'Headings for a record, opened', {
      actions: async (page) => {
        await screen(page).locator('.cp-plan__headings > summary').click();
        for (const summary of await screen(page).locator('reflection-headings summary').all()) await summary.click();
      },
    }),
    plan('downloaded', 'The plan downloaded', {
      progress: answeredIn(
        selfCheck.id,
        all(selfCheck.statements, () => '1'),
      ),
      actions: pressButton('activities.download'),
    }),
  ];
}

export const activityStates: readonly State[] = [
  ...checkStates(),
  ...ladderStates(),
  ...dutyStates(),
  ...guessStates(),
  ...storyStates(),
  ...scenarioStates(),
  ...selfCheckStates(),
];
