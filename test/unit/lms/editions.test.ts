// How each edition spells it, judged by the strict recorder, and what an answer costs in calls.

import { describe, expect, it } from 'vitest';
import { clockSpan, clockTime, isoSpan, isoTime, plain } from '../../../src/lms/formats.js';
import { noFaults } from '../../../scripts/preview/faulty-lms.js';
import { nextOf, Visit } from '../../fixtures/lms/scripted-learner.js';
import { Platform } from '../../fixtures/lms/platform.js';

describe('times', () => {
  it.each([
    [0, '0000:00:00', 'PT0S'],
    [59.9, '0000:00:59', 'PT59S'],
    [60, '0000:01:00', 'PT1M'],
    [754, '0000:12:34', 'PT12M34S'],
    [3600, '0001:00:00', 'PT1H'],
    [36_000_000, '9999:59:59', 'PT10000H'],
    [-5, '0000:00:00', 'PT0S'],
  ])('%d seconds', (seconds, in12, in2004) => {
    expect(clockSpan(seconds)).toBe(in12);
    expect(isoSpan(seconds)).toBe(in2004);
  });

  it('a moment has two decimals and a Z, or is a time of day', () => {
    expect(isoTime(new Date('2026-11-23T10:11:12.123Z'))).toBe('2026-11-23T10:11:12.12Z');
    expect(clockTime(new Date(2026, 10, 23, 9, 5, 7))).toBe('09:05:07');
  });
});

describe('words for an LMS', () => {
  it.each([
    ['“Reciprocity” – it’s both…', '"Reciprocity" - it\'s both...'],
    ['<p>Café &amp; <strong>crêpe</strong></p>\nnext\tline', 'Cafe &amp; crepe next line'],
    ['🙂 fine', 'fine'],
    ['x'.repeat(300), `${'x'.repeat(247)}...`],
  ])('%s', (text, expected) => {
    expect(plain(text, 250)).toBe(expected);
  });
});

describe.each(['1.2', '2004'] as const)('in SCORM %s', (edition) => {
  const lines = async () => {
    const platform = new Platform(edition);
    const visit = await new Visit(platform.launch()).open();
    await visit.goOn();
    await visit.page.pass(30_000);
    await visit.close();
    return { platform, calls: platform.recorder?.calls ?? [] };
  };

  it('every element of an interaction stands in the order of the standard, for each kind of question', async () => {
    const { calls, platform } = await lines();
    const of = (index: number) =>
      calls
        .filter(({ args }) => args[0]?.startsWith(`cmi.interactions.${index}.`))
        .map(({ args }) => [args[0]?.replace(/^.*?\d+\./, ''), args[1]]);
    const names12 = [
      'id',
      'type',
      'time',
      'correct_responses.0.pattern',
      'weighting',
      'student_response',
      'result',
      'latency',
    ];
    const names2004 = [
      'id',
      'type',
      'timestamp',
      'correct_responses.0.pattern',
      'weighting',
      'learner_response',
      'result',
      'latency',
      'description',
    ];
    for (let index = 0; index < 12; index += 1)
      expect(of(index).map(([name]) => name)).toEqual(edition === '1.2' ? names12 : names2004);
    const types = [0, 1, 2, 3, 5].map((index) => of(index)[1]?.[1]);
    expect(types).toEqual(['choice', 'choice', 'choice', 'matching', 'sequencing']);
    const responses = [6, 7, 8, 9, 11].map(
      (index) => Object.fromEntries(of(index))[edition === '1.2' ? 'student_response' : 'learner_response'],
    );
    expect(responses).toEqual(
      edition === '1.2'
        ? ['d', 'a,c,e', 'f,b', '1.a,2.b,3.c', 'a,b,c,d,e,f,g']
        : ['d', 'a[,]c[,]e', 'f[,]b', '1[.]a[,]2[.]b[,]3[.]c', 'a[,]b[,]c[,]d[,]e[,]f[,]g'],
    );
    expect(Object.fromEntries(of(0))).toMatchObject({
      result: edition === '1.2' ? 'wrong' : 'incorrect',
      latency: edition === '1.2' ? '0000:00:12' : 'PT12S',
      weighting: '1',
    });
    expect(platform.recorder?.refused()).toEqual([]);
  });

  it('everything written is ASCII, and only suspend_data is longer than 255', async () => {
    const { calls } = await lines();
    for (const {
      args: [element, value = ''],
    } of calls) {
      expect(value, element).toMatch(/^[\x20-\x7e]*$/);
      if (element !== 'cmi.suspend_data') expect(value.length, element).toBeLessThanOrEqual(255);
    }
  });

  it('the session time is there before every commit with a final status, and is at least a second', async () => {
    const { calls } = await lines();
    const said = calls.map(({ method, args }) => (method.endsWith('Commit') ? 'commit' : (args[0] ?? method)));
    const time = said.findIndex((one) => one.endsWith('session_time'));
    expect(time).toBeGreaterThan(0);
    expect(time).toBeLessThan(said.indexOf('commit'));
    expect(calls[time]?.args[1]).toBe(edition === '1.2' ? '0000:00:01' : 'PT1S');
  });

  it('the passing score is there before the status that it earned, in the same commit', async () => {
    const { calls } = await lines();
    const at = (element: string, value: string) =>
      calls.findIndex(({ args }) => args[0] === element && args[1] === value);
    const score = at(edition === '1.2' ? 'cmi.core.score.raw' : 'cmi.score.raw', '100');
    const status = edition === '1.2' ? at('cmi.core.lesson_status', 'passed') : at('cmi.success_status', 'passed');
    expect(score).toBeGreaterThan(0);
    expect(status).toBeGreaterThan(score);
    expect(calls.slice(score, status).some(({ method }) => method.endsWith('Commit'))).toBe(false);
    const finals = calls.filter(
      ({ args }) =>
        /lesson_status|completion_status/.test(args[0] ?? '') &&
        /passed|completed/.test(args[1] ?? '') &&
        !args[0]?.includes('objectives'),
    );
    expect(finals).toHaveLength(1);
  });

  it.each([
    ['there', 10],
    ['unsupported', 2],
  ] as const)(
    'with interactions %s an answer costs at most %i SetValue and one Commit, and no GetLastError',
    async (lists, most) => {
      const platform = new Platform(edition);
      platform.faults = { ...noFaults, lists };
      const visit = await new Visit(platform.launch()).open();
      let asked = 0;
      const api = Object.values(visit.page.frame).find(
        (value) => typeof value === 'object' && value !== null,
      ) as Record<string, () => unknown>;
      const name = edition === '1.2' ? 'LMSGetLastError' : 'GetLastError';
      const lastError = api[name] as () => unknown;
      api[name] = () => {
        asked += 1;
        return lastError();
      };
      const costs: number[] = [];
      for (let event = nextOf(visit.progress); event; event = nextOf(visit.progress)) {
        const before = platform.recorder?.calls.length ?? 0;
        const wasFinished = visit.progress.quiz.finished;
        await visit.doAndWait(event);
        const calls = platform.recorder?.calls.slice(before) ?? [];
        const sets = calls.filter(({ method }) => method.endsWith('SetValue')).length;
        if (event.type !== 'answer-checked') continue;
        expect(calls.filter(({ method }) => method.endsWith('Commit'))).toHaveLength(1);
        if (visit.progress.quiz.finished === wasFinished) costs.push(sets);
        else expect(sets).toBeLessThanOrEqual(most + 5); // the last answer also brings score and status
        await visit.page.pass(10_000);
      }
      expect(Math.max(...costs)).toBeLessThanOrEqual(most);
      expect(asked).toBe(0);
    },
  );
});
