// The strict recorder judged by the observed verdicts of the standard's own test suite and of strict LMSs
// (reference: the data models of SCORM 1.2 and 2004, and what scorm-again lets pass).

import { Scorm12API, Scorm2004API } from 'scorm-again';
import { describe, expect, it } from 'vitest';
import { strictRecorder } from '../../../scripts/preview/strict-recorder.js';

type Edition = '1.2' | '2004';
const names = {
  '1.2': {
    initialize: 'LMSInitialize',
    terminate: 'LMSFinish',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    lastError: 'LMSGetLastError',
  },
  '2004': {
    initialize: 'Initialize',
    terminate: 'Terminate',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    lastError: 'GetLastError',
  },
} as const;

function recorderOf(edition: Edition) {
  const service = { processHttpRequest: () => ({ result: 'true', errorCode: 0 }), updateSettings() {} };
  const settings = { lmsCommitUrl: 'here', logLevel: 5, httpService: service } as unknown as ConstructorParameters<
    typeof Scorm12API
  >[0];
  const recorder = strictRecorder(edition === '1.2' ? new Scorm12API(settings) : new Scorm2004API(settings), edition);
  const say = (verb: keyof (typeof names)['1.2'], ...args: string[]) =>
    String(recorder.api[names[edition][verb]]?.(...args));
  return { recorder, say, code: () => say('lastError') };
}

const begun: Readonly<Record<Edition, readonly (readonly [string, string])[]>> = {
  '1.2': [
    ['cmi.interactions.0.id', 'Q01_a'],
    ['cmi.interactions.0.type', 'choice'],
  ],
  '2004': [
    ['cmi.interactions.0.id', 'Q01_a'],
    ['cmi.interactions.0.type', 'choice'],
    ['cmi.objectives.0.id', 'section_a'],
  ],
};

