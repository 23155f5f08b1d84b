// Lint and bindings as stages, and in a full run the types by TypeScript's own compiler: one process answers for all.

import { fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Outcome } from './outcome.js';

/** In the order in which each makes the next one cheaper: checking the types fills the checker. */
export const TYPED_STAGES = ['types', 'lint', 'bindings'] as const;
export type TypedStage = (typeof TYPED_STAGES)[number];

/** What the process answers. */
export interface TypedAnswer extends Outcome {
  readonly stage: TypedStage;
  readonly seconds: number;
}

type Timed = Outcome & { readonly seconds: number };

/** Starts the tools at once. @returns what each of `stages` comes to */
export function startTypedStages(
  stages: readonly TypedStage[],
  priority = 0,
  script = fileURLToPath(new URL('typed-tools.ts', import.meta.url)),
): (stage: TypedStage) => Promise<Timed> {
  const answers = new Map<TypedStage, TypedAnswer>();
  const waiting = new Map<TypedStage, (outcome: Timed) => void>();
  let lost: Timed | null = null;
  if (stages.length > 0) {
    const child = fork(script, stages, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    if (child.pid !== undefined) setPriority(child.pid, priority);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('message', (message) => {
      const answer = message as TypedAnswer;
      answers.set(answer.stage, answer);
      waiting.get(answer.stage)?.(answer);
    });
    child.on('close', (code) => {
      const message = `It ended with code ${code} before it had an answer.\n${output}`;
      lost = { passed: 0, failures: [{ name: 'the typed tools', message }], skipped: [], seconds: 0 };
      for (const [stage, resolve] of waiting) if (!answers.has(stage)) resolve(lost);
    });
  }
  return (stage) =>
    new Promise((resolve) => {
      const known = answers.get(stage) ?? lost;
      if (known) resolve(known);
      else waiting.set(stage, resolve);
    });
}
