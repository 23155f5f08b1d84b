// A worker thread that outlives a run of the tests. Thousands of runs follow one another, and most of a run went into
// starting Node and Vitest anew. What a mutant has left in a module goes: every module of ours is loaded afresh.

import { EventEmitter } from 'node:events';
import { ThreadsPoolWorker, type PoolOptions, type PoolWorker, type WorkerRequest } from 'vitest/node';

/** Each run leaves a listener in the thread; Node warns of the eleventh. */
const RUNS_OF_A_THREAD = 9;

let kept: ThreadsPoolWorker | null = null;
let runs = 0;

export class KeptWorker implements PoolWorker {
  readonly name = 'kept';
  readonly #options: PoolOptions;
  readonly #events = new EventEmitter();
  readonly #passes = ['message', 'error', 'exit'].map(
    (event) => [event, (what: unknown) => this.#events.emit(event, what)] as const,
  );

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  on(event: string, callback: (what: unknown) => void): void {
    this.#events.on(event, callback);
  }

  off(event: string, callback: (what: unknown) => void): void {
    this.#events.off(event, callback);
  }

  deserialize(data: unknown): unknown {
    return data;
  }

  async start(): Promise<void> {
    runs += 1;
    if (runs % RUNS_OF_A_THREAD === 0) {
      await kept?.stop();
      kept = null;
    }
    if (!kept) {
      kept = new ThreadsPoolWorker(this.#options);
      await kept.start();
    }
    for (const [event, pass] of this.#passes) kept.on(event, pass);
  }

  send(message: WorkerRequest): void {
    if (message.type === 'stop') {
      const stopped = { type: 'stopped', __vitest_worker_response__: true };
      queueMicrotask(() => this.#events.emit('message', stopped));
      return;
    }
    if (message.type === 'run')
      message.context.invalidates = [...this.#options.project.vite.moduleGraph.fileToModulesMap.keys()];
    kept?.send(message);
  }

  /** The thread goes on. */
  async stop(): Promise<void> {
    for (const [event, pass] of this.#passes) kept?.off(event, pass);
  }
}
