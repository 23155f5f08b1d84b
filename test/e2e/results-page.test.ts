// An assessor opens the results page from a folder on the computer, with no network and no server.

import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { isFull } from '../fixtures/lms/runs.js';
import {
  closeResultsPages,
  findingsOn,
  give,
  mixed,
  opened,
  planted,
  report,
  violationsOn,
} from './results-page-visit.js';

afterAll(closeResultsPages);

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
  await give(page, [head, ...Array.from({ length: 20 }, () => rows).flat()].join('\n'));
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
    /^co_production,[\d.]+,first,report,interactions\.txt,on 23 November 2026,\d{4}-\d\d-\d\d,Q01_real_coproduction,/,
  );
  await page.close();
});

const looks = [
  ['light', 1280, 'none', 'for its assessor'],
  ['light', 320, 'active', 'prepared for sharing'],
] as const;
// In the dark it is the page of the first row, and as narrow as that of the last: a full run asks it, too.
const inTheDark = ['dark', 367, 'none', 'for its assessor'] as const;

describe.each([...looks, ...(isFull ? [inTheDark] : [])].map((look, row) => [...look, row] as const))(
  'in the %s, %i px wide, forced colours %s, %s',
  (colorScheme, width, forcedColors, form, row) => {
    it('every part is accessible and fits', async () => {
      const { page } = await opened(async (one) => {
        await one.setViewportSize({ width, height: 800 });
        await one.emulateMedia({ colorScheme, forcedColors });
      });
      await give(page, mixed);
      await page.locator('.as-places').waitFor();
      if (form === 'prepared for sharing') await page.getByLabel('Prepare for sharing').check();
      const places = [
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
      ];
      // Each row has half of them in `npm test`, and all in a full run.
      for (const place of places.filter((_, at) => isFull || at % looks.length === row)) {
        await page.evaluate((hash) => {
          location.hash = hash;
        }, place);
        await page.locator('h2[tabindex]:focus').waitFor();
        await page.evaluate(() =>
          document.querySelectorAll('.as-main details').forEach((one) => one.setAttribute('open', '')),
        );
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
          place,
        ).toBeLessThanOrEqual(0);
        expect(await violationsOn(page), place).toEqual([]);
      }
      await page.close();
    });
  },
);
