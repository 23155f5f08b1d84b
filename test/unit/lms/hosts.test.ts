// LMSs and visits as they really are: found late, with a text that nobody can read, refusing, signed out, nearly right.

import { describe, expect, it } from 'vitest';
import { noFaults } from '../../../scripts/preview/faulty-lms.js';
import { atTheQuiz, namesOf } from '../../fixtures/lms/at-the-quiz.js';
import { FakePage } from '../../fixtures/lms/fake-page.js';
import { Platform } from '../../fixtures/lms/platform.js';
import { checked, responseOf, Visit } from '../../fixtures/lms/scripted-learner.js';

const editions = ['1.2', '2004'] as const;

describe.each(editions)('in SCORM %s', (edition) => {
  it('an API that comes after half a minute is found, and what was done so far is recorded', async () => {
    const platform = new Platform(edition);
    const window: Record<string, unknown> = { parent: null, opener: null };
    const page = new FakePage({ parent: window, opener: null });
    const visit = new Visit(page.frame, page);
    await visit.open();
    await visit.goOn(8);
    expect(visit.saving).toEqual({ state: 'nothing-records', why: 'no-lms' });
    await page.pass(30_000);
    Object.assign(window, platform.launch());
    await page.pass(6_000);
    expect(visit.saving).toEqual({ state: 'saved' });
    await visit.goOn(2);
    platform.kill();
    const next = await new Visit(platform.launch()).open();
    expect(next.progress.sections).toEqual(visit.progress.sections);
    expect(platform.refused()).toEqual([]);
  });

  it('an API that comes after an attempt was over and the next begun: its score counts, its answers are gone', async () => {
    const platform = new Platform(edition);
    const window: Record<string, unknown> = { parent: null, opener: null };
    const page = new FakePage({ parent: window, opener: null });
    const visit = await new Visit(page.frame, page).open();
    while (visit.progress.quiz.finished === 0) await visit.goOn(1);
    await visit.goOn(3);
    Object.assign(window, platform.launch());
    await page.pass(6_000);
    expect(visit.saving).toEqual({ state: 'saved' });
    const { attempt, best } = visit.progress.quiz;
    expect(platform.kept().score).toBe(best?.percent);
    expect(platform.kept().rows.map(({ id }) => id)).toEqual(attempt?.items.slice(0, 1));
    expect(platform.refused()).toEqual([]);
  });

  it('an API that comes while the line is cut keeps nothing, and that is said', async () => {
    const platform = new Platform(edition);
    const window: Record<string, unknown> = { parent: null, opener: null };
    const page = new FakePage({ parent: window, opener: null });
    const visit = await new Visit(page.frame, page).open();
    // The LMS's own script goes on saying "true".
    Object.assign(platform, { hasNetwork: false });
    page.reaches = 'unreachable';
    Object.assign(window, platform.launch());
    await page.pass(10_000);
    await visit.goOn(8);
    expect(visit.saving).toEqual({ state: 'unsaved', why: 'offline' });
  });

  describe('a text that nobody can read', () => {
    const damaged = 'v1~%%% something that was never ours, or was once';
    const open = async () => {
      const platform = new Platform(edition);
      platform.held =
        edition === '1.2'
          ? { suspend_data: damaged, core: { lesson_status: 'passed', score: { raw: '90' } } }
          : { suspend_data: damaged, exit: 'suspend', success_status: 'passed', score: { raw: '90', scaled: '0.9' } };
      return { platform, visit: await new Visit(platform.launch()).open() };
    };

    it('is told, is not written over, and the pass is there all the same', async () => {
      const { platform, visit } = await open();
      expect(visit.saving).toEqual({ state: 'unsaved', why: 'unreadable' });
      expect(visit.progress.quiz).toMatchObject({ passed: true, best: { percent: 90 } });
      expect(visit.page.isAskedBeforeLeaving, 'nothing is done yet').toBe(false);
      await visit.goOn(4);
      expect(visit.page.isAskedBeforeLeaving, 'what was done is nowhere').toBe(true);
      visit.page.hide();
      visit.page.show();
      visit.tracker.flush();
      await visit.page.pass(120_000);
      expect(visit.tracker.supportDetails().join('\n')).toContain(JSON.stringify(damaged));
      visit.page.events?.leaving();
      expect(platform.kept().suspendData).toBe(damaged);
      expect(platform.refused()).toEqual([]);
    });

    it('gives way when the learner says so, and what was done meanwhile is recorded', async () => {
      const { platform, visit } = await open();
      await visit.goOn(2);
      visit.tracker.goOnWithout();
      await visit.page.pass(5000);
      expect(visit.saving).toEqual({ state: 'saved' });
      expect(visit.page.isAskedBeforeLeaving).toBe(false);
      expect(platform.kept().suspendData).not.toBe(damaged);
      platform.kill();
      const next = await new Visit(platform.launch()).open();
      expect(next.progress.sections).toEqual(visit.progress.sections);
      expect(platform.kept()).toMatchObject({ passed: true });
    });
  });

  it('a text that nobody can read, and the network goes before the learner goes on without it: that is said', async () => {
    const platform = new Platform(edition);
    platform.held = { suspend_data: 'v1~%%%', exit: 'suspend' };
    const visit = await new Visit(platform.launch()).open();
    // The LMS's own script goes on saying "true".
    platform.hasNetwork = false;
    visit.page.reaches = 'unreachable';
    visit.tracker.goOnWithout();
    await visit.goOn(8);
    expect(visit.saving).toEqual({ state: 'unsaved', why: 'offline' });
    expect(visit.told).not.toContainEqual({ state: 'saved' });
  });

  it('while every save is refused, choosing and turning pages costs no commit; a new answer does', async () => {
    const platform = new Platform(edition);
    const visit = await atTheQuiz(platform);
    platform.faults = { ...noFaults, commit: 'fails' };
    await visit.goOn(2);
    await visit.page.pass(120_000);
    const commits = () => namesOf(platform, 0).filter((name) => name === 'Commit').length;
    const before = commits();
    const item = visit.progress.quiz.attempt?.items[1] ?? '';
    for (const response of ['a', 'b', 'a', 'b']) visit.do({ type: 'answer-chosen', item, response });
    visit.do({ type: 'activity-answered', activity: 'law', item: 'z', choice: 'z' });
    visit.do({ type: 'opened', screen: 'rationale' });
    await visit.page.pass(60_000);
    visit.page.hide();
    visit.page.show();
    await visit.page.pass(1000);
    expect(commits()).toBe(before);
    visit.do(checked(item, responseOf(item, 1)));
    await visit.page.pass(100);
    expect(commits()).toBe(before + 1);
  });

  it('signed out, and refused after signing in again: what is said stays what helps', async () => {
    const platform = new Platform(edition);
    const visit = await atTheQuiz(platform);
    visit.page.reaches = 'sent-elsewhere';
    await visit.goOn(2);
    await visit.page.pass(1000);
    expect(visit.saving).toEqual({ state: 'unsaved', why: 'session-ended' });
    visit.page.reaches = 'reached';
    platform.faults = { ...noFaults, commit: 'fails' };
    visit.tracker.flush();
    await visit.page.pass(1000);
    expect(visit.saving).toEqual({ state: 'unsaved', why: 'session-ended' });
    platform.faults = noFaults;
    visit.tracker.flush();
    await visit.page.pass(5000);
    expect(visit.saving).toEqual({ state: 'saved' });
    platform.faults = { ...noFaults, commit: 'fails' };
    await visit.goOn(2);
    expect(visit.saving, 'another day').toEqual({ state: 'unsaved', why: 'refused' });
  });

  it('the browser asks before leaving only while something is not saved', async () => {
    const platform = new Platform(edition);
    const visit = await atTheQuiz(platform);
    await visit.page.pass(5000);
    expect(visit.page.isAskedBeforeLeaving).toBe(false);
    platform.faults = { ...noFaults, commit: 'fails' };
    await visit.goOn(2);
    expect(visit.page.isAskedBeforeLeaving).toBe(true);
    platform.faults = noFaults;
    visit.tracker.flush();
    await visit.page.pass(5000);
    expect(visit.page.isAskedBeforeLeaving).toBe(false);
  });
});

