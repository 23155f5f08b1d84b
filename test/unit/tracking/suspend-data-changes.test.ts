import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { start, type Progress } from '../../../src/model/progress.js';
import { encode, LIMIT } from '../../../src/tracking/suspend-data.js';
import { worstCaseOf } from '../../../src/tracking/worst-case.js';
import { course } from '../../fixtures/lms/tracked-course.js';
import { runs } from '../../fixtures/lms/runs.js';
import { anyProgress } from '../../fixtures/lms/any-progress.js';
import { back, played } from '../../fixtures/lms/played-progress.js';

describe('the course changes between two visits', () => {
  const text = encode(course, played);
  const items = played.quiz.attempt?.items ?? [];

  it('another version of the words changes nothing', () => {
    expect(back(text, { ...course, version: '9.0.0' })).toEqual(back(text));
  });

  it('an open question that is gone is replaced from its slot; everything else stays', () => {
    const gone = items[5] ?? '';
    const later = {
      ...course,
      quiz: {
        ...course.quiz,
        slots: course.quiz.slots.map((slot) => ({ ...slot, items: slot.items.filter((id) => id !== gone) })),
      },
    };
    const restored = back(text, later).quiz.attempt;
    expect(restored?.items.slice(0, 5)).toEqual(items.slice(0, 5));
    expect(later.quiz.slots[5]?.items).toEqual([restored?.items[5]]);
    expect(restored?.answers).toEqual(played.quiz.attempt?.answers);
  });

  it('a checked question that is gone stays counted', () => {
    const gone = items[0] ?? '';
    const later = {
      ...course,
      quiz: {
        ...course.quiz,
        slots: course.quiz.slots.map((slot) => ({ ...slot, items: slot.items.filter((id) => id !== gone) })),
      },
    };
    expect(back(text, later).quiz.attempt).toMatchObject({
      items: [gone.replace(/_.*/, ''), ...items.slice(1)],
      answers: played.quiz.attempt?.answers,
    });
  });

  it('a slot that is gone takes its open question along, and the attempt still ends', () => {
    const later = { ...course, quiz: { ...course.quiz, slots: course.quiz.slots.slice(0, 4) } };
    const restored = back(text, later);
    expect(restored.quiz.attempt?.items).toHaveLength(4);
    expect(restored.quiz).toMatchObject({ finished: 1, passed: true, best: { percent: 100 } });
  });

  it('a new slot waits for the next attempt', () => {
    const first = course.quiz.slots[0];
    const later = {
      ...course,
      quiz: { ...course.quiz, slots: [...course.quiz.slots, { ...first, id: 'S99', items: ['Q999_new'] } as never] },
    };
    expect(back(text, later).quiz.attempt).toEqual(played.quiz.attempt);
  });

  it('a section that is gone for one version is still done in the next', () => {
    const without = { ...course, sections: course.sections.filter(({ id }) => id !== 'rationale') };
    const between = encode(without, back(text, without));
    expect(back(between).sections).toEqual(played.sections);
  });

  it('a newer version’s unknown field is passed over', () => {
    const end = text.lastIndexOf('z');
    expect(back(`${text.slice(0, end)}Qnew.thingABC~${text.slice(end)}`)).toEqual(back(text));
  });
});

describe('room', () => {
  it('is enough in the worst case of this course, and of one ten times as large after leaving out what matters least', () => {
    expect(worstCaseOf(course)).toBeLessThanOrEqual(LIMIT);
    const large = tenfold();
    const worst = back(encode(large.course, large.progress), large.course);
    expect(encode(large.course, large.progress).length).toBeLessThanOrEqual(LIMIT);
    expect(worst.quiz).toMatchObject({ passed: true, best: { percent: 81 }, finished: 98 });
    expect(Object.keys(worst.sections)).toHaveLength(40);
    expect(worst.quiz.attempt?.answers.map((answer) => answer.status)).toEqual(
      large.progress.quiz.attempt?.answers.map((answer) => answer.status),
    );
  });

  it('whatever the progress, the text fits', () => {
    fc.assert(
      fc.property(anyProgress(), (progress) => {
        expect(encode(course, progress).length).toBeLessThanOrEqual(LIMIT);
      }),
      { numRuns: runs(300) },
    );
  });

  it('the activity answered longest ago is the first to go', () => {
    const ids = Array.from({ length: 90 }, (_, at) => `activity_number_${at + 100}`);
    const many = {
      ...start,
      activities: Object.fromEntries(
        ids.map((id) => [id, Object.fromEntries([...'abcdefghijklmnop'].map((code) => [code, 'z']))]),
      ),
    };
    const kept = Object.keys(back(encode(course, many)).activities);
    expect(kept.length).toBeGreaterThan(50);
    expect(kept).toEqual(ids.slice(-kept.length));
  });

  function tenfold() {
    const sections = Array.from({ length: 40 }, (_, at) => ({
      ...(course.sections[0] as (typeof course.sections)[0]),
      id: `definition_of_something_${at + 1}`,
      activities: [`activity_in_section_${at + 1}`],
    }));
    const slots = Array.from({ length: 120 }, (_, at) => ({
      ...(course.quiz.slots[0] as (typeof course.quiz.slots)[0]),
      id: `S${at + 1}`,
      items: [1, 2, 3].map((n) => `Q${at * 3 + n}_some_question`),
    }));
    const large = { ...course, sections, quiz: { passMark: 80, slots } };
    const response = '1.a,2.b,3.c,4.d,5.e,6.f,7.g,8.h,9.i';
    const progress: Progress = {
      place: 'definition_of_something_1',
      completedOn: '2026-11-23',
      sections: Object.fromEntries(sections.map(({ id }) => [id, 'done'])),
      activities: Object.fromEntries(sections.map(({ activities: [id] }) => [id, { a: 'b', c: 'd', e: 'f' }])),
      quiz: {
        finished: 98,
        passed: true,
        forgotten: 0,
        best: {
          percent: 81,
          byPrinciple: ['P1', 'P2', 'P3', 'P4'].map((principle) => ({ principle, correct: 10, total: 30 })),
        },
        seen: Object.fromEntries(slots.flatMap(({ items }, at) => items.map((id, n) => [id, at + n + 1]))),
        attempt: {
          number: 99,
          seed: 4294967295,
          recordedBefore: 98 * 120,
          items: slots.map(({ items }) => items[2] as string),
          answers: slots.map((_, at) =>
            at === 119
              ? { status: 'chosen', response }
              : { status: 'checked', response, correct: at % 2 === 0, seconds: 40_000 },
          ),
        },
      },
    };
    return { course: large, progress };
  }
});

describe('texts of released versions are read for good', () => {
  const folder = join(import.meta.dirname, '../../fixtures/suspend-data');
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));

  it.each(files)('%s', (name) => {
    const text = readFileSync(join(folder, name), 'utf8').trim();
    expect(back(text)).toEqual(JSON.parse(readFileSync(join(folder, name.replace(/txt$/, 'json')), 'utf8')));
  });

  it('there is one of each released version', () => {
    expect(files).toEqual(
      expect.arrayContaining(['1.0.0-first-visit.txt', '1.0.0-in-the-quiz.txt', '1.0.0-passed.txt']),
    );
  });
});
