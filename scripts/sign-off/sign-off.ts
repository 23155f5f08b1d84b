// npm run script: the sign-off script, every word of the course as a page and as a Word document.

import { join, relative } from 'node:path';
import { cwd, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { Command, Option } from 'commander';
import { isTyped, phasesOn, runCommand, typedPath } from '../command.js';
import { signedOffFile, writeSignedOff } from './signed-off-file.js';
import type { Format } from './write-document.js';

const project = fileURLToPath(new URL('../..', import.meta.url));

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
  // The words and the writer of Word documents take seconds to load, which nobody waits for who asks for --help.
  const { documentOf, writtenIn } = await import('./write-document.js');
  const phase = phasesOn();
  const result = await phase('Reading the words', () => documentOf({}));
  const paths = await phase('Writing the sign-off script', () =>
    writtenIn(
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
