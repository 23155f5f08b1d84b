import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { COURSE_FOLDER } from '../../scripts/content/parse/read-course.js';

describe('the kit of this course', () => {
  it('names nobody whose story is told, so that its forms can be given to anybody', () => {
    const { personal_details: details } = parse(readFileSync(join(COURSE_FOLDER, 'course.yaml'), 'utf8')) as {
      personal_details: { words: string }[];
    };
    const sheets = readdirSync(join(COURSE_FOLDER, 'kit')).map((file) => readFileSync(join(COURSE_FOLDER, 'kit', file), 'utf8'));
    expect(details.filter(({ words }) => sheets.some((text) => text.includes(words)))).toEqual([]);
  });
});
