// Any progress at all, and any that a learner can have come to.

import fc from 'fast-check';
import { advance, start, type CourseEvent, type Progress } from '../../../../src/model/progress.js';
import type { Answer } from '../../../../src/model/quiz.js';
import { rightResponseOf } from '../../../../src/model/quiz.js';
import { course } from './course.js';
import { checked, questionOf, responseOf } from './learner.js';

const screens = [...course.sections, ...course.pages].map(({ id }) => id);
const activities = course.sections.flatMap((section) => section.activities);
const code = fc.constantFrom(...'abcdefghi0123456789');
const date = fc.constantFrom('2026-11-23', '2027-01-01');

/** A step of a learner, made concrete by the progress it meets. */
export const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('open' as const), screen: fc.constantFrom(...screens) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('finish' as const),
      section: fc.constantFrom(...course.sections.filter(({ kind }) => kind === 'module').map(({ id }) => id)),
      on: date,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('activity' as const),
      activity: fc.constantFrom(...activities),
      item: code,
      choice: code,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('start' as const), seed: fc.nat(4294967295) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('choose' as const), isRight: fc.boolean() }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('check' as const),
      isRight: fc.boolean(),
      seconds: fc.nat(3000),
      on: date,
    }),
  },
);
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** The event of `step`; null when there is nothing to answer. */
export function eventOf(one: Step, progress: Progress): CourseEvent | null {
  if (one.kind === 'open') return { type: 'opened', screen: one.screen };
  if (one.kind === 'finish') return { type: 'section-finished', section: one.section, on: one.on };
  if (one.kind === 'activity')
    return { type: 'activity-answered', activity: one.activity, item: one.item, choice: one.choice };
  if (one.kind === 'start') return { type: 'attempt-started', seed: one.seed };
  const attempt = progress.quiz.attempt;
  const at = attempt?.answers.findIndex(({ status }) => status !== 'checked') ?? -1;
  const item = attempt?.items[at];
  if (item === undefined) return null;
  const response = one.isRight ? rightResponseOf(questionOf(item)) : responseOf(item, 1);
  if (one.kind === 'choose') return { type: 'answer-chosen', item, response };
  return { ...checked(item, response, one.seconds), on: one.on } as CourseEvent;
}

/** What a learner can have come to in up to 120 steps. */
export function playedProgress(): fc.Arbitrary<Progress> {
  return fc.array(step, { maxLength: 120 }).map((steps) =>
    steps.reduce((progress, one) => {
      const event = eventOf(one, progress);
      return event ? advance(course, progress, event) : progress;
    }, start),
  );
}

const id = fc.stringMatching(/^[A-Za-z]\w{0,31}$/);
const response = fc.string({ unit: fc.constantFrom(...'abc019,.'), maxLength: 71 });
const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc.constant({ status: 'unanswered' } as const),
  fc.record({ status: fc.constant('chosen' as const), response }),
  fc.record({ status: fc.constant('checked' as const), response, correct: fc.boolean(), seconds: fc.nat(1_000_000) }),
);
const codes = fc.dictionary(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789'), code, { maxKeys: 36 });

/** Far more than any learner can come to. */
export function anyProgress(): fc.Arbitrary<Progress> {
  const item = fc.integer({ min: 1, max: 999 }).map((number) => `Q${String(number).padStart(2, '0')}_anything`);
  const attempt = fc
    .record({
      number: fc.integer({ min: 1, max: 60_000 }),
      seed: fc.nat(4294967295),
      recordedBefore: fc.nat(60_000),
      pairs: fc.uniqueArray(fc.tuple(item, answer), { selector: ([one]) => one, maxLength: 200 }),
    })
    .map(({ pairs, ...rest }) => ({ ...rest, items: pairs.map(([one]) => one), answers: pairs.map(([, one]) => one) }));
  return fc.record({
    place: id,
    sections: fc.dictionary(id, fc.constantFrom('started' as const, 'done' as const), { maxKeys: 60 }),
    activities: fc.dictionary(id, codes, { maxKeys: 60 }),
    completedOn: fc.option(fc.constantFrom('', '2026-11-23')),
    quiz: fc.record({
      attempt: fc.option(attempt),
      finished: fc.nat(60_000),
      passed: fc.boolean(),
      forgotten: fc.nat(60_000),
      best: fc.option(
        fc.record({
          percent: fc.integer({ min: 0, max: 100 }),
          byPrinciple: fc.array(
            fc.record({ principle: id, correct: fc.nat(9), total: fc.integer({ min: 9, max: 99 }) }),
            { maxLength: 12 },
          ),
        }),
      ),
      seen: fc.dictionary(item, fc.nat(500), { maxKeys: 320 }),
    }),
  });
}
