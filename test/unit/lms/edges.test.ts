// The edges of a session: before it begins, while it is looked for, when it is silent, and what the browser is asked for.

import { describe, expect, it } from 'vitest';
import { connect } from '../../../src/lms/connect.js';
import { noFaults } from '../../../scripts/preview/faulty-lms.js';
import { atTheQuiz, namesOf } from '../../fixtures/lms/at-the-quiz.js';
import { FakePage } from '../../fixtures/lms/fake-page.js';
import { Platform } from '../../fixtures/lms/platform.js';
import { today, Visit } from '../../fixtures/lms/scripted-learner.js';
import { course } from '../../fixtures/lms/tracked-course.js';

const alone = () => new FakePage({ parent: null, opener: null });

describe('before anything is open', () => {
  it('nothing that is asked of the tracker does harm, and support reads that there is no LMS', () => {
    const page = alone();
    const tracker = connect(course, page);
    tracker.flush();
    tracker.goOnWithout();
    tracker.close();
    expect(tracker.supportDetails()).toEqual(['co_production 1.0.0 (2026-11-23)', 'SCORM –', '{"state":"connecting"}']);
  });

  it('a listener hears what is true now, then each change, and nothing once it is taken back', async () => {
    const platform = new Platform('1.2');
    const page = new FakePage(platform.launch());
    const tracker = connect(course, page);
    const heard: string[] = [];
    const first: string[] = [];
    const stop = tracker.watch(({ state }) => first.push(state));
    stop();
    tracker.watch(({ state }) => heard.push(state));
    await tracker.open();
    await page.pass(1000);
    expect(first).toEqual(['connecting']);
    expect(heard).toEqual(['connecting', 'saving', 'saved']);
  });
});

describe('while an API is looked for', () => {
  it('a second at a time for a minute, then five at a time', async () => {
    const window: Record<string, unknown> = { parent: null, opener: null };
    const page = new FakePage({ parent: window, opener: null });
    const looks: number[] = [];
    Object.defineProperty(window, 'API_1484_11', { get: () => void looks.push(page.now) });
    const opening = connect(course, page).open();
    await page.pass(3_300);
    await opening;
    const from = looks.at(-1) ?? 0;
    expect(from).toBeGreaterThanOrEqual(3_000);
    expect(from).toBeLessThan(3_200);
    looks.length = 0;
    await page.pass(90_000);
    const after = looks.map((at) => Math.round((at - from) / 1000));
    expect(after.slice(0, 3)).toEqual([1, 2, 3]);
    expect(after.filter((at) => at <= 60)).toHaveLength(60);
    expect(after.filter((at) => at > 60)).toEqual([65, 70, 75, 80, 85, 90]);
  });

  it('a course that stands alone is not looked around', async () => {
    const page = alone();
    let timers = 0;
    const later = page.later;
    page.later = (ms, task) => {
      timers += 1;
      return later(ms, task);
    };
    await connect(course, page).open();
    expect(timers).toBe(0);
  });
});

describe('Initialize', () => {
  const api = (answers: unknown[]) => {
    const left = [...answers];
    return {
      LMSInitialize: () => {
        const [answer] = left.splice(0, 1);
        if (answer === 'throws') throw new TypeError('no');
        return answer;
      },
      LMSGetValue: () => '',
      LMSSetValue: () => 'true',
      LMSCommit: () => 'true',
      LMSFinish: () => 'true',
      LMSGetLastError: () => undefined,
    };
  };
  it.each([
    ['an exception, then true', ['throws', 'true'], 'saved'],
    ['nothing, then true', [undefined, 'true'], 'saved'],
    ['an exception, then nothing', ['throws', undefined], 'nothing-records'],
    ['"false", and true if it were asked again', ['false', 'true'], 'nothing-records'],
  ])('answers %s', async (_, answers, state) => {
    const visit = await new Visit({ parent: null, opener: null, API: api(answers) } as never).open();
    expect(visit.saving.state).toBe(state);
  });

  it('is not asked of a window that is gone', async () => {
    const home = { parent: null, opener: null, closed: true, API: api(['true']) };
    const visit = await new Visit({ parent: null, opener: home } as never).open();
    expect(visit.saving).toEqual({ state: 'unsaved', why: 'window-gone' });
    expect(visit.page.isAskedBeforeLeaving).toBe(false);
  });
});

describe.each(['1.2', '2004'] as const)('in SCORM %s', (edition) => {
  it('another window is asked for by course and learner, and answered while this one records', async () => {
    const platform = new Platform(edition);
    const page = new FakePage(platform.launch());
    const asked: { key: string; isLive: () => boolean }[] = [];
    page.isOpenElsewhere = ((key: string, isLive: () => boolean) => {
      asked.push({ key, isLive });
      return Promise.resolve(false);
    }) as never;
    const visit = await new Visit(page.frame, page).open();
    expect(asked.map(({ key }) => key)).toEqual(['co_production:learner_1']);
    expect(asked[0]?.isLive()).toBe(true);
    await visit.close();
    expect(asked[0]?.isLive()).toBe(false);
  });

  it('every ten minutes what is waiting is written, and not in a page that nobody sees', async () => {
    const platform = new Platform(edition);
    const visit = await atTheQuiz(platform);
    await visit.page.pass(100_000);
    const commits = () => namesOf(platform).filter((name) => name === 'Commit').length;
    const before = commits();
    await visit.page.pass(1_200_000);
    expect(commits() - before).toBe(2);
    visit.page.hide();
    const hidden = commits();
    await visit.page.pass(1_200_000);
    expect(commits()).toBe(hidden);
    visit.page.isHiddenNow = false;
    await visit.close();
    const closed = commits();
    await visit.page.pass(1_200_000);
    expect(commits()).toBe(closed);
  });

  it('however much happens before the next paint is written once, and another screen goes along with an activity', async () => {
    const platform = new Platform(edition);
    const visit = await new Visit(platform.launch()).open();
    await visit.page.pass(30_000);
    const commits = () => namesOf(platform).filter((name) => name === 'Commit').length;
    const before = commits();
    visit.do({ type: 'section-finished', section: 'definition', on: today });
    visit.do({ type: 'section-finished', section: 'rationale', on: today });
    await visit.page.pass(20);
    expect(commits() - before).toBe(1);
    await visit.page.pass(30_000);
    const quiet = commits();
    visit.do({ type: 'opened', screen: 'glossary' });
    await visit.page.pass(60_000);
    expect(commits()).toBe(quiet);
    visit.do({ type: 'activity-answered', activity: 'ladder', item: 'a', choice: 'b' });
    await visit.page.pass(2_900);
    expect(commits()).toBe(quiet);
    await visit.page.pass(200);
    expect(commits()).toBe(quiet + 1);
  });

  it('an ended session is named, and so is a window that is closed: the browser asks before the one is left, not the other', async () => {
    const platform = new Platform(edition);
    const home = { ...platform.launch(), closed: false };
    const page = new FakePage({ parent: null, opener: home });
    const visit = await new Visit(page.frame, page).open();
    await visit.goOn(12);
    platform.faults = { ...noFaults, session: 'lost' };
    await visit.goOn(2);
    expect([visit.saving, page.isAskedBeforeLeaving]).toEqual([{ state: 'unsaved', why: 'session-ended' }, true]);
    home.closed = true;
    visit.tracker.flush();
    await page.pass(100);
    expect([visit.saving, page.isAskedBeforeLeaving]).toEqual([{ state: 'unsaved', why: 'window-gone' }, false]);
    const told = visit.told.length;
    await page.pass(120_000);
    expect(visit.told).toHaveLength(told);
  });
});
