// Every file of course/, parsed and held against its shape. A file that does not fit is null here and reported;
// the checks go on with the rest, so that an author sees all faults at once.

import type { z } from 'zod';
import { shapeOf } from './shape.js';
import { Fault, type Report } from './content-faults.js';
import { isText } from './file-kinds.js';
import { pageOf, type Page } from './front-matter.js';
import { blockersOf } from '../open-points.js';
import { detailsOf, type Details } from './personal-details.js';
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
import { wordingSchema, type Wording } from './schemas/wording.js';
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
  /** How personal details were changed in all the rest. */
  readonly details: Details;
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
  /** Null when the course has no such file. */
  readonly wording: Opened<Wording> | null;
}

export interface FileOptions {
  /** Whether it is marked as a draft; by its open points when this is left out. */
  readonly isDraft?: boolean;
}

export function courseFilesOf(
  files: ReadonlyMap<string, string>,
  report: Report,
  options: FileOptions = {},
): CourseFiles {
  for (const [file, text] of files) checkByteOrderMark(file, text, report);
  const clean = new Map(
    [...files].map(([file, text]) => [file, isText(file) ? text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n') : text]),
  );
  const opened = <S extends z.ZodType>(file: string, schema: S, change: (yaml: Yaml) => Yaml): Opened<z.output<S>> => {
    if (!clean.has(file)) report(missingFile(file));
    const yaml = change(parseYaml(file, clean.get(file) ?? '', report));
    return { yaml, data: clean.has(file) ? shapeOf(schema, yaml, report) : null };
  };
  const settings = settingsIn(
    opened('course.yaml', settingsSchema, (yaml) => yaml),
    options,
  );
  const details = detailsOf(settings.data?.personal_details ?? [], settings.data?.voice.block);
  const open = <S extends z.ZodType>(file: string, schema: S) => opened(file, schema, details.yaml);
  const paths = [...clean.keys()];
  const openPages = <S extends z.ZodType>(pattern: RegExp, schema: S): OpenedPage<z.output<S>>[] =>
    paths
      .filter((path) => pattern.test(path))
      .flatMap((path) => {
        const written = pageOf(path, clean.get(path) ?? '', report);
        if (!written) return [];
        const page = { ...written, head: details.yaml(written.head), body: details.body(written.body) };
        return [{ page, yaml: page.head, data: shapeOf(schema, page.head, report) }];
      });
  return {
    files: new Map(
      [...clean].map(([path, text]) => [path, /\.(svg|vtt)$/.test(path) ? details.text(text, 'ours') : text]),
    ),
    settings,
    details,
    words: open('interface.yaml', interfaceSchema),
    sources: open('sources.yaml', sourcesSchema),
    terms: open('glossary.yaml', glossarySchema),
    // A course without pictures needs nobody to be in them.
    company: paths.some((path) => path.startsWith('scenes/'))
      ? open('scenes/company.yaml', companySchema)
      : { yaml: parseYaml('scenes/company.yaml', '', report), data: [] },
    scenes: paths
      .filter((path) => /^scenes\/(?!company\.yaml)[^/]+\.yaml$/.test(path))
      .map((path) => open(path, scenesSchema)),
    quiz: open('quiz.yaml', quizSchema),
    activities: paths
      .filter((path) => /^activities\/[^/]+\.yaml$/.test(path))
      .map((path) => open(path, activitySchema)),
    sections: openPages(/^[^/]+\.md$/, sectionHeadSchema),
    pages: openPages(/^pages\/[^/]+\.md$/, pageHeadSchema),
    wording: clean.has('wording.yaml') ? open('wording.yaml', wordingSchema) : null,
    article: details.text(clean.get('article.txt') ?? '', 'quotation'),
  };
}

function settingsIn({ yaml, data }: Opened<z.output<typeof settingsSchema>>, options: FileOptions): Opened<Settings> {
  if (!data) return { yaml, data };
  const isDraft = options.isDraft ?? blockersOf(data).length > 0;
  return { yaml, data: { ...data, draft: isDraft ? 'draft' : '' } };
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
