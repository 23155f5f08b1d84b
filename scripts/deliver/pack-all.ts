// From course/ to packages on the disk: builds once, packs each edition, and lets nothing out that is not whole.

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { message } from '../../src/model/messages.js';
import { buildCourse } from '../build/build.js';
import { quietly, Refusal, type Phase } from '../command.js';
import type { Compiled } from '../content/compiled.js';
import { compile } from '../content/compile.js';
import { COURSE_FOLDER, readCourse } from '../content/parse/read-course.js';
import { editionNames, type EditionName } from '../package/editions.js';
import { checkOf } from './own-checks.js';
import { checksumLineOf, packageOf, type Package, type PackageFacts } from '../package/pack.js';
import type { Files } from '../package/zip.js';

export const project = fileURLToPath(new URL('../..', import.meta.url));

export interface PackOptions {
  /** All of them by default. */
  readonly editions?: readonly EditionName[];
  /** The folder for the zips; dist/packages by default. */
  readonly out?: string;
  /** The folder of the words; course by default. */
  readonly courseFolder?: string;
  /** Where the build goes; dist/course by default. */
  readonly buildFolder?: string;
  /** Whether the packages are marked as drafts; by the open points of the course when this is left out. */
  readonly isDraft?: boolean;
  readonly phase?: Phase;
}

export interface Packed extends Package {
  readonly path: string;
  /** What works and could be kinder; no reason to stop. */
  readonly advice: readonly string[];
}

/**
 * @returns the packages, each written beside its `.sha256`
 * @throws ContentErrors when the words do not fit
 * @throws Refusal when a package has a fault; then nothing is written
 */
export async function packAll(options: PackOptions = {}): Promise<Packed[]> {
  const { editions = editionNames, out = join(project, 'dist', 'packages'), phase = quietly } = options;
  const courseFolder = options.courseFolder ?? resolve(project, COURSE_FOLDER);
  const marks = options.isDraft === undefined ? {} : { isDraft: options.isDraft };
  const compiled = compile(readCourse(courseFolder), marks);
  const folder = await phase('Building the course', () =>
    buildCourse({ courseFolder, ...marks, ...(options.buildFolder ? { outDir: options.buildFolder } : {}) }),
  );
  const [built, template] = await Promise.all([
    filesIn(folder),
    readFile(join(project, 'imsmanifest.template.xml'), 'utf8'),
  ]);
  const facts = factsOf(compiled);
  const packages = await phase(`Packing ${editions.join(', ')}`, () =>
    editions.map((edition) => packageOf(built, template, facts, edition)),
  );
  const checked = await phase('Checking each package as an LMS would', () => checkedOf(packages, facts));
  await mkdir(out, { recursive: true });
  return Promise.all(
    checked.map(async (one) => {
      const path = join(out, one.fileName);
      await Promise.all([writeFile(path, one.bytes), writeFile(`${path}.sha256`, checksumLineOf(one))]);
      return { ...one, path };
    }),
  );
}

function factsOf({ course, settings }: Pick<Compiled, 'course' | 'settings'>): PackageFacts {
  const isDraft = course.isDraft ?? false;
  return {
    courseId: course.id,
    title: isDraft ? message(course.words, 'written.draft_title', { title: course.title }) : course.title,
    isDraft,
    version: course.version,
    masteryScore: settings.mastery_score_in_manifest ? course.quiz.passMark : null,
    words: course.words,
  };
}

async function checkedOf(
  packages: readonly Package[],
  facts: PackageFacts,
): Promise<(Package & { readonly advice: readonly string[] })[]> {
  const checks = [];
  for (const one of packages) checks.push({ one, check: await checkOf(one, facts) });
  const faults = checks.flatMap(({ check }) => check.faults);
  if (faults.length > 0)
    throw new Refusal(
      `Nothing was written: ${faults.length === 1 ? 'a package has a fault' : 'the packages have faults'}.\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    );
  return checks.map(({ one, check }) => ({ ...one, advice: check.advice }));
}

async function filesIn(folder: string): Promise<Files> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      paths.map(async (path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), await readFile(path)] as const),
    ),
  );
}
