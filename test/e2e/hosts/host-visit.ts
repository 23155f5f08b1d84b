// One visit of a learner to a host page, with a window of its own.

import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import { inject } from 'vitest';
import { Learner } from '../learner.js';
import { sharedBrowser } from '../shared-browser.js';
import type { HostApi, HostLms } from './host-api.js';
import { FRAME, serveHost, type Host, type ServedHost } from './host-server.js';

export class HostVisit {
  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly served: ServedHost,
    readonly frame: FrameLocator,
    readonly learner: Learner,
  ) {}

  /** @param before runs in every window before anything of it, with `argument` */
  static async open<A>(host: Host, before?: (argument: A) => void, argument?: A): Promise<HostVisit> {
    const served = await serveHost(inject('courseFolder'), host);
    const context = await (await sharedBrowser()).newContext({ viewport: { width: 1100, height: 800 } });
    context.setDefaultTimeout(12_000);
    if (before) await context.addInitScript(before as (argument: unknown) => void, argument);
    const page = await context.newPage();
    // The host's page, that is: the course may take as long as the case asks.
    await page.goto(served.url, { waitUntil: 'domcontentloaded' });
    const frame = page.frameLocator(FRAME);
    return new HostVisit(context, page, served, frame, new Learner(frame));
  }

  /** What the API was asked to do, in order. */
  calls(): Promise<string[]> {
    return this.page.evaluate(() => (window as unknown as { lms: HostLms }).lms.calls);
  }

  held(): Promise<Record<string, string>> {
    return this.page.evaluate(() => (window as unknown as { lms: HostLms }).lms.held);
  }

  /** From now on the API behaves otherwise. */
  async changes(mood: Partial<HostApi>): Promise<void> {
    await this.page.evaluate((now) => {
      const { lms } = window as unknown as { lms: HostLms };
      lms.mood = { ...lms.mood, ...now };
    }, mood);
  }

  async leave(): Promise<void> {
    await this.context.close();
    await this.served.close();
  }
}
