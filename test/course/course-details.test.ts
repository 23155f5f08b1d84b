// Whatever someone wants told otherwise is told otherwise everywhere.

import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { compile } from '../../scripts/content/compile.js';
import { courseFilesOf } from '../../scripts/content/parse/course-files.js';
import { readCourse } from '../../scripts/content/parse/read-course.js';

const files = readCourse();
const details = courseFilesOf(files, () => undefined).settings.data?.personal_details ?? [];

describe('the personal details of the course', () => {
  it.each(details.map(({ words }) => [words] as const))('“%s” can be changed, and is then nowhere', (words) => {
    const settings = parseDocument(files.get('course.yaml') ?? '');
    settings.setIn(['personal_details', details.findIndex((detail) => detail.words === words), 'instead'], 'Zyx');
    const changed = new Map(files).set('course.yaml', settings.toString());
    const { html, questions, activities, course, terms, sources, article, cover } = compile(changed);
    const all = JSON.stringify([html, questions, activities, course, terms, sources, article, cover]);
    expect(all).not.toMatch(new RegExp(`(?<![\\p{L}_])${words}(?![\\p{L}_])`, 'u'));
    expect(all).toContain('Zyx');
    expect(course.sections.map(({ minutes }) => minutes)).toEqual(
      compile(files).course.sections.map(({ minutes }) => minutes),
    );
  });
});