/** SCORM 1.2 that answers `said` where it should say "true". */
function nearlyRight(said: unknown, code: unknown = '0') {
  const calls: string[] = [];
  const answer = (verb: string) => () => {
    calls.push(verb);
    return said;
  };
  const API = {
    LMSInitialize: answer('initialize'),
    LMSFinish: answer('finish'),
    LMSCommit: answer('commit'),
    LMSSetValue: answer('set'),
    LMSGetValue: () => '',
    LMSGetLastError: () => code,
  };
  return { calls, frame: { parent: null, opener: null, API } };
}

describe('an LMS that is nearly right', () => {
  it.each([1, '1', 'True', true])('%j with error 0 counts as true', async (said) => {
    const visit = await new Visit(nearlyRight(said).frame).open();
    await visit.page.pass(5000);
    expect(visit.saving).toEqual({ state: 'saved' });
  });

  it.each([1, 'True'])('%j with an error does not', async (said) => {
    const visit = await new Visit(nearlyRight(said, '102').frame).open();
    expect(visit.saving).toEqual({ state: 'nothing-records', why: 'no-start' });
  });

  it.each([
    ['0', { state: 'saved' }],
    ['101', { state: 'unsaved', why: 'refused' }],
    [null, { state: 'unsaved', why: 'refused' }],
  ])('nothing at all to SetValue and Commit, and GetLastError says %j', async (code, saving) => {
    const { frame } = nearlyRight(undefined, code);
    const visit = await new Visit({ ...frame, API: { ...frame.API, LMSInitialize: () => 'true' } }).open();
    await visit.page.pass(1000);
    expect(visit.saving).toEqual(saving);
  });

  it('a promise is no answer, and support is told so', async () => {
    const { frame } = nearlyRight(Promise.resolve('true'));
    const visit = await new Visit({ ...frame, API: { ...frame.API, LMSInitialize: () => 'true' } }).open();
    await visit.page.pass(1000);
    expect(visit.saving).toMatchObject({ state: 'unsaved' });
    expect(visit.tracker.supportDetails().join('\n')).toContain('answers with a promise');
  });

  it('ESR: after the first general failure the rest of the round is left out', async () => {
    const { calls, frame } = nearlyRight('true');
    const lms = { code: '0' };
    const API = {
      ...frame.API,
      LMSSetValue: () => {
        calls.push('set');
        return lms.code === '0' ? 'true' : 'false';
      },
      LMSGetLastError: () => lms.code,
    };
    const visit = await new Visit({ ...frame, API }).open();
    await visit.page.pass(5000);
    lms.code = '101';
    const before = calls.length;
    visit.do({ type: 'opened', screen: 'definition' });
    visit.do({ type: 'section-finished', section: 'definition', on: '2026-11-23' });
    await visit.page.pass(100);
    expect(calls.slice(before)).toEqual(['set']);
  });
});
