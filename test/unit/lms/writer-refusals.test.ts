// What the writer makes of a refusal: what goes on, what is left out, and what is told again.

import { describe, expect, it } from 'vitest';
import { InteractionList } from '../../../src/lms/interactions.js';
import { ObjectiveList } from '../../../src/lms/objectives.js';
import { scorm12 } from '../../../src/lms/scorm12.js';
import { advance, start } from '../../../src/model/progress.js';
import { snapshotOf } from '../../../src/tracking/snapshot.js';
import { quickWriter } from '../../fixtures/lms/quick-writer.js';
import { checked, responseOf } from '../../fixtures/lms/scripted-learner.js';
import { course, questions } from '../../fixtures/lms/tracked-course.js';

const begun = advance(course, start, { type: 'attempt-started', seed: 1 });
const items = begun.quiz.attempt?.items ?? [];
/** After the first `count` answers of a first attempt; of wrong ones, so that the quiz is failed. */
const after = (count: number, bank: typeof questions | null = questions) =>
  snapshotOf(
    course,
    items.slice(0, count).reduce((now, item) => advance(course, now, checked(item, responseOf(item, 1))), begun),
    bank,
  );
const none = after(0);
const STATE = ['suspend_data', 'exit', 'lesson_status'];
const SCORED = ['suspend_data', 'exit', 'score.raw', 'lesson_status'];
const PARTS = [
  'id',
  'type',
  'time',
  'correct_responses.0.pattern',
  'weighting',
  'student_response',
  'result',
  'latency',
];
const row = (index: number, ...names: string[]) => names.map((name) => `interactions.${index}.${name}`);

describe('a round', () => {
  it('without an answer has all that there is to say, the time last', () => {
    const { writer, heard } = quickWriter();
    expect(writer.write(none, 5)).toBe('written');
    expect(heard()).toEqual([...STATE, 'lesson_location', 'session_time']);
    expect(writer.write(none, 5)).toBe('written');
    expect(heard()).toEqual([]);
  });

  it('with an answer leaves what an LMS may lack to the next', () => {
    const { writer, heard } = quickWriter();
    writer.write(after(1), 5);
    expect(heard()).toEqual([...row(0, ...PARTS), ...STATE, 'session_time']);
    writer.write(after(1), 5);
    expect(heard()).toEqual(['lesson_location']);
  });

  it('with an answer that the LMS has no list for does so, too', () => {
    const { writer, heard } = quickWriter({ interactions: null });
    writer.write(none, 5);
    expect(heard()).toContain('lesson_location');
    writer.write({ ...after(1), place: 'glossary' }, 6);
    expect(heard()).toEqual(['suspend_data', 'session_time']);
    writer.write({ ...after(1), place: 'glossary' }, 7);
    expect(heard()).toEqual(['lesson_location', 'session_time']);
  });

  it('has the limits of a score once there is a score', () => {
    const { writer, heard } = quickWriter({ interactions: null });
    writer.write(after(5), 5);
    expect(heard()).not.toContain('score.min');
    writer.write(after(6), 5);
    expect(heard()).toEqual([...SCORED.slice(0, 1), 'score.raw']);
    writer.write(after(6), 5);
    expect(heard()).toEqual(['score.min', 'score.max']);
  });

  it.each([
    ['min,raw,max', true],
    ['max,raw,min', true],
    ['raw,min', false],
    ['raw,max', false],
    ['raw', false],
  ])('of an LMS whose score has the parts %s has limits: %s', (parts, hasLimits) => {
    const { writer, heard } = quickWriter({ interactions: null, parts });
    writer.write(after(6), 5);
    expect(heard().includes('score.min')).toBe(hasLimits);
  });

  it('that is not counted has the state and the place, and nothing that was earned', () => {
    const { writer, heard } = quickWriter({ isCounted: false });
    expect(writer.write(after(6), 5)).toBe('written');
    expect(heard()).toEqual(['suspend_data', 'exit', 'lesson_location', 'session_time']);
    expect(writer.isOptionalBehind(after(6))).toBe(false);
    expect(writer.hasNewAnswer(after(6))).toBe(false);
  });

  it('in which the list becomes full is noted for support, and no other is', () => {
    const full = quickWriter({ interactions: new InteractionList({ recorded: 1, earlier: 0, held: 1 }, 47_999) });
    full.writer.write(after(2), 5);
    expect(full.calls.list().filter((line) => line.includes('full'))).toEqual([
      expect.stringMatching(/ interactions: full$/),
    ]);
    const roomy = quickWriter();
    roomy.writer.write(after(1), 5);
    expect(roomy.calls.list().join()).not.toContain('full');
  });
});

