// The page's side of the engine: a worker, so that no file however long freezes the page; where a browser
// allows none, the same work in slices on the page.

import type { Reply, Request } from './worker-messages.js';

export class WorkerClient {
  #worker: Worker | null = null;
  #task: InstanceType<typeof globalThis.ResultsTask> | null = null;
  #lastRequest: Request | null = null;
  #isStopped = false;

  /** @param code the text of the engine's script */
  constructor(
    code: string,
    readonly onReply: (reply: Reply) => void,
  ) {
    try {
      const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
      let hasSpoken = false;
      worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
        hasSpoken = true;
        onReply(data);
      });
      worker.addEventListener('error', ({ message }) => {
        if (hasSpoken) onReply({ type: 'failed', fault: message });
        else this.#runOnPage();
      });
      this.#worker = worker;
    } catch {
      this.#runOnPage(); // This browser starts no worker from a file.
    }
  }

  ask(request: Request): void {
    this.#lastRequest = request;
    if (this.#task) void this.#task.answer(request);
    else this.#worker?.postMessage(request);
  }

  /** Ends whatever is under way; the reader is of no further use. */
  stop(): void {
    this.#isStopped = true;
    this.#worker?.terminate();
  }

  #runOnPage(): void {
    this.#task = new globalThis.ResultsTask(
      (reply) => {
        if (!this.#isStopped) this.onReply(reply);
      },
      () => this.#pause(),
    );
    if (this.#lastRequest) void this.#task.answer(this.#lastRequest);
  }

  async #pause(): Promise<void> {
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    if (this.#isStopped) throw new Error('stopped');
  }
}
