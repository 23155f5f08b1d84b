// What a launch reads from each edition, and which elements are anybody's business.

import { describe, expect, it } from 'vitest';
import { scorm12 } from '../../../src/lms/scorm12.js';
import { scorm2004 } from '../../../src/lms/scorm2004.js';

describe('what an LMS remembers', () => {
  const nothing = { suspendData: '', place: '', passed: false, completed: false, score: null, mode: 'normal' };
  const from = (edition: typeof scorm12, values: Record<string, string>) =>
    edition.remembered((element) => values[element.replace('cmi.core.', '').replace('cmi.', '')] ?? '');

  it.each([
    [{}, {}],
    [
      { suspend_data: 'v1~', lesson_location: 'quiz' },
      { suspendData: 'v1~', place: 'quiz' },
    ],
    [{ lesson_status: 'passed' }, { passed: true, completed: true }],
    [{ lesson_status: 'completed' }, { completed: true }],
    [{ lesson_status: 'failed' }, {}],
    [{ 'score.raw': '0' }, { score: 0 }],
    [{ 'score.raw': '85.9' }, { score: 85 }],
    [{ 'score.raw': '100' }, { score: 100 }],
    [{ 'score.raw': '85.25' }, { score: 85 }],
    [{ 'score.raw': '100.5' }, {}],
    [{ 'score.raw': '1000' }, {}],
    [{ 'score.raw': '85.' }, {}],
    [{ 'score.raw': 'x85' }, {}],
    [{ 'score.raw': '85%' }, {}],
    [{ 'score.raw': '-1' }, {}],
    [{ lesson_mode: 'review' }, { mode: 'review' }],
    [{ lesson_mode: 'browse' }, { mode: 'browse' }],
    [{ lesson_mode: 'normal', credit: 'credit' }, {}],
    [{ credit: 'no-credit' }, { mode: 'uncounted' }],
    [{ lesson_mode: 'review', credit: 'no-credit' }, { mode: 'review' }],
  ])('in SCORM 1.2 as %j', (values, remembered) => {
    expect(from(scorm12, values as Record<string, string>)).toEqual({ ...nothing, ...remembered });
  });

  it.each([
    [{}, {}],
    [
      { suspend_data: 'v1~', location: 'quiz' },
      { suspendData: 'v1~', place: 'quiz' },
    ],
    [{ success_status: 'passed' }, { passed: true }],
    [{ completion_status: 'completed' }, { completed: true }],
    [{ success_status: 'failed', completion_status: 'incomplete' }, {}],
    [{ 'score.raw': '0' }, { score: 0 }],
    [{ 'score.raw': '100' }, { score: 100 }],
    [{ 'score.raw': '85.9', 'score.scaled': '0.1' }, { score: 85 }],
    [{ 'score.scaled': '0.29' }, { score: 29 }],
    [{ 'score.scaled': '0' }, { score: 0 }],
    [{ 'score.scaled': '1' }, { score: 100 }],
    [{ 'score.scaled': '-0.5' }, {}],
    [{ 'score.raw': '101' }, {}],
    [{ 'score.raw': 'many' }, {}],
    [{ mode: 'review' }, { mode: 'review' }],
    [{ mode: 'browse' }, { mode: 'browse' }],
    [{ mode: 'normal', credit: 'credit' }, {}],
    [{ credit: 'no-credit' }, { mode: 'uncounted' }],
    [{ mode: 'browse', credit: 'no-credit' }, { mode: 'browse' }],
  ])('in SCORM 2004 as %j', (values, remembered) => {
    expect(from(scorm2004, values as Record<string, string>)).toEqual({ ...nothing, ...remembered });
  });
});

it('in SCORM 2004 the share is asked for only where there are no points', () => {
  const asked = (raw: string) => {
    const elements: string[] = [];
    scorm2004.remembered((element) => {
      elements.push(element);
      return element === 'cmi.score.raw' ? raw : '';
    });
    return elements.includes('cmi.score.scaled');
  };
  expect([asked(''), asked('85')]).toEqual([true, false]);
});

describe('of the elements', () => {
  const all = [
    ...['core.lesson_status', 'core.exit', 'core.session_time', 'core.lesson_mode', 'core.credit'],
    ...['core.lesson_location', 'core.student_id', 'core.student_name', 'core.score.raw', 'core.score.min'],
    ...['suspend_data', 'interactions._count', 'objectives._children', 'interactions.3.student_response'],
    ...['interactions.12.id', 'interactions.3.idx', 'interactions.x.id', 'objectives.3.id'],
    ...['completion_status', 'success_status', 'exit', 'session_time', 'mode', 'credit', 'location'],
    ...['learner_id', 'learner_name', 'score.raw', 'score.scaled', 'score.min', 'interactions.3.learner_response'],
  ].map((name) => `cmi.${name}`);
  const those = (pattern: RegExp) =>
    [...all, ...all.map((element) => `x${element}`), ...all.map((element) => `${element}x`)]
      .filter((element) => pattern.test(element))
      .map((element) => element.replace('cmi.', ''));

  it('support sees none that tells who the learner is or what was answered', () => {
    expect(those(scorm12.shown)).toEqual([
      ...['core.lesson_status', 'core.exit', 'core.session_time', 'core.lesson_mode', 'core.credit'],
      ...['core.lesson_location', 'interactions._count', 'objectives._children'],
      // Whatever is in front of a count or of the names of children.
      ...['xinteractions._count', 'xobjectives._children'],
    ]);
    expect(those(scorm2004.shown)).toEqual([
      ...['interactions._count', 'completion_status', 'success_status', 'exit', 'session_time', 'mode', 'credit'],
      'location',
      'xinteractions._count',
    ]);
  });

  it('the work is unsaved without the state, the status, the score and the id of an answer; all else may be missing', () => {
    expect(those(scorm12.required)).toEqual([
      ...['core.lesson_status', 'core.score.raw', 'suspend_data', 'interactions.12.id'],
    ]);
    expect(those(scorm2004.required)).toEqual([
      ...['suspend_data', 'interactions.12.id', 'completion_status', 'success_status', 'score.raw', 'score.scaled'],
    ]);
  });
});
