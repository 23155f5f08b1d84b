// What becomes of a call, whatever the API says or throws, and what support reads of it.

import { describe, expect, it } from 'vitest';
import { Calls, SILENT, THREW, WINDOW_GONE } from '../../../src/lms/calls.js';
import { scorm12 } from '../../../src/lms/scorm12.js';
import { FakePage } from '../../fixtures/lms/fake-page.js';

function callsOf(api: object, home: object = { parent: null, opener: null }) {
  const page = new FakePage({ parent: null, opener: null });
  return { page, calls: new Calls({ api, edition: scorm12, home: home as never }, page) };
}
const throws = () => {
  throw new TypeError('no');
};
/** An API that gives one answer to every call, and one code. */
const apiOf = (said: unknown, code: unknown = '0', asked: string[] = []) =>
  Object.fromEntries(
    ['LMSInitialize', 'LMSFinish', 'LMSSetValue', 'LMSCommit', 'LMSGetValue', 'LMSGetLastError'].map((name) => [
      name,
      (...args: string[]) => {
        asked.push([name, ...args].join(' '));
        return name === 'LMSGetLastError' ? code : said;
      },
    ]),
  );

describe('a call is', () => {
  const no = (code: number) => ({ isOk: false, code });
  const rows: readonly [story: string, said: unknown, code: unknown, set: object, initialize: object][] = [
    ['"true"', 'true', '405', { isOk: true }, { isOk: true }],
    ['true', true, '405', { isOk: true }, { isOk: true }],
    ['"True" with 0', 'True', '0', { isOk: true }, { isOk: true }],
    ['1 with 0', 1, 0, { isOk: true }, { isOk: true }],
    ['"11" with 0', '11', 0, no(0), no(0)],
    ['"untrue" with 0', 'untrue', 0, no(0), no(0)],
    ['"truer" with 0', 'truer', 0, no(0), no(0)],
    ['"True" with a code', 'True', '405', no(405), no(405)],
    ['"false" with a code', 'false', '405', no(405), no(405)],
    ['"false" with a code that is a number', false, 405, no(405), no(405)],
    ['"false" with 0', 'false', '0', no(0), no(0)],
    ['"false" with words for a code', 'false', 'unknown', no(0), no(0)],
    ['nothing, with 0', undefined, '0', { isOk: true }, no(SILENT)],
    ['null, with 0', null, '0', { isOk: true }, no(SILENT)],
    ['nothing, with a code', undefined, '405', no(405), no(405)],
    ['nothing, and null for a code', undefined, null, no(SILENT), no(SILENT)],
    ['nothing, and "" for a code', undefined, '', no(SILENT), no(SILENT)],
    ['a promise', Promise.resolve('true'), '0', no(-4), no(-4)],
    ['an object', {}, '0', no(0), no(0)],
  ];
  it.each(rows)('judged by its answer %s', (_, said, code, set, initialize) => {
    const { calls } = callsOf(apiOf(said, code));
    expect(calls.set('cmi.core.exit', 'suspend')).toEqual(set);
    expect(calls.commit()).toEqual(set);
    expect(calls.initialize()).toEqual(initialize);
    expect(calls.terminate()).toEqual(initialize);
  });

  it('a refusal where it throws, where there is none, and where not even the code can be had', () => {
    expect(callsOf({ LMSCommit: throws }).calls.commit()).toEqual({ isOk: false, code: THREW });
    expect(callsOf({ LMSCommit: () => 'false', LMSGetLastError: throws }).calls.commit()).toEqual({
      isOk: false,
      code: THREW,
    });
    expect(callsOf({}).calls.commit()).toEqual({ isOk: false, code: SILENT });
  });

  it('not made where the window that holds the API is gone, or cannot be touched', () => {
    const asked: string[] = [];
    expect(callsOf(apiOf('true', '0', asked), { closed: true }).calls.commit()).toEqual({
      isOk: false,
      code: WINDOW_GONE,
    });
    const untouchable = Object.defineProperty({}, 'closed', { get: throws });
    expect(callsOf(apiOf('true', '0', asked), untouchable).calls.isWindowGone()).toBe(true);
    expect(callsOf(apiOf('true', '0', asked), { closed: false }).calls.isWindowGone()).toBe(false);
    expect(asked).toEqual([]);
  });

  it('made as the edition spells it, and answered with text or nothing', () => {
    const asked: string[] = [];
    const { calls } = callsOf(apiOf(7, '0', asked));
    calls.initialize();
    calls.set('cmi.core.exit', 'suspend');
    expect(calls.get('cmi.launch_data')).toBe('7');
    calls.commit();
    calls.terminate();
    expect(asked.filter((call) => !call.startsWith('LMSGetLastError'))).toEqual([
      'LMSInitialize ',
      'LMSSetValue cmi.core.exit suspend',
      'LMSGetValue cmi.launch_data',
      'LMSCommit ',
      'LMSFinish ',
    ]);
    for (const nothing of [null, undefined, '']) expect(callsOf(apiOf(nothing)).calls.get('cmi.x')).toBe('');
    expect(callsOf({ LMSGetValue: throws }).calls.get('cmi.x')).toBe('');
  });
});

