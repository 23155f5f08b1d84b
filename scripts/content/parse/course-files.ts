// Every file of course/, parsed and held against its shape. A file that does not fit is null here and reported;
// the checks go on with the rest, so that an author sees all faults at once.

import type { z } from 'zod';
import { shapeOf } from './shape.js';
import { Fault, type Report } from './content-faults.js';
import { pageOf, type Page } from './front-matter.js';
import { checkByteOrderMark, parseYaml, type Yaml } from './yaml.js';
import { activitySchema, type ActivityEntry } from './schemas/activities.js';
import { pageHeadSchema, sectionHeadSchema, type PageHead, type SectionHead } from './schemas/page-head.js';
import {
  glossarySchema,
  interfaceSchema,
  sourcesSchema,
  type Interface,
  type Source,
  type Term,
} from './schemas/lists.js';
import { companySchema, scenesSchema, type Member, type SceneEntry } from './schemas/scenes.js';
import { quizSchema, type QuizFile } from './schemas/quiz.js';
import { settingsSchema, type Settings } from './schemas/settings.js';

/** A file that the course cannot do without. */
export class MissingFile extends Fault {}

export interface Opened<T> {
  readonly yaml: Yaml;
  readonly data: T | null;
}

export interface OpenedPage<Head> extends Opened<Head> {
  readonly page: Page;
}

export interface CourseFiles {
  readonly files: ReadonlyMap<string, string>;
  readonly settings: Opened<Settings>;
  readonly words: Opened<Interface>;
  readonly sources: Opened<readonly Source[]>;
  readonly terms: Opened<readonly Term[]>;
  /** Who can come in a picture. */
  readonly company: Opened<readonly Member[]>;
  /** One file a family of pictures. */
  readonly scenes: readonly Opened<readonly SceneEntry[]>[];
  readonly quiz: Opened<QuizFile>;
  readonly activities: readonly Opened<ActivityEntry>[];
  readonly sections: readonly OpenedPage<SectionHead>[];
  readonly pages: readonly OpenedPage<PageHead>[];
  readonly article: string;
}

export function courseFilesOf(files: ReadonlyMap<string, string>, report: Report): CourseFiles {
  for (const [file, text] of files) checkByteOrderMark(file, text, report);
  const clean = new Map([...files].map(([file, text]) => [file, text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')]));
  const open = <S extends z.ZodType>(file: string, schema: S): Opened<z.output<S>> => {
    if (!clean.has(file)) report(missingFile(file));
    const yaml = parseYaml(file, clean.get(file) ?? '', report);
    return { yaml, data: clean.has(file) ? shapeOf(schema, yaml, report) : null };
  };
  const paths = [...clean.keys()];
  const openPages = <S extends z.ZodType>(pattern: RegExp, schema: S): OpenedPage<z.output<S>>[] =>
    paths
      .filter((path) => pattern.test(path))
      .flatMap((path) => {
        const page = pageOf(path, clean.get(path) ?? '', report);
        return page ? [{ page, yaml: page.head, data: shapeOf(schema, page.head, report) }] : [];
      });
  if (!clean.has('article.txt')) report(missingFile('article.txt'));
  return {
    files: clean,
    settings: open('course.yaml', settingsSchema),
    words: open('interface.yaml', interfaceSchema),
    sources: open('sources.yaml', sourcesSchema),
    terms: open('glossary.yaml', glossarySchema),
    company: open('scenes/company.yaml', companySchema),
    scenes: paths
      .filter((path) => /^scenes\/(?!company\.yaml)[^/]+\.yaml$/.test(path))
      .map((path) => open(path, scenesSchema)),
    quiz: open('quiz.yaml', quizSchema),
    activities: paths
      .filter((path) => /^activities\/[^/]+\.yaml$/.test(path))
      .map((path) => open(path, activitySchema)),
    sections: openPages(/^[^/]+\.md$/, sectionHeadSchema),
    pages: openPages(/^pages\/[^/]+\.md$/, pageHeadSchema),
    article: clean.get('article.txt') ?? '',
  };
}

const missingFile = (file: string) =>
  new MissingFile(
    { file, line: 1, column: 1 },
    'This file is missing.',
    'Put it back, or copy it from the last version that worked.',
  );

/** The ids in a list, also when the file as a whole does not fit. */
export function idsIn(yaml: Yaml, list: string | null, key = 'id'): string[] {
  const root = yaml.value;
  const entries =
    list === null
      ? root
      : typeof root === 'object' && root !== null
        ? (root as Record<string, unknown>)[list]
        : undefined;
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry: unknown) => {
    const id = typeof entry === 'object' && entry !== null ? (entry as Record<string, unknown>)[key] : entry;
    return typeof id === 'string' || typeof id === 'number' ? [String(id)] : [];
  });
}
