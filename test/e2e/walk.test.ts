// A learner who does anything at all, for a short time. `npm run walk` walks on for ten minutes, each time on other ways.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { serveFolders, type Served } from '../../scripts/gallery/static-server.js';
import { Walker } from '../../scripts/walk/walker.js';
import { course, words } from './learner.js';
import { sharedBrowser } from './shared-browser.js';

let served: Served;
let browser: Browser;

beforeAll(async () => {
  served = await serveFolders({ own: inject('courseFolder') });
  browser = await sharedBrowser();
});
afterAll(async () => {
  await served.close();
});

it('breaks no promise in thirty steps', async () => {
  const quiz = course.sections.find(({ kind }) => kind === 'quiz')?.id ?? '';
  const walked = { url: `${served.url}own/`, saved: words('saving.saved'), quiz };
  const { fault, steps, presses } = await Walker.walk(browser, walked, 101, 30);
  expect(fault).toBeNull();
  expect(steps).toBe(30);
  // About half of the moves are presses; a few find nothing to press while words are on their way.
  expect(presses).toBeGreaterThan(10);
});
