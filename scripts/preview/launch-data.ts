// What an LMS hands to a course at launch: the learner, the mode, and what the last session of the attempt left. Pure.

import type { Held, Learner, LmsAttempt } from './attempts.js';

export type Mode = 'normal' | 'review' | 'browse';

export interface Launching {
  readonly learner: Learner;
  readonly mode: Mode;
  /** What the manifest asks for, in percent; null where it asks for nothing. */
  readonly masteryScore: number | null;
}

/** For scorm-again's `loadFromJSON`. */
export function launchDataOf(attempt: LmsAttempt, launching: Launching): Held {
  return attempt.edition === '1.2' ? data12(attempt.held, launching) : data2004(attempt.held, launching);
}

function data12(held: Held | null, { learner, mode, masteryScore }: Launching): Held {
  const core = held ? inner(held, 'core') : {};
  return {
    ...held,
    core: {
      ...without(core, 'session_time', 'exit'),
      student_id: learner.id,
      student_name: learner.name,
      credit: creditOf(mode),
      lesson_mode: mode,
      entry: entryOf(held, core.exit),
    },
    student_data: { mastery_score: masteryScore === null ? '' : String(masteryScore) },
  };
}

function data2004(held: Held | null, { learner, mode, masteryScore }: Launching): Held {
  // Without exit = suspend the session ended the attempt: the next launch brings nothing back.
  const kept = held?.exit === 'suspend' ? without(held, 'session_time', 'exit') : {};
  return {
    ...kept,
    learner_id: learner.id,
    learner_name: learner.name,
    credit: creditOf(mode),
    mode,
    entry: entryOf(held, held?.exit),
    scaled_passing_score: masteryScore === null ? '' : String(masteryScore / 100),
  };
}

function creditOf(mode: Mode): string {
  return mode === 'normal' ? 'credit' : 'no-credit';
}

function entryOf(held: Held | null, exit: string | Held | undefined): string {
  if (!held) return 'ab-initio';
  return exit === 'suspend' ? 'resume' : '';
}

/** The time of the last session is in the total already; left in, it would be counted twice. */
function without(held: Held, ...elements: readonly string[]): Held {
  return Object.fromEntries(Object.entries(held).filter(([element]) => !elements.includes(element)));
}

function inner(held: Held, element: string): Held {
  const value = held[element];
  return typeof value === 'object' ? value : {};
}
