import type { CourseEvent } from '../model/progress.js';

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** What an element says has happened. The shell adds the day and marks the answer. */
export type Told = Without<CourseEvent, 'on' | 'correct'>;

/** Sends `told` up to `<course-app>` as a `course-event`. */
export function tell(from: HTMLElement, told: Told): void {
  from.dispatchEvent(new CustomEvent<Told>('course-event', { detail: told, bubbles: true, composed: true }));
}

declare global {
  interface HTMLElementEventMap {
    'course-event': CustomEvent<Told>;
  }
}
