// Every choice of every activity as a new learner tries it on a phone, by mouse and by keyboard: the course says of
// each what its words say, remembers it, and never makes a score of it.

import { partOfActivity, partOfPlan } from '../../scripts/gallery/progresses.js';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../scripts/content/compile.js';
import { readCourse } from '../../scripts/content/parse/read-course.js';
import type {
  Activity,
  CheckActivity,
  DutiesActivity,
  GuessActivity,
  LadderActivity,
  SelfCheckActivity,
} from '../../src/model/course.js';
import { INPUT_METHODS } from './input.js';
import { told } from './item-words.js';
import { words } from './learner.js';
import { MobileBrowser, plain, type MobilePage } from './mobile-page.js';
import { isFull } from '../fixtures/lms/runs.js';
import { placementOf } from '../../src/model/placement.js';
import { triesScenario } from './drive-scenario.js';
import { triesPlan, triesSelfCheck } from './drive-self-check.js';
import { triesSteps, type Step } from './drive-steps.js';
import { triesStory } from './drive-story.js';

/** In `npm test`; a full run has all. The others are answered in in-view.test.ts, and marked in the component tests. */
const SOME: readonly Activity['kind'][] = ['check', 'guess', 'story'];
const { activities } = compile(readCourse());
const tried = activities.filter(({ kind }) => isFull || SOME.includes(kind));
let phones: MobileBrowser;

beforeAll(async () => {
  phones = await MobileBrowser.open();
});
afterAll(() => phones.close());

describe.each(INPUT_METHODS)('by %s', (hand) => {
  it.each(tried)('every choice of “$title”', { timeout: 180_000 }, async (activity) => {
    const phone = await phones.newLearner(partOfActivity(activity.id), hand);
    const at = phone.page.locator(`[data-activity="${activity.id}"]`);
    await at.getByRole('heading', { name: activity.title, exact: true }).waitFor();
    await tries(phone, activity, at);
    expect(await phone.lms('cmi.core.score.raw')).toBe('');
    expect(await phone.lms('cmi.core.lesson_status')).toBe('incomplete');
    expect(await phone.lms('cmi.interactions.0.id')).toBe('');
    await phone.close();
  });
});

it.each(INPUT_METHODS)('the action plan, by %s', { timeout: 180_000 }, async (hand) => {
  const activity = activities.find(({ kind }) => kind === 'self-check') as SelfCheckActivity;
  const phone = await phones.newLearner(partOfPlan, hand);
  const at = phone.page.locator(`[data-plan="${activity.id}"]`);
  await at.getByText(activity.plan.intro, { exact: true }).waitFor();
  await triesPlan(phone, activity, at);
  await phone.close();
});

function tries(phone: MobilePage, activity: Activity, at: Locator): Promise<void> {
  const { id } = activity;
  switch (activity.kind) {
    case 'ladder':
      return triesLadder(phone, activity, at);
    case 'check':
      return triesSteps(phone, {
        id,
        at,
        way: 'check',
        before: '',
        items: questionsOf(activity),
        overview: activity.questions.flatMap(({ options }) =>
          options.filter(({ right }) => right).map(({ text, feedback }) => `${text} ${feedback}`),
        ),
      });
    case 'duties':
      return triesSteps(phone, {
        id,
        at,
        way: 'two-presses',
        number: 'activities.card_of',
        before: '',
        items: cardsOf(activity),
        overview: [...activity.cards.map(({ why }) => why), activity.ending],
      });
    case 'guess':
      return triesGuess(phone, activity, at);
    case 'story':
      return triesStory(phone, activity, at);
    case 'scenario':
      return triesScenario(phone, activity, at);
    case 'self-check':
      return triesSelfCheck(phone, activity, at);
  }
}

/** Every rung is climbed first, and then the examples are placed. */
async function triesLadder(phone: MobilePage, activity: LadderActivity, at: Locator): Promise<void> {
  for (const [number, { name, meaning, pen }] of activity.rungs.entries()) {
    await phone.hand.chooses(at.getByRole('radio', { name: `${number + 1} ${name}`, exact: true }));
    const told = plain(await at.locator('.cp-climb__words').innerText());
    expect(told).toBe(plain(`${name}. ${meaning} ${pen}`));
    await phone.fits();
  }
  await phone.hand.presses(phone.button('activities.climb_on', at));
  return triesSteps(phone, {
    id: activity.id,
    at,
    way: 'check',
    number: 'activities.example_of',
    before: '',
    items: practicesOf(activity),
    overview: [
      ...activity.rungs.flatMap(({ name, meaning }) => [name, meaning]),
      ...activity.practices.map(({ why }) => why),
    ],
  });
}

async function triesGuess(phone: MobilePage, { id, choices, after }: GuessActivity, at: Locator): Promise<void> {
  for (const { text } of choices) {
    await phone.hand.presses(at.getByRole('button', { name: text, exact: true }));
    await at.getByText(after, { exact: true }).waitFor();
    await phone.focusGoesTo(text);
    await phone.fits();
  }
  expect(await phone.lms('cmi.suspend_data')).not.toContain(id);
}

function practicesOf({ practices, rungs }: LadderActivity): Step[] {
  return practices.map(({ code, text, rung, why }) => {
    const own = rungs.find((candidate) => candidate.code === rung)?.name ?? '';
    const choices = rungs.map((choice, number) => {
      const isRight = choice.code === rung;
      return {
        code: choice.code,
        name: `${number + 1} ${choice.name}`,
        isRight,
        told: [],
        why: `${words('activities.is_rung', { rung: own })} ${why}`,
      };
    });
    return { code, text, choices };
  });
}

/** Under the chosen option its own feedback, and under the right one its own, in the order of the list. */
function questionsOf({ questions }: CheckActivity): Step[] {
  return questions.map(({ code, stem, options }) => {
    const choices = options.map((choice) => {
      const all = options
        .filter((option) => option.right || option === choice)
        .map(({ code, right, feedback }) => {
          if (!right) return told('wrong', feedback);
          return code === choice.code
            ? told('right', feedback)
            : told('missed', `${words('quiz.right_answer_is')} ${feedback}`);
        });
      return { code: choice.code, name: choice.text, isRight: choice.right, told: all };
    });
    return { code, text: stem, choices };
  });
}

/** Each of the six places where a card can be put. */
function cardsOf({ cards, owners, forces, tables }: DutiesActivity): Step[] {
  const names = { left: tables.labels.left, right: tables.labels.right, both: owners.both };
  return cards.map((card) => ({
    code: card.code,
    text: card.text,
    choices: (['left', 'right', 'both'] as const).flatMap((owner) =>
      (['must', 'should'] as const).map((force) => {
        const right = Number(owner === card.owner) + Number(force === card.force);
        return {
          code: placementOf(owner, force),
          name: `${names[owner]} + ${forces[force]}: ${forces[`${force}_means`]}`,
          isRight: right === 2,
          verdict: words(right === 2 ? 'quiz.correct' : right === 1 ? 'quiz.partly' : 'quiz.not_quite'),
          told: [],
          why: `${words('activities.duty_is', { owner: owners[card.owner], force: forces[card.force].toLowerCase() })} ${card.why}`,
        };
      }),
    ),
  }));
}
