// How each edition spells what there is to say, word for word as its standard has it.

import { describe, expect, it } from 'vitest';
import { isoTime } from '../../../src/lms/formats.js';
import { scorm12 } from '../../../src/lms/scorm12.js';
import { scorm2004 } from '../../../src/lms/scorm2004.js';
import type { InteractionRecord, ObjectiveRecord } from '../../../src/tracking/snapshot.js';

const record: InteractionRecord = {
  ordinal: 4,
  id: 'Q07_carer_data_A2',
  kind: 'matching',
  description: 'Which belongs to “which”?',
  response: '1.a,2.b',
  pattern: '1.b,2.a',
  correct: false,
  seconds: 75,
  objective: 'LO1',
};
/** A morning of winter time, so that the learner's clock is the world's here as well. */
const at = new Date(2026, 10, 23, 9, 5, 7, 120);

describe('SCORM 1.2', () => {
  it('has its own names for the six functions', () => {
    expect([scorm12.name, scorm12.verbs]).toEqual([
      'SCORM 1.2',
      {
        initialize: 'LMSInitialize',
        terminate: 'LMSFinish',
        get: 'LMSGetValue',
        set: 'LMSSetValue',
        commit: 'LMSCommit',
        lastError: 'LMSGetLastError',
      },
    ]);
  });

  it('asks whether a list is there before it is counted', () => {
    expect(scorm12.interactions).toMatchObject({
      probe: 'cmi.interactions._children',
      count: 'cmi.interactions._count',
    });
    expect(scorm12.objectives).toMatchObject({ probe: 'cmi.objectives._children', count: 'cmi.objectives._count' });
    expect([scorm12.interactions.id(7), scorm12.objectives.id(7)]).toEqual([
      'cmi.interactions.7.id',
      'cmi.objectives.7.id',
    ]);
    expect(scorm12.scoreParts).toBe('cmi.core.score._children');
  });

  it('says what stands still of a session', () => {
    expect([scorm12.learner, scorm12.sign]).toEqual(['cmi.core.student_id', 'cmi.core.lesson_status']);
    expect([scorm12.runningCode, scorm12.overCodes, scorm12.timesAnswers]).toEqual([101, [301], true]);
  });

  it('says everything else in these words', () => {
    expect(scorm12.exit).toEqual(['cmi.core.exit', 'suspend']);
    expect(scorm12.place('quiz')).toEqual(['cmi.core.lesson_location', 'quiz']);
    expect(scorm12.suspendData('v1~')).toEqual(['cmi.suspend_data', 'v1~']);
    expect(scorm12.sessionTime(3_661)).toEqual(['cmi.core.session_time', '0001:01:01']);
    expect(scorm12.status({ status: 'failed', completed: false, success: 'failed' })).toEqual([
      ['cmi.core.lesson_status', 'failed'],
    ]);
    expect(scorm12.score(85)).toEqual([['cmi.core.score.raw', '85']]);
    expect(scorm12.scoreLimits()).toEqual([
      ['cmi.core.score.min', '0'],
      ['cmi.core.score.max', '100'],
    ]);
    expect(scorm12.progress(0.5)).toEqual([]);
  });

  it('tells an answer with its type before its response', () => {
    const told = (one: InteractionRecord) =>
      scorm12
        .interaction(3, one, at)
        .map(([element, value]) => `${element.replace('cmi.interactions.3.', '')}=${value}`);
    expect(told(record)).toEqual([
      'id=Q07_carer_data_A2',
      'type=matching',
      'time=09:05:07',
      'correct_responses.0.pattern=1.b,2.a',
      'weighting=1',
      'student_response=1.a,2.b',
      'result=wrong',
      'latency=0000:01:15',
    ]);
    expect(told({ ...record, correct: true })).toContain('result=correct');
    expect(told({ ...record, response: '' }).join()).not.toContain('student_response');
  });

  it.each([
    [{ id: 'a', status: 'not attempted', score: null }, ['id=a']],
    [{ id: 'a', status: 'completed', score: null }, ['id=a', 'status=completed']],
    [{ id: 'a', status: 'failed', score: 0 }, ['id=a', 'score.raw=0', 'status=failed']],
  ] satisfies [ObjectiveRecord, string[]][])('tells the objective %j', (objective, told) => {
    const lines = scorm12.objective(2, objective);
    expect(lines.map(([element, value]) => `${element}=${value}`)).toEqual(
      told.map((line) => `cmi.objectives.2.${line}`),
    );
  });
});

