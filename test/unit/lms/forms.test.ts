// The forms that values take and the room that they may take, just below each limit and just above it.

import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/lms/formats.js';
import { InteractionList, MAX_BYTES } from '../../../src/lms/interactions.js';
import { scorm12 } from '../../../src/lms/scorm12.js';
import { scorm2004 } from '../../../src/lms/scorm2004.js';

it('the scaled score is the whole percent as a share, without a long tail', () => {
  for (let percent = 0; percent <= 100; percent += 1) {
    const [[, scaled], [, raw]] = scorm2004.score(percent) as [[string, string], [string, string]];
    expect(raw).toBe(String(percent));
    expect(scaled).toMatch(/^[01]$|^0\.\d{1,2}$/);
    expect(Math.round(Number(scaled) * 100)).toBe(percent);
  }
});

it('a description has at most 250 characters', () => {
  expect(plain('x'.repeat(250), 250)).toBe('x'.repeat(250));
  expect(plain('x'.repeat(251), 250)).toBe(`${'x'.repeat(247)}...`);
});

describe('for the moment between', () => {
  it.each([
    [scorm12, 'cmi.core.score.raw', '60', '60.01'],
    [scorm12, 'cmi.core.score.raw', '100', '99.99'],
    [scorm12, 'cmi.core.lesson_status', 'passed', 'completed'],
    [scorm12, 'cmi.core.lesson_status', 'failed', 'incomplete'],
    [scorm12, 'cmi.core.lesson_status', 'incomplete', null],
    [scorm12, 'cmi.core.lesson_status', 'completed', null],
    [scorm12, 'cmi.suspend_data', 'v1~', 'v1~~'],
    [scorm12, 'cmi.core.lesson_location', 'quiz', 'quiz_'],
    [scorm12, 'cmi.core.exit', 'suspend', 'time-out'],
    [scorm12, 'cmi.interactions.3.id', 'Q03', 'Q03_'],
    [scorm12, 'cmi.interactions.3.type', 'choice', 'performance'],
    [scorm12, 'cmi.interactions.12.type', 'choice', 'performance'],
    [scorm12, 'cmi.interactions.3.time', '09:05:07', '00:00:00'],
    [scorm12, 'cmi.interactions.3.time', '00:00:00', '00:00:01'],
    [scorm12, 'cmi.interactions.3.correct_responses.0.pattern', 'a', 'z'],
    [scorm12, 'cmi.interactions.3.student_response', 'a,b', 'z'],
    [scorm12, 'cmi.interactions.3.weighting', '1', '0'],
    [scorm12, 'cmi.interactions.3.result', 'correct', 'neutral'],
    [scorm12, 'cmi.interactions.3.latency', '0000:00:12', '0000:00:00'],
    [scorm12, 'cmi.interactions.3.latency', '0000:00:00', '0000:00:01'],
    [scorm12, 'cmi.objectives.3.status', 'passed', null],
    [scorm2004, 'cmi.score.raw', '60', '60.01'],
    [scorm2004, 'cmi.score.raw', '100', '99.99'],
    [scorm2004, 'cmi.score.scaled', '0.6', '0.6001'],
    [scorm2004, 'cmi.score.scaled', '1', '0.9999'],
    [scorm2004, 'cmi.success_status', 'passed', null],
    [scorm2004, 'cmi.completion_status', 'completed', null],
    [scorm2004, 'cmi.suspend_data', 'v1~', 'v1~~'],
    [scorm2004, 'cmi.location', 'quiz', 'quiz_'],
    [scorm2004, 'cmi.exit', 'suspend', 'time-out'],
    [scorm2004, 'cmi.interactions.3.id', 'Q03', null],
    [scorm2004, 'cmi.interactions.3.type', 'choice', 'other'],
    [scorm2004, 'cmi.interactions.12.type', 'choice', 'other'],
    [scorm2004, 'cmi.interactions.3.timestamp', '2026-11-23T09:05:07.12Z', '2000-01-01T00:00:00.00Z'],
    [scorm2004, 'cmi.interactions.3.correct_responses.0.pattern', 'a', 'z'],
    [scorm2004, 'cmi.interactions.3.learner_response', 'a[,]b', 'z'],
    [scorm2004, 'cmi.interactions.3.description', 'Which?', 'z'],
    [scorm2004, 'cmi.interactions.3.weighting', '1', '0'],
    [scorm2004, 'cmi.interactions.3.result', 'incorrect', 'neutral'],
    [scorm2004, 'cmi.interactions.3.latency', 'PT12S', 'PT0S'],
    [scorm2004, 'cmi.interactions.3.latency', 'PT0S', 'PT1S'],
    [scorm2004, 'cmi.objectives.3.id', 'section_a', null],
  ] as const)('$name: %s %s is %s', (edition, element, value, other) => {
    expect(edition.varied([element, value])).toBe(other);
  });
});

describe('the room of a closing page', () => {
  it('is 48,000 bytes for interactions: at it one more goes in, above it none', () => {
    expect(MAX_BYTES).toBe(48_000);
    const listWith = (bytes: number) => {
      const list = new InteractionList({ recorded: 1, earlier: 0, held: 1 }, bytes);
      list.add([{ ordinal: 1 } as never]);
      return list.next;
    };
    expect(listWith(48_000)).not.toBeNull();
    expect(listWith(48_001)).toBeNull();
  });

  it.each([
    [scorm12, 100, 125],
    [scorm2004, 45, 60],
  ] as const)('is that of about 110 answers, in SCORM 2004 of 45 or more', (edition, least, most) => {
    const list = new InteractionList({ recorded: 0, earlier: 0, held: 0 }, 0);
    const record = (ordinal: number) =>
      ({
        ordinal,
        id: 'Q07_carer_data_A2',
        kind: ordinal % 2 ? 'matching' : 'choice',
        description: 'Which of these would tell you that the work is co-production? '.repeat(5),
        response: ordinal % 2 ? '1.a,2.b,3.c,4.d' : 'b',
        pattern: ordinal % 2 ? '1.b,2.a,3.c,4.d' : 'c',
        correct: false,
        seconds: 25,
        objective: 'LO1',
      }) as const;
    list.add(Array.from({ length: 300 }, (_, at) => record(at)));
    let rows = 0;
    for (let due = list.next; due; due = list.next) {
      rows += 1;
      list.markWritten(due.record, edition.interaction(due.index, due.record, new Date(0)));
    }
    expect(rows).toBeGreaterThanOrEqual(least);
    expect(rows).toBeLessThanOrEqual(most);
  });
});
