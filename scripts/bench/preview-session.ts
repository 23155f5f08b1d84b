// Sessions in the preview LMS: launches the real package as a learner does, and counts what it says to the LMS.

import type { Browser, CDPSession, Frame, Page } from 'playwright-core';
import { ownNames } from './watch-page.js';

export interface Calls {
  readonly get: number;
  readonly set: number;
  readonly commit: number;
  /** Asked for the error although the call before had succeeded. */
  readonly idleErrors: number;
}

export interface SessionOptions {
  readonly edition: '1.2' | '2004-4th';
  /** Labels and choices of the preview's switches of what is wrong with the LMS. */
  readonly faults?: Readonly<Record<string, string>>;
}

export class Session {
  private constructor(
    readonly page: Page,
    readonly course: Frame,
    readonly cdp: CDPSession,
  ) {}

  /** A new attempt of the preview's first learner. */
  static async open(browser: Browser, url: string, { edition, faults = {} }: SessionOptions): Promise<Session> {
    const context = await browser.newContext({ viewport: { width: 1366, height: 900 } });
    const page = await context.newPage();
    await page.addInitScript(ownNames);
    await page.addInitScript(countCalls);
    await page.goto(url);
    await page.getByLabel('Edition').selectOption(edition);
    await page.getByLabel('Attempt').selectOption('new');
    if (Object.keys(faults).length > 0) await page.getByText('Faults to try').click();
    for (const [label, choice] of Object.entries(faults))
      await page.getByLabel(label, { exact: true }).selectOption(choice);
    await page.getByRole('button', { name: 'Launch the course' }).click();
    const course = await (await page.waitForSelector('#scorm_object')).contentFrame();
    if (!course) throw new Error('The preview LMS opened no frame for the course.');
    await course.locator('course-app[ready]').waitFor();
    return new Session(page, course, await context.newCDPSession(page));
  }

  /** What has been said so far. */
  calls(): Promise<Calls> {
    return this.page.evaluate(() => ({ ...(window as unknown as { told: Calls }).told }));
  }

  async saved(): Promise<void> {
    await this.course.locator('.cp-saving--saved').waitFor();
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}

/** Runs in the preview's page before anything of it: counts at the door, whatever stands behind it. */
function countCalls(): void {
  if (window !== window.top) return;
  const told = { get: 0, set: 0, commit: 0, idleErrors: 0 };
  let hasSucceeded = false;
  Object.assign(window, { told });
  const counted = (api: Record<string, (...args: string[]) => unknown>) =>
    Object.fromEntries(
      Object.entries(api).map(([name, call]) => [
        name,
        (...args: string[]) => {
          const verb = name.replace(/^LMS/, '');
          if (verb === 'GetLastError') {
            if (hasSucceeded) told.idleErrors += 1;
            return call(...args);
          }
          const answer = call(...args);
          // An empty value may be an error: asking is right.
          hasSucceeded = verb === 'GetValue' ? answer !== '' : String(answer) === 'true';
          if (verb === 'GetValue') told.get += 1;
          if (verb === 'SetValue') told.set += 1;
          if (verb === 'Commit') told.commit += 1;
          return answer;
        },
      ]),
    );
  for (const name of ['API', 'API_1484_11']) {
    let api: object | undefined;
    Object.defineProperty(window, name, {
      configurable: true,
      get: () => api,
      set: (lms: Record<string, () => unknown>) => {
        api = counted(lms);
      },
    });
  }
}
