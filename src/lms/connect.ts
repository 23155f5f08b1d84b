// Finds whatever launched the course, and gives the course its tracker.

import type { Course, RestoredSession, Saving, Tracker } from '../tracking/tracker.js';
import { Calls } from './calls.js';
import { findApi, keepLooking, type FoundApi } from './find-api.js';
import { openWithoutLms } from './none.js';
import type { Page } from './host-page.js';
import { Reachability } from './reachability.js';
import { Session } from './session.js';

export function connect(course: Course, page: Page): Tracker {
  const listeners = new Set<(saving: Saving) => void>();
  let saving: Saving = { state: 'connecting' };
  let session: Session | null = null;
  let calls: Calls | null = null;

  const reachability = new Reachability(page);
  let tellFound: (remembered: RestoredSession) => void = () => undefined;

  const openWith = (found: FoundApi): RestoredSession => {
    calls = new Calls(found, page);
    session = new Session(course, calls, page, notifyListeners, reachability);
    return session.open();
  };

  const notifyListeners = (now: Saving) => {
    const isNews = JSON.stringify(now) !== JSON.stringify(saving) || now.state === 'closed';
    saving = now;
    // Where the window of the LMS is gone, staying would save nothing either.
    page.askBeforeLeaving(now.state === 'unsaved' && now.why !== 'window-gone' && now.why !== 'unreadable');
    if (isNews) for (const listener of listeners) listener(now);
  };

  return {
    async open() {
      const found = await findApi(page);
      if (found) return openWith(found);
      // Asked now, while the server is surely there: later, "no answer" is to mean something.
      if (keepLooking(page, (late) => tellFound(openWith(late)))) void reachability.check();
      return openWithoutLms(notifyListeners);
    },
    record: (snapshot) => session?.record(snapshot),
    flush: () => session?.flush(),
    goOnWithout: () => session?.goOnWithout(),
    foundLate(listener) {
      tellFound = listener;
    },
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
      ...(session?.unreadable ?? []),
    ],
  };
}
