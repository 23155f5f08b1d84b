// Whatever someone wants told otherwise is told otherwise everywhere, and the forms of the kit name nobody.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../../scripts/content/compile.js';
import { courseFilesOf } from '../../scripts/content/parse/course-files.js';
import { COURSE_FOLDER, readCourse } from '../../scripts/content/parse/read-course.js';

const files = readCourse();
const details = courseFilesOf(files, () => undefined).settings.data?.personal_details ?? [];

describe('the personal details of the course', () => {
  it.each(details.map(({ words }) => [words] as const))('“%s” can be changed, and is then nowhere', (words) => {
    const settings = files.get('course.yaml') ?? '';
    const line = new RegExp(`(words: ["']?${words}["']?, instead: )[^}]*`);
    expect(settings).toMatch(line);
    const changed = new Map(files).set('course.yaml', settings.replace(line, '$1Zyx'));
    const { html, questions, activities, course, terms, sources, article, cover } = compile(changed);
    const all = JSON.stringify([html, questions, activities, course, terms, sources, article, cover]);
    expect(all).not.toMatch(new RegExp(`(?<![\\p{L}_])${words}(?![\\p{L}_])`, 'u'));
    expect(all).toContain('Zyx');
    expect(course.sections.map(({ minutes }) => minutes)).toEqual(
      compile(files).course.sections.map(({ minutes }) => minutes),
    );
  });

  it('stand on no form of the kit, so that it can be given to anybody', () => {
    const folder = join(COURSE_FOLDER, 'kit');
    const sheets = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
    expect(details.filter(({ words }) => sheets.some((text) => text.includes(words)))).toEqual([]);
  });
});
