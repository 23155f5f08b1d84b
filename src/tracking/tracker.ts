// The one door between the course and whatever launched it. No cmi names on this side.

import type { Snapshot } from './snapshot.js';

export type { Course } from '../model/course.js';

export interface Tracker {
  /**
   * Opens the session and resolves with what was remembered from the last one. Never rejects. When the course
   * stands alone it resolves at once; inside another page it may look for an LMS for about three seconds.
   */
  open(): Promise<RestoredSession>;
  /** Keeps the newest snapshot. May be called often; writes only what changed, after the next paint. */
  record(snapshot: Snapshot): void;
  /** Writes and saves at once what is waiting: for "Try again", and before "Save and exit". */
  flush(): void;
  /**
   * Ends the session, once. `watch` then tells `closed` and whether everything was kept. The page being hidden
   * or left is the tracker's own business: nobody needs to call this for it.
   */
  close(): void;
  /** Gives up what the last session left and nobody can read, and records from now on. Without such a text it does nothing. */
  goOnWithout(): void;
  /** Tells what an LMS remembers that was found only after `open` had resolved. What is recorded from then on is kept there. */
  foundLate(listener: (remembered: RestoredSession) => void): void;
  /** Tells what is true of saving, now and whenever it changes. Returns a function that stops it. */
  watch(listener: (saving: Saving) => void): () => void;
  /** What support needs: course version, edition, calls with codes and times. No name, no answers. */
  supportDetails(): readonly string[];
}

export interface RestoredSession {
  /** What the last session left in suspend_data; `''` when there is none. */
  readonly suspendData: string;
  /** The screen, kept beside suspend_data, so that it outlives it; `''` when there is none. */
  readonly place: string;
  /** Status and score from the LMS's own elements: they outlive a lost suspend_data. */
  readonly passed: boolean;
  readonly completed: boolean;
  /** Best score in percent, 0–100, or null. */
  readonly score: number | null;
  /** Interactions that the LMS says it holds; 0 when it has none or does not say. */
  readonly interactionsHeld: number;
  /** `uncounted`: the LMS gives no credit for this visit. The place is kept; score and status are not sent. */
  readonly mode: 'normal' | 'review' | 'browse' | 'uncounted';
}

/** What the last session leaves when there was none. */
export const nothingRestored: RestoredSession = {
  suspendData: '',
  place: '',
  passed: false,
  completed: false,
  score: null,
  interactionsHeld: 0,
  mode: 'normal',
};

/**
 * What is true of saving. One state, one word.
 * - `connecting`: an LMS is being looked for, or has not yet kept anything.
 * - `saving`: something is on its way.
 * - `saved`: everything is kept: the LMS has answered, and could be reached when it did.
 * - `unsaved`: something is not kept yet. `offline`: no connection; it is tried again by itself.
 *   `refused`: the LMS answered that it could not keep it. `session-ended`: the LMS has ended this visit or asks
 *   for a new log-in. `window-gone`: the window of the LMS which opened the course has been closed.
 *   `unreadable`: the last session left a text that cannot be read; nothing is written over it until `goOnWithout`.
 * - `nothing-records`: `no-lms`: none was found. `no-start`: one was found and would not begin. `review`, `browse`: the
 *   LMS opened the course only to be read. `opened-twice`: it is open in another window, which records.
 * - `closed`: the session is over; `saved` says whether everything was kept. To go on, open the course again.
 */
export type Saving =
  | { readonly state: 'connecting' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved' }
  | { readonly state: 'unsaved'; readonly why: 'offline' | 'refused' | 'session-ended' | 'window-gone' | 'unreadable' }
  | { readonly state: 'nothing-records'; readonly why: 'no-lms' | 'no-start' | 'review' | 'browse' | 'opened-twice' }
  | { readonly state: 'closed'; readonly saved: boolean };
