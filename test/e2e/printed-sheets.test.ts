// What is handed round on paper: one sheet where one is promised, and each sheet says what it is of, of which day, and its number.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { serveFolders } from '../../scripts/gallery/static-server.js';
import { course, words } from './learner.js';
import { sharedBrowser } from './shared-browser.js';

let browser: Browser;
let served: Awaited<ReturnType<typeof serveFolders>>;

beforeAll(async () => {
  browser = await sharedBrowser();
  served = await serveFolders({ own: inject('courseFolder') });
});
afterAll(async () => {
  await served.close();
});

async function opened(screen: string, isOld = false): Promise<Page> {
  const page = await browser.newPage({ locale: 'en-GB' });
  if (isOld) await page.addInitScript(() => Reflect.deleteProperty(window, 'CSSMarginRule'));
  await page.goto(`${served.url}own/#${screen}`);
  await page.getByRole('button', { name: words('pages.print'), exact: true }).waitFor();
  return page;
}

it.each(['short_summary', 'team_talk', 'six_weeks'])('“%s” is one sheet of A4', async (screen) => {
  const page = await opened(screen);
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  await page.close();
});

it('says title, version, day and page number in the margins of each sheet', async () => {
  const page = await opened('short_summary');
  const rules = await page.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'));
    return [...document.styleSheets, ...document.adoptedStyleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .filter((rule) => rule instanceof CSSPageRule)
      .map(({ cssText }) => cssText)
      .join('\n');
  });
  const today = new Intl.DateTimeFormat(course.language, { dateStyle: 'long' }).format(new Date());
  expect(rules).toContain(course.title);
  expect(rules).toContain(course.version);
  expect(rules).toContain(today);
  expect(rules).toContain('counter(page)');
  expect(rules).toContain('counter(pages)');
  await page.close();
});

it('says title, version and day at the foot of each sheet where a browser draws nothing in the margins', async () => {
  const page = await opened('short_summary', true);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const foot = page.locator('.cp-sheet-foot');
  expect(await foot.evaluate((element) => getComputedStyle(element).display)).toBe('table-footer-group');
  expect(await foot.innerText()).toMatch(new RegExp(`^${course.title} · .*${course.version}.* · \\d+ \\w+ \\d{4}$`));
  await page.close();
});
