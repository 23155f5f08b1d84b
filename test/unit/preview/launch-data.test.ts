import { describe, expect, it } from 'vitest';
import type { Held, LmsAttempt } from '../../../scripts/preview/attempts.js';
import { launchDataOf, type Launching } from '../../../scripts/preview/launch-data.js';

const launching: Launching = { learner: { id: 'learner_1', name: 'Okafor, Ada' }, mode: 'normal', masteryScore: null };

function attempt(edition: LmsAttempt['edition'], held: Held | null): LmsAttempt {
  return {
    id: 'a',
    learner: 'learner_1',
    edition,
    number: 1,
    version: '1.0.0',
    startedAt: '',
    lastAt: '',
    launches: 1,
    commits: 1,
    held,
  };
}

describe('what an LMS hands over at launch', () => {
  it('the first time: who it is, and nothing to go on from', () => {
    expect(launchDataOf(attempt('1.2', null), launching)).toEqual({
      core: {
        student_id: 'learner_1',
        student_name: 'Okafor, Ada',
        credit: 'credit',
        lesson_mode: 'normal',
        entry: 'ab-initio',
      },
      student_data: { mastery_score: '' },
    });
  });

  it('after a suspended session: what was left, the last session time counted once', () => {
    const held = {
      suspend_data: 'kept',
      core: { lesson_status: 'incomplete', exit: 'suspend', session_time: '0000:10:00', total_time: '0000:10:00' },
    };
    const data = launchDataOf(attempt('1.2', held), launching);
    expect(data).toMatchObject({
      suspend_data: 'kept',
      core: { entry: 'resume', lesson_status: 'incomplete', total_time: '0000:10:00' },
    });
    expect(data.core).not.toHaveProperty('session_time');
    expect(data.core).not.toHaveProperty('exit');
  });

  it('in SCORM 2004 nothing comes back unless the course had said "suspend"', () => {
    const held = { suspend_data: 'kept', exit: 'normal', total_time: 'PT10M' };
    expect(launchDataOf(attempt('2004-4th', held), launching)).not.toHaveProperty('suspend_data');
    expect(launchDataOf(attempt('2004-4th', { ...held, exit: 'suspend' }), launching)).toMatchObject({
      suspend_data: 'kept',
      entry: 'resume',
      total_time: 'PT10M',
    });
  });

  it('a look back is without credit', () => {
    expect(launchDataOf(attempt('1.2', null), { ...launching, mode: 'review' })).toMatchObject({
      core: { lesson_mode: 'review', credit: 'no-credit' },
    });
    expect(launchDataOf(attempt('2004-4th', null), { ...launching, mode: 'browse' })).toMatchObject({
      mode: 'browse',
      credit: 'no-credit',
    });
  });

  it('the mastery score of the manifest, in the measure of the edition', () => {
    expect(launchDataOf(attempt('1.2', null), { ...launching, masteryScore: 80 })).toMatchObject({
      student_data: { mastery_score: '80' },
    });
    expect(launchDataOf(attempt('2004-3rd', null), { ...launching, masteryScore: 80 })).toMatchObject({
      scaled_passing_score: '0.8',
    });
  });
});
