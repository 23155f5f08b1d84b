// Writes each sheet of the co-production kit as a page to print and as a Word document.

import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { cwd } from 'node:process';
import { fileURLToPath } from 'node:url';
import { Refusal } from '../command.js';
import { compile } from '../content/compile.js';
import { COURSE_FOLDER, readCourse } from '../content/parse/read-course.js';
import { documentHtml } from '../sign-off/document-html.js';
import { documentWord } from '../sign-off/document-word.js';
import type { DocumentHead, SignOffDocument } from '../sign-off/row.js';
import { signOffDocumentOf } from '../sign-off/sign-off-document.js';
import { readSignedOff } from '../sign-off/signed-off-file.js';
import { sheetOf } from './kit-blocks.js';
import { wordsToReview } from './words-to-review.js';

const project = fileURLToPath(new URL('../..', import.meta.url));

export interface KitOptions {
  /** The folder of the words, with the sheets in kit/; course by default. */
  readonly courseFolder?: string;
  /** The folder with signed-off.json; the project by default. */
  readonly root?: string;
}

/**
 * Writes `<course>-kit-<sheet>.html` and `.docx` for each sheet in `course/kit/`.
 * @returns their paths
 * @throws ContentErrors when the words do not fit, Refusal when the course has no kit
 */
export async function writeKit(
  out: string,
  { courseFolder = resolve(project, COURSE_FOLDER), root = project }: KitOptions = {},
): Promise<string[]> {
  const folder = join(courseFolder, 'kit');
  const sheets = sheetsIn(folder);
  if (sheets.length === 0)
    throw new Refusal(`There is no sheet in ${relative(cwd(), folder)}. Put back the .md files of the kit.`);
  const files = readCourse(courseFolder);
  const compiled = compile(files);
  const { script } = signOffDocumentOf(files, readSignedOff(root));
  const context = {
    settings: compiled.settings,
    sources: new Map(compiled.sources.map((source) => [source.id, source])),
  };
  const review = wordsToReview(compiled, script.rows);
  mkdirSync(out, { recursive: true });
  const written = sheets.map(async (file) => {
    const { id, title, intro, blocks } = sheetOf(
      `kit/${file}`,
      readFileSync(join(folder, file), 'utf8'),
      context,
      review,
    );
    const head: DocumentHead = {
      title,
      version: `${script.title}, version ${script.version}, ${script.day}`,
      intro: [intro],
      isUpright: true,
    };
    const sheet: SignOffDocument = { ...script, blocks, differences: [] };
    const path = join(out, `${script.id}-kit-${id}`);
    writeFileSync(`${path}.html`, documentHtml(sheet, project, head));
    writeFileSync(`${path}.docx`, await documentWord(sheet, head));
    return [`${path}.html`, `${path}.docx`];
  });
  return (await Promise.all(written)).flat();
}

function sheetsIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.md'))
      .sort();
  } catch {
    // A course without a kit has no folder for it; the caller says so.
    return [];
  }
}
