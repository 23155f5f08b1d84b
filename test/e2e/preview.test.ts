import { mkdirSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type axeCore from 'axe-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { quietly } from '../../scripts/command.js';
import { startPreview, type Preview } from '../../scripts/preview/start-preview.js';
import type { ZippedPackage } from '../../scripts/preview/unzip.js';
import { watchFolders } from '../../scripts/preview/watch-folders.js';
import { sharedBrowser } from './shared-browser.js';

/** A course of a few lines: it says what it was given, and keeps what it is told. */
function tinyCourse(words: string): ZippedPackage {
  const script = `
    const api = window.parent.API ?? window.opener?.API;
    const say = (text) => document.body.append(Object.assign(document.createElement('p'), { textContent: text }));
    if (!api) say('No API');
    else {
      say('Initialize: ' + api.LMSInitialize(''));
      say('Kept: ' + api.LMSGetValue('cmi.suspend_data'));
      api.LMSSetValue('cmi.core.exit', 'suspend');
      api.LMSSetValue('cmi.suspend_data', 'been here');
      api.LMSSetValue('cmi.interactions.0.result', 'incorrect');
      say('Commit: ' + api.LMSCommit(''));
      addEventListener('pagehide', () => api.LMSFinish(''));
    }`;
  const manifest =
    '<manifest xmlns:adlcp="x"><resources><resource href="index.html" adlcp:scormtype="sco"/></resources></manifest>';
  const files = {
    'index.html': `<!doctype html><html lang="en"><title>Tiny</title><h1>${words}</h1><script src="sco.js"></script>`,
    'sco.js': script,
    'imsmanifest.xml': manifest,
  };
  const bytes = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
  return { edition: '1.2', fileName: 'tiny.zip', bytes, sha256: Buffer.from(words).toString('hex').padEnd(8, '0') };
}

const known = { title: 'Tiny', version: '1.0.0', questions: [], decode: (text: string) => `Says ${text}` };
let folder: string;
let preview: Preview;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'preview-e2e-'));
  preview = await startPreview({
    folder: relative(process.cwd(), folder),
    port: 5345,
    packages: [tinyCourse('First words')],
    course: known,
    page: inject('previewPage'),
    phase: quietly,
    say: () => undefined,
  });
  browser = await sharedBrowser();
});

afterAll(async () => {
  await preview.close();
  rmSync(folder, { recursive: true });
});

beforeEach(async () => {
  page = await browser.newPage();
  await page.goto(preview.url);
});

afterEach(() => page.close());

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
/** What axe finds in the page of the LMS itself; the course in its frame has tests of its own. */
const axeFindings = async () => {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axeCore }).axe.run({ exclude: ['iframe'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
};
const course = () => page.frameLocator('#scorm_object');
const launch = async (attempt: 'new' | 'same' = 'new') => {
  await page.getByLabel('Attempt').selectOption(attempt === 'new' ? 'new' : { index: 0 });
  await page.getByRole('button', { name: 'Launch the course' }).click();
};
const breaks = async (label: string, choice: string) => {
  if (!(await page.getByLabel(label, { exact: true }).isVisible())) await page.getByText('Faults to try').click();
  await page.getByLabel(label, { exact: true }).selectOption(choice);
};

describe('the preview LMS, with any SCORM 1.2 course', () => {
  it('names what the standard refuses although scorm-again takes it', async () => {
    await launch();
    await page.getByRole('tab', { name: 'Calls' }).click();
    await page.getByText('Refused: id comes before result').waitFor();
  });

  it('gives back what was kept, and decodes it', async () => {
    await launch();
    await course().getByText('Commit: true').waitFor();
    await page.getByRole('button', { name: 'Close the course' }).click();
    await launch('same');
    await course().getByText('Kept: been here').waitFor();
    await page.getByRole('tab', { name: 'Saved state' }).click();
    await page.getByText('9 of 4,096 characters').waitFor();
    await page.getByText('Says been here').waitFor();
  });

  it('shows changed words at once, in the same attempt', async () => {
    await launch();
    await course().getByRole('heading', { name: 'First words' }).waitFor();
    await course().getByText('Commit: true').waitFor();
    preview.update([tinyCourse('Second words')], known);
    await course().getByRole('heading', { name: 'Second words' }).waitFor();
    await course().getByText('Initialize: true').waitFor();
    await course().getByText('Kept: been here').waitFor();
    preview.warn('course/quiz.yaml:10:5  Option "b" has no text.');
    await page.getByRole('alert').getByText('course/quiz.yaml:10:5  Option "b" has no text.').waitFor();
  });

  it('says to a second window that the session is running already', async () => {
    await launch();
    await course().getByText('Initialize: true').waitFor();
    const [second] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('button', { name: 'Open it a second time' }).click(),
    ]);
    await second.getByText('Initialize: false').waitFor();
  });

  it.each(['light', 'dark'] as const)('is accessible in both views, in the %s scheme', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await launch();
    await page.getByText('Faults to try').click();
    for (const tab of ['Answers', 'Data model', 'Calls', 'Saved state']) {
      await page.getByRole('tab', { name: tab }).click();
      expect(await axeFindings(), tab).toEqual([]);
    }
    await page.getByRole('link', { name: 'Assessor view' }).click();
    await page.locator('attempt-report').first().waitFor();
    expect(await axeFindings(), 'Assessor view').toEqual([]);
  });

  it.each([
    { fault: 'Saving', choice: 'Fails', says: 'Commit: false' },
    { fault: 'Saving', choice: 'Answers “true” and keeps nothing', says: 'Commit: true' },
    { fault: 'Session', choice: 'Lost (signed out)', says: 'Initialize: false' },
    { fault: 'API', choice: 'Missing', says: 'No API' },
  ])('imitates a fault: $fault – $choice', async ({ fault, choice, says }) => {
    await breaks(fault, choice);
    await launch();
    await course().getByText(says).waitFor();
    await page.getByRole('button', { name: 'Close the course' }).click();
    await launch('same');
    await page.getByText('1 on').waitFor();
    if (says !== 'No API')
      await course()
        .getByText(/^Kept:\s*$/)
        .waitFor();
  });
});

it('looks for changes: one making for a row of them, and another for what changes meanwhile', async () => {
  const words = join(folder, 'words');
  mkdirSync(words);
  const made: number[] = [];
  const watching = watchFolders([words], async () => {
    made.push(Date.now());
    if (made.length === 1) writeFileSync(join(words, 'meanwhile.md'), '');
    await new Promise((resolve) => {
      setTimeout(resolve, 300);
    });
  });
  for (const name of ['a.md', 'b.md', 'c.md']) writeFileSync(join(words, name), '');
  unlinkSync(join(words, 'a.md'));
  await expect.poll(() => made.length, { timeout: 5000 }).toBe(2);
  watching.close();
});
