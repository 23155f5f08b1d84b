// What a session does in each of its phases, and what it leaves undone.

import { describe, expect, it } from 'vitest';
import { settle } from '../../fixtures/lms/fake-page.js';
import { quickSession, savedSession } from '../../fixtures/lms/quick-session.js';

const unsaved = (why: string) => ({ state: 'unsaved', why });
/** A section that is done: told at once. */
const done = { sections: { definition: 'done' as const } };
const both = { sections: { definition: 'done' as const, rationale: 'done' as const } };

describe('a session that does not begin', () => {
  it('listens to nothing, calls nothing more, and does not end', async () => {
    const { lms, session, page, told, record } = quickSession();
    lms.refuses = () => '5';
    session.open();
    expect(page.events).toBeNull();
    const before = lms.calls.length;
    record(done);
    session.leaving();
    session.close();
    await page.pass(700_000);
    expect(lms.calls).toHaveLength(before);
    expect(told).toEqual([{ state: 'nothing-records', why: 'no-start' }]);
  });

  it('where it is only to be read writes nothing, and ends', async () => {
    const { lms, session, page, last, record } = quickSession({ lesson_mode: 'review' });
    session.open();
    expect(page.events).toBe(session);
    record(done);
    await page.pass(700_000);
    session.leaving();
    await settle();
    expect(lms.calls).toEqual(['Initialize', 'Finish']);
    expect(last()).toMatchObject({ state: 'closed' });
  });

  it('where it is closed before it is live commits nothing, and stays closed', async () => {
    const { lms, session, page, last } = quickSession();
    session.open();
    session.close();
    await page.pass(700_000);
    expect(lms.calls.filter((call) => call === 'Commit')).toEqual([]);
    expect(lms.calls.at(-1)).toBe('Finish');
    expect(last()).toMatchObject({ state: 'closed' });
  });
});

describe('a text that nobody can read', () => {
  it('is shown to support, and said as long as nothing is written over it', async () => {
    const { session, record, told, page } = await savedSession({ suspend_data: 'not ours' });
    expect(session.unreadable).toEqual(['suspend_data "not ours"']);
    record(done);
    await page.pass(10_000);
    expect(told).toEqual([unsaved('unreadable')]);
  });

  it('is none where there is none, and nothing has to give way', async () => {
    const { session, told, page } = await savedSession();
    expect(session.unreadable).toEqual([]);
    const before = told.length;
    session.goOnWithout();
    await page.pass(10_000);
    expect(told).toHaveLength(before);
  });
});

describe('while everything is kept', () => {
  it('hiding and showing the page costs one commit, and no word of saving', async () => {
    const { page, commits, told } = await savedSession();
    const [before, said] = [commits(), told.length];
    page.hide();
    expect(commits()).toBe(before + 1);
    page.show();
    await page.pass(1_000);
    expect(commits()).toBe(before + 1);
    expect(told).toHaveLength(said);
  });

  it('a network that comes back is no news, and a page that comes back from memory is not closed', async () => {
    const { session, page, commits, told } = await savedSession();
    const [before, said] = [commits(), told.length];
    session.online();
    session.returned();
    await page.pass(1_000);
    expect([commits(), told.length]).toEqual([before, said]);
  });

  it('nothing asks before the page is left, also when more is done', async () => {
    const { page, record } = await savedSession();
    record(done);
    expect(page.isAskedBeforeLeaving).toBe(false);
  });

  it('the log-in that ran out meanwhile is told when the page is seen, and leaving is then not said to be saved', async () => {
    const { session, page, last } = await savedSession();
    page.hide();
    page.reaches = 'sent-elsewhere';
    page.show();
    await page.pass(10);
    expect(last()).toEqual(unsaved('session-ended'));
    session.leaving();
    await settle();
    expect(last()).toEqual({ state: 'closed', saved: false });
  });
});

