// What docs/tracking.md promises with a number or a never, just below it and just above it.

import { describe, expect, it } from 'vitest';
import { atTheQuiz, namesOf } from '../../fixtures/lms/at-the-quiz.js';
import { FakePage } from '../../fixtures/lms/fake-page.js';
import { Platform } from '../../fixtures/lms/platform.js';
import { today, Visit } from '../../fixtures/lms/scripted-learner.js';

const setsOf = (platform: Platform, from = 0) =>
  (platform.recorder?.calls ?? [])
    .slice(from)
    .filter(({ method }) => method.endsWith('SetValue'))
    .map(({ args: [element = '', value = ''] }) => ({ element, value }));

describe.each(['1.2', '2004'] as const)('in SCORM %s', (edition) => {
  it('what the LMS is known to have is not written again, in this visit or the next', async () => {
    const platform = new Platform(edition);
    const visit = await new Visit(platform.launch()).open();
    await visit.goOn();
    await visit.page.pass(30_000);
    await visit.close();
    const told = setsOf(platform).map(({ element, value }) => `${element} ${value}`);
    expect(told.filter((one, at) => told.indexOf(one) !== at)).toEqual([]);
    const again = await new Visit(platform.launch()).open();
    await again.page.pass(30_000);
    const names = setsOf(platform).map(({ element }) => element);
    expect(names).toContain(edition === '1.2' ? 'cmi.core.exit' : 'cmi.exit');
    expect(
      names.filter((name) => /suspend_data|^cmi\.(core\.)?(\w+_status|location|score\.raw)|inter/.test(name)),
    ).toEqual([]);
  });

  it('nothing is set before the page is drawn, and everything is committed right after', async () => {
    const platform = new Platform(edition);
    const visit = new Visit(platform.launch());
    visit.page.afterPaint = (task) => void visit.page.later(10_000, task);
    await visit.open();
    expect(namesOf(platform).filter((name) => /SetValue|Commit/.test(name))).toEqual([]);
    await visit.page.pass(10_000);
    expect(namesOf(platform).at(-1)).toBe('Commit');
  });

  it.each([
    [900, 1],
    [1_999, 1],
    [2_000, 2],
  ])('%i milliseconds in view are told as %i s', async (ms, seconds) => {
    const platform = new Platform(edition);
    const visit = new Visit(platform.launch());
    visit.page.afterPaint = (task) => void visit.page.later(ms, task);
    const opening = visit.tracker.open();
    await visit.page.pass(ms);
    await opening;
    const told = setsOf(platform).find(({ element }) => element.endsWith('session_time'));
    expect(told?.value).toBe(edition === '1.2' ? `0000:00:0${seconds}` : `PT${seconds}S`);
  });

  it('the session time goes with an answer only where there is room for it', async () => {
    const platform = new Platform(edition);
    const visit = await atTheQuiz(platform);
    await visit.page.pass(30_000);
    const before = platform.recorder?.calls.length;
    await visit.goOn(2);
    const isTimed = setsOf(platform, before).some(({ element }) => element.endsWith('session_time'));
    expect(isTimed).toBe(edition === '1.2');
    visit.do({ type: 'activity-answered', activity: 'ladder', item: 'a', choice: 'b' });
    const after = platform.recorder?.calls.length;
    await visit.page.pass(30_000);
    expect(setsOf(platform, after).some(({ element }) => element.endsWith('session_time'))).toBe(true);
  });

  it('is unreachable: tried again after 2, 4, 8, 15, 30 and then every 60 seconds', async () => {
    const platform = new Platform(edition);
    const visit = await atTheQuiz(platform);
    const tries: number[] = [];
    visit.page.reach = () => {
      tries.push(Math.round(visit.page.now / 1000));
      return Promise.resolve('unreachable');
    };
    await visit.goOn(2);
    tries.splice(0, tries.length - 1);
    await visit.page.pass(240_000);
    expect(tries.slice(1).map((at, n) => at - (tries[n] ?? 0))).toEqual([2, 4, 8, 15, 30, 60, 60, 60]);
  });

  it('refuses with the server there: five tries by themselves, and not a sixth', async () => {
    const platform = new Platform(edition);
    const visit = await atTheQuiz(platform);
    await visit.page.pass(30_000);
    platform.faults = { ...platform.faults, commit: 'fails' };
    const before = namesOf(platform).filter((name) => name === 'Commit').length;
    await visit.goOn(2);
    // Less than the heartbeat of ten minutes.
    await visit.page.pass(400_000);
    const commits = namesOf(platform).filter((name) => name === 'Commit').length - before;
    expect(commits).toBe(1 + 5);
  });

  it('GetLastError is asked after a refusal, and only then', async () => {
    const platform = new Platform(edition);
    const visit = await atTheQuiz(platform);
    let asked = 0;
    const api = Object.values(visit.page.frame).find((value) => typeof value === 'object' && value) as never as Record<
      string,
      () => unknown
    >;
    const name = edition === '1.2' ? 'LMSGetLastError' : 'GetLastError';
    const lastError = api[name] as () => unknown;
    api[name] = () => {
      asked += 1;
      return lastError();
    };
    await visit.goOn(2);
    expect(asked).toBe(0);
    platform.refuses = (element) => (element.endsWith('.latency') ? '405' : null);
    await visit.goOn(2);
    expect(asked).toBe(1);
  });

  it.each([
    ['201', 1],
    ['351', 1],
    ['400', 1],
    ['499', 1],
    ['101', 3],
    ['350', 3],
    ['352', 3],
    ['391', 3],
    ['399', 3],
    ['500', 3],
  ])('code %s of an optional value: told %i times in three rounds', async (code, times) => {
    const platform = new Platform(edition);
    const visit = await new Visit(platform.launch()).open();
    platform.refuses = (element) => (/location$/.test(element) ? code : null);
    visit.do({ type: 'opened', screen: 'definition' });
    for (const item of ['a', 'b', 'c'])
      await visit.doAndWait({ type: 'activity-answered', activity: 'ladder', item, choice: 'a' }, 5000);
    const tries = setsOf(platform).filter(({ element, value }) => /location$/.test(element) && value === 'definition');
    expect(Math.min(tries.length, 3)).toBe(times);
    expect(visit.saving).toEqual({ state: 'saved' });
  });

  it.each([
    [2_700, 'saved'],
    [3_200, 'nothing-records'],
  ])('an API that comes after %i ms is %s when the course begins', async (ms, state) => {
    const platform = new Platform(edition);
    const window: Record<string, unknown> = { parent: null, opener: null };
    const page = new FakePage({ parent: window, opener: null });
    page.later(ms, () => Object.assign(window, platform.launch()));
    const visit = new Visit(page.frame, page);
    const opening = visit.tracker.open();
    await page.pass(3_181);
    await opening;
    await page.pass(9);
    expect(visit.saving.state).toBe(state);
  });

  it('an answer that a response needs its type for waits with it', async () => {
    const platform = new Platform(edition);
    const visit = await atTheQuiz(platform);
    platform.refuses = (element) => (element.endsWith('.type') ? '391' : null);
    const before = platform.recorder?.calls.length;
    await visit.goOn(2);
    const names = () => setsOf(platform, before).flatMap(({ element }) => element.split('interactions.0.').slice(1));
    expect(names()).toEqual(['id', 'type']);
    expect(visit.saving).toEqual({ state: 'unsaved', why: 'refused' });
    platform.refuses = () => null;
    visit.tracker.flush();
    await visit.page.pass(5_000);
    expect(platform.kept().rows).toMatchObject([{ result: 'wrong' }]);
    expect(visit.saving).toEqual({ state: 'saved' });
  });

  it('a refused id leaves no gap: nothing of the answer is told, and nothing of the next', async () => {
    const platform = new Platform(edition);
    const visit = await atTheQuiz(platform);
    platform.refuses = (element) => (/interactions.*\.id$/.test(element) ? '391' : null);
    const before = platform.recorder?.calls.length;
    await visit.goOn(4);
    const elements = new Set(setsOf(platform, before).flatMap(({ element }) => /inter.*/.exec(element) ?? []));
    expect([...elements]).toEqual(['interactions.0.id']);
  });
});

