// The launch as it is seen on a slow line and a slow computer: what has been painted stays where it is.

import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchOf } from '../../scripts/bench/launch.js';
import { launchOptions } from '../../scripts/browser/browser.js';
import type { Served } from '../../scripts/gallery/serve.js';
import { SIZES } from '../../scripts/gallery/state.js';
import { serveBuiltCourse } from './built-course.js';

let browser: Browser;
let served: Served;

beforeAll(async () => {
  served = await serveBuiltCourse();
  browser = await chromium.launch(await launchOptions());
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

describe('while the course connects, saves for the first time and says so', () => {
  it.each(SIZES)('nothing moves at $name px', async (size) => {
    expect((await launchOf(browser, `${served.url}own/index.html`, 'left alone', size)).layoutShift).toBe(0);
  });
});
