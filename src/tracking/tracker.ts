// The one door between the course and whatever launched it. No cmi names on this side.

import type { Snapshot } from './snapshot.js';

export interface Tracker {
  /** Opens the session and resolves with what was remembered from the last one. Never rejects. */
  open(): Promise<Remembered>;
  /** Keeps the newest snapshot. May be called often; writes only what changed, after the next paint. */
  record(snapshot: Snapshot): void;
  /** Writes and saves at once what is waiting: for a page that is being hidden, and for "Try again". */
  flush(): void;
  /** Ends the session. Called once, possibly while the page is being torn down. */
  close(): void;
  /** Tells what is true of saving, now and whenever it changes. Returns a function that stops it. */
  watch(listener: (saving: Saving) => void): () => void;
  /** What support needs: edition, calls with codes and times. No name, no answers. */
  supportDetails(): readonly string[];
}

export interface Remembered {
  /** What the last session left in suspend_data; `''` when there is none. */
  readonly suspendData: string;
  /** Status and score from the LMS's own elements: they outlive a lost suspend_data. */
  readonly passed: boolean;
  readonly completed: boolean;
  /** Best score in percent, 0–100, or null. */
  readonly score: number | null;
  /** Interactions that the LMS says it holds; 0 when it has none or does not say. */
  readonly interactionsHeld: number;
  readonly mode: 'normal' | 'review' | 'browse';
}

/** What is true of saving. One state, one word. */
export type Saving =
  | { readonly state: 'connecting' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved' }
  | { readonly state: 'unsaved'; readonly why: 'offline' | 'refused' | 'session-ended' | 'window-gone' }
  | { readonly state: 'nothing-records'; readonly why: 'no-lms' | 'review' | 'browse' | 'opened-twice' }
  | { readonly state: 'closed'; readonly saved: boolean };
