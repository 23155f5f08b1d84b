// Stages that a command-line tool answers with an exit code: one tool is one test.

import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from './outcome.js';

export interface ToolRun {
  readonly code: number;
  readonly output: string;
}

export interface ToolOptions {
  readonly show?: boolean;
  /** As of `os.setPriority`: what stands back takes what the others leave of the processor. */
  readonly priority?: number;
  /** Beside the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a script of an installed package with this Node, so that no shell and no PATH is involved. */
export function runTool(
  script: string,
  args: readonly string[],
  { show = false, priority = 0, env = {} }: ToolOptions,
): Promise<ToolRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join('node_modules', script), ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    // At once, before it has threads or children of its own: they inherit it.
    if (child.pid !== undefined) setPriority(child.pid, priority);
    let output = '';
    const take = (chunk: Buffer) => {
      output += chunk.toString();
      if (show) process.stderr.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** @param name what is said when the tool finds something */
export async function toolOutcome(
  name: string,
  script: string,
  args: readonly string[],
  options: ToolOptions = {},
): Promise<Outcome> {
  const { code, output } = await runTool(script, args, options);
  return code === 0
    ? { passed: 1, failures: [], skipped: [] }
    : { passed: 0, failures: [{ name, message: output || `Ended with code ${code}.` }], skipped: [] };
}
