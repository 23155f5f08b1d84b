// Reads and counts on request, and tells how far it is. Runs in a worker, or in slices on the page itself.

import { read } from '../analysis/read-exports.js';
import { exportOfFile } from '../analysis/read/export.js';
import { Unreadable, type YieldToMain, type Reading } from '../analysis/reading.js';
import { reportOf } from '../analysis/report.js';
import type { Bank } from '../analysis/bank.js';
import { workbookOf } from './sheet.js';
import type { Counting, Reply, Request } from './worker-messages.js';

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
      await this.#answer(request);
    } catch (cause) {
      this.reply(
        cause instanceof Unreadable
          ? { type: 'refused', reason: cause.reason, file: cause.file, values: cause.values }
          : { type: 'failed', fault: cause instanceof Error ? cause.message : String(cause) },
      );
    }
  }

  async #answer(request: Request): Promise<void> {
    switch (request.type) {
      case 'workbook':
        this.reply({ type: 'workbook', bytes: workbookOf(request.sheets) });
        return;
      case 'read': {
        const { bank, files } = request;
        this.#held = null;
        this.#held = { bank, reading: await read(files.map(exportOfFile), bank, this.#yieldBetweenSlices('reading')) };
        return this.#count(request);
      }
      case 'count':
        return this.#count(request);
    }
  }

  async #count({ attempts, marking }: Counting): Promise<void> {
    if (!this.#held) return;
    const { reading, bank } = this.#held;
    const report = await reportOf(reading, bank, attempts, this.#yieldBetweenSlices('counting'), marking);
    this.reply({ type: 'report', report });
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
