// Two snapshots: what of the older stays, and how soon an LMS hears of the newer.

import { describe, expect, it } from 'vitest';
import { keepBest, priorityOf } from '../../../src/lms/snapshot-diff.js';
import { start } from '../../../src/model/progress.js';
import { snapshotOf, type Snapshot } from '../../../src/tracking/snapshot.js';
import { course } from '../../fixtures/lms/tracked-course.js';

const base = snapshotOf(course, start, null);
const snapshot = (change: Partial<Snapshot>): Snapshot => ({ ...base, ...change });
const objective = (status: Snapshot['objectives'][number]['status'], score: number | null = null) => ({
  objectives: [{ id: 'principle_P1', status, score }],
});

describe('nothing that was earned is lowered', () => {
  const rows: readonly [story: string, held: Partial<Snapshot>, next: Partial<Snapshot>, kept: Partial<Snapshot>][] = [
    ['a completion stays', { completed: true }, { completed: false }, { completed: true }],
    ['a completion comes', { completed: false }, { completed: true }, { completed: true }],
    ['nothing is complete', { completed: false }, { completed: false }, { completed: false }],
    ['a pass stays behind a fail', { success: 'passed' }, { success: 'failed' }, { success: 'passed' }],
    ['a pass comes after a fail', { success: 'failed' }, { success: 'passed' }, { success: 'passed' }],
    ['a fail stays where nothing is known', { success: 'failed' }, { success: 'unknown' }, { success: 'failed' }],
    ['a fail comes', { success: 'unknown' }, { success: 'failed' }, { success: 'failed' }],
    ['nothing is known', { success: 'unknown' }, { success: 'unknown' }, { success: 'unknown' }],
    ['status passed stays', { status: 'passed' }, { status: 'incomplete' }, { status: 'passed' }],
    ['status passed stays behind completed', { status: 'passed' }, { status: 'completed' }, { status: 'passed' }],
    ['status completed stays', { status: 'completed' }, { status: 'incomplete' }, { status: 'completed' }],
    ['status completed stays behind a fail', { status: 'completed' }, { status: 'failed' }, { status: 'completed' }],
    ['status completed becomes passed', { status: 'completed' }, { status: 'passed' }, { status: 'passed' }],
    ['status failed becomes incomplete', { status: 'failed' }, { status: 'incomplete' }, { status: 'incomplete' }],
    ['a score stays', { score: 80 }, { score: null }, { score: 80 }],
    ['a score comes', { score: null }, { score: 0 }, { score: 0 }],
    ['no score at all', { score: null }, { score: null }, { score: null }],
    ['a better score comes', { score: 60 }, { score: 80 }, { score: 80 }],
    ['a lower score does not', { score: 80 }, { score: 60 }, { score: 80 }],
    ['progress grows', { progress: 0.3 }, { progress: 0.6 }, { progress: 0.6 }],
    ['progress does not shrink', { progress: 0.6 }, { progress: 0.3 }, { progress: 0.6 }],
    ['the place is the new one', { place: 'quiz' }, { place: 'definition' }, { place: 'definition' }],
    ['an objective comes', { objectives: [] }, objective('failed', 50), objective('failed', 50)],
    ['an objective grows', objective('failed', 50), objective('passed', 80), objective('passed', 80)],
    ['an objective stays', objective('passed', 80), objective('failed', 50), objective('passed', 80)],
    ['its better score stays', objective('failed', 50), objective('failed', 40), objective('failed', 50)],
    ['its better score comes', objective('failed', 50), objective('failed', 60), objective('failed', 60)],
    ['its score stays where there is none', objective('failed', 0), objective('failed'), objective('failed', 0)],
    ['begun comes', objective('not attempted'), objective('incomplete'), objective('incomplete')],
    ['begun stays', objective('incomplete'), objective('not attempted'), objective('incomplete')],
    ['failed is more than begun', objective('failed', 0), objective('incomplete'), objective('failed', 0)],
    ['completed is more than failed', objective('completed'), objective('failed'), objective('completed')],
    [
      'each objective is compared with itself',
      { objectives: [{ id: 'principle_P2', status: 'passed', score: 100 }, ...objective('failed', 40).objectives] },
      objective('failed', 50),
      objective('failed', 50),
    ],
    ['passed and completed are equal', objective('completed'), objective('passed', 80), objective('passed', 80)],
  ];
  it.each(rows)('%s', (_, held, next, kept) => {
    expect(keepBest(snapshot(held), snapshot(next))).toEqual(snapshot({ ...next, ...kept }));
  });
});

describe('an LMS hears of it', () => {
  const rows: readonly [story: string, next: Partial<Snapshot>, priority: ReturnType<typeof priorityOf>][] = [
    ['an answer', { answered: 1, place: 'quiz' }, 'now'],
    ['a status', { status: 'passed' }, 'now'],
    ['a pass or a fail', { success: 'failed' }, 'now'],
    ['a completion', { completed: true }, 'now'],
    ['a score', { score: 0 }, 'now'],
    ['a section done', { progress: 0.5 }, 'now'],
    ['another screen', { place: 'quiz', suspendData: 'other' }, 'never'],
    ['an option chosen', { choosing: '0:a', suspendData: 'other' }, 'never'],
    ['an activity', { work: 'other', suspendData: 'other' }, 'soon'],
    ['an activity and another screen', { work: 'other', place: 'quiz', suspendData: 'other' }, 'soon'],
    ['anything else', { suspendData: 'other' }, 'soon'],
    ['nothing', {}, 'never'],
  ];
  it.each(rows)('%s', (_, next, priority) => {
    expect(priorityOf(base, snapshot(next), false)).toBe(priority);
  });

  it('at once while an answer is due, whatever else there is', () => {
    expect(priorityOf(base, base, true)).toBe('now');
    expect(priorityOf(base, snapshot({ place: 'quiz' }), true)).toBe('now');
  });
});
