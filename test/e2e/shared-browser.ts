// One browser for all files that a worker runs: each test has a window of its own in it. It ends with the worker.

import { chromium, type Browser } from 'playwright-core';
import { launchOptions } from '../../scripts/browser/browser.js';

let browser: Promise<Browser> | undefined;

export function sharedBrowser(): Promise<Browser> {
  browser ??= launchOptions().then((options) => chromium.launch(options));
  return browser;
}
