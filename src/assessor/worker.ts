// The first of the page's two scripts. On the page it offers the task; as the text of a worker it is one.

import type { Request } from './worker-messages.js';
import { WorkerTask } from './worker-task.js';

type TaskClass = typeof WorkerTask;

declare global {
  // A global is all that two scripts without modules can share.
  var ResultsTask: TaskClass;
}

if (typeof document === 'undefined') {
  const task = new WorkerTask(
    (reply) => {
      self.postMessage(reply);
    },
    async () => {},
  );
  self.addEventListener('message', ({ data }: MessageEvent<Request>) => {
    void task.answer(data);
  });
} else {
  globalThis.ResultsTask = WorkerTask;
}
