// Where a session starts: what the LMS should hold by what is remembered, before the learner does anything new.

import type { Course } from '../model/course.js';
import { recordedOf } from '../model/quiz.js';
import { savedStateOf } from './read-saved-state.js';
import { progressOf } from './restore.js';
import { snapshotOf, type Snapshot } from './snapshot.js';
import type { RestoredSession } from './tracker.js';

export interface Resumption {
  readonly snapshot: Snapshot;
  /** Answers that the LMS's own list has, as far as is known; later ones are told again. */
  readonly recorded: number;
  /** Of these, how many belong to earlier attempts: they are not at hand any more. */
  readonly earlier: number;
  /** The saved state is gone, so the LMS may know of more than we do. */
  readonly isLost: boolean;
}

export function resumptionOf(course: Course, remembered: RestoredSession): Resumption {
  const progress = progressOf(course, remembered);
  const { quiz } = progress;
  const memory = savedStateOf(course.id, remembered.suspendData);
  return {
    snapshot: snapshotOf(course, progress, null),
    recorded: Math.min(recordedOf(quiz), memory.receipt ?? Infinity),
    earlier: quiz.attempt?.recordedBefore ?? quiz.forgotten,
    isLost: memory.sections === undefined,
  };
}
