// The results page in a window of its own, opened from a folder, and the reports that tests give it.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { writeResultsPage } from '../../scripts/analyse/results-page-file.js';
import { bank, course, questions } from '../fixtures/analysis/course-bank.js';
import { cohort, moodleReport, moodleText, sittingsOf } from '../fixtures/analysis/cohort.js';
import { calculatingBrowser } from './shared-browser.js';

export const folder = mkdtempSync(join(tmpdir(), 'results-page-'));
const faults = {
  badKey: ['Q01_real_coproduction', 'a'],
  deadOption: ['Q02_visiting_leaflet', 'b'],
  backwards: 'Q10_evidence_claim',
} as const;
export const report = moodleText(cohort(bank, 1000, 1, faults), bank.slots.length);
/** Weeks, departments, and questions that changed: every part of the page has something to show. */
export const mixed = moodleReport(
  sittingsOf(bank, 1500, 4, { faults: { ...faults, known: 'Q14_share_power' } }),
  bank.slots.length,
);
let address = '';

/** The page is built by the first test that asks. */
async function started(): Promise<{ readonly address: string; readonly browser: Browser }> {
  address ||= pathToFileURL(await writeResultsPage({ course, questions }, folder)).href;
  return { address, browser: await calculatingBrowser() };
}

/** The next file of tests in this worker builds it anew. */
export function closeResultsPages(): void {
  address = '';
  rmSync(folder, { recursive: true, force: true });
}

/** A page of its own, and everything that went wrong or out on it. */
export async function opened(
  before?: (page: Page) => Promise<void>,
): Promise<{ page: Page; complaints: string[]; asked: string[]; address: string }> {
  const at = await started();
  const page = await at.browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  const complaints: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => {
    complaints.push(error.message);
  });
  page.on('request', (request) => {
    asked.push(request.url());
  });
  await before?.(page);
  await page.goto(at.address);
  return { page, complaints, asked, address: at.address };
}

export async function give(page: Page, text: string, name = 'interactions.txt'): Promise<void> {
  await page.setInputFiles('input[type=file]', { name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}

export async function findingsOn(page: Page): Promise<string[]> {
  await page.locator('.as-places').waitFor();
  return page
    .locator('.as-findings li')
    .evaluateAll((list) =>
      list.map((entry) => `${entry.querySelector('strong')?.textContent}: ${entry.querySelector('a')?.textContent}`),
    );
}

export const planted = [
  'Wrong key?: Q01_real_coproduction',
  'Works backwards: Q10_evidence_claim',
  'Unused option: Q02_visiting_leaflet',
];

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** axe is put in through the debugger, which no policy binds: the page's own policy stays as it is. */
export async function violationsOn(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(async (runOnly) => {
    const { violations } = await (
      window as unknown as {
        axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe.run({
      runOnly,
      resultTypes: ['violations'],
    });
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ html }) => html.slice(0, 160))
          .join(' | ')}`,
    );
  }, TAGS);
}
