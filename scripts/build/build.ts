// `npm run build`: words and code to the folder that every package is made from.

import { COURSE_FOLDER } from '../content/parse/read-course.js';
import { Command } from 'commander';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { isTyped, phasesOn, runCommand } from '../command.js';
import { ContentErrors } from '../content/parse/content-faults.js';
import { configOf, type BuildOptions } from './config.js';

const project = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Builds the course and resolves with the absolute path of the folder. The same words and code give the same bytes.
 * @throws ContentErrors when the words do not fit
 */
export async function buildCourse({ root = project, ...options }: Partial<BuildOptions> = {}): Promise<string> {
  const config = configOf({ root, ...options });
  // A shell or a test runner may have set another: then the development build of Lit would travel to learners.
  process.env.NODE_ENV = 'production';
  try {
    await build({ ...config, configFile: false, logLevel: 'silent' });
  } catch (cause) {
    throw contentErrorsIn(cause) ?? cause;
  }
  return resolve(root, config.build?.outDir ?? '');
}

/** The bundler wraps what a plugin throws; an author needs the faults and nothing around them. */
function contentErrorsIn(cause: unknown): ContentErrors | null {
  const errors: unknown[] =
    cause instanceof Error && 'errors' in cause && Array.isArray(cause.errors) ? cause.errors : [cause];
  return errors.find((error) => error instanceof ContentErrors) ?? null;
}

if (isTyped(import.meta.url)) {
  await runCommand(
    new Command('build')
      .description('Builds the course into a folder.')
      .option('--course <folder>', 'the folder with the words', COURSE_FOLDER)
      .option('--out <folder>', 'where the built files go', 'dist/course')
      .addHelpText('after', '\nExample:\n  npm run build\n  npm run build -- --out /tmp/course')
      .action(async ({ course, out }: { course: string; out: string }) => {
        const folder = await phasesOn()('Building the course', () =>
          buildCourse({ courseFolder: course, outDir: out }),
        );
        process.stdout.write(`${relative(process.cwd(), folder) || '.'}\n`);
      }),
  );
}
