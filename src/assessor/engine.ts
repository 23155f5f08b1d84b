// The first of the page's two scripts. On the page it offers a Study; as the text of a worker it is one.

import type { Request } from './messages.js';
import { Study } from './study.js';

type StudyClass = typeof Study;

declare global {
  // A global is all that two scripts without modules can share.
  var Study: StudyClass;
}

if (typeof document === 'undefined') {
  const study = new Study(
    (reply) => {
      self.postMessage(reply);
    },
    async () => {},
  );
  self.addEventListener('message', ({ data }: MessageEvent<Request>) => {
    void study.answer(data);
  });
} else {
  globalThis.Study = Study;
}
