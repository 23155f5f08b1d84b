// What counts as arrived: an answer of which one part never came is told again at the next launch.

import { describe, expect, it } from 'vitest';
import { Calls } from '../../../src/lms/calls.js';
import { InteractionList } from '../../../src/lms/interactions.js';
import { scorm12 } from '../../../src/lms/scorm12.js';
import { Writer } from '../../../src/lms/writer.js';
import { advance, start } from '../../../src/model/progress.js';
import { snapshotOf } from '../../../src/tracking/snapshot.js';
import { FakePage } from '../../fixtures/lms/fake-page.js';
import { checked, responseOf } from '../../fixtures/lms/scripted-learner.js';
import { course, questions } from '../../fixtures/lms/tracked-course.js';

function writer() {
  const lms = { refuses: '', code: '0', sets: [] as string[] };
  const api = {
    LMSSetValue: (element: string, value: string) => {
      lms.code = lms.refuses !== '' && element.endsWith(lms.refuses) ? '391' : '0';
      if (lms.code === '0') lms.sets.push(`${element} ${value}`);
      return String(lms.code === '0');
    },
    LMSGetLastError: () => lms.code,
  };
  const frame = { parent: null, opener: null };
  const page = new FakePage(frame);
  const interactions = new InteractionList({ recorded: 0, earlier: 0, held: 0 }, 0);
  const lists = { course, interactions, objectives: null, isCounted: true };
  const calls = new Calls({ api, edition: scorm12, home: frame }, page);
  return { lms, interactions, writer: new Writer(calls, lists, () => page.date()) };
}

/** The first `count` answers of a first attempt. */
const answered = (count = 1) => {
  const begun = advance(course, start, { type: 'attempt-started', seed: 1 });
  const items = begun.quiz.attempt?.items.slice(0, count) ?? [];
  const after = items.reduce((now, item) => advance(course, now, checked(item, responseOf(item, 1))), begun);
  return snapshotOf(course, after, questions);
};

describe('nothing is claimed before it is there', () => {
  it('all answers first, then the text that counts them, then the score, and the status last', () => {
    const { lms, writer: one } = writer();
    one.write(answered(Infinity), 1);
    const elements = lms.sets.map((set) => set.split(' ')[0] ?? '');
    const at = (element: string) => elements.indexOf(element);
    const lastAnswer = elements.findLastIndex((element) => element.startsWith('cmi.interactions.'));
    expect(lastAnswer).toBeGreaterThan(0);
    expect(at('cmi.suspend_data')).toBeGreaterThan(lastAnswer);
    expect(at('cmi.core.score.raw')).toBeGreaterThan(at('cmi.suspend_data'));
    expect(at('cmi.core.lesson_status')).toBeGreaterThan(at('cmi.core.score.raw'));
  });
});

describe('an answer has arrived', () => {
  it('when all of it was taken and is known to be kept', () => {
    const { writer: one, interactions } = writer();
    expect(one.write(answered(), 1)).toBe('written');
    expect(interactions.arrived).toBe(0);
    one.acknowledge(one.outbox.unacknowledged());
    expect(interactions.arrived).toBe(1);
  });

  it('not while the LMS has not taken one part of it, whatever else is known to be kept', () => {
    const { lms, writer: one, interactions } = writer();
    lms.refuses = '.latency';
    expect(one.write(answered(), 1)).toBe('refused');
    one.acknowledge(one.outbox.unacknowledged());
    expect(interactions.arrived).toBe(0);
    expect(one.isBehind(answered())).toBe(true);
    lms.refuses = '';
    expect(one.write(answered(), 1)).toBe('written');
    one.acknowledge(one.outbox.unacknowledged());
    expect(interactions.arrived).toBe(1);
  });

  it('not while a value of it that was varied is not back', () => {
    const { lms, writer: one } = writer();
    one.write(answered(), 1);
    const lines = one.outbox.unacknowledged();
    one.vary(lines);
    lms.refuses = '.student_response';
    expect(one.repeat(lines)).toBe(true);
    expect(one.isBehind(answered())).toBe(true);
    lms.refuses = '';
    one.write(answered(), 1);
    const told = lms.sets.filter((set) => set.includes('student_response'));
    expect(told.at(-2)).toMatch(/ z$/);
    expect(told.at(-1)).not.toMatch(/ z$/);
    expect(one.isBehind(answered())).toBe(false);
  });
});
