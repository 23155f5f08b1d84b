// Reads and counts on request, and tells how far it is. Runs in a worker, or in slices on the page itself.

import { read } from '../analysis/read-exports.js';
import { Unreadable, type YieldToMain, type Reading } from '../analysis/reading.js';
import { reportOf } from '../analysis/report.js';
import type { Bank } from '../analysis/bank.js';
import type { Reply, Request } from './worker-messages.js';

/** A slice of work, in milliseconds: shorter than what a person notices. */
const SLICE = 40;

export class WorkerTask {
  #held: { readonly bank: Bank; readonly reading: Reading } | null = null;

  /** @param pause lets whoever shares this thread do their work; may throw to stop ours */
  constructor(
    readonly reply: (reply: Reply) => void,
    readonly pause: () => Promise<void>,
  ) {}

  async answer(request: Request): Promise<void> {
    try {
      if (request.type === 'read') {
        this.#held = null;
        const exports = await Promise.all(
          request.files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
        );
        this.#held = {
          bank: request.bank,
          reading: await read(exports, request.bank, this.#yieldBetweenSlices('reading')),
        };
      }
      if (this.#held)
        this.reply({
          type: 'report',
          report: await reportOf(
            this.#held.reading,
            this.#held.bank,
            request.attempts,
            this.#yieldBetweenSlices('counting'),
          ),
        });
    } catch (cause) {
      this.reply(
        cause instanceof Unreadable
          ? { type: 'refused', reason: cause.reason, file: cause.file, values: cause.values }
          : { type: 'failed', fault: cause instanceof Error ? cause.message : String(cause) },
      );
    }
  }

  #yieldBetweenSlices(phase: 'reading' | 'counting'): YieldToMain {
    let last = performance.now();
    this.reply({ type: 'progress', phase, done: 0 });
    return async (done) => {
      if (performance.now() - last < SLICE) return;
      this.reply({ type: 'progress', phase, done });
      await this.pause();
      last = performance.now();
    };
  }
}
