import { describe, expect, it } from 'vitest';
import { cmiRecordOf, secondsOf } from '../../../scripts/preview/cmi-record.js';

const held12 = {
  suspend_data: 'kept',
  core: {
    lesson_status: 'passed',
    lesson_location: 'quiz',
    exit: 'suspend',
    total_time: '0001:02:03.5',
    score: { raw: '92' },
  },
  interactions: {
    0: {
      id: 'Q01_real',
      type: 'choice',
      time: '10:11:12',
      student_response: 'a,c',
      result: 'wrong',
      latency: '0000:00:05',
      weighting: '1',
      correct_responses: { 0: { pattern: 'a,b' } },
    },
  },
};
const held2004 = {
  suspend_data: 'kept',
  completion_status: 'completed',
  success_status: 'passed',
  location: 'quiz',
  exit: 'suspend',
  total_time: 'PT1H2M3.5S',
  score: { raw: '92', scaled: '0.92' },
  interactions: {
    0: {
      id: 'Q01_real',
      type: 'choice',
      timestamp: '10:11:12',
      learner_response: 'a[,]c',
      result: 'incorrect',
      latency: '0000:00:05',
      weighting: '1',
      correct_responses: { 0: { pattern: 'a[,]b' } },
    },
  },
};

describe('what an LMS holds', () => {
  it('reads the same in both editions', () => {
    const heard = cmiRecordOf({ edition: '1.2', held: held12 });
    expect(heard).toEqual(cmiRecordOf({ edition: '2004-3rd', held: held2004 }));
    expect(heard).toMatchObject({
      completion: 'completed',
      success: 'passed',
      score: '92',
      seconds: 3723.5,
      place: 'quiz',
    });
    expect(heard.answers).toEqual([
      {
        id: 'Q01_real',
        type: 'choice',
        response: 'a,c',
        pattern: 'a,b',
        result: 'wrong',
        weighting: '1',
        latency: '0000:00:05',
        at: '10:11:12',
        description: '',
      },
    ]);
  });

  it('is empty before anything was saved', () => {
    expect(cmiRecordOf({ edition: '1.2', held: null })).toMatchObject({
      completion: '',
      success: '',
      score: '',
      seconds: 0,
      answers: [],
    });
  });

  it.each([
    ['incomplete', { completion: 'incomplete', success: '' }],
    ['failed', { completion: 'incomplete', success: 'failed' }],
    ['completed', { completion: 'completed', success: '' }],
    ['not attempted', { completion: '', success: '' }],
  ])('tells the two facts in the one status "%s" of SCORM 1.2', (lesson_status, told) => {
    expect(cmiRecordOf({ edition: '1.2', held: { core: { lesson_status } } })).toMatchObject(told);
  });

  it('matching answers of 2004 are spelled as in 1.2', () => {
    const held = { interactions: { 0: { id: 'Q02', learner_response: '1[.]a[,]2[.]b' } } };
    expect(cmiRecordOf({ edition: '2004-4th', held }).answers[0]?.response).toBe('1.a,2.b');
  });

  it.each([
    ['P1DT1S', 86_401],
    ['PT0S', 0],
    ['PT90M', 5400],
    ['', 0],
    ['NaN:aN:aN', 0],
  ])('the time "%s" has %d seconds', (time, seconds) => {
    expect(secondsOf(time)).toBe(seconds);
  });
});
