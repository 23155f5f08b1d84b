// One visit of a learner to a host page, with a window of its own.

import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { Learner, words } from '../learner.js';
import { sharedBrowser } from '../shared-browser.js';
import { conditionOf } from './conditions.js';
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

  /** Holds the row of `name` in the table of hosts to what is on the screen now, and to what the API was told. */
  async shows(name: string, values: Readonly<Record<string, string>> = {}): Promise<void> {
    await seesRow(this.learner, name, values);
    const { recorded } = conditionOf(name);
    const told = (await this.calls()).filter((call) => /^LMS(SetValue|Commit)/.test(call));
    if (recorded === 'no') expect(told).toEqual([]);
    if (recorded === 'yes') expect((await this.held())['cmi.suspend_data']).toMatch(/^v1\..*~z.*~$/);
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

/** The row of `name` in the table of hosts: its word in the bar, or none, and what else is said. */
export async function seesRow(
  { screen }: Learner,
  name: string,
  values: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { bar, says } = conditionOf(name);
  const inBar = screen.locator('.cp-saving');
  if (bar === null) expect(await inBar.isVisible()).toBe(false);
  else await inBar.getByText(words(bar), { exact: true }).waitFor();
  if (says !== '') await screen.getByText(words(says, values)).filter({ visible: true }).first().waitFor();
}
