// Platforms as the facts describe them, each with its own way of being wrong.

import { describe, expect, it } from 'vitest';
import { noFaults } from '../../../scripts/preview/faulty-lms.js';
import { isMutated } from '../../fixtures/lms/runs.js';
import { checked, nextOf, questionOf, responseOf, Visit } from '../../fixtures/lms/scripted-learner.js';
import { Platform } from '../../fixtures/lms/platform.js';
import { rightResponseOf } from '../../../src/questions/marking.js';

/** An LMS made of nothing but a table and its own words for yes and no. */
function simpleLms(values: Record<string, string>, words: { yes: unknown; no: unknown; code: unknown }) {
  const sets: [string, string][] = [];
  const api = {
    LMSInitialize: () => words.yes,
    LMSFinish: () => words.yes,
    LMSCommit: () => words.yes,
    LMSGetLastError: () => words.code,
    LMSGetValue(element: string): unknown {
      if (!(element in values)) throw new TypeError('Cannot read properties of null (reading "toString")');
      return values[element];
    },
    LMSSetValue(element: string, value: string): unknown {
      sets.push([element, value]);
      return words.yes;
    },
  };
  return { frame: { parent: null, opener: null, API: api }, sets, api };
}

describe('the Learning Hub', () => {
  it('answers with booleans and numbers, throws where it has no value, and is understood', async () => {
    const { frame, sets } = simpleLms(
      { 'cmi.core.lesson_status': 'incomplete', 'cmi.interactions._children': 'id', 'cmi.interactions._count': '0' },
      { yes: true, no: false, code: 0 },
    );
    const visit = await new Visit(frame).open();
    await visit.goOn();
    await visit.page.pass(10_000);
    expect(visit.saving).toEqual({ state: 'saved' });
    expect(sets).toContainEqual(['cmi.core.lesson_status', 'passed']);
  });

  it('starts its list at zero at each launch: each answer is recorded once, from zero, without a gap', async () => {
    const platform = new Platform('1.2', { startsAtZero: true });
    const first = await new Visit(platform.launch()).open();
    await first.goOn(17);
    await first.close();
    const second = await new Visit(platform.launch()).open();
    await second.goOn();
    await second.page.pass(10_000);
    await second.close();
    const ids = platform.kept().rows.map(({ id }) => id);
    expect(ids).toHaveLength(12);
    expect(new Set(ids).size).toBe(12);
    expect(platform.refused()).toEqual([]);
  });

  it('begins clean after a completion: no fault, a fresh course', async () => {
    const platform = new Platform('1.2', { startsAtZero: true, cleanAfterFinal: true });
    const first = await new Visit(platform.launch()).open();
    await first.goOn();
    await first.close();
    const again = await new Visit(platform.launch()).open();
    expect(again.progress).toMatchObject({ completedOn: null, quiz: { passed: false, finished: 0 } });
    expect(again.saving).toEqual({ state: 'saved' });
  });

  it('fails a commit without a code: the answer counts, not the code', async () => {
    const { frame, api } = simpleLms({ 'cmi.core.lesson_status': 'incomplete' }, { yes: true, no: false, code: 0 });
    const visit = await new Visit(frame).open();
    api.LMSCommit = () => false;
    await visit.goOn(14);
    expect(visit.saving).toEqual({ state: 'unsaved', why: 'refused' });
  });
});

describe('ESR', () => {
  it('has no interactions and no objectives: asked once, never written, and everything else arrives', async () => {
    const platform = new Platform('1.2');
    platform.faults = { ...noFaults, lists: 'unsupported', cut: 4096 };
    const visit = await new Visit(platform.launch()).open();
    await visit.goOn();
    await visit.page.pass(10_000);
    await visit.close();
    const lists = platform.recorder?.calls
      .filter(({ args }) => /interactions|objectives/.test(args[0] ?? ''))
      .map(({ method, args }) => `${method} ${args[0]}`);
    expect(lists).toEqual(['LMSGetValue cmi.interactions._children', 'LMSGetValue cmi.objectives._children']);
    expect(platform.kept()).toMatchObject({ passed: true, score: 100 });
    expect(visit.saving).toEqual({ state: 'closed', saved: true });
  });

  it('knows neither the least nor the most of a score: not asked twice, not written, not in the way', async () => {
    const { frame, sets, api } = simpleLms(
      { 'cmi.core.lesson_status': 'incomplete', 'cmi.core.score._children': 'raw' },
      { yes: 'true', no: 'false', code: '401' },
    );
    const visit = await new Visit(frame).open();
    await visit.goOn();
    await visit.page.pass(10_000);
    expect(sets.filter(([element]) => /score/.test(element))).toEqual([
      ['cmi.core.score.raw', '0'],
      ['cmi.core.score.raw', '100'],
    ]);
    expect(visit.saving).toEqual({ state: 'saved' });
    expect(api).toBeDefined();
  });

  it('refuses an optional value: nobody hears of it, and what counts is kept', async () => {
    const { frame, api, sets } = simpleLms(
      {
        'cmi.core.lesson_status': 'incomplete',
        'cmi.interactions._children': 'id',
        'cmi.interactions._count': '0',
        'cmi.objectives._children': 'id',
        'cmi.objectives._count': '0',
      },
      { yes: 'true', no: 'false', code: '401' },
    );
    const take = api.LMSSetValue;
    api.LMSSetValue = (element, value) =>
      /latency|weighting|objectives|location/.test(element) ? 'false' : take(element, value);
    const visit = await new Visit(frame).open();
    await visit.goOn();
    await visit.page.pass(30_000);
    expect(visit.saving).toEqual({ state: 'saved' });
    expect(sets).toContainEqual(['cmi.core.lesson_status', 'passed']);
    expect(sets.filter(([element]) => element.endsWith('.id'))).toHaveLength(12);
  });
});

