// The text that an LMS keeps for us: written, read back, cut, garbled, of another version or course, and crowded.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { start, type Progress } from '../../../src/model/progress.js';
import { packed, unpacked } from '../../../src/tracking/response-code.js';
import { encode } from '../../../src/tracking/suspend-data.js';
import { course } from '../../fixtures/lms/tracked-course.js';
import { runs } from '../../fixtures/lms/runs.js';
import { anyProgress, playedProgress } from '../../fixtures/lms/any-progress.js';
import { back, played } from '../../fixtures/lms/played-progress.js';

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
