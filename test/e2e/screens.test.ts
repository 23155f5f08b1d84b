// The words of a screen come when somebody goes there: on a line that is cut, that is slow, and that another page answers.

import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fakeLms } from '../../scripts/gallery/fake-lms.js';
import { course } from '../../scripts/gallery/progresses.js';
import { start } from '../../src/model/progress.js';
import { serveBuiltCourse, type BuiltCourse } from './built-course.js';
import { words } from './learner.js';
import { sharedBrowser } from './shared-browser.js';

let browser: Browser;
let served: BuiltCourse;
let context: BrowserContext;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  served = await serveBuiltCourse();
  browser = await sharedBrowser();
});
afterAll(async () => {
  await served.close();
});
beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
  await context.addInitScript({ content: fakeLms(course, start, 'saves') });
  faults.length = 0;
  page.on('pageerror', (fault) => faults.push(fault.message));
});
afterEach(() => context.close());

const [first, second] = course.sections.map(({ id }) => id);
const glossary = 'glossary';
const cut = (route: Route) => route.abort();
const refused = (route: Route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<h1>Not found</h1>' });
const signIn = (route: Route) =>
  route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><h1>Sign in</h1>' });
/** A page of the LMS that is served with the name and the type of our script. */
const another = (route: Route) =>
  route.fulfill({ status: 200, contentType: 'text/javascript', body: 'document.title = "Sign in";' });

const launched = async () => {
  await page.goto(`${served.url}own/`);
  await page.locator('.cp-saving--saved').waitFor();
};
const shown = () => page.locator('[data-screen]:not([hidden])').getAttribute('id');
const press = (name: string) => page.getByRole('link', { name, exact: true }).first().click();
const missing = () => page.locator('.cp-message', { hasText: words('app.screen_missing') });
const again = () => page.getByRole('button', { name: words('app.part_retry') }).click();

describe('words that do not come', () => {
  it.each([
    ['the line is cut', cut],
    ['the file is gone, as after a new version', refused],
    ['a page to sign in is there instead', signIn],
    ['another script is there instead', another],
  ])('are told where %s: the learner stays, tries again and is there', async (_, answer) => {
    await page.route(`**/screen-${first}-*.js`, answer);
    await launched();
    await press(words('start.begin'));
    await missing().waitFor();
    expect([await shown(), new URL(page.url()).hash, await page.locator('h1:visible').innerText()]).toEqual([
      'start',
      '',
      course.title,
    ]);
    await page.unroute(`**/screen-${first}-*.js`);
    await again();
    await page.locator(`#${first}:not([hidden]) h1`).first().waitFor();
    expect([await missing().count(), new URL(page.url()).hash]).toEqual([0, `#${first}`]);
    await page.goBack();
    await page.locator('#start:not([hidden])').waitFor();
  });

  it('lose nothing whichever of the files is missing once', async () => {
    const asked: string[] = [];
    await page.route(/\.(?:js|css)$/, (route) => {
      const [, name = ''] = /\/([^/]+)$/.exec(route.request().url()) ?? [];
      // The launch has a message of its own where its script does not come (test/e2e/hosts).
      if (/^(?:index|print)-/.test(name) || asked.includes(name)) return route.continue();
      asked.push(name);
      return route.abort();
    });
    await launched();
    await press(words('start.begin'));
    for (
      let times = 0;
      times < 30 && (await page.locator('.cp-ladder, .cp-activity fieldset').count()) === 0;
      times += 1
    ) {
      if ((await page.locator('.cp-message button').count()) > 0) await again().catch(() => undefined);
      await page.waitForTimeout(150);
    }
    expect(await shown()).toBe(first);
    expect(await page.locator('.cp-message').count()).toBe(0);
    expect(asked.length).toBeGreaterThan(5);
    await page.locator('.cp-saving--saved').waitFor();
    expect(faults).toEqual([]);
  });

  it('of the next module were fetched ahead, and are read without a line', async () => {
    await launched();
    const came = page.waitForResponse(/screen-glossary-/);
    await came;
    await context.setOffline(true);
    await press(words('start.begin'));
    await page.locator(`#${first}:not([hidden]) h1`).first().waitFor();
    await page.locator(`#start`).waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: words('app.contents') }).click();
    const title = course.sections.find(({ id }) => id === second)?.title ?? '';
    await page.locator('.nhsuk-task-list').getByRole('link', { name: title, exact: true }).click();
    await missing().waitFor();
    expect(await shown()).toBe('start');
  });
});

describe('words that take their time', () => {
  it('are told after a moment, and whoever presses something else goes there', async () => {
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route(`**/screen-${first}-*.js`, async (route) => {
      await arrived;
      await route.continue();
    });
    await launched();
    await press(words('start.begin'));
    await page.locator('.cp-message', { hasText: words('app.screen_coming') }).waitFor();
    await page
      .locator('footer')
      .getByRole('link', { name: course.pages.find(({ id }) => id === glossary)?.title ?? '' })
      .click();
    await page.locator(`#${glossary}:not([hidden]) h1`).waitFor();
    arrive();
    await page.locator(`#${first}:not([data-away])`).waitFor({ state: 'attached' });
    expect([await shown(), await page.locator('.cp-message').count()]).toEqual([glossary, 0]);
  });
});

describe('a link to words that have not come', () => {
  it('in the address of a launch, to a term, opens its screen at its place', async () => {
    await page.goto(`${served.url}own/#term-carer`);
    await page.locator(`#${glossary}:not([hidden])`).waitFor();
    expect(await page.locator('#term-carer').isVisible()).toBe(true);
  });

  it('explains a term in place, with the glossary fetched for it', async () => {
    await launched();
    await press(words('start.begin'));
    await page.locator(`#${first}:not([hidden]) h1`).first().waitFor();
    const term = page.locator(`#${first} .cp-term`).first();
    await term.evaluate((link: HTMLElement) => link.click());
    await page.locator(`#${first} .cp-explained`).waitFor({ state: 'attached' });
    expect(await term.getAttribute('aria-expanded')).toBe('true');
    expect(await shown()).toBe(first);
  });
});

describe('a search', () => {
  it('says when it had not all the words, and looks in all of them once they have come', async () => {
    await page.route('**/screen-sources-*.js', cut);
    await launched();
    await press(words('start.search'));
    const search = async () => {
      await page.locator('#search-query').fill('Care Act');
      await page.locator('.cp-search button').click();
      await page.locator('.cp-search__found li').first().waitFor();
    };
    await search();
    await page.getByText(words('pages.search_missing')).waitFor();
    const before = await page.locator('.cp-search__found li').count();
    await page.unroute('**/screen-sources-*.js');
    // Asked again, as the page says: on a busy machine a first asking may still meet the cut line.
    const foundAgain = () => search().then(() => page.locator('.cp-search__found li').count());
    await expect.poll(foundAgain, { timeout: 10_000, interval: 500 }).toBeGreaterThan(before);
    expect(await page.getByText(words('pages.search_missing')).count()).toBe(0);
  });
});
