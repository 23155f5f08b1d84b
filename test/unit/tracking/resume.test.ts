// Where a session starts: how many answers the LMS is known to have, and how many of them are not at hand.

import { describe, expect, it } from 'vitest';
import { start, type Progress } from '../../../src/model/progress.js';
import { written } from '../../../src/tracking/checksummed-fields.js';
import { resumptionOf } from '../../../src/tracking/resume.js';
import { snapshotOf } from '../../../src/tracking/snapshot.js';
import { encode, withReceipt } from '../../../src/tracking/suspend-data.js';
import { nothingRestored } from '../../../src/tracking/tracker.js';
import { course } from '../../fixtures/lms/tracked-course.js';

const items = course.quiz.slots.map((slot) => slot.items[0] ?? '');
const answered = (recordedBefore: number): Progress => {
  const checked = { status: 'checked', response: 'a', correct: false, seconds: 1 } as const;
  const answers = items.map((_, at) => (at < 2 ? checked : ({ status: 'unanswered' } as const)));
  const attempt = { number: 2, seed: 1, items, answers, recordedBefore };
  return { ...start, sections: { definition: 'started' }, quiz: { ...start.quiz, attempt, finished: 1 } };
};
const from = (suspendData: string, interactionsHeld = 0) =>
  resumptionOf(course, { ...nothingRestored, suspendData, interactionsHeld });

describe('a session starts', () => {
  it('with nothing remembered: nothing is held, and there is nothing that could be lowered unknown', () => {
    expect(nothingRestored).toEqual({
      suspendData: '',
      place: '',
      passed: false,
      completed: false,
      score: null,
      interactionsHeld: 0,
      mode: 'normal',
    });
    expect(from('')).toEqual({ snapshot: snapshotOf(course, start, null), recorded: 0, earlier: 0, isLost: true });
  });

  it('with all answers that the text counts, unless the receipt knows of fewer', () => {
    const text = encode(course, answered(6));
    expect(from(text)).toMatchObject({ recorded: 8, earlier: 6, isLost: false });
    expect(from(withReceipt(course, text, 7))).toMatchObject({ recorded: 7, earlier: 6 });
    expect(from(withReceipt(course, text, 9))).toMatchObject({ recorded: 8, earlier: 6 });
    expect(from(withReceipt(course, text, 0))).toMatchObject({ recorded: 0, earlier: 6 });
    expect(from(text).snapshot.suspendData).toBe(text);
  });

  it('with an attempt that is lost: all that the LMS holds is of earlier ones', () => {
    expect(from('', 9)).toMatchObject({ recorded: 9, earlier: 9, isLost: true });
    expect(from(written({ letter: 's', body: 'Done' }, course.id))).toMatchObject({ isLost: false });
  });
});
