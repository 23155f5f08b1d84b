// A full run, cut at each of its steps by each thing that can cut it, opened again and finished: the end is the same
// as that of the run that nothing cut, and what the learner was told is saved is there.

import { beforeAll, describe, expect, it } from 'vitest';
import type { Progress } from '../../../src/model/progress.js';
import { progressOf } from '../../../src/tracking/restore.js';
import { nothingRestored } from '../../../src/tracking/tracker.js';
import { noFaults } from '../../../scripts/preview/faulty-lms.js';
import { course } from '../../fixtures/lms/tracked-course.js';
import { stepsTried } from '../../fixtures/lms/runs.js';
import { answersOf, Visit } from '../../fixtures/lms/scripted-learner.js';
import { Platform, type EditionName, type Habits, type PlatformRecord } from '../../fixtures/lms/platform.js';

interface Cut {
  readonly story: string;
  /** What happens to the course that is open. Answers the window that goes on afterwards; null where the course is opened again. */
  readonly happen: (visit: Visit, platform: Platform) => Promise<Visit | null>;
}

const steps = 3;

const cuts: readonly Cut[] = [
  {
    story: 'the tab is closed',
    async happen(visit, platform) {
      visit.page.events?.leaving();
      platform.kill();
      return null;
    },
  },
  {
    story: 'the tab is closed, and the last message of a closing page does not arrive',
    async happen(visit, platform) {
      platform.kill();
      visit.page.events?.leaving();
      return null;
    },
  },
  {
    story: 'the browser dies',
    async happen(_, platform) {
      platform.kill();
      return null;
    },
  },
  {
    story: 'the network goes, the LMS says "true" to everything, and the tab is closed three steps later',
    async happen(visit, platform) {
      goOffline(visit, platform);
      await visit.goOn(steps);
      visit.page.events?.leaving();
      platform.kill();
      return null;
    },
  },
  {
    story: 'the network goes, the LMS says "true" to everything, and three steps later it is back',
    async happen(visit, platform) {
      goOffline(visit, platform);
      await visit.goOn(steps);
      await comeBack(visit, platform);
      return visit;
    },
  },
  {
    story: 'the LMS answers "false" to every commit for three steps',
    async happen(visit, platform) {
      platform.faults = { ...noFaults, commit: 'fails' };
      await visit.goOn(steps);
      await comeBack(visit, platform);
      return visit;
    },
  },
  {
    story: 'every call throws for three steps, and the tab is closed',
    async happen(visit, platform) {
      platform.faults = { ...noFaults, session: 'throws' };
      await visit.goOn(steps);
      visit.page.events?.leaving();
      platform.kill();
      return null;
    },
  },
  {
    story: 'every call throws for three steps, and then works again',
    async happen(visit, platform) {
      platform.faults = { ...noFaults, session: 'throws' };
      await visit.goOn(steps);
      await comeBack(visit, platform);
      return visit;
    },
  },
  {
    story: 'each commit blocks the page for 800 ms from here on, and the browser dies three steps later',
    async happen(visit, platform) {
      platform.faults = { ...noFaults, slow: 800 };
      await visit.goOn(steps);
      platform.kill();
      return null;
    },
  },
  {
    story: 'the LMS can take no value for three steps (ESR), and then takes them',
    async happen(visit, platform) {
      platform.refuses = () => '101';
      await visit.goOn(steps);
      await comeBack(visit, platform);
      return visit;
    },
  },
  {
    story: 'the LMS signs the learner out, refuses this window for ever (Moodle), and the course is opened again',
    async happen(visit, platform) {
      platform.faults = { ...noFaults, commit: 'fails' };
      visit.page.reaches = 'sent-elsewhere';
      await visit.goOn(steps);
      await visit.page.pass(10_000);
      visit.page.reaches = 'reached';
      visit.tracker.flush();
      await visit.page.pass(70_000);
      expect(visit.saving).toEqual({ state: 'unsaved', why: 'session-ended' });
      visit.page.events?.leaving();
      platform.kill();
      return null;
    },
  },
  {
    story: 'the browser dies, and the API of the next launch comes only after three steps',
    async happen(visit, platform) {
      platform.kill();
      visit.page.isDead = true;
      const around: Record<string, unknown> = { parent: null, opener: null };
      const late = await new Visit({ parent: around, opener: null }).open();
      await late.goOn(steps);
      expect(late.saving).toEqual({ state: 'nothing-records', why: 'no-lms' });
      Object.assign(around, platform.launch());
      await late.page.pass(6_000);
      expect(late.isFoundLate).toBe(true);
      // The place is the learner's own; the run that nothing cut ends in the quiz.
      late.do({ type: 'opened', screen: 'quiz' });
      return late;
    },
  },
  {
    story: 'the browser dies, and the next visit of three steps cannot read what was saved',
    async happen(visit, platform) {
      platform.kill();
      visit.page.isDead = true;
      platform.faults = { ...noFaults, state: 'damaged' };
      const blind = await open(platform);
      const hadText = platform.kept().suspendData !== '';
      expect(blind.saving).toEqual(hadText ? { state: 'unsaved', why: 'unreadable' } : { state: 'saved' });
      if (hadText) await blind.goOn(steps);
      blind.page.events?.leaving();
      blind.page.isDead = true;
      platform.kill();
      return null;
    },
  },
  {
    story: 'the learner changes to another tab and comes back',
    async happen(visit) {
      visit.page.hide();
      await visit.page.pass(30_000);
      visit.page.show();
      await visit.page.pass(5_000);
      return visit;
    },
  },
];

