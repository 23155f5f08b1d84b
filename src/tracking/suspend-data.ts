import type { Course } from '../model/course.js';
import type { Progress } from '../model/progress.js';

/** The progress as ASCII text of at most 4,096 characters. */
export function encode(_course: Course, progress: Progress): string {
  return JSON.stringify(progress);
}
