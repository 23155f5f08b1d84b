// The longest text that a course's progress can need: known at the build, before any learner is there.

import type { OutlinedCourse } from '../model/course.js';
import type { Progress } from '../model/progress.js';
import { wholeTextOf } from './suspend-data.js';

const CODES = [...'abcdefghijklmnopqrstuvwxyz0123456789'];
const LONGEST_RESPONSE = '1.a,2.b,3.c,4.d,5.e,6.f,7.g,8.h,9.i';
const ATTEMPTS = 99;

/**
 * Characters that suspend_data needs at the most when nothing is left out: every section done, every item of the
 * bank drawn, each as often as no other, the longest answers after the longest times in the 99th attempt, and
 * 24 answers in every activity. Above `LIMIT` the oldest activity answers are the first to be left out.
 */
export function worstCaseOf(course: OutlinedCourse): number {
  return wholeTextOf(course, worstProgressOf(course)).length;
}

/** The same without what is left out first when room is short: the answers in activities, and how often each item was drawn. */
export function leastRoomOf(course: OutlinedCourse): number {
  const worst = worstProgressOf(course);
  return wholeTextOf(course, { ...worst, activities: {}, quiz: { ...worst.quiz, seen: {} } }).length;
}

/** The progress that needs the most room. */
export function worstProgressOf(course: OutlinedCourse): Progress {
  const ids = [...course.sections, ...course.pages].map((screen) => screen.id);
  const places = [...ids, ...course.sections.flatMap(({ parts }) => parts)];
  const items = course.quiz.slots.map((slot) => [...slot.items].sort((a, b) => b.length - a.length)[0] ?? '');
  return {
    place: places.reduce((longest, id) => (id.length > longest.length ? id : longest), ''),
    sections: Object.fromEntries(course.sections.map((section) => [section.id, 'done'])),
    activities: Object.fromEntries(
      course.sections
        .flatMap((section) => section.activities)
        .map((id) => [id, Object.fromEntries(CODES.slice(0, 24).map((code) => [code, code]))]),
    ),
    completedOn: '2026-12-31',
    quiz: {
      finished: ATTEMPTS - 1,
      passed: true,
      forgotten: 0,
      best: {
        percent: 100,
        byPrinciple: course.principles.map(({ id }) => ({ principle: id, correct: items.length, total: items.length })),
      },
      seen: Object.fromEntries(
        course.quiz.slots.flatMap((slot) => slot.items).map((id, at) => [id, 36 + (at % ATTEMPTS)]),
      ),
      attempt: {
        number: ATTEMPTS,
        seed: 0xffffffff,
        recordedBefore: (ATTEMPTS - 1) * items.length,
        items,
        answers: items.map((_, at) =>
          at + 1 < items.length
            ? { status: 'checked', response: LONGEST_RESPONSE, correct: true, seconds: 46655 }
            : { status: 'chosen', response: LONGEST_RESPONSE.slice(0, -1) },
        ),
      },
    },
  };
}
