declare module 'virtual:course' {
  import type { Course, Parts } from './model/course.js';
  export const course: Course;
  export const parts: Parts;
}
