// The page's side of the engine: a worker, so that no file however long freezes the page; where a browser
// allows none, the same work in slices on the page.

import type { Reply, Request } from './messages.js';

export class Reader {
  #worker: Worker | null = null;
  #study: InstanceType<typeof globalThis.Study> | null = null;
  #asked: Request | null = null;
  #isStopped = false;

  /** @param code the text of the engine's script */
  constructor(
    code: string,
    readonly heard: (reply: Reply) => void,
  ) {
    try {
      const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
      let hasSpoken = false;
      worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
        hasSpoken = true;
        heard(data);
      });
      worker.addEventListener('error', ({ message }) => {
        if (hasSpoken) heard({ type: 'failed', fault: message });
        else this.#workHere();
      });
      this.#worker = worker;
    } catch {
      this.#workHere(); // This browser starts no worker from a file.
    }
  }

  ask(request: Request): void {
    this.#asked = request;
    if (this.#study) void this.#study.answer(request);
    else this.#worker?.postMessage(request);
  }

  /** Ends whatever is under way; the reader is of no further use. */
  stop(): void {
    this.#isStopped = true;
    this.#worker?.terminate();
  }

  #workHere(): void {
    this.#study = new globalThis.Study(
      (reply) => {
        if (!this.#isStopped) this.heard(reply);
      },
      () => this.#pause(),
    );
    if (this.#asked) void this.#study.answer(this.#asked);
  }

  async #pause(): Promise<void> {
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    if (this.#isStopped) throw new Error('stopped');
  }
}
