// The text that an LMS keeps for us: written, read back, cut, garbled, of another version or course, and crowded.

import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { start, type Progress } from '../../../src/model/progress.js';
import { packed, unpacked } from '../../../src/tracking/response-code.js';
import { progressOf } from '../../../src/tracking/restore.js';
import { encode, LIMIT } from '../../../src/tracking/suspend-data.js';
import { nothingRestored } from '../../../src/tracking/tracker.js';
import { worstCaseOf } from '../../../src/tracking/worst-case.js';
import { progressWith } from '../../fixtures/quiz-course.js';
import { course, questions } from '../../fixtures/lms/tracked-course.js';
import { runs } from '../../fixtures/lms/runs.js';
import { anyProgress, playedProgress } from '../../fixtures/lms/any-progress.js';

const back = (suspendData: string, other = course) => progressOf(other, { ...nothingRestored, suspendData });

const played: Progress = {
  ...progressWith(course, questions, ['d', 'a,c,e', 'f,b', '1.a,2.b,3.c']),
  place: 'quiz',
  sections: { definition: 'done', rationale: 'done', quiz: 'started' },
  activities: { ladder: { a: '1', b: '2' }, law: { 0: 'f' } },
};

describe('what was written is read back', () => {
  const rows: readonly { readonly story: string; readonly progress: Progress }[] = [
    { story: 'nothing yet', progress: start },
    { story: 'the middle of a quiz', progress: played },
    {
      story: 'a pass, on a day',
      progress: {
        ...played,
        completedOn: '2026-11-23',
        quiz: {
          ...played.quiz,
          passed: true,
          finished: 0,
          best: { percent: 90, byPrinciple: [{ principle: 'P1', correct: 1, total: 2 }] },
        },
      },
    },
    { story: 'a completion on a day that is lost', progress: { ...played, completedOn: '' } },
    { story: 'half an answer', progress: { ...played, quiz: { ...played.quiz, attempt: half('f,') } } },
    { story: 'half a pair', progress: { ...played, quiz: { ...played.quiz, attempt: half('1.a,2.') } } },
  ];

  function half(response: string) {
    const attempt = played.quiz.attempt;
    return (
      attempt && {
        ...attempt,
        answers: attempt.answers.map((answer, at) => (at === 4 ? { status: 'chosen' as const, response } : answer)),
      }
    );
  }

  it.each(rows)('$story', ({ progress }) => {
    expect(back(encode(course, progress))).toEqual(progress);
  });

  it('any progress that a learner can have', () => {
    fc.assert(
      fc.property(playedProgress(), (progress) => {
        expect(back(encode(course, progress))).toEqual(progress);
      }),
      { numRuns: runs(300) },
    );
  });

  it('any response, in few characters', () => {
    const code = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789');
    const part = fc.oneof(
      code,
      fc.tuple(code, code).map((pair) => pair.join('.')),
      fc.constantFrom('', '1.', '.a'),
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 36 }).map((parts) => parts.join(',')),
        (response) => {
          expect(unpacked(packed(response))).toBe(response);
        },
      ),
      { numRuns: runs(500) },
    );
    expect(packed('1.a,2.b,3.c')).toBe('P1a2b3c');
    expect(packed('a,c,e')).toBe('ace');
  });

  it('only signs that no LMS, no code page and no encoding changes', () => {
    fc.assert(
      fc.property(anyProgress(), (progress) => {
        expect(encode(course, progress)).toMatch(/^[A-Za-z0-9._~-]*$/);
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('what is damaged costs only itself', () => {
  const text = encode(course, {
    ...played,
    quiz: { ...played.quiz, passed: true, best: { percent: 90, byPrinciple: [] }, finished: 0 },
    completedOn: '2026-11-23',
  });

  it('cut anywhere, the pass and the best score are there as soon as they were written', () => {
    const end = text.indexOf('~', text.indexOf('~oP') + 1);
    for (let cut = end; cut < text.length; cut += 1) {
      expect(back(text.slice(0, cut)).quiz, `cut to ${cut}`).toMatchObject({ passed: true, best: { percent: 90 } });
    }
    expect(end).toBeLessThan(60);
  });

  it.each([255, 1000, 4096])(
    'cut to %i characters, status, sections and the marks of the attempt survive',
    (length) => {
      const restored = back(text.slice(0, length));
      expect(restored).toMatchObject({
        completedOn: '2026-11-23',
        sections: played.sections,
        quiz: { passed: true, best: { percent: 90 } },
      });
      expect(restored.quiz.attempt?.answers.slice(0, 4)).toMatchObject([
        { correct: true },
        { correct: true },
        { correct: true },
        { correct: true },
      ]);
    },
  );

  it('one wrong sign costs one field', () => {
    for (let at = 0; at < text.length; at += 1) {
      const garbled = `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`;
      const restored = back(garbled);
      const same = [
        restored.completedOn === '2026-11-23',
        restored.quiz.passed,
        restored.sections['rationale'] === 'done',
        restored.place === 'quiz',
        restored.quiz.attempt?.answers[0]?.status === 'checked',
        restored.activities['ladder']?.['a'] === '1',
      ].filter((isSame) => !isSame).length;
      // The outcome is one field with two of these in it; a lost tilde joins two fields.
      expect(same, `sign ${at}`).toBeLessThanOrEqual(3);
    }
  });

  it('the text of another course says nothing about this one', () => {
    expect(back(encode({ ...course, id: 'fire_safety' }, played))).toEqual(start);
  });

  it.each([
    ['nothing', ''],
    ['JSON of another tool', '{"a":1}'],
    ['only tildes', '~~~~~'],
    ['a field without a check', 'oP.100.20261123~'],
    ['a check of another field', encode(course, played).replace('~o', '~n')],
    ['signs of all planes', '💥\u0000\uFFFF~\u202E~o\u0301'],
    ['60,000 signs', 'sD'.repeat(30_000)],
  ])('%s is read as nothing', (_, text) => {
    expect(back(text)).toMatchObject({ quiz: { passed: false, best: null } });
  });

  it('any text at all is read without an exception', () => {
    const near = fc
      .tuple(fc.nat(text.length), fc.nat(30), fc.string({ unit: 'binary', maxLength: 30 }))
      .map(([at, gone, put]) => text.slice(0, at) + put + text.slice(at + gone));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), near), (any) => {
        back(any);
      }),
      { numRuns: runs(1000) },
    );
  });
});

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
