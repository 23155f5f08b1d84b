// What is told of saving, and what the LMS hears, as things happen to a learner.

import { describe, expect, it } from 'vitest';
import { noFaults } from '../../../scripts/preview/faulty-lms.js';
import { FakePage } from '../../fixtures/lms/fake-page.js';
import { checked, nextOf, responseOf, today, Visit } from '../../fixtures/lms/scripted-learner.js';
import { atTheQuiz, namesOf } from '../../fixtures/lms/at-the-quiz.js';
import { Platform } from '../../fixtures/lms/platform.js';

const editions = ['1.2', '2004'] as const;

describe.each(editions)('in SCORM %s', (edition) => {
  it('a learner opens the course: incomplete, suspend and a commit, after the page is drawn', async () => {
    const platform = new Platform(edition);
    const visit = new Visit(platform.launch());
    await visit.open();
    const calls = platform.recorder?.calls ?? [];
    const said = calls.filter(({ method }) => /SetValue|Commit/.test(method)).map(({ args }) => args.join(' = '));
    const status = edition === '1.2' ? 'cmi.core.lesson_status = incomplete' : 'cmi.completion_status = incomplete';
    const exit = edition === '1.2' ? 'cmi.core.exit = suspend' : 'cmi.exit = suspend';
    expect(said).toEqual(expect.arrayContaining([status, exit]));
    expect(said.at(-1)).toBe('');
    expect(calls.filter(({ method }) => method.endsWith('GetValue')).length).toBeLessThanOrEqual(12);
    expect(visit.told.map(({ state }) => state)).toEqual(['connecting', 'saving', 'saved']);
  });

  it('an answer is drawn before the LMS hears a word of it', async () => {
    const platform = new Platform(edition);
    const visit = await atTheQuiz(platform);
    await visit.goOn(1);
    const before = platform.recorder?.calls.length ?? 0;
    visit.do(nextOf(visit.progress) as never);
    expect(platform.recorder?.calls.length).toBe(before);
    await visit.page.pass(100);
    expect(namesOf(platform, before).at(-1)).toBe('Commit');
  });

  it('an option is chosen and chosen again: that alone costs the LMS nothing, and hiding the page keeps it', async () => {
    const platform = new Platform(edition);
    const visit = await atTheQuiz(platform);
    await visit.page.pass(30_000);
    const before = platform.recorder?.calls.length ?? 0;
    const item = visit.progress.quiz.attempt?.items[0] ?? '';
    visit.do({ type: 'answer-chosen', item, response: 'a' });
    await visit.page.pass(30_000);
    expect(platform.recorder?.calls.length).toBe(before);
    visit.page.hide();
    platform.kill();
    const next = await new Visit(platform.launch()).open();
    expect(next.progress.quiz.attempt?.answers[0]).toEqual({ status: 'chosen', response: 'a' });
  });

  it('a result is there as soon as the last answer is: score and status go in the same commit', async () => {
    const platform = new Platform(edition);
    const visit = await new Visit(platform.launch()).open();
    await visit.goOn(23);
    visit.do(nextOf(visit.progress) as never);
    expect(visit.progress.quiz.finished).toBe(1);
    await visit.page.pass(17);
    platform.kill();
    expect(platform.kept()).toMatchObject({ score: 0, passed: false, completed: false });
    expect(platform.kept().rows).toHaveLength(6);
  });

  it('the page is left: Terminate alone, once, and nothing after it', async () => {
    const platform = new Platform(edition);
    const visit = await atTheQuiz(platform);
    await visit.page.pass(30_000);
    const before = platform.recorder?.calls.length ?? 0;
    visit.page.events?.leaving();
    visit.page.events?.hidden();
    visit.tracker.close();
    visit.tracker.flush();
    expect(namesOf(platform, before).filter((name) => name !== 'SetValue')).toEqual([
      edition === '1.2' ? 'Finish' : 'Terminate',
    ]);
    expect(visit.saving).toEqual({ state: 'closed', saved: true });
  });

  it('the page comes back from the browser’s memory after that: it says that it is closed', async () => {
    const platform = new Platform(edition);
    const visit = await atTheQuiz(platform);
    await visit.page.pass(30_000);
    visit.page.events?.leaving();
    const told = visit.told.length;
    visit.page.events?.returned();
    expect(visit.told.slice(told)).toEqual([{ state: 'closed', saved: true }]);
    visit.do(nextOf(visit.progress) as never);
    await visit.page.pass(1000);
    expect(visit.saving).toEqual({ state: 'closed', saved: true });
  });

  it('the page is left with an answer that never arrived: closed, and not said to be saved', async () => {
    const platform = new Platform(edition);
    const visit = await atTheQuiz(platform);
    platform.hasNetwork = false;
    visit.page.reaches = 'unreachable';
    await visit.goOn(2);
    visit.page.events?.leaving();
    expect(visit.saving).toEqual({ state: 'closed', saved: false });
  });

  it('"Save and exit" commits, terminates, and says saved only when the server could be reached', async () => {
    const platform = new Platform(edition);
    const visit = await atTheQuiz(platform);
    await visit.goOn(1);
    const before = platform.recorder?.calls.length ?? 0;
    await visit.close();
    expect(namesOf(platform, before).filter((name) => name !== 'SetValue')).toEqual([
      'Commit',
      edition === '1.2' ? 'Finish' : 'Terminate',
    ]);
    expect(visit.saving).toEqual({ state: 'closed', saved: true });

    const other = await atTheQuiz(new Platform(edition));
    other.page.reaches = 'unreachable';
    await other.close();
    expect(other.saving).toEqual({ state: 'closed', saved: false });
  });

  it('a second window of the same course writes nothing, ends nothing, and says so', async () => {
    const platform = new Platform(edition);
    const page = new FakePage(platform.launch());
    page.isElsewhere = true;
    const visit = await new Visit(page.frame, page).open();
    await visit.goOn(5);
    page.hide();
    page.events?.leaving();
    expect(visit.saving).toEqual({ state: 'nothing-records', why: 'opened-twice' });
    expect(namesOf(platform).filter((name) => name !== 'GetValue')).toEqual(['Initialize']);
  });

  it.each(['review', 'browse'] as const)(
    'in %s mode nothing is written, and the session is ended properly',
    async (mode) => {
      const platform = new Platform(edition);
      platform.faults = { ...noFaults, mode };
      const visit = await new Visit(platform.launch()).open();
      await visit.goOn(20);
      visit.page.hide();
      visit.page.show();
      expect(visit.saving).toEqual({ state: 'nothing-records', why: mode });
      visit.page.events?.leaving();
      expect(namesOf(platform).filter((name) => name !== 'GetValue')).toEqual([
        'Initialize',
        edition === '1.2' ? 'Finish' : 'Terminate',
      ]);
    },
  );

  it('the browser’s Back lands in a session that is still running: it goes on', async () => {
    const platform = new Platform(edition);
    const frame = platform.launch();
    const first = await new Visit(frame).open();
    await first.goOn(14);
    first.page.isDead = true;
    const second = await new Visit(frame).open();
    expect(second.progress.quiz.attempt?.answers[0]).toMatchObject({ status: 'checked' });
    await second.goOn();
    await second.page.pass(10_000);
    expect(platform.kept()).toMatchObject({ passed: true, completed: true, score: 100 });
    expect(platform.kept().rows).toHaveLength(12);
  });

  it('support can see the calls with codes and times, and neither a name nor an answer', async () => {
    const platform = new Platform(edition);
    const visit = await new Visit(platform.launch()).open();
    await visit.goOn();
    const details = visit.tracker.supportDetails().join('\n');
    expect(details).toContain('co_production 1.0.0');
    expect(details).toContain(`SCORM ${edition}`);
    expect(details).toMatch(/Commit: true \(\d+ ms\)/);
    expect(details).not.toMatch(/Okafor|learner_1|v1\.co_production|a,c,e|g,f,e|P1a2b/);
  });

  it('is told of a better score in a later attempt, never of a lower one', async () => {
    const platform = new Platform(edition);
    const visit = await new Visit(platform.launch()).open();
    await visit.goOn();
    const retake = async (attempt: number) => {
      await visit.doAndWait({ type: 'attempt-started', seed: attempt });
      for (const item of visit.progress.quiz.attempt?.items ?? [])
        await visit.doAndWait(checked(item, responseOf(item, attempt)));
      await visit.page.pass(10_000);
    };
    await retake(1);
    expect(platform.kept()).toMatchObject({ passed: true, completed: true, score: 100 });
    expect(platform.kept().rows).toHaveLength(18);
    expect(platform.kept().rows.at(-1)?.id).toMatch(/_A3$/);
  });
});

it('time in other windows is not learning time', async () => {
  const platform = new Platform('1.2');
  const visit = await new Visit(platform.launch()).open();
  await visit.page.pass(60_000);
  visit.page.hide();
  await visit.page.pass(3_600_000);
  visit.page.show();
  await visit.page.pass(60_000);
  visit.do({ type: 'section-finished', section: 'definition', on: today });
  await visit.page.pass(100);
  const times = platform.recorder?.calls
    .filter(({ args }) => args[0] === 'cmi.core.session_time')
    .map(({ args }) => args[1]);
  expect(times?.at(-1)).toBe('0000:02:04');
});
