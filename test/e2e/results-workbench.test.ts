// The results page as a workbench: what is passed on, what is saved and reopened, and how much it bears.

import { read as readBook, utils } from '@e965/xlsx';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { isFull } from '../fixtures/lms/runs.js';
import { bank } from '../fixtures/analysis/course-bank.js';
import { cohort, moodleText } from '../fixtures/analysis/cohort.js';
import { closeResultsPages, findingsOn, folder, give, mixed, opened, planted } from './results-page-visit.js';

afterAll(closeResultsPages);

it('the five questions of an assessor have their short answers in view on a small screen', async () => {
  const { page } = await opened((one) => one.setViewportSize({ width: 1004, height: 666 }));
  await give(page, mixed);
  await page.locator('.as-places').waitFor();
  const bottoms = await page
    .locator('.as-short dd')
    .evaluateAll((answers) => answers.map((answer) => answer.getBoundingClientRect().bottom));
  expect(bottoms.length).toBe(5);
  expect(Math.max(...bottoms)).toBeLessThanOrEqual(666);
  await page.getByRole('link', { name: 'Can I rely on a pass?' }).click();
  await page.getByRole('heading', { name: 'Can a pass be relied on?' }).waitFor();
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
  const { page, complaints, address } = await opened();
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

it('never stands still for 400 ms with 100,000 attempts; outside a full run with 30,000', async () => {
  const copies = isFull ? 67 : 20;
  const { page } = await opened();
  const [head = '', ...rows] = mixed.trimEnd().split('\n');
  const many = Array.from({ length: copies }, (_, copy) =>
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
  expect(await page.locator('.as-made').first().innerText()).toContain(`${isFull ? '100,500' : '30,000'} people`);
  const longest = await page.evaluate(() => (window as unknown as { longest: number }).longest);
  process.stdout.write(`results page: longest freeze ${Math.round(longest)} ms with ${copies * 1500} attempts\n`);
  expect(longest).toBeLessThan(400);
  await page.close();
});
