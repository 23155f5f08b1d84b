// The folder course/ as a map from path to text: the only place where the compiler's input touches a disk.

import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { isPicture, isText } from './file-kinds.js';

/**
 * The folder with the words. Tests of the code put a course of their own in its place, so that no edit of the words can
 * break one.
 */
export const COURSE_FOLDER = process.env['COURSE_FOLDER'] ?? 'course';

/**
 * Every file, by its path with "/", sorted: a text as it is, a photograph as its bytes with a character for each, so that
 * it can be measured. Of films and sounds only the name is here.
 */
export function readCourse(folder = COURSE_FOLDER): ReadonlyMap<string, string> {
  const paths = pathsIn(folder, '')
    .filter((path) => !/^(schema|kit)\//.test(path))
    .sort();
  return new Map(paths.map((path) => [path, contentOf(join(folder, path))]));
}

function pathsIn(folder: string, under: string): string[] {
  return readdirSync(join(folder, under), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.')) return [];
    const path = posix.join(under, entry.name);
    return entry.isDirectory() ? pathsIn(folder, path) : [path];
  });
}

function contentOf(path: string): string {
  if (isText(path)) return readFileSync(path, 'utf8');
  return isPicture(path) ? readFileSync(path, 'latin1') : '';
}
