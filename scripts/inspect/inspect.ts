// npm run inspect -- some.zip: tells in words whether a package, ours or anyone's, will import.

import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { stdout } from 'node:process';
import { Command } from 'commander';
import { isTyped, phasesOn, quietly, runCommand, typedPath, WrongUsage } from '../command.js';
import { usualLimits } from './archive.js';
import { hasProblems, inspectionOf, type Inspection } from './inspection.js';
import { reportOf } from './inspection-report.js';

/** A larger file is not read into memory, and hardly an LMS would take it. */
const largest = 1024 ** 3;

async function inspectFile(path: string): Promise<Inspection> {
  const size = await stat(typedPath(path)).then(
    (found) => (found.isFile() ? found.size : null),
    () => null,
  );
  if (size === null)
    throw new WrongUsage(`There is no file "${path}". Type the path of a .zip, for example dist/packages/course.zip.`);
  if (size > largest)
    throw new WrongUsage(
      `"${path}" has ${Math.round(size / 1024 ** 2)} MB. Packages over 1,024 MB are not read; most LMSs refuse them.`,
    );
  return inspectionOf(await readFile(typedPath(path)), usualLimits, basename(path));
}

async function inspectAll(
  paths: readonly string[],
  options: { readonly json?: boolean; readonly quiet?: boolean },
): Promise<void> {
  const phase = options.quiet ? quietly : phasesOn();
  const inspections: { readonly file: string; readonly inspection: Inspection }[] = [];
  for (const path of paths)
    inspections.push({ file: path, inspection: await phase(`Inspecting ${basename(path)}`, () => inspectFile(path)) });
  stdout.write(
    options.json
      ? `${JSON.stringify(
          inspections.map(({ file, inspection }) => ({ file, ...inspection })),
          null,
          2,
        )}\n`
      : inspections.map(({ file, inspection }) => reportOf(basename(file), inspection)).join('\n'),
  );
  if (inspections.some(({ inspection }) => hasProblems(inspection))) process.exitCode = 1;
}

/** The command, new each time. */
export function inspectProgram(): Command {
  return new Command('npm run inspect --')
    .description(
      'Tells in words whether a SCORM package will import, who would refuse it, and how to mend it.\nReads any zip safely: nothing is unpacked to disk, fetched or run.',
    )
    .argument('<zip...>', 'one or more packages')
    .option('--json', 'print the findings as JSON')
    .option('--quiet', 'no progress on stderr')
    .addHelpText(
      'after',
      '\nExample:\n  npm run inspect -- dist/packages/co_production-scorm12-v1.0.0.zip\n\nLeaves with 0 when it will import, 1 when problems were found, 2 for wrong usage.',
    )
    .action(inspectAll);
}

if (isTyped(import.meta.url)) await runCommand(inspectProgram());
