// What a learner has done so far, and what each thing that happens makes of it.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advance,
  doneOf,
  isCompleted,
  lastResultOf,
  start,
  type CourseEvent,
  type Progress,
} from '../../../src/model/progress.js';
import { course } from '../../fixtures/lms/tracked-course.js';
import { eventOf, step } from '../../fixtures/lms/any-progress.js';
import { isMutated } from '../../fixtures/lms/runs.js';
import { checked, nextOf, responseOf, today } from '../../fixtures/lms/scripted-learner.js';

const after = (progress: Progress, ...events: readonly CourseEvent[]) =>
  events.reduce((now, event) => advance(course, now, event), progress);

/** The whole run of a learner who fails once and passes then, each progress on the way. */
function run(): Progress[] {
  const way = [start];
  for (let event = nextOf(start); event; event = nextOf(way.at(-1) as Progress)) {
    way.push(advance(course, way.at(-1) as Progress, event));
    if (way.length > 200) throw new Error('The learner comes to no end.');
  }
  return way;
}

/** One more attempt, answered as the given attempt was. */
function attempted(progress: Progress, like: number, seed = 9): Progress {
  const begun = after(progress, { type: 'attempt-started', seed });
  return (begun.quiz.attempt?.items ?? []).reduce(
    (now, item) => after(now, checked(item, responseOf(item, like))),
    begun,
  );
}

describe('a learner', () => {
  it('opens a section: it is started, and that is where they are', () => {
    expect(after(start, { type: 'opened', screen: 'definition' })).toMatchObject({
      place: 'definition',
      sections: { definition: 'started' },
    });
  });

  it('opens a page: it is a place, not a section', () => {
    expect(after(start, { type: 'opened', screen: 'glossary' })).toEqual({ ...start, place: 'glossary' });
  });

  it('comes back to a section that is done: it stays done', () => {
    const done = after(
      start,
      { type: 'section-finished', section: 'definition', on: today },
      { type: 'opened', screen: 'definition' },
    );
    expect(done.sections).toEqual({ definition: 'done' });
  });

  it('starts again in the middle of an attempt: the one under way goes on', () => {
    const begun = after(start, { type: 'attempt-started', seed: 1 });
    expect(after(begun, { type: 'attempt-started', seed: 2 })).toBe(begun);
  });

  it('checks an answer twice, or one that was not asked: nothing changes', () => {
    const begun = after(start, { type: 'attempt-started', seed: 1 });
    const item = begun.quiz.attempt?.items[0] ?? '';
    const once = after(begun, checked(item, responseOf(item, 1)));
    expect(after(once, checked(item, responseOf(item, 2)))).toBe(once);
    expect(after(once, { type: 'answer-chosen', item: 'Q02', response: 'a' })).toBe(once);
  });

  it('says the same again: it is the same progress, so nothing is saved for it', () => {
    const end = run().at(-1) as Progress;
    const again: CourseEvent[] = [
      { type: 'opened', screen: end.place },
      { type: 'section-finished', section: 'definition', on: today },
      { type: 'activity-answered', activity: 'ladder', item: 'a', choice: 'c' },
    ];
    for (const event of again) expect(advance(course, end, event), event.type).toBe(end);
  });

  it('fails, then passes: both counted, the better one kept, completed on the day of the last thing asked for', () => {
    const way = run();
    const end = way.at(-1) as Progress;
    expect(way.find(({ quiz }) => quiz.finished === 1)?.quiz).toMatchObject({ passed: false, best: { percent: 0 } });
    expect(end).toMatchObject({ completedOn: today, quiz: { finished: 2, passed: true, best: { percent: 100 } } });
    expect(lastResultOf(course, end)).toMatchObject({ passed: true, percent: 100 });
    expect(doneOf(course, end)).toEqual({ done: 3, total: 3 });
  });

  it('fails a retake after the pass: the pass, the day and the best score stay', () => {
    const end = run().at(-1) as Progress;
    const again = attempted(end, 1);
    expect(again).toMatchObject({ completedOn: today, quiz: { finished: 3, passed: true, best: { percent: 100 } } });
    expect(lastResultOf(course, again)).toMatchObject({ passed: false, percent: 0 });
  });

  it('passes the quiz before the modules are read, where all are asked for: completed by the last of them', () => {
    const passed = attempted(start, 2);
    expect(passed.quiz.passed).toBe(true);
    expect(isCompleted(course, passed)).toBe(false);
    const all = after(
      passed,
      { type: 'section-finished', section: 'definition', on: '2026-12-01' },
      { type: 'section-finished', section: 'rationale', on: '2026-12-02' },
    );
    expect(all.completedOn).toBe('2026-12-02');
  });

  it('passes where passing is enough: completed at once', () => {
    const lenient = { ...course, completion: { ...course.completion, sections: 'none' as const } };
    const begun = advance(lenient, start, { type: 'attempt-started', seed: 3 });
    const end = (begun.quiz.attempt?.items ?? []).reduce(
      (now, item) => advance(lenient, now, checked(item, responseOf(item, 2))),
      begun,
    );
    expect(end.completedOn).toBe(today);
  });

  it('takes attempt after attempt: numbers and places in the list go on without a gap', () => {
    const three = attempted(attempted(attempted(start, 1, 1), 1, 2), 1, 3);
    expect(three.quiz.attempt).toMatchObject({ number: 3, recordedBefore: 12 });
    const lost = { ...start, quiz: { ...start.quiz, finished: 2, forgotten: 17 } };
    expect(after(lost, { type: 'attempt-started', seed: 1 }).quiz.attempt).toMatchObject({
      number: 3,
      recordedBefore: 17,
    });
  });

  it('answers an activity, another, and the first again: the one touched last stands last', () => {
    const answer = (activity: string, choice: string): CourseEvent => ({
      type: 'activity-answered',
      activity,
      item: 'a',
      choice,
    });
    const touched = after(start, answer('ladder', 'x'), answer('law', 'y'), answer('ladder', 'z'));
    expect(Object.entries(touched.activities)).toEqual([
      ['law', { a: 'y' }],
      ['ladder', { a: 'z' }],
    ]);
    expect(after(touched, { type: 'activity-cleared', activity: 'law' }).activities['law']).toEqual({});
  });
});

