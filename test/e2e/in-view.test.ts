// After every press in an activity, and after every check in the quiz, what was pressed, what it did and the way on are on the screen together.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StateBrowser } from '../../scripts/gallery/browser-page.js';
import { activityStates } from '../../scripts/gallery/states-activities.js';
import { quizStates } from '../../scripts/gallery/states-quiz.js';
import { shellStates } from '../../scripts/gallery/states-shell.js';
import type { State } from '../../scripts/gallery/state.js';
import { activityOf, partOfActivity } from '../../scripts/gallery/progresses.js';
import { stateOf } from '../../scripts/gallery/make-state.js';
import { noAction } from '../../scripts/gallery/actions.js';
import type { Served } from '../../scripts/gallery/static-server.js';
import { isFull } from '../fixtures/lms/runs.js';
import { serveBuiltCourse } from './built-course.js';
import { sharedBrowser } from './shared-browser.js';

let served: Served;
let browser: StateBrowser;

beforeAll(async () => {
  served = await serveBuiltCourse();
  browser = await StateBrowser.open({ own: `${served.url}own/`, long: '' }, await sharedBrowser());
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

/**
 * Those in which something was pressed in a frame; the practice questions and forms are longer than one by their nature, and
 * so is what is opened to look back on.
 */
const checked = quizStates.filter(({ id }) => /^quiz-\w+-(right|partly|wrong)$/.test(id));
const framed = [...activityStates, ...checked].filter(
  ({ group, actions, id }) =>
    actions !== noAction &&
    !['Practice questions', 'The self-check'].includes(group) &&
    !/way-so-far$|^story-all$/.test(id),
);

const sizes = [
  { name: '1004 × 666', width: 1004, height: 666 },
  { name: '367 × 640', width: 367, height: 640 },
];

/** Each state at one of the sizes, the next one at the other, and all of them at both in a full run. */
const rows = framed.flatMap((state, at) =>
  sizes
    .filter((_, nth) => isFull || nth === at % sizes.length)
    .map((size) => ({ state, size, name: `${state.id} at ${size.name}` })),
);

describe('what was pressed, its outcome and the way on', () => {
  it.each(rows)('$name', async ({ state, size }) => {
    const { page, close } = await browser.show(state, size);
    await page.waitForTimeout(50);
    expect(await page.evaluate(outOfView)).toEqual([]);
    await close();
  });
});

/** Runs in the page: what of the frame is not on the screen, with its edges. */
function outOfView(): string[] {
  const active = document.activeElement;
  const frame = active?.closest('.cp-frame') ?? document.querySelector('[data-screen]:not([hidden]) .cp-frame');
  if (!frame || !active) return ['no frame'];
  const top = document.querySelector('.cp-bar')?.getBoundingClientRect().bottom ?? 0;
  const seen = (element: Element) => element.checkVisibility();
  const ways = [...frame.querySelectorAll('button, input')].filter(
    (element) => seen(element) && element.getAttribute('aria-disabled') !== 'true',
  );
  const parts = {
    pressed: active,
    outcome: [...frame.querySelectorAll('.cp-outcome:not(:empty), course-scene')].find(seen),
    'way on': ways.at(-1),
  };
  return Object.entries(parts).flatMap(([name, element]) => {
    const box = element?.getBoundingClientRect();
    if (!box || (box.top >= top - 1 && box.bottom <= window.innerHeight + 1)) return [];
    return [`${name}: ${Math.round(box.top)} to ${Math.round(box.bottom)}`];
  });
}

/** A part of words beside two tables, as the build writes it; the sample course shows its tables in an activity alone. */
function tablesBesideWords(): string {
  const { left, between, right, labels } = activityOf('duties').tables;
  const panel = (side: string, drawing: string, label: string) =>
    `<div class="cp-tables__${side}">${drawing}${side === 'between' ? `<span>${label}</span>` : `<b>${label}</b>`}</div>`;
  const duties = (side: string, must: string, should: string) =>
    `<div class="cp-tables__duties cp-tables__duties--${side}"><span class="cp-tables__must">${must}</span><span class="cp-tables__should">${should}</span></div>`;
  const tables = [
    panel('left', left, labels.left),
    duties('left', 'must have regard to people taking part', 'should promote co-produced support'),
    panel('between', between, labels.between),
    duties('right', 'must involve people', 'should say what changed'),
    panel('right', right, labels.right),
  ];
  return `<h1 class="cp-part__line">Part 1</h1><h2>The law</h2><figure class="cp-figure"><div class="cp-tables">${tables.join('')}</div></figure><p>${'Words. '.repeat(150)}</p>`;
}

describe('two tables that are read against each other', () => {
  it.each(sizes)('are in one frame at $name', async (size) => {
    const at = partOfActivity(activityOf('duties').id);
    const { page, close } = await browser.show(stateOf('Modules', 'two-tables', 'Two tables', { at }), size);
    await page.evaluate((words) => {
      const part = document.querySelector('[data-part]:not([hidden])') as HTMLElement;
      part.className = 'cp-part cp-part--pictured';
      part.innerHTML = words;
    }, tablesBesideWords());
    const first = await page.evaluate(boxOf, '.cp-tables__left');
    const last = await page.evaluate(boxOf, '.cp-tables__right');
    expect([first.height > 0, last.top > first.top, last.bottom <= size.height]).toEqual([true, true, true]);
    await close();
  });
});

const phone = { name: '367 × 640', width: 367, height: 640 };
const boxOf = (selector: string) => {
  const { top, bottom, height } = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
  return { top, bottom, height };
};

describe('on a phone', () => {
  const stateNamed = (name: string) =>
    [...activityStates, ...quizStates, ...shellStates].find(({ id }) => id === name) as State;

  it.each(['start-first-visit', 'start-in-progress', 'saving-no-lms'])(
    'the way in is in the first frame: %s',
    async (name) => {
      const { page, close } = await browser.show(stateNamed(name), phone);
      const way = await page.evaluate(boxOf, '.cp-cover__ways > .nhsuk-button');
      const message = await page.evaluate(boxOf, '.cp-message');
      expect(way.height).toBeGreaterThanOrEqual(44);
      expect(way.bottom).toBeLessThanOrEqual(message.top || phone.height);
      await close();
    },
  );

  it('what welcomes back takes an eighth of the frame at the most', async () => {
    const { page, close } = await browser.show(stateNamed('start-resumed'), phone);
    const { height } = await page.evaluate(boxOf, '.cp-message');
    expect([height > 0, height <= phone.height / 8]).toEqual([true, true]);
    await close();
  });

  it.each(['quiz-multiple-wrong', 'quiz-ordering-wrong'])(
    'a long question is seen again from its beginning, over its outcome: %s',
    async (name) => {
      const { page, close } = await browser.show(stateNamed(name), phone);
      await page.waitForTimeout(50);
      const bar = await page.evaluate(boxOf, '.cp-bar');
      const stem = await page.evaluate(boxOf, '.cp-stem');
      const choice = await page.evaluate(boxOf, ':is(.cp-option, .cp-order__row)');
      const outcome = await page.evaluate(boxOf, '.cp-outcome');
      const edges = [bar.bottom, stem.top, choice.bottom, outcome.top, outcome.bottom, phone.height];
      expect(edges).toEqual(edges.toSorted((one, other) => one - other));
      // Nothing that has the focus lies behind the outcome.
      for (const input of await page.locator('.cp-option input').all()) {
        await input.focus();
        const { bottom } = await input.evaluate((element) => element.getBoundingClientRect());
        const foot = await page.evaluate(boxOf, '.cp-frame__foot');
        expect(bottom).toBeLessThanOrEqual(foot.top);
      }
      await close();
    },
  );

  it.each(['ladder-asked', 'ladder-under-way'])('each rung is 44 px high: %s', async (name) => {
    const { page, close } = await browser.show(stateNamed(name), phone);
    const rungs = await page.locator('.cp-rung__input').all();
    expect(rungs).toHaveLength(7);
    for (const rung of rungs) expect((await rung.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    // What the rungs leave is the picture's.
    const scene = await page.locator('.cp-climb__scene').boundingBox();
    expect(scene?.width).toBeGreaterThanOrEqual(170);
    await close();
  });
});
