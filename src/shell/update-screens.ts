// What the shell hands down and out: everything to the elements on screen, and only what may leave the page to the LMS.

import type { Activity, Course } from '../model/course.js';
import { isOwnWork, type PlanState } from '../model/own-work.js';
import type { Progress } from '../model/progress.js';
import type { Loaded } from './lazy-load.js';

/** Each element takes of it what it knows. */
export interface ScreenProperties extends Loaded {
  readonly course: Course;
  readonly progress: Progress;
  /** Whether the LMS has taken all that there was to save. */
  readonly isSaved: boolean;
  /** What became of the action plan in this visit. */
  readonly plan: PlanState;
  readonly words: Course['words'];
  /** What support needs, as it is now. */
  readonly details: () => readonly string[];
  /** Brings the words of every screen into the page; answers whether all of them came. */
  readonly bringAll: () => Promise<boolean>;
}

/** Hands `food` to the start, to the screen that is shown, and to what lives inside pages. */
export function updateScreens(app: HTMLElement, properties: ScreenProperties): void {
  for (const element of app.querySelectorAll(
    'course-start, [data-screen]:not([hidden]), search-page, support-details, learning-record, print-way',
  ))
    Object.assign(element, properties);
}

/** The progress without the ratings of the learner's own project: they stay in the page unless the course says otherwise. */
export function reportedOf(course: Course, progress: Progress, activities: readonly Activity[] | null): Progress {
  if (course.keepSelfCheck) return progress;
  const own = (activities ?? []).filter(isOwnWork).map((activity) => activity.id);
  return {
    ...progress,
    activities: Object.fromEntries(Object.entries(progress.activities).filter(([id]) => !own.includes(id))),
  };
}
