// Items are saved by their permanent number: the digits in `Q07_carer_data`.

import type { Course, Id } from '../model/course.js';

/** The number in an item's id; null when there is none. */
export function numberOf(item: Id): number | null {
  const digits = /^Q(\d{1,3})(?:_|$)/.exec(item)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** What an item is called in the page of a learner, and one that this version no longer has: by its number alone, `Q07`. */
export function idOfNumber(number: number): Id {
  return `Q${String(number).padStart(2, '0')}`;
}

/** Finds the id of a number. */
export function idFinderOf(course: Course): (number: number) => Id {
  const ids = new Map(course.quiz.slots.flatMap((slot) => slot.items).map((id) => [numberOf(id), id]));
  return (number) => ids.get(number) ?? idOfNumber(number);
}

/** Two signs for a number up to 999, so that a row of them needs nothing in between. */
export function charactersOf(number: number): string {
  return number.toString(36).padStart(2, '0');
}