/** [edition, element, value, code]: code 0 for what is accepted. */
const verdicts: readonly (readonly [Edition, string, string, number])[] = [
  ['1.2', 'cmi.suspend_data', 'x'.repeat(4096), 0],
  ['1.2', 'cmi.suspend_data', 'x'.repeat(4097), 405],
  ['1.2', 'cmi.suspend_data', 'café', 405],
  ['1.2', 'cmi.core.lesson_location', 'x'.repeat(255), 0],
  ['1.2', 'cmi.core.lesson_location', 'x'.repeat(256), 405],
  ['1.2', 'cmi.core.lesson_status', 'incomplete', 0],
  ['1.2', 'cmi.core.lesson_status', 'complete', 405],
  ['1.2', 'cmi.core.lesson_status', 'not attempted', 405],
  ['1.2', 'cmi.core.exit', 'suspend', 0],
  ['1.2', 'cmi.core.exit', '', 0],
  ['1.2', 'cmi.core.exit', 'normal', 405],
  ['1.2', 'cmi.core.score.raw', '80', 0],
  ['1.2', 'cmi.core.score.raw', '99.99', 0],
  ['1.2', 'cmi.core.score.raw', '101', 405],
  ['1.2', 'cmi.core.score.raw', '-1', 405],
  ['1.2', 'cmi.core.score.raw', '1e2', 405],
  ['1.2', 'cmi.core.session_time', '0000:12:34', 0],
  ['1.2', 'cmi.core.session_time', '1:10:00', 405],
  ['1.2', 'cmi.core.session_time', '00:70:00', 405],
  ['1.2', 'cmi.core.session_time', '00:10:00.123', 405],
  ['1.2', 'cmi.core.total_time', '0000:00:01', 403],
  ['1.2', 'cmi.core.student_id', 'x', 403],
  ['1.2', 'cmi.location', 'x', 201],
  ['1.2', 'cmi.interactions.0.id', 'q 1', 405],
  ['1.2', 'cmi.interactions.2.id', 'Q03', 201],
  ['1.2', 'cmi.interactions.1.type', 'choice', 201],
  ['1.2', 'cmi.interactions.0.type', 'other', 405],
  ['1.2', 'cmi.interactions.0.result', 'wrong', 0],
  ['1.2', 'cmi.interactions.0.result', 'incorrect', 405],
  ['1.2', 'cmi.interactions.0.student_response', 'a,c', 0],
  ['1.2', 'cmi.interactions.0.student_response', 'ab', 405],
  ['1.2', 'cmi.interactions.0.student_response', 'a, c', 405],
  ['1.2', 'cmi.interactions.0.correct_responses.0.pattern', 'a', 0],
  ['1.2', 'cmi.interactions.0.correct_responses.1.pattern', 'a', 201],
  ['1.2', 'cmi.interactions.0.time', '09:05:07', 0],
  ['1.2', 'cmi.interactions.0.time', '2026-11-23T09:05:07', 405],
  ['1.2', 'cmi.interactions.0.latency', '0000:00:12', 0],
  ['1.2', 'cmi.interactions.0.latency', 'PT12S', 405],
  ['1.2', 'cmi.objectives.0.status', 'passed', 201],
  ['1.2', 'cmi.objectives._count', '1', 403],

  ['2004', 'cmi.suspend_data', 'x'.repeat(64000), 0],
  ['2004', 'cmi.suspend_data', 'x'.repeat(64001), 406],
  ['2004', 'cmi.location', 'x'.repeat(1001), 406],
  ['2004', 'cmi.score.scaled', '0.8', 0],
  ['2004', 'cmi.score.scaled', '80', 407],
  ['2004', 'cmi.score.scaled', '', 406],
  ['2004', 'cmi.progress_measure', '1.1', 407],
  ['2004', 'cmi.success_status', 'unknown', 0],
  ['2004', 'cmi.completion_status', 'complete', 406],
  ['2004', 'cmi.exit', 'normal', 0],
  ['2004', 'cmi.exit', 'quit', 406],
  ['2004', 'cmi.session_time', 'PT0S', 0],
  ['2004', 'cmi.session_time', 'PT1H2M3.25S', 0],
  ['2004', 'cmi.session_time', 'P', 406],
  ['2004', 'cmi.session_time', 'PT', 406],
  ['2004', 'cmi.session_time', 'PT1.5H', 406],
  ['2004', 'cmi.session_time', '0000:12:34', 406],
  ['2004', 'cmi.interactions.0.timestamp', '2026-11-23T10:11:12', 0],
  ['2004', 'cmi.interactions.0.timestamp', '2026-11-23T10:11:12.25Z', 0],
  ['2004', 'cmi.interactions.0.timestamp', '2026-11-23T10:11:30.255Z', 406],
  ['2004', 'cmi.interactions.0.timestamp', '2026-11-23T10:11:30Z', 406],
  ['2004', 'cmi.interactions.0.timestamp', '2039-11-23T10:11:30', 406],
  ['2004', 'cmi.interactions.0.id', 'q 1', 406],
  ['2004', 'cmi.interactions.0.id', 'urn:', 406],
  ['2004', 'cmi.interactions.2.id', 'Q03', 351],
  ['2004', 'cmi.interactions.1.type', 'choice', 408],
  ['2004', 'cmi.interactions.0.learner_response', 'a[,]c', 0],
  ['2004', 'cmi.interactions.0.learner_response', 'a[,]a', 406],
  ['2004', 'cmi.interactions.0.learner_response', 'a b', 406],
  ['2004', 'cmi.interactions.0.learner_response', 'a-b', 406],
  ['2004', 'cmi.interactions.0.result', 'incorrect', 0],
  ['2004', 'cmi.interactions.0.result', 'wrong', 406],
  ['2004', 'cmi.interactions.0.description', 'x'.repeat(251), 406],
  ['2004', 'cmi.objectives.0.id', 'section_b', 351],
  ['2004', 'cmi.objectives.1.id', 'section_a', 351],
  ['2004', 'cmi.objectives.1.score.raw', '5', 408],
  ['2004', 'cmi.learner_id', 'x', 404],
  ['2004', 'cmi.core.exit', 'suspend', 401],
];

