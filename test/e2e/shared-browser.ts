// One browser for all files that a worker runs: each test has a window of its own in it. It ends with the worker.

import { chromium, type Browser } from 'playwright-core';
import { launchOptions } from '../../scripts/browser/browser.js';

/**
 * Most windows live for a second or two: what V8 would compile for later is thrown away with them, and so is nearly all that
 * it would collect.
 */
const SHORT_LIVED = '--js-flags=--always-sparkplug,--no-turbofan,--no-maglev,--min-semi-space-size=16';

const started = (...flags: string[]): Promise<Browser> =>
  launchOptions().then((options) => chromium.launch({ ...options, args: [...(options.args ?? []), ...flags] }));

let browser: Promise<Browser> | undefined;
let calculating: Promise<Browser> | undefined;

export function sharedBrowser(): Promise<Browser> {
  browser ??= started(SHORT_LIVED);
  return browser;
}

/** For pages that calculate for seconds. */
export function calculatingBrowser(): Promise<Browser> {
  calculating ??= started();
  return calculating;
}
