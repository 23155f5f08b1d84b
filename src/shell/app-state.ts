import { start, type Progress } from '../model/progress.js';
import type { Course, Parts } from '../model/course.js';
import type { Saving, Tracker } from '../tracking/tracker.js';
import { nothingLoaded, type Loaded } from './lazy-load.js';
import type { Notice } from './notices.js';

/** What `main.ts` puts together. */
export interface Given {
  readonly course: Course;
  readonly parts: Parts;
  readonly tracker: Tracker;
  readonly clock: () => Date;
}

/** What the app shows; each change of it is drawn. */
export interface AppState {
  readonly progress: Progress;
  readonly saving: Saving;
  readonly notice: Notice;
  /** What is read aloud to those who cannot see what has changed. */
  readonly announcement: string;
  /** The message that the learner has read and closed. */
  readonly closedMessage: string;
  readonly loaded: Loaded;
}

/** How long what was said aloud can be come upon by whoever reads the bar. */
const SAID_FOR = 7000;

/** Holds the state, and has it drawn once for all that changes in one turn. */
export class HeldState {
  now: AppState = {
    progress: start,
    saving: { state: 'connecting' },
    notice: 'none',
    announcement: '',
    closedMessage: '',
    loaded: nothingLoaded,
  };
  #isDue = false;

  constructor(readonly draw: () => void) {}

  change(part: Partial<AppState>): void {
    this.now = { ...this.now, ...part };
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      this.draw();
    });
  }

  /** Takes `notices` back, where one of them is shown. */
  withdraw(...notices: readonly Notice[]): void {
    this.change(notices.includes(this.now.notice) ? { notice: 'none' } : {});
  }

  /** Says `announcement` aloud. */
  say(announcement: string): void {
    this.change({ announcement });
    if (announcement === '') return;
    setTimeout(() => {
      if (this.now.announcement === announcement) this.change({ announcement: '' });
    }, SAID_FOR);
  }
}