describe('the limits of a score in SCORM 1.2', () => {
  it.each([
    ['raw', 0],
    ['raw,min', 0],
    ['raw,max', 0],
    ['raw,min,max', 2],
    ['max,min,raw', 2],
  ])('where score._children is %s, %i of them are written', async (children, written) => {
    const values: Record<string, string> = { 'cmi.core.score._children': children };
    const sets: string[] = [];
    const API = {
      LMSInitialize: () => 'true',
      LMSFinish: () => 'true',
      LMSCommit: () => 'true',
      LMSGetLastError: () => '0',
      LMSGetValue: (element: string) => values[element] ?? '',
      LMSSetValue: (element: string) => String(sets.push(element) > 0),
    };
    const visit = await new Visit({ parent: null, opener: null, API } as never).open();
    await visit.goOn();
    await visit.page.pass(30_000);
    expect(sets.filter((element) => /score\.m/.test(element))).toHaveLength(written);
  });
});

it('the measure of progress is the share of the sections done, with four decimals at the most', async () => {
  const platform = new Platform('2004');
  const visit = await new Visit(platform.launch()).open();
  await visit.doAndWait({ type: 'section-finished', section: 'definition', on: today }, 5000);
  await visit.doAndWait({ type: 'section-finished', section: 'rationale', on: today }, 5000);
  await visit.goOn();
  await visit.page.pass(30_000);
  const told = setsOf(platform).filter(({ element }) => element === 'cmi.progress_measure');
  expect(told.map(({ value }) => value)).toEqual(['0', '0.3333', '0.6667', '1']);
});
