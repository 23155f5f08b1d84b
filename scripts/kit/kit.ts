// npm run kit: the co-production kit, each sheet as a page to print and as a Word document.

import { join, relative } from 'node:path';
import { cwd, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { isTyped, phasesOn, runCommand, typedPath } from '../command.js';

const project = fileURLToPath(new URL('../..', import.meta.url));

async function printKit(options: { readonly out?: string }): Promise<void> {
  // The words and the writer of Word documents take seconds to load, which nobody waits for who asks for --help.
  const { writeKit } = await import('./write-kit.js');
  const paths = await phasesOn()('Writing the kit', () =>
    writeKit(options.out === undefined ? join(project, 'dist', 'kit') : typedPath(options.out)),
  );
  stdout.write(`${paths.map((path) => relative(cwd(), path) || path).join('\n')}\n`);
}

/** The command, new each time. */
export function kitProgram(): Command {
  return new Command('npm run kit --')
    .description(
      'Writes the co-production kit: notes for the learning team, a consent form, the words and pictures to review, a plan for one\nsession and a record of it, each as a page to print and as a Word document.',
    )
    .option('--out <folder>', 'where the files go (default: dist/kit)')
    .addHelpText(
      'after',
      '\nExample:\n  npm run kit\n\nLeaves with 0 when the files are written, 1 when something in the words has to be mended, 2 for wrong usage.',
    )
    .action(printKit);
}

if (isTyped(import.meta.url)) await runCommand(kitProgram());
