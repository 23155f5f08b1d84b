// `npm start`: makes the packages from the words and plays them in an LMS on this computer.

import { COURSE_FOLDER } from '../content/parse/read-course.js';
import { Command, InvalidArgumentError } from 'commander';
import { isTyped, phasesOn, quietly, runCommand } from '../command.js';
import { buildPackages } from './build-packages.js';
import { openBrowser } from './open-browser.js';
import { startPreview, type Preview } from './start-preview.js';
import { watchFolders } from './watch-folders.js';

interface Options {
  readonly port: number;
  readonly open: boolean;
  readonly watch: boolean;
  readonly folder: string;
}

async function preview({ port, open, watch, folder }: Options): Promise<void> {
  const phase = phasesOn();
  const made = await buildPackages(phase);
  const started = await startPreview({ ...made, folder, port, phase, say });
  say('');
  console.log(`The preview LMS is open at ${started.url}`);
  say(`${watch ? 'A change in course/ or src/ shows at once. ' : ''}Press Ctrl+C to stop.`);
  if (open) openBrowser(started.url);
  if (watch) watchFolders([COURSE_FOLDER, 'src'], () => remake(started));
}

/** A fault in the words is told, and the last packages that fitted go on playing. */
async function remake(started: Preview): Promise<void> {
  const began = performance.now();
  try {
    const { packages, course } = await buildPackages(quietly);
    started.update(packages, course);
    say(`Changed: the packages were made again in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
  } catch (cause) {
    const fault = cause instanceof Error ? cause.message : String(cause);
    say(`${fault}\nThe preview still plays the last version that fitted.`);
    started.warn(fault);
  }
}

function say(message: string): void {
  process.stderr.write(`${message}\n`);
}

function portIn(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1024 || port > 65_500)
    throw new InvalidArgumentError('A port is a whole number from 1024 to 65500.');
  return port;
}

const program = new Command('npm start --')
  .description('Makes the packages from the words and plays them in an LMS on this computer.')
  .option('--port <number>', 'where to listen; the next free port when it is busy', portIn, 8480)
  .option('--folder <folder>', 'where attempts are kept', '.preview')
  .option('--no-open', 'do not open a browser')
  .option('--no-watch', 'do not look for changes in course/ and src/')
  .addHelpText(
    'after',
    '\nExamples:\n  npm start\n  npm start -- --port 8500 --no-open\n\nThe address is printed when it is ready. Nothing but this computer can reach it.',
  )
  .action(preview);

if (isTyped(import.meta.url)) await runCommand(program);
