// What an element has told becomes an event of the course: the day, chance and the mark come from here.

import type { Question } from '../model/course.js';
import type { CourseEvent } from '../model/progress.js';
import { markOf } from '../questions/marking.js';
import type { CourseEventDetail } from '../components/parts/course-event.js';

export interface EventContext {
  readonly now: Date;
  readonly questions: readonly Question[] | null;
  /** 32 bits of chance. */
  readonly chance: () => number;
}

/** The whole event; `null` for an answer to a question that is not there to be marked. */
export function eventOf(told: CourseEventDetail, { now, questions, chance }: EventContext): CourseEvent | null {
  switch (told.type) {
    case 'section-finished':
      return { ...told, on: dayOf(now) };
    case 'attempt-started':
      return { ...told, seed: chance() };
    case 'answer-checked': {
      const question = questions?.find((candidate) => candidate.id === told.item);
      return question ? { ...told, correct: markOf(question, told.response) === 'right', on: dayOf(now) } : null;
    }
    case 'activity-answered':
    case 'activity-cleared':
    case 'answer-chosen':
    case 'opened':
      return told;
  }
}

export function chance(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}

/** The learner's own calendar day, `YYYY-MM-DD`. */
function dayOf(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
