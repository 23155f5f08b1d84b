// npm run script: the sign-off script, every word of the course as a page and as a Word document.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { cwd, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { Command, Option } from 'commander';
import { isTyped, phasesOn, runCommand, typedPath } from '../command.js';
import { decisionLines, readDecisions } from '../analyse/decisions-file.js';
import { versionLabelOf } from '../package/version-label.js';
import { COURSE_FOLDER, readCourse } from '../content/parse/read-course.js';
import { signOffDocumentOf, type BuiltDocument } from './sign-off-document.js';
import { documentHtml } from './document-html.js';
import { documentWord } from './document-word.js';
import { readSignedOff, signedOffFile, writeSignedOff } from './signed-off-file.js';

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

type Format = 'html' | 'docx';

/**
 * Writes `<course>-script-v<version>.html` and `.docx`.
 * @returns their paths
 * @throws ContentErrors when the words do not fit
 */
export async function writeSignOffDocument(outDir: string, options: SignOffOptions = {}): Promise<string[]> {
  return written(outDir, made(options), options.formats ?? ['html', 'docx']);
}

function made({
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

async function written(outDir: string, { script }: BuiltDocument, formats: readonly Format[]): Promise<string[]> {
  mkdirSync(outDir, { recursive: true });
  return Promise.all(
    formats.map(async (format) => {
      const path = join(outDir, `${script.id}-script-${versionLabelOf(script.version, script.isDraft)}.${format}`);
      writeFileSync(path, format === 'html' ? documentHtml(script, project) : await documentWord(script));
      return path;
    }),
  );
}

/** The same in every time zone of one day's work: the day of the clock on the wall. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

async function printScript(options: {
  readonly out?: string;
  readonly format?: Format;
  readonly signedOff?: string | true;
}): Promise<void> {
  const phase = phasesOn();
  const result = await phase('Reading the words', () => made({}));
  const paths = await phase('Writing the sign-off script', () =>
    written(
      options.out === undefined ? join(project, 'dist', 'packages') : typedPath(options.out),
      result,
      options.format ? [options.format] : ['html', 'docx'],
    ),
  );
  stdout.write(`${paths.map((path) => relative(cwd(), path) || path).join('\n')}\n`);
  const { differences, rows } = result.script;
  if (options.signedOff === undefined) {
    stdout.write(
      differences.length > 0
        ? `${differences.length} of ${rows.length} paragraphs differ from what was last signed off.\n`
        : `${rows.length} paragraphs.\n`,
    );
    return;
  }
  writeSignedOff(project, { ...result.memory, on: today(), by: options.signedOff === true ? '' : options.signedOff });
  stdout.write(
    `${signedOffFile} holds these ${rows.length} paragraphs as signed off. Keep it: git add ${signedOffFile}, git commit.\n`,
  );
}

if (isTyped(import.meta.url)) {
  await runCommand(
    new Command('npm run script --')
      .description(
        'Writes every word of the course, with sources, keys and figures, to be read and signed off:\nan accessible page to print, and a Word document with a column for comments.',
      )
      .option('--out <folder>', 'where the files go (default: dist/packages)')
      .addOption(new Option('--format <format>', 'one of the two').choices(['html', 'docx']))
      .option('--signed-off [who]', 'remember these words as signed off; the next script shows what changed since')
      .addHelpText(
        'after',
        '\nExamples:\n  npm run script\n  npm run script -- --signed-off "A. Reader, head of learning"\n\nLeaves with 0 when the files are written, 1 when something in the words has to be mended, 2 for wrong usage.',
      )
      .action(printScript),
  );
}
