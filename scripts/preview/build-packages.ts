// From the words to what the preview LMS needs: the packages, and the course that they were made from.

import type { Phase } from '../command.js';
import { compile } from '../content/compile.js';
import { readCourse } from '../content/parse/read-course.js';
import { decodedOf } from '../decode/decoded.js';
import { inWords } from '../decode/in-words.js';
import { packAll, type PackOptions } from '../deliver/pack-all.js';
import type { CourseKnown } from './lms-core.js';
import type { ZippedPackage } from './unzip.js';

export interface BuiltPackages {
  readonly packages: readonly ZippedPackage[];
  readonly course: CourseKnown;
}

/**
 * @param where other folders than dist/, so that a test disturbs nobody's build
 * @throws ContentErrors when the words do not fit
 */
export async function buildPackages(
  phase: Phase,
  where: Pick<PackOptions, 'out' | 'buildFolder' | 'courseFolder' | 'editions'> = {},
): Promise<BuiltPackages> {
  const { course, questions } = compile(readCourse(where.courseFolder));
  const packages = await packAll({ phase, ...where });
  const { title, version } = course;
  return {
    packages,
    course: {
      title,
      version,
      questions,
      decode: (suspendData) => inWords(course, decodedOf(course, questions, suspendData)),
    },
  };
}
