// How a session ends, and that nothing comes after it.

import { describe, expect, it } from 'vitest';
import { settle } from '../../fixtures/lms/fake-page.js';
import { savedSession } from '../../fixtures/lms/quick-session.js';

/** A section that is done: told at once. */
const done = { sections: { definition: 'done' as const } };

describe('the end', () => {
  const waiting = async () => {
    const bench = await savedSession();
    const server = bench.holdServer();
    bench.record(done);
    await bench.page.pass(100);
    return { ...bench, server };
  };

  it('stays the last word, whatever the server says afterwards', async () => {
    const { session, server, last, told, lms } = await waiting();
    session.leaving();
    await settle();
    const [said, called] = [told.length, lms.calls.length];
    await server.answers('unreachable');
    session.online();
    await server.answers('reached');
    expect([told.length, lms.calls.length]).toEqual([said, called]);
    expect(last()).toEqual({ state: 'closed', saved: false });
    session.returned();
    expect(last()).toEqual({ state: 'closed', saved: false });
  });

  it('stays so after a log-in was asked for, or a new try was under way', async () => {
    const seen = await savedSession();
    const log = seen.holdServer();
    seen.page.hide();
    seen.page.show();
    seen.session.leaving();
    await log.answers('sent-elsewhere');
    expect(seen.last()).toMatchObject({ state: 'closed' });
    const tried = await savedSession();
    tried.lms.refuses = (call) => (call === 'Commit' ? '391' : null);
    tried.record(done);
    await tried.page.pass(100);
    const server = tried.holdServer();
    tried.session.flush();
    tried.session.leaving();
    await server.answers('unreachable');
    expect(tried.last()).toMatchObject({ state: 'closed' });
  });

  it.each([
    ['takes the commit', null, 'reached', true],
    ['refuses the commit', 'Commit', 'reached', false],
    ['refuses what is to be committed', 'Set suspend_data', 'reached', false],
    ['cannot be reached', null, 'unreachable', false],
  ] as const)(
    'by "Save and exit" of all that was kept before, where the LMS %s',
    async (_, refused, reaches, saved) => {
      const { lms, page, session, record, last } = await savedSession();
      // Another screen was opened, which is no work, and goes along now.
      record({ place: 'rationale' });
      lms.refuses = (call) => (refused !== null && call.startsWith(refused) ? '101' : null);
      page.reaches = reaches;
      session.close();
      await settle();
      expect(last()).toEqual({ state: 'closed', saved });
    },
  );

  it('by the page being left is said to be saved where all was kept before: nothing comes back any more', async () => {
    const { session, record, last } = await savedSession();
    record({ place: 'rationale' });
    session.leaving();
    await settle();
    expect(last()).toEqual({ state: 'closed', saved: true });
  });

  it('by "Save and exit" tells again what may be lost, and then ends', async () => {
    const { session, lms, server } = await waiting();
    const before = lms.calls.length;
    session.close();
    await server.answers('reached');
    const texts = lms.calls.slice(before).filter((call) => call.startsWith('Set suspend_data'));
    expect(texts.length).toBeGreaterThanOrEqual(3);
    expect(lms.calls.slice(-2)).toEqual(['Commit', 'Finish']);
  });

  it.each([
    ['the page is left', 'leaving', false, 1],
    ['the page is left, and that is refused', 'leaving', true, 1],
    ['the learner ends it', 'close', false, 1],
    ['the learner ends it, and that is refused', 'close', true, 2],
  ] as const)('when %s takes so many tries', async (_, how, isRefused, tries) => {
    const { lms, session } = await savedSession();
    lms.refuses = (call) => (call === 'Finish' && isRefused ? '101' : null);
    session[how]();
    await settle();
    expect(lms.calls.filter((call) => call === 'Finish')).toHaveLength(tries);
  });
});
