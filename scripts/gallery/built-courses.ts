// The two courses that the states stand in: ours, and the same with long names and words.

import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCourse } from '../build/build.js';
import { COURSE_FOLDER, readCourse } from '../content/parse/read-course.js';
import { longWords } from './long-words.js';
import type { State } from './state.js';

export type Courses = Readonly<Record<State['words'], string>>;

/**
 * Builds both into `folder`; resolves with where each stands.
 * @param own a folder in which ours is built already
 */
export async function buildCourses(folder: string, own?: string): Promise<Courses> {
  const words = join(folder, 'long-words');
  cpSync(COURSE_FOLDER, words, { recursive: true });
  for (const [name, text] of longWords(readCourse())) {
    if (!/\.(yaml|md)$/.test(name)) continue;
    mkdirSync(join(words, name, '..'), { recursive: true });
    writeFileSync(join(words, name), text);
  }
  return {
    own: own ?? (await buildCourse({ outDir: join(folder, 'own') })),
    long: await buildCourse({ courseFolder: words, outDir: join(folder, 'long') }),
  };
}
