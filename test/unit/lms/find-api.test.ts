// Where the API is found, and an Initialize that does not begin.

import { describe, expect, it } from 'vitest';
import type { Frame } from '../../../src/lms/host-page.js';
import type { Saving } from '../../../src/tracking/tracker.js';
import { FakePage } from '../../fixtures/lms/fake-page.js';
import { Visit } from '../../fixtures/lms/scripted-learner.js';
import { Platform } from '../../fixtures/lms/platform.js';

describe('where the API stands', () => {
  const forbidden: Frame = {
    get parent(): Frame | null {
      throw new DOMException('Blocked a frame from accessing a cross-origin frame.', 'SecurityError');
    },
    get API(): unknown {
      throw new DOMException('Blocked a frame from accessing a cross-origin frame.', 'SecurityError');
    },
    get opener(): Frame | null {
      throw new DOMException('Blocked a frame from accessing a cross-origin frame.', 'SecurityError');
    },
  };
  const holder = () => new Platform('1.2').launch();
  const within = (depth: number, frame: Frame): Frame =>
    depth === 0 ? frame : { parent: within(depth - 1, frame), opener: null };
  const itself = (): Frame => {
    const top: { parent: Frame | null; opener: null } = { parent: null, opener: null };
    top.parent = top;
    return top;
  };

  const rows: readonly { readonly story: string; readonly frame: () => Frame; readonly saving: Saving['state'] }[] = [
    { story: 'in the course’s own window', frame: holder, saving: 'saved' },
    { story: 'in the window around it', frame: () => within(1, holder()), saving: 'saved' },
    { story: 'forty windows up', frame: () => within(40, holder()), saving: 'saved' },
    {
      story: 'in the window that opened the course',
      frame: () => ({ parent: null, opener: holder() }),
      saving: 'saved',
    },
    {
      story: 'around the window that opened the course',
      frame: () => ({ parent: null, opener: within(2, holder()) }),
      saving: 'saved',
    },
    {
      story: 'in the opener of the pop-up whose frame holds the course',
      frame: () => ({ opener: null, parent: { parent: null, opener: within(1, holder()) } }),
      saving: 'saved',
    },
    {
      story: 'behind an opener while another site’s page is around the course',
      frame: () => ({ parent: forbidden, opener: holder() }),
      saving: 'saved',
    },
    { story: 'nowhere: a window that is its own parent', frame: itself, saving: 'nothing-records' },
    {
      story: 'nowhere: only another site’s page is around',
      frame: () => ({ parent: forbidden, opener: null }),
      saving: 'nothing-records',
    },
    { story: 'more than 500 windows up', frame: () => within(600, holder()), saving: 'nothing-records' },
    {
      story: 'in an object that calls itself a function',
      frame: () => ({ parent: null, opener: null, API: Object.assign(() => undefined, holder().API) }),
      saving: 'saved',
    },
  ];

  it.each(rows)('$story', async ({ frame, saving }) => {
    const visit = await new Visit(frame()).open();
    expect(visit.saving.state).toBe(saving);
  });

  it('two seconds late: it is found, and nothing was held up', async () => {
    const parent: { parent: null; opener: null; API?: unknown } = { parent: null, opener: null };
    const page = new FakePage({ parent, opener: null });
    page.later(2000, () => {
      parent.API = holder().API;
    });
    const visit = await new Visit(page.frame, page).open();
    expect(visit.saving).toEqual({ state: 'saved' });
  });

  it('nowhere, and the course stands alone: said at once', async () => {
    const page = new FakePage({ parent: null, opener: null });
    const visit = new Visit(page.frame, page);
    const opening = visit.tracker.open();
    await page.pass(0);
    await opening;
    expect(visit.saving).toEqual({ state: 'nothing-records', why: 'no-lms' });
  });
});

describe('an Initialize that does not begin', () => {
  const api = (initialize: () => unknown, code: unknown, value = '') => ({
    LMSInitialize: initialize,
    LMSFinish: () => 'true',
    LMSGetValue: (element: string) => (element === 'cmi.suspend_data' ? '' : value),
    LMSSetValue: () => 'true',
    LMSCommit: () => 'true',
    LMSGetLastError: () => code,
  });
  const never = () => {
    throw new TypeError('null');
  };
  const rows: readonly { readonly story: string; readonly api: object; readonly saving: Saving }[] = [
    {
      story: '"false" with code 0, as the Learning Hub’s',
      api: api(() => false, 0),
      saving: { state: 'nothing-records', why: 'no-start' },
    },
    {
      story: '"false" with 101, and nothing can be read',
      api: api(() => 'false', '101'),
      saving: { state: 'nothing-records', why: 'no-start' },
    },
    {
      story: '"false" with 101, and a status can be read: the session is running',
      api: api(() => 'false', 101, 'incomplete'),
      saving: { state: 'saved' },
    },
    { story: 'an exception, twice', api: api(never, 0), saving: { state: 'nothing-records', why: 'no-start' } },
    {
      story: 'nothing at all, twice',
      api: api(() => undefined, 0),
      saving: { state: 'nothing-records', why: 'no-start' },
    },
    {
      story: 'a session that is over',
      api: api(() => 'false', '301'),
      saving: { state: 'unsaved', why: 'session-ended' },
    },
    {
      story: 'no such function',
      api: { LMSGetLastError: never },
      saving: { state: 'nothing-records', why: 'no-start' },
    },
  ];

  it.each(rows)('$story', async ({ api: lms, saving }) => {
    const visit = await new Visit({ parent: null, opener: null, API: lms }).open();
    await visit.goOn(5);
    await visit.page.pass(30_000);
    expect(visit.saving).toEqual(saving);
  });

  it('a true "false" is asked only once: at the Learning Hub a second one locks the learner out', async () => {
    let asked = 0;
    await new Visit({
      parent: null,
      opener: null,
      API: api(() => {
        asked += 1;
        return 'false';
      }, 0),
    }).open();
    expect(asked).toBe(1);
  });
});
