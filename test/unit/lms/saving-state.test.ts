// What is told of saving: nothing is called saved that might not be.

import { describe, expect, it } from 'vitest';
import { noFaults } from '../../../scripts/preview/faulty-lms.js';
import { atTheQuiz, namesOf } from '../../fixtures/lms/at-the-quiz.js';
import { FakePage, settle } from '../../fixtures/lms/fake-page.js';
import { nextOf, Visit } from '../../fixtures/lms/scripted-learner.js';
import { Platform } from '../../fixtures/lms/platform.js';

describe.each(['1.2', '2004'] as const)('in SCORM %s', (edition) => {
  it('another screen is opened: it is no unsaved work, nothing is sent for it, and it goes along when the page is left', async () => {
    const platform = new Platform(edition);
    const visit = await new Visit(platform.launch()).open();
    const told = visit.told.length;
    const calls = platform.recorder?.calls.length;
    await visit.doAndWait({ type: 'opened', screen: 'rationale' }, 60_000);
    await visit.doAndWait({ type: 'opened', screen: 'glossary' }, 120_000);
    expect(visit.told.slice(told)).toEqual([]);
    expect(visit.saving).toEqual({ state: 'saved' });
    expect(platform.recorder?.calls.length).toBe(calls);
    visit.page.events?.leaving();
    expect((await new Visit(platform.launch()).open()).progress).toMatchObject({
      place: 'glossary',
      sections: { rationale: 'started' },
    });
  });

  it('an activity is answered and the page turned at once: not saved until the answer is kept', async () => {
    const platform = new Platform(edition);
    const visit = await new Visit(platform.launch()).open();
    visit.do({ type: 'activity-answered', activity: 'law', item: 'a', choice: 'c' });
    await visit.doAndWait({ type: 'opened', screen: 'glossary' }, 2_900);
    expect(visit.saving).toEqual({ state: 'saving' });
    await visit.page.pass(200);
    expect(visit.saving).toEqual({ state: 'saved' });
    platform.kill();
    expect((await new Visit(platform.launch()).open()).progress).toMatchObject({
      place: 'glossary',
      activities: { law: { a: 'c' } },
    });
  });

  it('the next option is chosen while an answer is on its way: "Saving" ends with the answer', async () => {
    const platform = new Platform(edition);
    const visit = await atTheQuiz(platform);
    await visit.page.pass(10_000);
    let answer: (reach: 'reached') => void = () => undefined;
    visit.page.reach = () => new Promise((resolve) => (answer = resolve));
    visit.do(nextOf(visit.progress) as never);
    await visit.doAndWait(nextOf(visit.progress) as never);
    await visit.doAndWait(nextOf(visit.progress) as never);
    expect(visit.saving).toEqual({ state: 'saving' });
    answer('reached');
    await settle();
    expect(visit.saving).toEqual({ state: 'saved' });
    expect(platform.kept().rows).toHaveLength(1);
  });

  it('the network goes while the LMS still says "true": not saved, and saved again once all was sent again', async () => {
    const platform = new Platform(edition, { sendsChangesOnly: edition === '1.2' });
    const visit = await atTheQuiz(platform);
    platform.hasNetwork = false;
    visit.page.reaches = 'unreachable';
    await visit.goOn(2);
    expect(visit.saving).toEqual({ state: 'unsaved', why: 'offline' });
    expect(platform.kept().rows).toHaveLength(0);
    platform.hasNetwork = true;
    visit.page.reaches = 'reached';
    await visit.page.pass(60_000);
    expect(visit.saving).toEqual({ state: 'saved' });
    expect(platform.kept().rows).toMatchObject([{ id: visit.progress.quiz.attempt?.items[0], result: 'wrong' }]);
  });

  it('the network is gone only while the page is hidden, and nobody says so: what was told then is told again', async () => {
    const platform = new Platform(edition, { sendsChangesOnly: edition === '1.2' });
    const visit = await atTheQuiz(platform);
    await visit.goOn(1);
    platform.hasNetwork = false;
    visit.page.reaches = 'unreachable';
    visit.do(nextOf(visit.progress) as never);
    visit.page.hide();
    await visit.page.pass(60_000);
    platform.hasNetwork = true;
    visit.page.reaches = 'reached';
    visit.page.show();
    await visit.page.pass(100);
    expect(visit.saving).toEqual({ state: 'saved' });
    expect(platform.kept().rows).toMatchObject([{ id: visit.progress.quiz.attempt?.items[0], result: 'wrong' }]);
  });

  it('the page is left as the network returns: the text arrives and the answer it claims does not, so the next visit tells it again', async () => {
    const platform = new Platform(edition, { sendsChangesOnly: true });
    const visit = await atTheQuiz(platform);
    platform.hasNetwork = false;
    visit.page.reaches = 'unreachable';
    await visit.goOn(2);
    platform.hasNetwork = true;
    visit.do({ type: 'activity-answered', activity: 'law', item: 'z', choice: 'z' });
    visit.page.events?.leaving();
    platform.kill();
    expect(platform.kept().rows).toEqual([]);
    const next = await new Visit(platform.launch()).open();
    await next.page.pass(30_000);
    expect(next.progress.quiz.attempt?.answers[0]).toMatchObject({ status: 'checked' });
    expect(platform.kept().rows).toMatchObject([{ id: next.progress.quiz.attempt?.items[0], result: 'wrong' }]);
    expect(next.saving).toEqual({ state: 'saved' });
  });

  it('the browser itself knows that it is offline: that is believed even where the server allows no question', async () => {
    const platform = new Platform(edition);
    const page = new FakePage(platform.launch());
    page.reaches = 'unreachable';
    const visit = await new Visit(page.frame, page).open();
    expect(visit.saving).toEqual({ state: 'saved' });
    page.isOnlineNow = false;
    await visit.goOn(2);
    await page.pass(25_000);
    expect(visit.saving).toEqual({ state: 'unsaved', why: 'offline' });
    page.isOnlineNow = true;
    page.events?.online();
    await page.pass(100);
    expect(visit.saving).toEqual({ state: 'saved' });
  });

  it('the LMS refuses commits with the network there: told so, five tries by itself, then only when asked', async () => {
    const platform = new Platform(edition);
    const visit = await atTheQuiz(platform);
    platform.faults = { ...noFaults, commit: 'fails' };
    await visit.goOn(2);
    expect(visit.saving).toEqual({ state: 'unsaved', why: 'refused' });
    await visit.page.pass(3_600_000);
    const tries = namesOf(platform).filter((name) => name === 'Commit').length;
    await visit.page.pass(3_600_000);
    // The heartbeat is the only thing that still asks, every ten minutes.
    expect(namesOf(platform).filter((name) => name === 'Commit').length - tries).toBeLessThanOrEqual(6);
    platform.faults = noFaults;
    visit.tracker.flush();
    await visit.page.pass(100);
    expect(visit.saving).toEqual({ state: 'saved' });
    expect(platform.kept().rows).toHaveLength(1);
  });

  it('what is sent is dropped while files come: nobody can tell, and an LMS that sends everything mends it with its next save', async () => {
    const platform = new Platform(edition);
    const visit = await atTheQuiz(platform);
    platform.hasNetwork = false;
    await visit.goOn(2);
    expect(visit.saving, 'docs/tracking.md names it').toEqual({ state: 'saved' });
    expect(platform.kept().rows).toHaveLength(0);
    platform.hasNetwork = true;
    await visit.goOn(2);
    expect(platform.kept().rows.map(({ id }) => id)).toEqual(visit.progress.quiz.attempt?.items.slice(0, 2));
  });

  it('the log-in runs out: our own file is answered with a redirect, and the learner is told', async () => {
    const platform = new Platform(edition);
    const visit = await atTheQuiz(platform);
    visit.page.reaches = 'sent-elsewhere';
    await visit.goOn(2);
    expect(visit.saving).toEqual({ state: 'unsaved', why: 'session-ended' });
  });

  it('the lid was closed and the log-in ran out: the learner is told when the page is seen again, before anything is lost', async () => {
    const platform = new Platform(edition);
    const visit = await atTheQuiz(platform);
    await visit.page.pass(30_000);
    visit.page.hide();
    visit.page.reaches = 'sent-elsewhere';
    await visit.page.pass(8 * 3_600_000);
    visit.page.show();
    await visit.page.pass(10);
    expect(visit.saving).toEqual({ state: 'unsaved', why: 'session-ended' });
  });

  it('the LMS has ended the session: its own code says so', async () => {
    const platform = new Platform(edition);
    const visit = await atTheQuiz(platform);
    platform.faults = { ...noFaults, session: 'lost' };
    await visit.goOn(2);
    expect(visit.saving).toEqual({ state: 'unsaved', why: 'session-ended' });
  });

  it('the window of the LMS is closed behind the course: told, and nothing is called any more', async () => {
    const platform = new Platform(edition);
    const home = { ...platform.launch(), closed: false };
    const page = new FakePage({ parent: null, opener: home });
    const visit = await new Visit(page.frame, page).open();
    await visit.goOn(12);
    home.closed = true;
    const before = platform.recorder?.calls.length;
    await visit.goOn(2);
    await page.pass(60_000);
    expect(visit.saving).toEqual({ state: 'unsaved', why: 'window-gone' });
    expect(platform.recorder?.calls.length).toBe(before);
  });
});