describe('a value', () => {
  it.each(verdicts)('SCORM %s: %s = %.40s → %i', (edition, element, value, code) => {
    const { recorder, say, code: lastCode } = recorderOf(edition);
    say('initialize', '');
    for (const [before, with_] of begun[edition]) expect(say('set', before, with_)).toBe('true');
    expect(say('set', element, value)).toBe(code === 0 ? 'true' : 'false');
    expect(lastCode()).toBe(String(code));
    expect(recorder.refused().map(({ args }) => args[0])).toEqual(code === 0 ? [] : [element]);
  });

  it.each([
    ['1.2', 'matching', '1.a,2.b', '1.a,2.bc'],
    ['1.2', 'sequencing', 'a,b,c', 'a.b'],
    ['1.2', 'true-false', 't', 'yes'],
    ['1.2', 'likert', 'a', 'ab'],
    ['1.2', 'numeric', '3.5', 'three'],
    ['2004', 'matching', '1[.]a[,]2[.]b', '1.a,2.b'],
    ['2004', 'sequencing', 'a[,]b', 'a [,] b'],
    ['2004', 'true-false', 'true', 't'],
    ['2004', 'likert', 'agree', 'strongly agree'],
    ['2004', 'numeric', '3.5', 'three'],
  ] as const)('SCORM %s: a response of type %s may be %s, and not %s', (edition, type, good, bad) => {
    const { say } = recorderOf(edition);
    const response = edition === '1.2' ? 'cmi.interactions.0.student_response' : 'cmi.interactions.0.learner_response';
    say('initialize', '');
    say('set', 'cmi.interactions.0.id', 'Q01');
    expect(say('set', response, good)).toBe('false');
    say('set', 'cmi.interactions.0.type', type);
    expect(say('set', response, good)).toBe('true');
    expect(say('set', response, bad)).toBe('false');
  });
});

describe('the state of the session', () => {
  it.each([
    ['1.2', 301, 301, 301, 301],
    ['2004', 112, 122, 132, 142],
  ] as const)('SCORM %s: nothing goes before Initialize', (edition, terminate, get, set, commit) => {
    const { say, code } = recorderOf(edition);
    const codes = [
      ['terminate', ''],
      ['get', 'cmi.suspend_data'],
      ['set', 'cmi.suspend_data', 'x'],
      ['commit', ''],
    ] as const;
    expect(codes.map(([verb, ...args]) => [say(verb, ...args), Number(code())])).toEqual([
      ['false', terminate],
      ['', get],
      ['false', set],
      ['false', commit],
    ]);
  });

  it.each([
    ['1.2', 101, 301],
    ['2004', 103, 143],
  ] as const)(
    'SCORM %s: Initialize once, with the empty string, and nothing after the end',
    (edition, twice, after) => {
      const { say, code } = recorderOf(edition);
      expect([say('initialize', 'x'), code()]).toEqual(['false', '201']);
      expect(say('initialize', '')).toBe('true');
      expect([say('initialize', ''), Number(code())]).toEqual(['false', twice]);
      expect(say('terminate', '')).toBe('true');
      expect([say('commit', ''), Number(code())]).toEqual(['false', after]);
    },
  );

  it('write-only elements cannot be read, and reading what was never set is no fault of the course', () => {
    const { say, recorder } = recorderOf('2004');
    say('initialize', '');
    expect(say('get', 'cmi.location')).toBe('');
    expect(recorder.refused()).toEqual([]);
    expect(say('get', 'cmi.exit')).toBe('');
    expect(recorder.refused()).toHaveLength(1);
  });

  it('the last error of a good call is 0, whatever came before', () => {
    const { say, code } = recorderOf('1.2');
    say('initialize', '');
    say('set', 'cmi.core.lesson_status', 'complete');
    say('get', 'cmi.core.lesson_status');
    expect(code()).toBe('0');
  });
});
