import type { Notes } from '../../src/analysis/reading.js';

/** Of a reading in which nothing was amiss. */
export const emptyNotes: Notes = {
  files: [],
  unread: [],
  unknown: [],
  otherKeys: [],
  misfits: [],
  cut: [],
  mismarked: [],
  answers: 0,
  foreign: 0,
  repeated: 0,
  unnamed: 0,
  notStarted: 0,
  unanswered: 0,
  untold: 0,
  doubles: 0,
  period: null,
};
