// One idea a screen: no part of a module is longer than two and a half frames, as Chromium draws it.

import { expect, inject, it } from 'vitest';
import { frameHeight, mostFrames } from '../../scripts/content/part-lengths.js';
import { course } from '../../scripts/gallery/progresses.js';
import { serveFolders } from '../../scripts/gallery/static-server.js';
import { sharedBrowser } from './shared-browser.js';

it('each part is at most two and a half frames long at 1004 × 666', async () => {
  const served = await serveFolders({ own: inject('courseFolder') });
  const page = await (await sharedBrowser()).newPage({ viewport: { width: 1004, height: frameHeight } });
  try {
    await page.goto(`${served.url}own/`);
    await page.locator('course-app[ready]').waitFor();
    // Each module's words come when its first part is opened.
    const modules = course.sections.filter(({ kind }) => kind === 'module').map(({ id }) => id);
    for (const id of modules) {
      await page.evaluate((hash) => document.querySelector<HTMLElement>(`a[href="#${hash}"]`)?.click(), id);
      await page.locator(`[data-part="${id}"]`).waitFor();
    }
    const parts = await page
      .locator('[data-part]')
      .evaluateAll((all) => all.flatMap((part) => (part instanceof HTMLElement ? [part.dataset['part'] ?? ''] : [])));
    const frames: Record<string, number> = {};
    for (const id of parts) {
      await page.evaluate((hash) => document.querySelector<HTMLElement>(`a[href="#${hash}"]`)?.click(), id);
      const part = page.locator(`[data-part="${id}"]`);
      // An activity that has come to life has taken the place of what is read.
      for (const place of await part.locator('[data-activity], [data-plan]').all())
        await place.locator('button, form, input').first().waitFor();
      frames[id] = Math.round((((await part.boundingBox())?.height ?? 0) / frameHeight) * 100) / 100;
    }
    expect(parts.length).toBeGreaterThan(20);
    expect(Object.entries(frames).filter(([, long]) => long > mostFrames)).toEqual([]);
  } finally {
    await page.close();
    await served.close();
  }
});