/** What was earned and is less after a step. */
function loweredBetween(now: Progress, next: Progress): string[] {
  const done = Object.keys(now.sections).filter((section) => now.sections[section] === 'done');
  const shareOf = ({ correct, total }: { correct: number; total: number }) => correct / total;
  const laterOf = (one: string) => next.quiz.best?.byPrinciple.find(({ principle }) => principle === one);
  const facts: Readonly<Record<string, boolean>> = {
    'the pass': next.quiz.passed || !now.quiz.passed,
    'the best score': (next.quiz.best?.percent ?? -1) >= (now.quiz.best?.percent ?? -1),
    'the attempts': next.quiz.finished >= now.quiz.finished,
    'the day of completion': now.completedOn === null || next.completedOn === now.completedOn,
    'a section': done.every((section) => next.sections[section] === 'done'),
    'the score of a principle': (now.quiz.best?.byPrinciple ?? []).every(
      (score) => shareOf(laterOf(score.principle) ?? { correct: 0, total: 1 }) >= shareOf(score),
    ),
  };
  return Object.keys(facts).filter((fact) => !facts[fact]);
}

it('whatever happens in whatever order, nothing that was earned is lowered', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 150, size: 'max' }), (steps) => {
      let now = start;
      const lowered: string[] = [];
      for (const one of steps) {
        const event = eventOf(one, now);
        const next = event ? advance(course, now, event) : now;
        lowered.push(...loweredBetween(now, next).map((what) => `${what} by ${JSON.stringify(one)}`));
        now = next;
      }
      expect(lowered).toEqual([]);
    }),
    { numRuns: isMutated ? 8 : 200 },
  );
});
