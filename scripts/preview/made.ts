// From the words to what the preview LMS needs: the packages, and the course that they were made from.

import type { Phase } from '../command.js';
import { compile } from '../content/compile.js';
import { readCourse } from '../content/read-course.js';
import { packAll } from '../package/pack-all.js';
import type { CourseKnown } from './lms.js';
import { stateInWords } from './state-in-words.js';
import type { Zipped } from './unpacked.js';

export interface Made {
  readonly packages: readonly Zipped[];
  readonly course: CourseKnown;
}

/** @throws ContentErrors when the words do not fit */
export async function make(phase: Phase): Promise<Made> {
  const { course, questions } = compile(readCourse('course'));
  const packages = await packAll({ phase });
  const { title, version } = course;
  return { packages, course: { title, version, questions, decode: (suspendData) => stateInWords(course, suspendData) } };
}
