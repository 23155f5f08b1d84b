// Everything that goes with a version: the packages, their checksums, the answer key, the sign-off script and the
// release notes.

import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { decisionNotes, readDecisions } from '../analyse/decisions-file.js';
import { writeResultsPage } from '../analyse/results-page-file.js';
import { compile } from '../content/compile.js';
import type { Compiled } from '../content/compiled.js';
import { blockersOf, type Blocker } from '../content/open-points.js';
import { COURSE_FOLDER, readCourse } from '../content/parse/read-course.js';
import { quietly } from '../command.js';
import { answerKeyCsv } from '../package/answer-key-csv.js';
import { answerKeyHtml } from '../package/answer-key-html.js';
import { answerKeyWord } from '../package/answer-key-word.js';
import { answerKeyOf } from '../package/answer-key.js';
import { packAll, project, type Packed, type PackOptions } from './pack-all.js';
import { releaseNotesOf } from '../package/release-notes.js';
import { versionLabelOf } from '../package/version-label.js';
import { writeSignOffDocument, type Format } from '../sign-off/write-document.js';
import { isReworded, refuseUnconfirmed, updateOf, type Update } from '../package/pending-update.js';

export interface Delivery {
  readonly packages: readonly Packed[];
  /** Paths of what lies beside the packages and is not for learners. */
  readonly companions: readonly string[];
  readonly update: Update;
  /** Why the packages are marked as drafts; null for packages that may be used. */
  readonly draft: Draft | null;
}

export interface Draft {
  /** What must be settled before a release. */
  readonly blockers: readonly Blocker[];
  /** Whether the same version is out with other words. */
  readonly isReworded: boolean;
}

export interface DeliveryOptions extends PackOptions {
  /** The folder with released-ids.json and CHANGELOG.md; the project by default. */
  readonly root?: string;
  /** Of the sign-off script; both by default. */
  readonly scriptFormats?: readonly Format[];
}

/**
 * @throws ContentErrors when the words do not fit
 * @throws Refusal for a structural change that CHANGELOG.md does not confirm, and for a package with a fault
 */
export async function deliver(options: DeliveryOptions = {}): Promise<Delivery> {
  const { out = join(project, 'dist', 'packages'), phase = quietly, root = project } = options;
  const courseFolder = options.courseFolder ?? resolve(project, COURSE_FOLDER);
  const files = await phase('Reading the words', () => readCourse(courseFolder));
  const asWritten = compile(files);
  const update = await phase('Comparing with the last release', () => updateOf(root, asWritten));
  refuseUnconfirmed(update);
  const draft = draftOf(asWritten, update);
  const isDraft = draft !== null;
  const compiled = compile(files, { isDraft });
  const packages = await packAll({ ...options, out, isDraft });
  const { course } = compiled;
  const decided = decisionNotes(readDecisions(courseFolder, course.id));
  const label = versionLabelOf(course.version, isDraft);
  const companions = await phase('Writing the answer key, the sign-off script and the release notes', async () => {
    const key = answerKeyOf(course, compiled.questions, compiled.sources);
    const beside = await written(
      out,
      new Map<string, string | Uint8Array>([
        [`${course.id}-answer-key-${label}.html`, answerKeyHtml(key)],
        [`${course.id}-answer-key-${label}.csv`, answerKeyCsv(key)],
        [`${course.id}-answer-key-${label}.docx`, await answerKeyWord(key)],
        [`${course.id}-release-notes-${label}.md`, releaseNotesOf(course, update, packages, isDraft, decided)],
      ]),
    );
    return [
      ...beside,
      ...(await writeSignOffDocument(out, {
        root,
        isDraft,
        ...(options.scriptFormats ? { formats: options.scriptFormats } : {}),
        ...(options.courseFolder ? { courseFolder: options.courseFolder } : {}),
      })),
    ];
  });
  const resultsPage = await phase('Writing the results page for assessors', () =>
    writeResultsPage(compiled, out, isDraft),
  );
  return { packages, companions: [...companions, resultsPage], update, draft };
}

function draftOf({ settings }: Compiled, update: Update): Draft | null {
  const draft = { blockers: blockersOf(settings), isReworded: isReworded(update) };
  return draft.blockers.length > 0 || draft.isReworded ? draft : null;
}

async function written(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  return Promise.all(
    [...files].map(async ([name, content]) => {
      await writeFile(join(folder, name), content);
      return join(folder, name);
    }),
  );
}
