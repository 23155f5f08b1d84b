// The web edition is one file: it opens from a folder, a stick or an e-mail, with everything in it.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { webFilesOf } from '../../../scripts/package/web-edition.js';
import { course, Learner, words } from '../learner.js';
import { sharedBrowser } from '../shared-browser.js';
import { seesRow } from './host-visit.js';

const folder = mkdtempSync(join(tmpdir(), 'course-file-'));
let browser: Browser;

beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
});

it('opened from a folder: read, searched, and its quiz passed, without a request or an error', async () => {
  const built = inject('courseFolder');
  const entries = readdirSync(built, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = new Map(
    entries.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [relative(built, path).replaceAll('\\', '/'), readFileSync(path)] as const;
    }),
  );
  const web = webFilesOf(files, course.words);
  expect([...web.keys()]).toEqual(['index.html']);
  const file = join(folder, 'Co-production course.html');
  writeFileSync(file, web.get('index.html') ?? '');

  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('request', (request) => {
    if (request.url() !== pathToFileURL(file).href && !request.url().startsWith('data:'))
      complaints.push(request.url());
  });
  await page.goto(pathToFileURL(file).href);
  const learner = new Learner(page);
  await seesRow(learner, 'The web edition, opened from a folder');
  await learner.opensQuiz();
  await learner.startsQuiz();
  await learner.answers(course.quiz.slots.length, () => 'right');
  await page.getByRole('heading', { name: words('quiz.result_passed') }).waitFor();
  await page.evaluate(() => {
    location.hash = '#search';
  });
  await page.locator('#search-query').fill('power');
  await page.locator('#search-query').press('Enter');
  await page.locator('.cp-search__found a').first().waitFor();
  expect(complaints.filter((text) => !text.includes('frame-ancestors'))).toEqual([]);
  await page.close();
});