describe('a refusal', () => {
  const refusing = (name: RegExp, code: string, options: Parameters<typeof quickWriter>[0] = {}) => {
    const bench = quickWriter(options);
    bench.lms.refuses = (element) => (name.test(element) ? code : null);
    return bench;
  };

  it('of the state is told, and the rest goes on', () => {
    const { writer, heard } = refusing(/suspend_data/, '405');
    expect(writer.write(none, 5)).toBe('refused');
    expect(heard()).toEqual([...STATE, 'lesson_location', 'session_time']);
    expect(writer.isBehind(none)).toBe(true);
  });

  it('that says that the LMS could not even take the call ends the round', () => {
    const { writer, heard } = refusing(/suspend_data/, '101');
    expect(writer.write(none, 5)).toBe('failed');
    expect(heard()).toEqual(['suspend_data']);
  });

  it('of an optional value with 101 is a matter of the moment', () => {
    const { writer, heard } = refusing(/location/, '101');
    expect(writer.write(none, 5)).toBe('written');
    expect(heard()).toEqual([...STATE, 'lesson_location', 'session_time']);
  });

  it('that says that the session is over ends the round, wherever it comes', () => {
    for (const name of [/suspend_data/, /latency/, /location/]) {
      const { writer, heard } = refusing(name, '301');
      expect(writer.write(name.test('location') ? none : after(1), 5)).toBe('session-ended');
      expect(heard().at(-1)).toMatch(name);
    }
  });

  it('is not even made by a window that is gone', () => {
    const { writer, home, heard } = quickWriter();
    home.closed = true;
    expect(writer.write(after(1), 5)).toBe('window-gone');
    expect(heard()).toEqual([]);
  });

  it('of one part of an answer holds back those behind it, and only those are told again', () => {
    const { writer, lms, heard } = refusing(/weighting/, '391');
    expect(writer.write(after(1), 5)).toBe('refused');
    expect(heard()).toEqual([...row(0, ...PARTS.slice(0, 5)), ...STATE, 'session_time']);
    // What arrived is forgotten, so that nothing but the order keeps it from being told again.
    writer.acknowledge(writer.outbox.unacknowledged());
    lms.refuses = () => null;
    expect(writer.write(after(1), 5)).toBe('written');
    // An answer: the place waits for the next round.
    expect(heard()).toEqual(row(0, ...PARTS.slice(4)));
    writer.write(after(1), 5);
    expect(heard()).toEqual(['lesson_location']);
  });

  it('of the id of an objective leaves no gap behind it, in this round or the next', () => {
    const ids = none.objectives.map(({ id }) => id);
    const told = { ...none, objectives: none.objectives.map((one) => ({ ...one, status: 'incomplete' as const })) };
    const { writer, heard } = refusing(/objectives\.1\.id/, '405', {
      objectives: new ObjectiveList(ids, 0, false, () => ''),
    });
    writer.write(told, 5);
    const first = heard().filter((element) => element.startsWith('objectives'));
    expect(first).toEqual(['objectives.0.id', 'objectives.0.status', 'objectives.1.id']);
    writer.write(told, 5);
    expect(heard().filter((element) => element.startsWith('objectives'))).toEqual([]);
  });

  it('of another optional value leaves the rest to be told', () => {
    const ids = none.objectives.map(({ id }) => id);
    const told = { ...none, objectives: none.objectives.map((one) => ({ ...one, status: 'incomplete' as const })) };
    const { writer, heard } = refusing(/location|objectives\.0\.status/, '405', {
      objectives: new ObjectiveList(ids, 0, false, () => ''),
    });
    writer.write(told, 5);
    expect(heard().filter((element) => element.endsWith('.id'))).toHaveLength(ids.length);
  });
});

describe('what has arrived', () => {
  it('is an answer only when every line of it has', () => {
    const { writer, interactions } = quickWriter();
    writer.write(after(1), 5);
    const lines = writer.outbox.unacknowledged();
    writer.acknowledge(lines.filter(([element]) => !element.startsWith('cmi.interactions.0.result')));
    expect(interactions?.arrived).toBe(0);
    writer.acknowledge(lines);
    expect(interactions?.arrived).toBe(1);
  });
});

describe('for an LMS that may have missed something', () => {
  const lines = [
    ['cmi.interactions.0.id', 'Q01'],
    ['cmi.interactions.0.type', 'choice'],
    ['cmi.interactions.0.result', 'wrong'],
  ] as const;

  it('other values are told where there are any', () => {
    const { writer, lms } = quickWriter();
    writer.vary([
      ['cmi.core.lesson_status', 'incomplete'],
      ['cmi.core.exit', 'suspend'],
    ]);
    expect(lms.sets).toEqual(['cmi.core.exit time-out']);
    expect(scorm12.varied(['cmi.core.lesson_status', 'incomplete'])).toBeNull();
  });

  it('all are told again, and one that is refused is due again by itself', () => {
    const { writer, lms, heard } = quickWriter();
    for (const line of lines) writer.outbox.addSent(line);
    lms.refuses = (element) => (element.endsWith('.type') ? '391' : null);
    expect(writer.repeat(lines)).toBe(true);
    expect(writer.repeat(lines)).toBe(true);
    expect(heard()).toEqual([...row(0, 'id', 'type', 'result'), ...row(0, 'id', 'type', 'result')]);
    lms.refuses = () => null;
    writer.write(none, 5);
    expect(heard().filter((element) => element.startsWith('interactions'))).toEqual(row(0, 'type'));
  });

  it('nothing more is told once it cannot even take a call: that and the rest are due again', () => {
    const { writer, lms, heard } = quickWriter();
    for (const line of lines) writer.outbox.addSent(line);
    lms.refuses = (element) => (element.endsWith('.type') ? '101' : null);
    expect(writer.repeat(lines)).toBe(false);
    expect(heard()).toEqual(row(0, 'id', 'type'));
    lms.refuses = () => null;
    writer.write(none, 5);
    expect(heard().filter((element) => element.startsWith('interactions'))).toEqual(row(0, 'type', 'result'));
  });

  it('what is no answer and was refused is due again by what it should be', () => {
    const { writer, lms, heard } = quickWriter();
    writer.write(none, 5);
    heard();
    lms.refuses = (element) => (element.endsWith('suspend_data') ? '391' : null);
    expect(writer.repeat([['cmi.suspend_data', none.suspendData]])).toBe(true);
    expect(writer.isBehind(none)).toBe(true);
    lms.refuses = () => null;
    heard();
    writer.write(none, 5);
    expect(heard()).toEqual(['suspend_data']);
  });
});
