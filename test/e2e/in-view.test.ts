// After every press in an activity, and after every check in the quiz, what was pressed, what it did and the way on are on the screen together.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StateBrowser } from '../../scripts/gallery/browser-page.js';
import { activityStates } from '../../scripts/gallery/states-activities.js';
import { quizStates } from '../../scripts/gallery/states-quiz.js';
import { shellStates } from '../../scripts/gallery/states-shell.js';
import type { State } from '../../scripts/gallery/state.js';
import { partWith } from '../../scripts/gallery/progresses.js';
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

/** Those in which something was pressed in a frame; the practice questions and forms are longer than one by their nature. */
const checked = quizStates.filter(({ id }) => /^quiz-\w+-(right|partly|wrong)$/.test(id));
const framed = [...activityStates, ...checked].filter(
  ({ group, actions, id }) =>
    actions !== noAction && !['Practice questions', 'The self-check'].includes(group) && !id.endsWith('way-so-far'),
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

describe('two tables that are read against each other', () => {
  it.each(sizes)('are in one frame at $name', async (size) => {
    const at = partWith('cp-tables__left');
    const { page, close } = await browser.show(stateOf('Modules', 'two-tables', 'Two tables', { at }), size);
    const first = await page.evaluate(boxOf, '[data-part]:not([hidden]) .cp-tables__left');
    const last = await page.evaluate(boxOf, '[data-part]:not([hidden]) .cp-tables__right');
    expect([first.height > 0, first.top > 0, last.bottom <= size.height]).toEqual([true, true, true]);
    await close();
  });
});

const phone = { name: '367 × 640', width: 367, height: 640 };
const boxOf = (selector: string) => {
  const { top, bottom, height } = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
  return { top, bottom, height };
};

describe('on a phone', () => {
  const stateNamed = (name: string) => [...activityStates, ...shellStates].find(({ id }) => id === name) as State;

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

  it.each(['ladder-asked', 'ladder-under-way'])('each rung is 44 px high: %s', async (name) => {
    const { page, close } = await browser.show(stateNamed(name), phone);
    const rungs = await page.locator('.cp-rung__input').all();
    expect(rungs).toHaveLength(7);
    for (const rung of rungs) expect((await rung.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await close();
  });
});
