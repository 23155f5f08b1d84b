import type { CourseEvent } from '../../model/progress.js';

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** What an element says has happened. The shell adds the day and marks the answer. */
export type CourseEventDetail = Without<CourseEvent, 'on' | 'correct'>;

/** Sends `told` up to `<course-app>` as a `course-event`. */
export function dispatchCourseEvent(from: HTMLElement, told: CourseEventDetail): void {
  from.dispatchEvent(
    new CustomEvent<CourseEventDetail>('course-event', { detail: told, bubbles: true, composed: true }),
  );
}

declare global {
  interface HTMLElementEventMap {
    'course-event': CustomEvent<CourseEventDetail>;
  }
}