describe('support reads', () => {
  it('each call with its time, its answer and how long it took, and values only where they tell nothing of the learner', () => {
    const { calls, page } = callsOf({
      ...apiOf('true'),
      LMSGetValue: (element: string) => {
        page.now += 12;
        return element.endsWith('student_name') ? 'Okafor, Ada' : 'incomplete';
      },
      LMSCommit: () => {
        page.now += 1_234;
        return 'false';
      },
      LMSGetLastError: () => '101',
    });
    calls.initialize();
    page.now = 1_500;
    calls.get('cmi.core.lesson_status');
    calls.get('cmi.core.student_name');
    calls.set('cmi.core.exit', 'suspend');
    calls.set('cmi.suspend_data', 'v1~');
    calls.commit();
    calls.note('interactions: full');
    expect(calls.list()).toEqual([
      '2.8 s interactions: full',
      '0.0 s LMSInitialize: true (0 ms)',
      '1.5 s LMSGetValue cmi.core.lesson_status: "incomplete" (12 ms)',
      '1.5 s LMSGetValue cmi.core.student_name: 11 characters (12 ms)',
      '1.5 s LMSSetValue cmi.core.exit "suspend": true (0 ms)',
      '1.5 s LMSSetValue cmi.suspend_data: true (0 ms)',
      '1.5 s LMSCommit: false, code 101 (1234 ms)',
    ]);
  });

  it('that a value could not be had, and a promise once', () => {
    const { calls } = callsOf({ ...apiOf(Promise.resolve('true')), LMSGetValue: throws });
    calls.get('cmi.core.exit');
    calls.commit();
    calls.commit();
    expect(calls.list()).toEqual([
      '0.0 s answers with a promise',
      '0.0 s LMSGetValue cmi.core.exit: threw (0 ms)',
      '0.0 s LMSCommit: false, code -4 (0 ms)',
      '0.0 s LMSCommit: false, code -4 (0 ms)',
    ]);
  });

  it('the newest 400 calls, and how many there were before', () => {
    const { calls } = callsOf(apiOf('true'));
    for (let at = 0; at < 400; at += 1) calls.commit();
    expect(calls.list()).toHaveLength(400);
    calls.terminate();
    expect(calls.list()).toHaveLength(401);
    expect(calls.list()[0]).toBe('(1 calls before these)');
    expect(calls.list().at(-1)).toBe('0.0 s LMSFinish: true (0 ms)');
  });
});

it('our own codes are none of a standard', () => {
  expect([THREW, WINDOW_GONE, SILENT].every((code) => code < 0)).toBe(true);
  expect(new Set([THREW, WINDOW_GONE, SILENT]).size).toBe(3);
});

it('a value that is not there is listed as empty', () => {
  const { calls } = callsOf(apiOf(undefined));
  expect([calls.get('cmi.core.lesson_status'), calls.get('cmi.suspend_data')]).toEqual(['', '']);
  expect(calls.list().map((line) => line.replace(/^.*: (.*) \(.*$/, '$1'))).toEqual(['""', '0 characters']);
});
