// Writes the sign-off script, as a page and as a Word document.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decisionLines, readDecisions } from '../analyse/decisions-file.js';
import { COURSE_FOLDER, readCourse } from '../content/parse/read-course.js';
import { versionLabelOf } from '../package/version-label.js';
import { documentHtml } from './document-html.js';
import { documentWord } from './document-word.js';
import { signOffDocumentOf, type BuiltDocument } from './sign-off-document.js';
import { readSignedOff } from './signed-off-file.js';

const project = fileURLToPath(new URL('../..', import.meta.url));

export interface SignOffOptions {
  /** The folder with signed-off.json; the project by default. */
  readonly root?: string;
  /** The folder of the words; course by default. */
  readonly courseFolder?: string;
  /** Whether it is marked as a draft; by the open points of the course when this is left out. */
  readonly isDraft?: boolean;
  /** Both by default. */
  readonly formats?: readonly Format[];
}

export type Format = 'html' | 'docx';

/**
 * Writes `<course>-script-v<version>.html` and `.docx`.
 * @returns their paths
 * @throws ContentErrors when the words do not fit
 */
export async function writeSignOffDocument(outDir: string, options: SignOffOptions = {}): Promise<string[]> {
  return writtenIn(outDir, documentOf(options), options.formats ?? ['html', 'docx']);
}

export function documentOf({
  root = project,
  courseFolder = resolve(project, COURSE_FOLDER),
  isDraft,
}: SignOffOptions): BuiltDocument {
  return signOffDocumentOf(
    readCourse(courseFolder),
    readSignedOff(root),
    isDraft === undefined ? {} : { isDraft },
    (course) => decisionLines(readDecisions(courseFolder, course)),
  );
}

export async function writtenIn(
  outDir: string,
  { script }: BuiltDocument,
  formats: readonly Format[],
): Promise<string[]> {
  mkdirSync(outDir, { recursive: true });
  return Promise.all(
    formats.map(async (format) => {
      const path = join(outDir, `${script.id}-script-${versionLabelOf(script.version, script.isDraft)}.${format}`);
      writeFileSync(path, format === 'html' ? documentHtml(script, project) : await documentWord(script));
      return path;
    }),
  );
}
