// Whether an LMS can hold what a learner may do: the saved text has no more than 4,096 characters anywhere.

import type { OutlinedCourse } from '../../../src/model/course.js';
import { LIMIT } from '../../../src/tracking/suspend-data.js';
import { leastRoomOf } from '../../../src/tracking/worst-case.js';
import { Fault, type Place, type Report } from '../parse/content-faults.js';
import { defaultLanguage } from '../../../src/model/default-language.js';

/** A course that no LMS could remember. */
export class StateOverflow extends Fault {}

/** @param place where the quiz lists its slots */
export function checkStateOverflow(course: OutlinedCourse, place: Place, report: Report): void {
  const needed = leastRoomOf(course);
  if (needed <= LIMIT) return;
  const slots = course.quiz.slots.length;
  const [is, limit] = [needed, LIMIT].map((number) => number.toLocaleString(defaultLanguage));
  report(
    new StateOverflow(
      place,
      `To keep the answers of an attempt at ${slots} questions an LMS would need ${is} characters, and has room for ${limit}.`,
      'Ask fewer questions in an attempt: put the questions of some slots together, and delete the slots that are then empty.',
    ),
  );
}