describe('what is not kept', () => {
  it('is tried on its schedule: what is no answer costs no commit before', async () => {
    const { lms, page, record, commits, last } = await savedSession();
    lms.refuses = (call) => (call === 'Commit' ? '391' : null);
    record(done);
    await page.pass(100);
    const before = commits();
    expect(last()).toEqual(unsaved('refused'));
    record(both);
    await page.pass(1_000);
    expect(commits()).toBe(before);
    lms.refuses = () => null;
    await page.pass(1_000);
    expect(last()).toEqual({ state: 'saved' });
  });

  it('is told again as soon as the network is back, also when not one value could be set', async () => {
    const { lms, session, page, record, last } = await savedSession();
    lms.refuses = (call) => (call.startsWith('Set suspend_data') ? '101' : null);
    record(done);
    await page.pass(100);
    expect(last()).toEqual(unsaved('refused'));
    lms.refuses = () => null;
    session.online();
    await page.pass(100);
    expect(last()).toEqual({ state: 'saved' });
  });

  it('since the page was hidden meanwhile is told again when the network is back', async () => {
    const { lms, session, page, record, last } = await savedSession();
    record(done);
    page.hide();
    const before = lms.calls.length;
    session.online();
    await page.pass(10);
    // As it is, otherwise, and as it is again: no LMS can think it has it already.
    const texts = lms.calls.slice(before).filter((call) => call.startsWith('Set suspend_data'));
    expect(texts).toHaveLength(3);
    expect(texts[1]).toBe(`${texts[0]}~`);
    page.show();
    await page.pass(10_000);
    expect(last()).toEqual({ state: 'saved' });
  });

  it('is not said to be kept by a page that nobody sees', async () => {
    const { page, record, last } = await savedSession();
    page.hide();
    record(done);
    await page.pass(5_000);
    expect(last()).toEqual({ state: 'saving' });
  });

  it.each([
    ['a value', 'Set suspend_data', '301', 'session-ended'],
    ['the commit', 'Commit', '301', 'session-ended'],
    ['the commit for another reason', 'Commit', '391', 'refused'],
  ])('because %s was refused (%s, %s) is told as %s', async (_, refused, code, why) => {
    const { lms, page, record, last, commits } = await savedSession();
    lms.refuses = (call) => (call.startsWith(refused) ? code : null);
    const before = commits();
    record(done);
    await page.pass(100);
    expect(last()).toEqual(unsaved(why));
    expect(commits() - before).toBe(refused === 'Commit' ? 1 : 0);
  });

  it('because the line is cut is told so, and not as a refusal', async () => {
    const { lms, page, record, last } = await savedSession();
    lms.refuses = (call) => (call === 'Commit' ? '391' : null);
    page.isOnlineNow = false;
    record(done);
    await page.pass(100);
    expect(last()).toEqual(unsaved('offline'));
  });

  it('because the window is gone is told once, and nothing is tried again', async () => {
    for (const moment of ['Set suspend_data', 'Set session_time']) {
      const { lms, home, page, record, told, commits } = await savedSession();
      const before = commits();
      lms.refuses = (call) => {
        if (call.startsWith(moment)) home.closed = true;
        return null;
      };
      record(done);
      await page.pass(300_000);
      expect(told.slice(-2)).toEqual([{ state: 'saving' }, unsaved('window-gone')]);
      expect(commits()).toBe(before);
    }
  });

  it('is told as a session that ended where the server sends us elsewhere', async () => {
    const { lms, session, page, record, last } = await savedSession();
    lms.refuses = (call) => (call === 'Commit' ? '391' : null);
    record(done);
    await page.pass(100);
    page.reaches = 'sent-elsewhere';
    session.flush();
    await settle();
    expect(last()).toEqual(unsaved('session-ended'));
    page.reaches = 'unreachable';
    session.flush();
    await settle();
    expect(last()).toEqual(unsaved('offline'));
  });

  it('is told again once, however often it is asked for', async () => {
    const { lms, session, page, record, holdServer } = await savedSession();
    lms.refuses = (call) => (call === 'Commit' ? '391' : null);
    record(done);
    await page.pass(100);
    const server = holdServer();
    session.flush();
    session.online();
    session.flush();
    expect(server.asked()).toBe(1);
  });
});

describe('told again', () => {
  const lost = async () => {
    const bench = await savedSession();
    bench.record(done);
    bench.page.hide();
    bench.page.show();
    return bench;
  };

  it('and refused at once: nothing is committed', async () => {
    const { lms, page, commits, last } = await lost();
    const before = commits();
    lms.refuses = (call) => (call.startsWith('Set') ? '101' : null);
    await page.pass(10);
    expect(last()).toEqual(unsaved('refused'));
    expect(commits()).toBe(before);
  });

  it('and refused when the true values are to come back: that is told', async () => {
    const { lms, page, commits, last } = await lost();
    const before = commits();
    lms.refuses = (call) => (call.startsWith('Set') && commits() >= before + 2 ? '101' : null);
    await page.pass(10);
    expect(last()).toEqual(unsaved('refused'));
    // True, other, and whatever stands there now.
    expect(commits()).toBe(before + 3);
  });
});
