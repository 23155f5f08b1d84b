// An assessor opens the results page from a folder on the computer, with no network and no server.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { read as readBook, utils } from '@e965/xlsx';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchOptions } from '../../scripts/browser/browser.js';
import { writeResultsPage } from '../../scripts/analyse/results-page-file.js';
import { bank, course, questions } from '../fixtures/analysis/course-bank.js';
import { cohort, moodleReport, moodleText, sittingsOf } from '../fixtures/analysis/cohort.js';

const folder = mkdtempSync(join(tmpdir(), 'results-page-'));
const faults = {
  badKey: ['Q01_real_coproduction', 'a'],
  deadOption: ['Q02_visiting_leaflet', 'b'],
  backwards: 'Q10_evidence_claim',
} as const;
const report = moodleText(cohort(bank, 5000, 1, faults), bank.slots.length);
/** Weeks, departments, and questions that changed: every part of the page has something to show. */
const mixed = moodleReport(
  sittingsOf(bank, 1500, 4, { faults: { ...faults, known: 'Q14_share_power' } }),
  bank.slots.length,
);
let browser: Browser;
let address = '';

beforeAll(async () => {
  address = pathToFileURL(await writeResultsPage({ course, questions }, folder)).href;
  browser = await chromium.launch(await launchOptions());
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A page of its own, and everything that went wrong or out on it. */
async function opened(
  before?: (page: Page) => Promise<void>,
): Promise<{ page: Page; complaints: string[]; asked: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
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
  await page.goto(address);
  return { page, complaints, asked };
}

async function give(page: Page, text: string, name = 'interactions.txt'): Promise<void> {
  await page.setInputFiles('input[type=file]', { name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}

async function findingsOn(page: Page): Promise<string[]> {
  await page.locator('.as-places').waitFor();
  return page
    .locator('.as-findings li')
    .evaluateAll((list) =>
      list.map((entry) => `${entry.querySelector('strong')?.textContent}: ${entry.querySelector('a')?.textContent}`),
    );
}

const planted = [
  'Wrong key?: Q01_real_coproduction',
  'Works backwards: Q10_evidence_claim',
  'Unused option: Q02_visiting_leaflet',
];

it('names exactly the faults in a dropped export, and asks no address for anything', async () => {
  const { page, complaints, asked } = await opened();
  await page.evaluate((text) => {
    const dropped = new DataTransfer();
    dropped.items.add(new File([text], 'interactions.txt'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }));
  }, report);
  expect(await findingsOn(page)).toEqual(planted);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Overview');
  expect(asked.filter((url) => !/^(file|blob):/.test(url))).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});

it('does the same where the browser allows no worker', async () => {
  const { page, complaints } = await opened(async (one) => {
    await one.addInitScript('delete window.Worker');
  });
  await give(page, report);
  expect(await findingsOn(page)).toEqual(planted);
  expect(complaints).toEqual([]);
  await page.close();
});

it('cannot send anything anywhere, from the page or from a worker', async () => {
  const { page } = await opened();
  const outcome = await page.evaluate(async () => {
    const tried = async (work: () => Promise<unknown>) =>
      work().then(
        () => 'went out',
        () => 'refused',
      );
    const worker = new Worker(
      URL.createObjectURL(
        new Blob([
          'fetch("https://example.invalid/").then(() => postMessage("went out"), () => postMessage("refused"))',
        ]),
      ),
    );
    const fromWorker = new Promise((resolve) => {
      worker.onmessage = ({ data }) => {
        resolve(data);
      };
    });
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      violations.push(effectiveDirective);
    });
    const image = new Image();
    const fromImage = new Promise((resolve) => {
      image.onload = () => {
        resolve('went out');
      };
      image.onerror = () => {
        resolve('refused');
      };
    });
    image.src = 'https://example.invalid/x.png';
    const outcomes = [await tried(() => fetch('https://example.invalid/')), await fromWorker, await fromImage];
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
    return { outcomes, violations: violations.sort() };
  });
  expect(outcome).toEqual({ outcomes: ['refused', 'refused', 'refused'], violations: ['connect-src', 'img-src'] });
  await page.close();
});

it('shows hostile values as text', async () => {
  const { page, complaints } = await opened();
  const hostile = '&lt;img src=x onerror=&quot;document.title=1&quot;&gt;';
  await give(
    page,
    `learner,attempt,id,response,result\n1,1,Q01_real_coproduction,b,correct\n2,1,Q01_real_coproduction,"${hostile}",wrong\n3,1,"=cmd|' /C calc'!A0",a,wrong`,
    'rows.csv',
  );
  await page.locator('.as-places').waitFor();
  await page.getByRole('link', { name: 'What was read' }).click();
  await page.getByText('Q01_real_coproduction: <img src=x onerror="document.title=1">').waitFor();
  await page.getByText("=cmd|' /C calc'!A0").waitFor();
  expect(await page.locator('results-page img').count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.close();
});

it('says what is wrong with a file, and takes the next one', async () => {
  const { page } = await opened();
  await give(page, 'Month\tCost\nMay\t7\n', 'budget.txt');
  const alert = page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.innerText()).toContain('budget.txt, line 1: expected columns named like “Question 0”');
  expect(await alert.evaluate((one) => one === document.activeElement)).toBe(true);
  await give(page, report);
  expect(await findingsOn(page)).toEqual(planted);
  await page.close();
});

it('stops when it is told to', async () => {
  const { page } = await opened();
  const [head = '', ...rows] = report.split('\n');
  await give(page, [head, ...Array.from({ length: 4 }, () => rows).flat()].join('\n'));
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByRole('heading', { name: 'Open an export from your LMS' }).waitFor();
  expect(await page.getByRole('status').textContent()).toBe('Stopped. Nothing was kept.');
  await page.close();
});

it('gives the figures as a file for a spreadsheet', async () => {
  const { page } = await opened();
  await give(page, report);
  await page.locator('.as-places').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the figures (.csv)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('quiz-results.csv');
  const text = readFileSync(await download.path(), 'utf8');
  expect(text.split('\r\n')[1]).toMatch(
    /^co_production,[\d.]+,first,report,interactions\.txt,23 November 2026 to 23 November 2026,\d{4}-\d\d-\d\d,Q01_real_coproduction,/,
  );
  await page.close();
});

it('what is prepared for sharing holds no small number, on the page and in what is downloaded', async () => {
  const { page } = await opened();
  await give(page, moodleText(cohort(bank, 60, 5), bank.slots.length), 'ward 7.txt');
  await page.locator('.as-places').waitFor();
  await page.getByLabel('Prepare for sharing').check();
  await page.getByRole('link', { name: 'Report to print' }).click();
  await page.locator('h2[tabindex]:focus').waitFor();
  expect(await page.locator('results-page').innerText()).not.toContain('ward 7');
  const counts = await page.locator('td[data-label="Attempts"]').allInnerTexts();
  expect(counts.length).toBe(13);
  expect(counts.filter((count) => Number(count) % 5 !== 0)).toEqual([]);
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the figures (.xlsx)' }).click(),
  ]);
  const book = readBook(readFileSync(await saved.path()));
  const overview = JSON.stringify(utils.sheet_to_json(book.Sheets[book.SheetNames[0]!]!, { header: 1 }));
  expect(overview).toContain('Prepared for sharing');
  expect(overview).not.toContain('ward 7');
  await page.close();
});

