// How far the search for the API goes, when it stops, and what it takes for one (SCORM 1.2 and 2004, "finding the API").

import { describe, expect, it } from 'vitest';
import { findApi, keepLooking } from '../../../src/lms/find-api.js';
import type { Frame } from '../../../src/lms/host-page.js';
import { FakePage, settle } from '../../fixtures/lms/fake-page.js';

interface Window {
  parent?: Frame | null;
  opener?: Frame | null;
  API?: unknown;
  API_1484_11?: unknown;
}

const lms = { LMSInitialize: () => 'true' };
/** Another site's window, as browsers show it: each touch throws. */
const forbidden: Frame = {
  get parent(): never {
    throw new DOMException('Blocked a frame.', 'SecurityError');
  },
  get opener(): never {
    throw new DOMException('Blocked a frame.', 'SecurityError');
  },
  get API(): never {
    throw new DOMException('Blocked a frame.', 'SecurityError');
  },
};
const itself: Window = {};
itself.parent = itself;

/** What is found at once, and whether the search was over by then. */
async function atOnce(frame: Frame) {
  let end: unknown = 'goes on';
  void findApi(new FakePage(frame)).then((found) => (end = found));
  await settle();
  return end;
}

describe('a window that is alone', () => {
  it.each<[string, Frame]>([
    ['has neither parent nor opener', { parent: null, opener: null }],
    ['does not know such words', {}],
    ['is its own parent, as the topmost is', itself],
    ['may not be touched', forbidden],
  ])('%s: nothing is waited for', async (_, frame) => {
    expect(await atOnce(frame)).toBeNull();
    const page = new FakePage(frame);
    expect(keepLooking(page, () => undefined)).toBe(false);
  });

  it('is not one that was opened by another: its API may come late', async () => {
    const opener: Window = {};
    const page = new FakePage({ parent: null, opener });
    page.later(1000, () => (opener.API = lms));
    const search = findApi(page);
    await page.pass(1200);
    expect((await search)?.api).toBe(lms);
    expect(keepLooking(page, () => undefined)).toBe(true);
  });
});

describe('the search', () => {
  it('is given up after three seconds, not later', async () => {
    const page = new FakePage({ parent: {}, opener: null });
    let endedAt = -1;
    void findApi(page).then(() => (endedAt = page.now));
    await page.pass(10_000);
    expect(endedAt).toBe(3000);
  });

  it('goes on quietly, each second for a minute and each five seconds then, until there is one', async () => {
    let asked = 0;
    const parent: Frame = {
      get API() {
        asked += 1;
        return asked > 62 ? lms : undefined;
      },
    };
    const page = new FakePage({ parent, opener: null });
    let foundAt = -1;
    keepLooking(page, () => (foundAt = page.now));
    await page.pass(59_999);
    expect(asked).toBe(59);
    await page.pass(1);
    expect(asked).toBe(60);
    await page.pass(4_999);
    expect(asked).toBe(60);
    await page.pass(60_000);
    expect(foundAt).toBe(75_000);
  });

  it.each(['parent', 'opener'] as const)('ends where windows go round in a ring (%s)', async (way) => {
    let asked = 0;
    const ring: (Window & { other?: Window })[] = [{}, {}].map(() => ({
      get API() {
        asked += 1;
        return undefined;
      },
    }));
    const [one, two] = ring as [Window, Window];
    one[way] = two;
    two[way] = one;
    const page = new FakePage(one);
    void findApi(page);
    await settle();
    // No more windows than these are looked at in one search.
    expect(asked).toBe(500);
  });

  it('takes the 500th window, and no farther one', async () => {
    const far = (depth: number): Frame => (depth === 1 ? { API: lms } : { parent: far(depth - 1) });
    expect(await atOnce(far(500))).toMatchObject({ api: lms });
    expect(await atOnce(far(501))).toBe('goes on');
  });

  it('asks who opened a window that is two or more above', async () => {
    const opened = { parent: null, opener: { API: lms } };
    expect(await atOnce({ opener: null, parent: { opener: null, parent: opened } })).toMatchObject({ api: lms });
  });

  it('takes null for no API, and the newer of two', async () => {
    const newer = { Initialize: () => 'true' };
    expect(await atOnce({ API: null, API_1484_11: null })).toBeNull();
    expect(await atOnce({ API: lms, API_1484_11: null })).toMatchObject({ api: lms, edition: { name: 'SCORM 1.2' } });
    expect(await atOnce({ API: lms, API_1484_11: newer })).toMatchObject({
      api: newer,
      edition: { name: 'SCORM 2004' },
    });
  });
});
