// npm run release: checks, versions, writes the change log entry, packs, and leaves everything in dist/.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, relative } from 'node:path';
import process, { cwd, execPath, exit, stderr, stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { isTyped, phasesOn, Refusal, runCommand, WrongUsage } from '../command.js';
import { adviceOf } from '../package/release-notes.js';
import { stepped, type Step } from './version.js';

const project = fileURLToPath(new URL('../..', import.meta.url));

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
  const child = spawn(execPath, [join(project, 'scripts', 'run.mjs'), command], {
    cwd: project,
    stdio: ['ignore', 2, 2],
  });
  const [status] = (await once(child, 'exit')) as [number | null];
  if (status !== 0)
    throw new Refusal(
      `Nothing was released and nothing was written: "npm run ${command}" found what has to be mended first; see above. Then type the same command again.`,
    );
}

async function release(
  wish: string | undefined,
  options: { readonly version?: string; readonly tests: boolean },
): Promise<void> {
  const version = options.version ?? wish ?? null;
  // What is written is written in one go, which no key can interrupt: whoever presses Ctrl+C comes before or after it.
  process.once('SIGINT', () => {
    stderr.write(
      `\nStopped. Nothing was released and nothing was written. To go on, type the same command again: npm run release${version === null ? '' : ` -- ${version}`}\n`,
    );
    exit(130);
  });
  // Loaded once it is needed: it takes seconds.
  const { makeRelease } = await import('./make-release.js');
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
      'Read its entry in CHANGELOG.md and add what people should know. Then keep the release, with every word that is in it:',
      ...keepLinesOf(update.to),
      '',
    ].join('\n'),
  );
}

/** All of it: a tag without the words that were packed would lead back to others. */
export function keepLinesOf(version: string): readonly string[] {
  return ['  git add --all', `  git commit -m "Release ${version}"`, `  git tag v${version}`];
}

/** The command, new each time. */
export function releaseProgram(): Command {
  return new Command('npm run release --')
    .description(
      'Makes a release: checks, tests and packs every edition, and only then writes: the packages into dist/packages, the version, its entry in CHANGELOG.md, and the ids that may never change again. It refuses while an open point of course/course.yaml that blocks is open. Stopped half-way? Type the same command again.',
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
