// Every choice of every activity as a new learner tries it on a phone, by mouse and by keyboard: the course says of
// each what its words say, remembers it, and never makes a score of it.

import { partOfActivity } from '../../scripts/gallery/progresses.js';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../scripts/content/compile.js';
import { readCourse } from '../../scripts/content/parse/read-course.js';
import type { Activity, CheckActivity, LadderActivity, MythsActivity } from '../../src/model/course.js';
import { INPUT_METHODS } from './input.js';
import { told } from './item-words.js';
import { words } from './learner.js';
import { MobileBrowser, type MobilePage } from './mobile-page.js';
import { triesScenario } from './drive-scenario.js';
import { triesSelfCheck } from './drive-self-check.js';
import { triesSteps, type Step } from './drive-steps.js';
import { triesStory } from './drive-story.js';

const { activities } = compile(readCourse());
let phones: MobileBrowser;

beforeAll(async () => {
  phones = await MobileBrowser.open();
});
afterAll(() => phones.close());

describe.each(INPUT_METHODS)('by %s', (hand) => {
  it.each(activities)('every choice of “$title”', { timeout: 180_000 }, async (activity) => {
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

function tries(phone: MobilePage, activity: Activity, at: Locator): Promise<void> {
  const { id } = activity;
  switch (activity.kind) {
    case 'ladder':
      return triesSteps(phone, {
        id,
        at,
        way: 'check',
        before: '',
        items: practicesOf(activity),
        overview: [
          ...activity.rungs.flatMap(({ name, meaning }) => [name, meaning]),
          ...activity.practices.map(({ why }) => why),
        ],
      });
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
    case 'myths':
      return triesSteps(phone, {
        id,
        at,
        way: 'press',
        before: '',
        items: statementsOf(activity),
        overview: activity.statements.map(({ why }) => why),
      });
    case 'story':
      return triesStory(phone, activity, at);
    case 'scenario':
      return triesScenario(phone, activity, at);
    case 'self-check':
      return triesSelfCheck(phone, activity, at);
  }
}

function practicesOf({ practices, rungs }: LadderActivity): Step[] {
  return practices.map(({ code, text, rung, why }) => {
    const own = rungs.find((candidate) => candidate.code === rung)?.name ?? '';
    const choices = rungs.map((choice) => {
      const isRight = choice.code === rung;
      return {
        code: choice.code,
        name: choice.name,
        isRight,
        told: [told(isRight, `${words('activities.is_rung', { rung: own })} ${why}`)],
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
        .map(({ right, feedback }) => told(right, feedback));
      return { code: choice.code, name: choice.text, isRight: choice.right, told: all };
    });
    return { code, text: stem, choices };
  });
}

function statementsOf({ statements }: MythsActivity): Step[] {
  return statements.map(({ code, text, answer, why }) => {
    const verdict = words(answer === 'myth' ? 'activities.is_myth' : 'activities.is_fact');
    const choices = (['myth', 'fact'] as const).map((way) => ({
      code: way.charAt(0),
      name: words(`activities.${way}`),
      isRight: way === answer,
      told: [told(way === answer, `${verdict} ${why}`)],
    }));
    return { code, text, choices };
  });
}
