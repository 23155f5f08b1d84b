// What every command shares: exit codes 0 (done), 1 (problems found) and 2 (wrong usage), phases with their
// times on stderr, results on stdout.

import type { Command } from 'commander';
import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { argv, cwd, env } from 'node:process';
import { fileURLToPath } from 'node:url';

/** A refusal in words that a colleague can act on: it is printed without a stack and ends the command with 1. */
export class Refusal extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Refusal';
  }
}

/** Asking for what does not exist: ends the command with 2. */
export class WrongUsage extends Refusal {}

/** Runs one phase of a command and says on stderr what it is and how long it took. */
export type Phase = <T>(title: string, work: () => T | Promise<T>) => Promise<T>;

export const quietly: Phase = async (_title, work) => work();

/** @param write receives whole lines; process.stderr by default. */
export function phasesOn(
  write: (line: string) => void = (line) => {
    process.stderr.write(`${line}\n`);
  },
): Phase {
  return async (title, work) => {
    const started = performance.now();
    write(`${title} …`);
    const result = await work();
    write(`  done in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    return result;
  };
}

/** A path as it was typed: npm runs commands in the project's folder, wherever they were typed. */
export function typedPath(path: string): string {
  return resolve(env['INIT_CWD'] ?? cwd(), path);
}

/** Whether the module at `url` is the one that was typed on the command line. */
export function isTyped(url: string): boolean {
  return argv[1] !== undefined && realpathSync(argv[1]) === realpathSync(fileURLToPath(url));
}

/**
 * Runs a commander program and leaves with its exit code. Commander's own refusals (an unknown option, a missing
 * argument) become 2; a Refusal is told in its own words; anything else is a fault of ours and keeps its stack.
 */
export async function runCommand(program: Command, args: readonly string[] = argv.slice(2)): Promise<void> {
  program.exitOverride();
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (cause) {
    process.exitCode = exitCodeOf(cause);
  }
}

function exitCodeOf(cause: unknown): number {
  if (isCommanderError(cause)) return cause.exitCode === 0 ? 0 : 2;
  if (cause instanceof Refusal) {
    process.stderr.write(`${cause.message}\n`);
    return cause instanceof WrongUsage ? 2 : 1;
  }
  // Content errors tell each fault in words already; their stack would only hide them.
  const isWorded = cause instanceof Error && cause.name === 'ContentErrors';
  process.stderr.write(
    `${cause instanceof Error ? (isWorded ? cause.message : (cause.stack ?? cause.message)) : String(cause)}\n`,
  );
  return isWorded ? 1 : 70;
}

function isCommanderError(cause: unknown): cause is { code: string; exitCode: number } {
  return (
    cause instanceof Error && 'code' in cause && typeof cause.code === 'string' && cause.code.startsWith('commander.')
  );
}
