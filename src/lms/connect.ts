// Finds whatever launched the course, and gives the course its tracker.

import type { Course, Saving, Tracker } from '../tracking/tracker.js';
import { Calls } from './calls.js';
import { findApi } from './find-api.js';
import { openWithoutLms } from './none.js';
import type { Page } from './host-page.js';
import { Session } from './session.js';

export function connect(course: Course, page: Page): Tracker {
  const listeners = new Set<(saving: Saving) => void>();
  let saving: Saving = { state: 'connecting' };
  let session: Session | null = null;
  let calls: Calls | null = null;

  const notifyListeners = (now: Saving) => {
    const isNews = JSON.stringify(now) !== JSON.stringify(saving) || now.state === 'closed';
    saving = now;
    if (isNews) for (const listener of listeners) listener(now);
  };

  return {
    async open() {
      const found = await findApi(page);
      if (!found) return openWithoutLms(notifyListeners);
      calls = new Calls(found, page);
      session = new Session(course, calls, page, notifyListeners);
      return session.open();
    },
    record: (snapshot) => session?.record(snapshot),
    flush: () => session?.flush(),
    close: () => session?.close(),
    watch(listener) {
      listeners.add(listener);
      listener(saving);
      return () => void listeners.delete(listener);
    },
    supportDetails: () => [
      `${course.id} ${course.version} (${course.released})`,
      calls?.edition.name ?? 'SCORM –',
      JSON.stringify(saving),
      ...(calls?.list() ?? []),
    ],
  };
}
