// One launch in a real browser on a slow line and a slow computer, and what it took.

import type { Browser, BrowserContext, CDPSession, Page, ViewportSize } from 'playwright-core';
import { apiInPage } from './api-in-page.js';
import { ownNames, watchPage, type PageTimings } from './watch-page.js';
import { offsetOf } from './bench-server.js';

/** Times in milliseconds since the navigation began; 0 for what never happened. */
export interface Launch extends PageTimings {
  /** On the wire, headers included, of all requests; without the offset of `url`. */
  readonly bytes: number;
  readonly requests: readonly string[];
}

/**
 * `static`: a page without script. `left alone`: the course, until it has been quiet for a while. `pressed`: the
 * course, with its first action pressed as soon as it is on the screen.
 */
export type LaunchMode = 'static' | 'left alone' | 'pressed';

/** A ward PC and its line: 1.6 Mbit/s, 150 ms there and back, a fourth of this computer's speed. */
const LINE = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 1_600_000 / 8 };
const SLOWDOWN = 4;
/** After this long a launch counts as over: its first commit, and the look at the connection after it, are in. */
const QUIET = 1500;
const PRESSABLE = '#start .cp-cover__ways a.nhsuk-button';

/** The pop-up of many LMSs. */
const POP_UP: ViewportSize = { width: 1004, height: 666 };

/** @param slow how long the computer is slow: a test that only looks need not wait slowly. */
export async function launchOf(
  browser: Browser,
  url: string,
  manner: LaunchMode,
  viewport = POP_UP,
  slow: 'to the end' | 'until it is alive' = 'to the end',
): Promise<Launch> {
  const context = await browser.newContext({ viewport });
  try {
    return await launchIn(context, url, manner, slow);
  } finally {
    await context.close();
  }
}

async function launchIn(context: BrowserContext, url: string, manner: LaunchMode, slow: string): Promise<Launch> {
  const page = await context.newPage();
  await page.addInitScript(ownNames);
  await page.addInitScript(watchPage, manner === 'pressed' ? PRESSABLE : null);
  if (manner !== 'static') await page.addInitScript(apiInPage);
  const cdp = await context.newCDPSession(page);
  const wire = await throttled(cdp);
  await page.goto(url, { waitUntil: 'load' });
  if (manner !== 'static')
    await page.waitForFunction(() => (window as unknown as { seen: PageTimings }).seen.alive > 0, null, {
      polling: 200,
    });
  // A slow computer is a busy one: it is kept from its work by work.
  if (slow !== 'to the end') await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await page.waitForTimeout(QUIET);
  const seen = await page.evaluate(() => (window as unknown as { seen: PageTimings }).seen);
  const launch = { ...seen, bytes: wire.bytes - offsetOf(url), requests: [...wire.requests] };
  if (manner === 'left alone') await answers(page);
  if (manner === 'pressed') await keepsItsPlace(page);
  return launch;
}

/** The slow line and the slow computer, for one page. */
export async function throttled(cdp: CDPSession): Promise<{ bytes: number; readonly requests: string[] }> {
  const wire = { bytes: 0, requests: [] as string[] };
  cdp.on('Network.requestWillBeSent', ({ request }) => {
    if (!request.url.startsWith('data:')) wire.requests.push(`${request.method} ${new URL(request.url).pathname}`);
  });
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    wire.bytes += encodedDataLength;
  });
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  await cdp.send('Network.emulateNetworkConditions', LINE);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  return wire;
}

/** The proof that "alive" says the truth: the first action is pressed, opens its section and moves the focus there. */
async function answers(page: Page): Promise<void> {
  await page.locator(PRESSABLE).click();
  await page.waitForFunction(
    () => document.querySelector<HTMLElement>('#start')?.hidden && document.activeElement?.localName === 'h1',
    null,
    { timeout: 5000 },
  );
}

/** Whoever pressed before the scripts were there is still at the section's heading, and sees that section alone. */
async function keepsItsPlace(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const shown = [...document.querySelectorAll<HTMLElement>('[data-screen]')].filter(({ hidden }) => !hidden);
      const top = shown[0]?.querySelector('h1')?.getBoundingClientRect().top ?? -1;
      return shown.length === 1 && `#${shown[0]?.id}` === location.hash && top >= 0 && top < innerHeight;
    },
    null,
    { timeout: 5000 },
  );
}