function goOffline(visit: Visit, platform: Platform): void {
  platform.hasNetwork = false;
  visit.page.reaches = 'unreachable';
}

async function comeBack(visit: Visit, platform: Platform): Promise<void> {
  platform.hasNetwork = true;
  platform.faults = noFaults;
  platform.refuses = () => null;
  visit.page.reaches = 'reached';
  visit.page.events?.online();
  await visit.page.pass(70_000);
}

/** What the LMS holds at the end, and what a next launch would make of it. */
interface End {
  readonly kept: Omit<PlatformRecord, 'suspendData'>;
  readonly progress: Progress;
}

function endOf(platform: Platform): End {
  const { suspendData, ...kept } = platform.kept();
  return { kept, progress: progressOf(course, { ...nothingRestored, suspendData }) };
}

async function open(platform: Platform): Promise<Visit> {
  const visit = new Visit(platform.launch());
  platform.block = (ms) => {
    visit.page.now += ms;
  };
  return visit.open();
}

async function finish(visit: Visit): Promise<void> {
  await visit.goOn();
  await visit.page.pass(30_000);
  await visit.close();
}

async function uncut(edition: EditionName, habits: Habits): Promise<{ readonly end: End; readonly length: number }> {
  const platform = new Platform(edition, habits);
  const visit = await open(platform);
  const length = await visit.goOn();
  await visit.page.pass(30_000);
  await visit.close();
  return { end: endOf(platform), length };
}

/** The answers that the learner was told are saved are in the LMS, as its rows and in the saved state. */
function expectSaved(visit: Visit, platform: Platform): void {
  const rows = platform
    .kept()
    .rows.map(
      ({ id, response }) =>
        `${id.replace(/^(Q\d+_[a-z_]+?)(?:_A(\d+))?$/, (_, name, attempt) => `${name}#${attempt ?? 1}`)} ${response}`,
    );
  expect(rows).toEqual(expect.arrayContaining([...visit.savedAnswers]));
}

/** Whoever was told "saved" finds it there again: an end that is the same could also come of doing it all once more. */
function expectRemembered({ saved, savedAnswers }: Visit, { progress }: Visit, at: number): void {
  const done = Object.fromEntries(Object.entries(saved.sections).filter(([, how]) => how === 'done'));
  expect(progress.sections, `sections, cut after step ${at}`).toMatchObject(done);
  expect(progress.quiz.finished, `attempts, cut after step ${at}`).toBeGreaterThanOrEqual(saved.quiz.finished);
  if (progress.quiz.attempt?.number === saved.quiz.attempt?.number)
    expect(answersOf(progress), `answers, cut after step ${at}`).toEqual(expect.arrayContaining([...savedAnswers]));
}

const platforms = [
  { edition: '1.2', habits: { sendsChangesOnly: true }, name: 'SCORM 1.2, where the LMS sends only what changed' },
  { edition: '1.2', habits: {}, name: 'SCORM 1.2, where the LMS sends everything' },
  { edition: '2004', habits: {}, name: 'SCORM 2004' },
] as const;

describe.each(platforms)('a course in $name', ({ edition, habits }) => {
  let whole: Awaited<ReturnType<typeof uncut>>;
  beforeAll(async () => {
    whole = await uncut(edition, habits);
  });

  it('ends passed, with both attempts answer by answer', () => {
    expect(whole.end.kept).toMatchObject({ completed: true, passed: true, score: 100 });
    expect(whole.end.kept.rows).toHaveLength(12);
    expect(whole.end.progress.quiz).toMatchObject({ passed: true, finished: 2 });
  });

  it.each(cuts.map((cut, shift) => ({ ...cut, shift })))(
    'ends the same when at any step $story',
    async ({ happen, shift }) => {
      for (const at of stepsTried(whole.length, shift)) {
        const platform = new Platform(edition, habits);
        const visit = await open(platform);
        await visit.goOn(at);
        const goesOn = await happen(visit, platform);
        expectSaved(visit, platform);
        expect(platform.refused(), `calls refused, cut after step ${at}`).toEqual([]);
        visit.page.isDead = goesOn !== visit;
        platform.faults = noFaults;
        platform.hasNetwork = true;
        const next = goesOn ?? (await open(platform));
        expectRemembered(visit, next, at);
        await finish(next);
        expect(next.saving, `told at the end, cut after step ${at}`).toEqual({ state: 'closed', saved: true });
        expect(endOf(platform), `cut after step ${at}`).toEqual(whole.end);
        expect(platform.refused(), `calls refused, cut after step ${at}`).toEqual([]);
      }
    },
  );
});
