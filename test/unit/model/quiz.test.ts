// The quiz: what is drawn, how it is shown, how it is marked, what it is worth.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuizPlan } from '../../../src/model/course.js';
import { percentOf } from '../../../src/model/pass-rule.js';
import {
  drawOf,
  isFinished,
  newAttempt,
  nextQuestionOf,
  orderOf,
  recordedOf,
  resultOf,
  startOrderOf,
  type Attempt,
} from '../../../src/model/quiz.js';
import { asShown, rightResponseOf } from '../../../src/questions/marking.js';
import { bank, clinicMove, leaflet, reciprocity, sources } from '../../fixtures/questions.js';
import { course } from '../../fixtures/lms/tracked-course.js';

const plan: QuizPlan = course.quiz;

const seeds = fc.nat(4294967295);

const ordering = bank.find((question) => question.kind === 'ordering');

function answered(attempt: Attempt, marks: readonly boolean[]): Attempt {
  return {
    ...attempt,
    answers: attempt.answers.map((answer, at) =>
      marks[at] === undefined ? answer : { status: 'checked', response: 'a', correct: marks[at], seconds: 1 },
    ),
  };
}

describe('a learner starts an attempt', () => {
  it('gets one question for each slot, in the order of the slots', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const items = drawOf(plan, seed, {});
        items.forEach((item, at) => expect(plan.slots[at]?.items).toContain(item));
        expect(items).toHaveLength(plan.slots.length);
      }),
    );
  });

  it('gets the same ones from the same seed, on every machine', () => {
    expect(drawOf(plan, 2026, {})).toEqual(drawOf(plan, 2026, {}));
    expect(new Set(Array.from({ length: 40 }, (_, seed) => drawOf(plan, seed, {}).join())).size).toBeGreaterThan(10);
  });

  it('meets no question twice while its slot has another', () => {
    fc.assert(
      fc.property(seeds, seeds, (first, second) => {
        const before = drawOf(plan, first, {});
        const seen = Object.fromEntries(before.map((item) => [item, 1]));
        drawOf(plan, second, seen).forEach((item) => expect(before).not.toContain(item));
      }),
    );
  });

  it('sees the options in an order that stays the same after every break', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const order = orderOf({ seed }, leaflet, leaflet.options);
        expect(order).toEqual(orderOf({ seed }, leaflet, leaflet.options));
        expect([...order].sort((a, b) => a.code.localeCompare(b.code))).toEqual(leaflet.options);
      }),
    );
  });

  it('never finds an ordering question in the right order already', () => {
    if (ordering?.kind !== 'ordering') throw new Error('The fixtures have no ordering question.');
    const byCode = (a: { readonly code: string }, b: { readonly code: string }) => a.code.localeCompare(b.code);
    const said = (options: readonly { readonly code: string }[]) => options.map(({ code }) => code).join();
    // Three lines of it: chance alone brings the right order for one seed in six, with all seven for one in 5,040.
    const three = ordering.options.slice(0, 3);
    const tried = Array.from({ length: 120 }, (_, seed) => seed);
    expect(tried.filter((seed) => said(orderOf({ seed }, ordering, three)) === said(three)).length).toBeGreaterThan(9);
    expect(tried.filter((seed) => said(startOrderOf({ seed }, ordering, three)) === said(three))).toEqual([]);
    expect(said(startOrderOf({ seed: 3 }, ordering, ordering.options).sort(byCode))).toBe(rightResponseOf(ordering));
  });

  it('finds the right answer told in the order of the question', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(asShown({ seed }, clinicMove)).toEqual({
          ...clinicMove,
          options: orderOf({ seed }, clinicMove, clinicMove.options),
        });
        expect(asShown({ seed }, sources)).toEqual({ ...sources, pairs: orderOf({ seed }, sources, sources.pairs) });
        expect(asShown({ seed }, reciprocity)).toEqual({
          ...reciprocity,
          reasons: orderOf({ seed }, reciprocity, reciprocity.reasons),
        });
        if (ordering) expect(asShown({ seed }, ordering)).toBe(ordering);
      }),
    );
  });
});

describe('what an attempt is worth', () => {
  const attempt = newAttempt(plan, 1, 7, {}, 0);

  it('exactly the pass mark passes, one answer less does not', () => {
    const five: QuizPlan = { passMark: 80, slots: plan.slots.slice(0, 5) };
    const of = (right: number) =>
      resultOf(
        five,
        answered(
          newAttempt(five, 1, 7, {}, 0),
          [0, 1, 2, 3, 4].map((at) => at < right),
        ),
      );
    expect(of(4)).toMatchObject({ correct: 4, total: 5, percent: 80, passed: true });
    expect(of(3)).toMatchObject({ percent: 60, passed: false });
  });

  it('a share is rounded down, so that rounding never makes a pass', () => {
    expect(percentOf(199, 250)).toBe(79);
    expect(percentOf(0, 0)).toBe(0);
    fc.assert(
      fc.property(
        fc.nat(500),
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 100 }),
        (right, more, passMark) => {
          const total = right + more;
          expect(percentOf(right, total) >= passMark).toBe(right * 100 >= passMark * total);
        },
      ),
    );
  });

  it('each principle is counted by its slots', () => {
    const { byPrinciple } = resultOf(plan, answered(attempt, [true, false, true, false, true, true]));
    expect(byPrinciple).toEqual([
      { principle: 'P1', correct: 2, total: 2 },
      { principle: 'P2', correct: 1, total: 2 },
      { principle: 'P3', correct: 1, total: 1 },
      { principle: 'P4', correct: 0, total: 1 },
    ]);
  });

  it('open questions are not right, and the attempt is finished when none is left', () => {
    const half = answered(attempt, [true, true]);
    expect(resultOf(plan, half)).toMatchObject({ correct: 2, total: 6, passed: false });
    expect([
      isFinished(half),
      nextQuestionOf(half),
      recordedOf({ attempt: { ...half, recordedBefore: 12 }, forgotten: 0 }),
    ]).toEqual([false, 2, 14]);
    expect(isFinished(answered(attempt, [true, true, true, true, true, true]))).toBe(true);
  });
});