it('an analysis with its decisions is saved and reopened as one file, and the decisions go on their own', async () => {
  const { page, complaints } = await opened();
  await give(page, mixed);
  await page.locator('.as-places').waitFor();
  await page.goto(`${address}#Q01_real_coproduction`);
  await page.getByLabel('Why').fill('Two options are right.');
  await page.getByLabel('Reword').check();
  await page.getByText(/^Decided on \d{4}-\d\d-\d\d, version /).waitFor();
  const download = async (name: string) => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    return readFileSync(await file.path(), 'utf8');
  };
  const decisions = JSON.parse(await download('Download the decisions')) as { decisions: object[] };
  expect(decisions.decisions).toEqual([
    expect.objectContaining({ question: 'Q01_real_coproduction', decision: 'reword', why: 'Two options are right.' }),
  ]);
  const analysis = await download('Save this analysis');
  expect(analysis).not.toContain('Learner 1');
  const { page: again } = await opened();
  await give(again, analysis, 'quiz-analysis.json');
  await again.getByText(/^A saved analysis of /).waitFor();
  expect(await findingsOn(again)).toEqual(expect.arrayContaining([planted[0]]));
  await again.goto(`${address}#Q01_real_coproduction`);
  expect(await again.getByLabel('Reword').isChecked()).toBe(true);
  expect(complaints).toEqual([]);
  await again.close();
  await page.close();
});

it('never stands still for 400 ms with 100,000 attempts', async () => {
  const { page } = await opened();
  const [head = '', ...rows] = mixed.trimEnd().split('\n');
  const many = Array.from({ length: 67 }, (_, copy) =>
    rows.map((row) => row.replace(/learner(\d+)@/, `learner${copy}_$1@`)),
  ).flat();
  const folderFile = join(folder, 'many.txt');
  writeFileSync(folderFile, [head, ...many].join('\n'));
  await page.evaluate(() => {
    const held = window as unknown as { longest: number };
    held.longest = 0;
    let last = performance.now();
    setInterval(() => {
      held.longest = Math.max(held.longest, performance.now() - last);
      last = performance.now();
    }, 5);
  });
  await page.setInputFiles('input[type=file]', folderFile);
  await page.locator('.as-places').waitFor({ timeout: 80_000 });
  expect(await page.locator('.as-made').first().innerText()).toContain('100,500 people');
  const longest = await page.evaluate(() => (window as unknown as { longest: number }).longest);
  process.stdout.write(`results page: longest freeze ${Math.round(longest)} ms with 100,500 attempts\n`);
  expect(longest).toBeLessThan(400);
  await page.close();
});

describe.each([
  ['light', 1280],
  ['dark', 367],
] as const)('in the %s, %i px wide', (colorScheme, width) => {
  it('every part is accessible and fits', async () => {
    const { page } = await opened(async (one) => {
      await one.setViewportSize({ width, height: 800 });
      await one.emulateMedia({ colorScheme });
    });
    await give(page, mixed);
    await page.locator('.as-places').waitFor();
    for (const details of await page.locator('.as-main details').all())
      await details.evaluate((one) => one.setAttribute('open', ''));
    for (const place of [
      'overview',
      'questions',
      'draw',
      'pass',
      'time',
      'groups',
      'notes',
      'report',
      'Q01_real_coproduction',
      'Q04_examples_to_rungs',
      'Q03_ladder_order',
    ]) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, place);
      await page.locator('h2[tabindex]:focus').waitFor();
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
        place,
      ).toBeLessThanOrEqual(0);
      expect(await violationsOn(page), place).toEqual([]);
    }
    await page.close();
  });
});

/** axe is put in through the debugger, which no policy binds: the page's own policy stays as it is. */
async function violationsOn(page: Page): Promise<string[]> {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await (
      window as unknown as {
        axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ html }) => html.slice(0, 160))
          .join(' | ')}`,
    );
  });
}