describe('SCORM 2004', () => {
  it('has its own names for the six functions', () => {
    expect([scorm2004.name, scorm2004.verbs]).toEqual([
      'SCORM 2004',
      {
        initialize: 'Initialize',
        terminate: 'Terminate',
        get: 'GetValue',
        set: 'SetValue',
        commit: 'Commit',
        lastError: 'GetLastError',
      },
    ]);
  });

  it('has its lists in any case, and no limits to ask for', () => {
    expect(scorm2004.interactions).toMatchObject({ probe: null, count: 'cmi.interactions._count' });
    expect(scorm2004.objectives).toMatchObject({ probe: null, count: 'cmi.objectives._count' });
    expect([scorm2004.interactions.id(7), scorm2004.objectives.id(7)]).toEqual([
      'cmi.interactions.7.id',
      'cmi.objectives.7.id',
    ]);
    expect(scorm2004.scoreParts).toBeNull();
  });

  it('says what stands still of a session', () => {
    expect([scorm2004.learner, scorm2004.sign]).toEqual(['cmi.learner_id', 'cmi.completion_status']);
    // After, and before, an Initialize: each call has its own code for it.
    expect(scorm2004.overCodes).toEqual([104, 112, 113, 122, 123, 132, 133, 142, 143]);
    expect([scorm2004.runningCode, scorm2004.timesAnswers]).toEqual([103, false]);
  });

  it('says everything else in these words', () => {
    expect(scorm2004.exit).toEqual(['cmi.exit', 'suspend']);
    expect(scorm2004.place('quiz')).toEqual(['cmi.location', 'quiz']);
    expect(scorm2004.suspendData('v1~')).toEqual(['cmi.suspend_data', 'v1~']);
    expect(scorm2004.sessionTime(3_661)).toEqual(['cmi.session_time', 'PT1H1M1S']);
    expect(scorm2004.status({ status: 'failed', completed: false, success: 'failed' })).toEqual([
      ['cmi.success_status', 'failed'],
      ['cmi.completion_status', 'incomplete'],
    ]);
    expect(scorm2004.status({ status: 'passed', completed: true, success: 'passed' })).toEqual([
      ['cmi.success_status', 'passed'],
      ['cmi.completion_status', 'completed'],
    ]);
    expect(scorm2004.score(85)).toEqual([
      ['cmi.score.scaled', '0.85'],
      ['cmi.score.raw', '85'],
    ]);
    expect(scorm2004.scoreLimits()).toEqual([
      ['cmi.score.min', '0'],
      ['cmi.score.max', '100'],
    ]);
    expect([0, 1 / 3, 1].map((share) => scorm2004.progress(share))).toEqual(
      ['0', '0.3333', '1'].map((measure) => [['cmi.progress_measure', measure]]),
    );
  });

  it('tells an answer in tokens, with the question behind it', () => {
    const told = (one: InteractionRecord) =>
      scorm2004
        .interaction(3, one, at)
        .map(([element, value]) => `${element.replace('cmi.interactions.3.', '')}=${value}`);
    expect(told(record)).toEqual([
      'id=Q07_carer_data_A2',
      'type=matching',
      `timestamp=${isoTime(at)}`,
      'correct_responses.0.pattern=1[.]b[,]2[.]a',
      'weighting=1',
      'learner_response=1[.]a[,]2[.]b',
      'result=incorrect',
      'latency=PT1M15S',
      'description=Which belongs to "which"?',
    ]);
    expect(told({ ...record, correct: true })).toContain('result=correct');
    expect(told({ ...record, description: 'x'.repeat(251) }).at(-1)).toHaveLength('description='.length + 250);
    expect(told({ ...record, response: '' }).join()).not.toContain('learner_response');
  });

  it.each([
    [{ id: 'a', status: 'not attempted', score: null }, ['id=a']],
    [{ id: 'a', status: 'incomplete', score: null }, ['id=a', 'completion_status=incomplete']],
    [{ id: 'a', status: 'completed', score: null }, ['id=a', 'completion_status=completed']],
    [{ id: 'a', status: 'passed', score: 50 }, ['id=a', 'score.scaled=0.5', 'score.raw=50', 'success_status=passed']],
    [{ id: 'a', status: 'failed', score: 0 }, ['id=a', 'score.scaled=0', 'score.raw=0', 'success_status=failed']],
  ] satisfies [ObjectiveRecord, string[]][])('tells the objective %j', (objective, told) => {
    const lines = scorm2004.objective(2, objective);
    expect(lines.map(([element, value]) => `${element}=${value}`)).toEqual(
      told.map((line) => `cmi.objectives.2.${line}`),
    );
  });
});
