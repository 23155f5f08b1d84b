// npm run release: checks, versions, writes the change log entry, packs, and leaves everything in dist/.

import { spawnSync } from 'node:child_process';
import { join, relative } from 'node:path';
import { cwd, execPath, stderr, stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import { isTyped, phasesOn, Refusal, runCommand, WrongUsage } from '../command.js';
import { project } from '../deliver/pack-all.js';
import { releasedFile } from '../package/released-file.js';
import { adviceOf } from '../package/release-notes.js';
import { makeRelease } from './make-release.js';
import { stepped, type Step } from './version.js';

async function ask(last: string | null, suggestion: Step): Promise<string> {
  if (last === null) return suggestion;
  if (!stdin.isTTY)
    throw new WrongUsage(`Say which version comes after ${last}, for example: npm run release -- ${suggestion}`);
  const lines = createInterface({ input: stdin, output: stderr });
  try {
    const choices = (['patch', 'minor', 'major'] as const).map((step) => `${step} (${stepped(last, step)})`).join(', ');
    const answer = await lines.question(`Version ${last} is out. What comes next: ${choices}? [${suggestion}] `);
    return answer.trim() || suggestion;
  } finally {
    lines.close();
  }
}

async function run(command: 'check' | 'test'): Promise<void> {
  const { status } = spawnSync(execPath, [join(project, 'scripts', 'run.mjs'), command], {
    cwd: project,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0)
    throw new Refusal(
      `Nothing was packed: "npm run ${command}" found what has to be mended first; see above. Then type the same command again.`,
    );
}

async function release(
  wish: string | undefined,
  options: { readonly version?: string; readonly tests: boolean },
): Promise<void> {
  const version = options.version ?? wish ?? null;
  const { packages, companions, update } = await makeRelease(
    { version, withTests: options.tests },
    { root: project, now: () => new Date(), run, ask, phase: phasesOn() },
  );
  const files = [...packages.map(({ path }) => path), ...companions].map((path) => `  ${relative(cwd(), path)}`);
  stdout.write(
    [
      `Version ${update.to} is ready:`,
      ...files,
      '',
      adviceOf(update),
      `Read its entry in CHANGELOG.md and add what people should know. Then keep the release: git add CHANGELOG.md ${releasedFile} course/course.yaml, git commit, git tag v${update.to}.`,
      '',
    ].join('\n'),
  );
}

/** The command, new each time. */
export function releaseProgram(): Command {
  return new Command('npm run release --')
    .description(
      'Makes a release: checks and tests, writes the version and its CHANGELOG.md entry, packs every edition into dist/packages,\nand remembers the ids that may never change again.',
    )
    .argument('[step]', 'patch (words), minor (something new), major (a new activity), or a version such as 1.2.0')
    .option('--version <x.y.z>', 'the version itself')
    .option('--no-tests', 'leave out "npm test" when it has just passed')
    .addHelpText(
      'after',
      '\nExample:\n  npm run release -- minor\n\nLeaves with 0 when the release is ready, 1 when something has to be mended first, 2 for wrong usage.',
    )
    .action(release);
}

if (isTyped(import.meta.url)) await runCommand(releaseProgram());
