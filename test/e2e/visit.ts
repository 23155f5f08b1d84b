// One visit to the preview LMS with a window of its own: launches the course, and looks at what the LMS holds.

import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import { inject } from 'vitest';
import type { EditionName } from '../../scripts/package/editions.js';
import type { AttemptReport, Overview } from '../../scripts/preview/lms-core.js';
import { sharedBrowser } from './shared-browser.js';

let visits = 0;

export interface VisitOptions {
  readonly edition: EditionName;
  /** A new attempt unless it says so. */
  readonly attempt?: 'same' | 'new';
  readonly mode?: 'normal' | 'review' | 'browse';
  readonly window?: 'pc' | 'phone' | 'wide' | 'full' | 'pop-up';
}

export class Visit {
  /** Everything that no page of ours may do: errors, and requests to anywhere else. */
  readonly complaints: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    public page: Page,
    readonly learner: string,
    /** Of the LMS. */
    readonly url: string,
  ) {}

  /** Opens the LMS as a learner who was never here before. */
  static async open(url: string = inject('previewUrl')): Promise<Visit> {
    const context = await (await sharedBrowser()).newContext({ viewport: { width: 1366, height: 900 } });
    const page = await context.newPage();
    visits += 1;
    const name = `Visitor, ${process.pid}-${visits}`;
    const visit = new Visit(context, page, name, url);
    visit.#listen();
    await fetch(`${url}api/learners`, { method: 'POST', body: JSON.stringify({ name }) });
    await page.goto(url);
    return visit;
  }

  /** Launches in a frame. */
  async launch(wished: VisitOptions): Promise<FrameLocator> {
    await this.#choose(wished);
    await this.page.getByRole('button', { name: 'Launch the course' }).click();
    return this.page.frameLocator('#scorm_object');
  }

  async launchPopUp(wished: VisitOptions): Promise<Page> {
    await this.#choose({ ...wished, window: 'pop-up' });
    const [popUp] = await Promise.all([
      this.context.waitForEvent('page'),
      this.page.getByRole('button', { name: 'Launch the course' }).click(),
    ]);
    return popUp;
  }

  /** Closes the frame or window as a learner does, without saying goodbye to the course. */
  async closeCourse(): Promise<void> {
    await this.page.getByRole('button', { name: 'Close the course' }).click();
    await this.page.locator('course-stage').waitFor({ state: 'detached' });
  }

  /** The browser dies without a last word, and the learner opens the LMS again. */
  async crashes(): Promise<void> {
    const session = await this.context.newCDPSession(this.page);
    const gone = this.page.waitForEvent('crash');
    // It never answers: nobody is left to answer.
    void session.send('Page.crash').catch(() => undefined);
    await gone;
    this.page = await this.context.newPage();
    await this.page.goto(this.url);
  }

  /** The newest attempt of this learner, as the LMS has it. */
  async report(): Promise<AttemptReport> {
    const response = await fetch(`${this.url}api/overview`);
    const overview = (await response.json()) as Overview;
    const report = overview.attempts.filter(({ learner }) => learner === this.learner).at(-1);
    if (!report) throw new Error('The LMS has no attempt of this learner.');
    return report;
  }

  /** The calls of the open session that the standard forbids or that the LMS did not take, in words. */
  async refusals(): Promise<string[]> {
    await this.page.getByRole('tab', { name: 'Calls' }).click();
    await this.page.getByLabel('Only what failed').check();
    await this.page.getByText(/^\d+ of \d+ calls/).waitFor();
    return this.page.locator('call-log tbody tr').allInnerTexts();
  }

  /** Turns a switch of the LMS: what is wrong with it from now on. */
  async breaks(label: string, choice: string): Promise<void> {
    if (!(await this.page.getByLabel(label, { exact: true }).isVisible()))
      await this.page.getByText('Faults to try').click();
    await this.page.getByLabel(label, { exact: true }).selectOption(choice);
  }

  async leave(): Promise<void> {
    await this.context.close();
  }

  async #choose({ edition, attempt = 'new', mode = 'normal', window = 'pc' }: VisitOptions): Promise<void> {
    await this.page.getByLabel('Edition').selectOption(edition);
    if (edition !== 'web') {
      await this.page.getByLabel('Learner').selectOption({ label: this.learner });
      await this.page.getByLabel('Attempt').selectOption(attempt === 'new' ? 'new' : { index: 0 });
      await this.page.getByLabel('Mode').selectOption(mode);
    }
    await this.page.getByLabel('Window').selectOption(window);
  }

  #listen(): void {
    const own = new URL(this.url).origin;
    this.context.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        this.complaints.push(`console: ${message.text()}`);
    });
    this.context.on('weberror', (error) => this.complaints.push(`error: ${error.error().message}`));
    this.context.on('request', (request) => {
      if (!request.url().startsWith(own) && !/^(data|blob|about):/.test(request.url()))
        this.complaints.push(`request: ${request.url()}`);
    });
    this.context.on('response', (response) => {
      if (response.status() >= 400) this.complaints.push(`answer ${response.status()}: ${response.url()}`);
    });
  }
}
