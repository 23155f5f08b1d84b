// Every state of the course, each in one size and scheme and another state in another, so that together they meet
// all of them. Every state at every size in every scheme: `npm run gallery -- --check`.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { axeFaults, emptyHidden, htmlFaults, layoutFaults, spacingFaults } from '../../scripts/gallery/state-checks.js';
import { buildCourses } from '../../scripts/gallery/built-courses.js';
import { serveFolders, type Served } from '../../scripts/gallery/static-server.js';
import { StateBrowser } from '../../scripts/gallery/browser-page.js';
import { SIZES, type Size } from '../../scripts/gallery/state.js';
import { isFull } from '../fixtures/lms/runs.js';
import { STATES } from '../../scripts/gallery/states.js';
import { oneView } from '../../scripts/gallery/picture-views.js';
import { sharedBrowser } from './shared-browser.js';

const folder = mkdtempSync(join(tmpdir(), 'course-states-'));
let served: Served;
let stage: StateBrowser;

beforeAll(async () => {
  served = await serveFolders(await buildCourses(folder, inject('courseFolder')));
  stage = await StateBrowser.open({ own: `${served.url}own/`, long: `${served.url}long/` }, await sharedBrowser());
});

afterAll(async () => {
  await stage.close();
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Every tenth one in `npm test`, all of them in a full run and in `npm run gallery -- --check`. */
const tried = STATES.filter((_, at) => isFull || at % 10 === 0);
const rows = tried.map((state, at) => ({
  state,
  view: oneView(state, at),
  name: `${state.group}: ${state.title} (${oneView(state, at).name})`,
}));

// One after the other, in one window that knows the scripts already: the other workers take the waits.
describe('every state has no fault that axe, html-validate or our own measures can see', () => {
  it.each(rows)('$name', async ({ state, view: { size, scheme } }) => {
    const { page, close } = await stage.show(state, size, scheme);
    if (state.medium !== 'print') await page.evaluate(emptyHidden);
    const layout = state.medium === 'print' ? [] : [...(await layoutFaults(page)), ...(await spacingFaults(page))];
    expect([...(await axeFaults(page)), ...(await htmlFaults(page)), ...layout]).toEqual([]);
    await close();
  });
});

/** 1280 × 1024 enlarged four times. */
const ENLARGED: Size = { name: '400 %', width: 320, height: 256 };
const main = [
  'start-first-visit',
  'saving-refused',
  'module-definition',
  'module-principles',
  'quiz-matching-partly',
  'quiz-ordering-error',
  'result-failed',
  'long-unsaved',
  'page-glossary',
];
/** Every third one in `npm test`, all of them in a full run. */
const mainRows = main
  .filter((_, at) => isFull || at % 3 === 0)
  .map((id) => ({ id, state: STATES.find((state) => state.id === id)! }));

describe('the main states fit every size, and 400 %', () => {
  it.each(mainRows)('$id', async ({ state }) => {
    const { page, close } = await stage.show(state, ENLARGED);
    const faults: string[] = [];
    for (const size of [ENLARGED, ...SIZES]) {
      await page.setViewportSize(size);
      faults.push(
        ...[...(await layoutFaults(page)), ...(await spacingFaults(page))].map((fault) => `${size.name}: ${fault}`),
      );
    }
    expect(faults).toEqual([]);
    await close();
  });
});