describe('Fuse', () => {
  it('deletes the state once the course is completed: the pass and the score are read from its own elements', async () => {
    const platform = new Platform('1.2', { forgetsOnCompletion: true });
    const first = await new Visit(platform.launch()).open();
    await first.goOn();
    await first.close();
    const again = await new Visit(platform.launch()).open();
    expect(again.remembered).toMatchObject({
      suspendData: '',
      passed: true,
      completed: true,
      score: 100,
      interactionsHeld: 12,
    });
    expect(again.progress).toMatchObject({
      completedOn: '',
      quiz: { passed: true, best: { percent: 100 }, finished: 2, forgotten: 12 },
    });
    await again.doAndWait({ type: 'attempt-started', seed: 5 });
    for (const item of again.progress.quiz.attempt?.items ?? [])
      await again.doAndWait(checked(item, responseOf(item, 1)));
    await again.page.pass(10_000);
    await again.close();
    const kept = platform.kept();
    expect(kept).toMatchObject({ passed: true, completed: true, score: 100 });
    expect(kept.rows).toHaveLength(18);
    expect(new Set(kept.rows.map(({ id }) => id)).size).toBe(18);
    expect(kept.rows[12]?.id).toMatch(/_A3$/);
    expect(platform.refused()).toEqual([]);
  });
});

describe('an LMS that gives no credit', () => {
  it('keeps the place and hears of no score, no status and no answer', async () => {
    const { frame, sets } = simpleLms(
      {
        'cmi.core.lesson_status': 'incomplete',
        'cmi.core.lesson_mode': 'normal',
        'cmi.core.credit': 'no-credit',
        'cmi.interactions._children': 'id',
        'cmi.interactions._count': '0',
      },
      { yes: 'true', no: 'false', code: '0' },
    );
    const visit = await new Visit(frame).open();
    await visit.goOn();
    await visit.page.pass(30_000);
    expect(visit.remembered?.mode).toBe('uncounted');
    expect(visit.saving).toEqual({ state: 'saved' });
    expect([...new Set(sets.map(([element]) => element))].sort()).toEqual([
      'cmi.core.exit',
      'cmi.core.lesson_location',
      'cmi.core.session_time',
      'cmi.suspend_data',
    ]);
  });
});

describe('an LMS that puts its own objective first', () => {
  it('keeps it; ours stand behind it', async () => {
    const platform = new Platform('2004');
    platform.held = { exit: 'suspend', objectives: { 0: { id: 'PRIMARYOBJ' } } };
    const visit = await new Visit(platform.launch()).open();
    await visit.goOn(6);
    await visit.page.pass(30_000);
    const ids = platform.recorder?.calls
      .filter(({ args }) => /objectives\.\d+\.id$/.test(args[0] ?? '') && args.length === 2)
      .map(({ args }) => args.join(' '));
    expect(ids?.slice(0, 2)).toEqual([
      'cmi.objectives.1.id section_definition',
      'cmi.objectives.2.id section_rationale',
    ]);
    expect(platform.refused()).toEqual([]);
  });
});

// Two seconds each: too dear for each of some thousand mutants, and interactions.test.ts holds the limit by itself.
describe.skipIf(isMutated)('many attempts in one visit', () => {
  it.each(['1.2', '2004'] as const)(
    'in SCORM %s the answers stay within what a closing page may send, and the score goes on',
    async (edition) => {
      const platform = new Platform(edition);
      const visit = await new Visit(platform.launch()).open();
      await visit.goOn();
      for (let attempt = 3; attempt <= 40; attempt += 1) {
        await visit.doAndWait({ type: 'attempt-started', seed: attempt });
        for (const item of visit.progress.quiz.attempt?.items ?? [])
          await visit.doAndWait(checked(item, rightResponseOf(questionOf(item))));
      }
      await visit.page.pass(10_000);
      expect(visit.saving).toEqual({ state: 'saved' });
      const form = [...(platform.recorder?.calls ?? [])].filter(({ method }) => method.endsWith('SetValue'));
      const last = new Map(form.map(({ args: [element = '', value = ''] }) => [element, value]));
      const bytes = [...last].reduce(
        (sum, [element, value]) => sum + element.replaceAll('.', '__').length + 2 + encodeURIComponent(value).length,
        0,
      );
      expect(bytes).toBeLessThan(65_536);
      expect(platform.kept().rows.length).toBeGreaterThanOrEqual(36);
      expect(visit.tracker.supportDetails().join()).toContain('interactions: full');
      expect(nextOf(visit.progress)).toBeNull();
    },
  );
});
