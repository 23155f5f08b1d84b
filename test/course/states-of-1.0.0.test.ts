// Learners of the first release come back. Their states were written by the packages of version 1.0.0, built from the commit
// that records it, as its own end-to-end learner took them in the preview LMS on 30 November 2026.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile } from '../../scripts/content/compile.js';
import { readCourse } from '../../scripts/content/parse/read-course.js';
import { lastResultOf } from '../../src/model/progress.js';
import { progressOf } from '../../src/tracking/restore.js';
import { snapshotOf } from '../../src/tracking/snapshot.js';
import { nothingRestored } from '../../src/tracking/tracker.js';

interface State {
  readonly name: 'again' | 'half-way' | 'passed';
  readonly edition: string;
  readonly completion: string;
  readonly success: string;
  readonly score: number | null;
  readonly place: string;
  /** As the LMS holds them, in all attempts. */
  readonly answers: readonly ('correct' | 'wrong')[];
  readonly suspendData: string;
}

const states = JSON.parse(readFileSync('test/course/states-of-1.0.0.json', 'utf8')) as State[];
const { course, questions } = compile(readCourse());
const itemsOfBank = new Set(course.quiz.slots.flatMap(({ items }) => items));

function restored(name: State['name'], edition: string) {
  const state = states.find((one) => one.name === name && one.edition === edition) as State;
  const progress = progressOf(course, {
    ...nothingRestored,
    suspendData: state.suspendData,
    place: state.place,
    passed: state.success === 'passed',
    completed: state.completion === 'completed',
    score: state.score,
    interactionsHeld: state.answers.length,
  });
  return { state, progress, quiz: progress.quiz, snapshot: snapshotOf(course, progress, questions) };
}

describe.each(['1.2', '2004-4th'])('a learner of version 1.0.0 in SCORM %s', (edition) => {
  it('who was half-way keeps the place, the sections and each answer, and is asked only what is there', () => {
    const { state, progress, quiz, snapshot } = restored('half-way', edition);
    expect([progress.place, progress.sections]).toEqual([
      state.place,
      { definition: 'done', rationale: 'started', quiz: 'started' },
    ]);
    const answers = quiz.attempt?.answers ?? [];
    expect(answers.map(({ status }) => status).filter((status) => status === 'checked')).toHaveLength(5);
    expect(answers).toHaveLength(course.quiz.slots.length);
    const open = (quiz.attempt?.items ?? []).filter((_, at) => answers[at]?.status !== 'checked');
    expect(open.filter((item) => !itemsOfBank.has(item))).toEqual([]);
    expect(state.answers.filter((result) => result === 'correct')).toHaveLength(4);
    expect(snapshot).toMatchObject({ answered: 5, completed: false, success: 'unknown', score: null });
  });

  it('who has passed keeps the pass, the day and the best score', () => {
    const { state, progress, quiz, snapshot } = restored('passed', edition);
    expect([quiz.passed, quiz.best?.percent, progress.completedOn]).toEqual([true, state.score, '2026-11-30']);
    expect(snapshot).toMatchObject({ completed: true, success: 'passed', status: 'passed', score: 83, answered: 12 });
    expect(lastResultOf(course, progress)?.correct).toBe(10);
  });

  it('who has failed and begun again keeps the best score and the 4 answers of the second attempt', () => {
    const { quiz, snapshot } = restored('again', edition);
    expect([quiz.passed, quiz.best?.percent, quiz.finished, quiz.attempt?.number]).toEqual([false, 50, 1, 2]);
    expect((quiz.attempt?.answers ?? []).filter(({ status }) => status === 'checked')).toHaveLength(4);
    expect(snapshot).toMatchObject({ answered: 16, completed: false, score: 50 });
  });

  it.each(['half-way', 'passed', 'again'] as const)('who is saved anew (%s) comes back to the same', (name) => {
    const { state, progress, snapshot } = restored(name, edition);
    const again = progressOf(course, {
      ...nothingRestored,
      suspendData: snapshot.suspendData,
      place: snapshot.place,
      score: snapshot.score,
      interactionsHeld: state.answers.length,
    });
    expect(again).toEqual(progress);
  });
});
