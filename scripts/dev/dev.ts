// `npm run dev`: the course in a browser while its words are written. A saved change is on the screen within a second;
// no LMS, no package. `npm start` is the way to see tracking and packages.

import { Command, Option } from 'commander';
import { fileURLToPath } from 'node:url';
import { createServer, type ViteDevServer } from 'vite';
import { configOf } from '../build/config.js';
import { isTyped, runCommand } from '../command.js';
import { COURSE_FOLDER } from '../content/parse/read-course.js';
import { openBrowser } from '../preview/open-browser.js';

const project = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Serves the course from its words and sources.
 * @param port 0 for any that is free
 * @throws ContentErrors when the words do not fit at the start; a later slip is shown in the browser and on stderr
 */
export async function serveWords(port: number, courseFolder: string = COURSE_FOLDER): Promise<ViteDevServer> {
  const config = configOf({ root: project, courseFolder });
  const server = await createServer({
    ...config,
    configFile: false,
    logLevel: 'warn',
    clearScreen: false,
    server: { ...config.server, port, strictPort: false },
  });
  return server.listen();
}

async function dev(options: { readonly port: string; readonly open: boolean }): Promise<void> {
  const server = await serveWords(Number(options.port));
  const url = server.resolvedUrls?.local[0] ?? '';
  process.stdout.write(
    `The course is at ${url}\nChange a sentence in course/ and save: it is on the screen within a second. Nothing is recorded here; \`npm start\` shows tracking. Ctrl and C ends it.\n`,
  );
  if (options.open) openBrowser(url);
}

/** The command, new each time. */
export function devProgram(): Command {
  return new Command('npm run dev --')
    .description('Shows the course in a browser while its words are written; a saved change shows at once.')
    .addOption(new Option('--port <number>', 'where it is served').default('5300'))
    .option('--no-open', 'open no browser')
    .addHelpText(
      'after',
      '\nExample:\n  npm run dev\n\nExit codes: 0 ended by you, 1 the words do not fit, 2 wrong usage.',
    )
    .action(dev);
}

if (isTyped(import.meta.url)) await runCommand(devProgram());
