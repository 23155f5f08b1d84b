// A course without an LMS: opened from a web page or a folder. It can be read and tried; nothing is recorded.

import { nothingRestored, type RestoredSession, type Saving } from '../tracking/tracker.js';

export function openWithoutLms(tell: (saving: Saving) => void): RestoredSession {
  tell({ state: 'nothing-records', why: 'no-lms' });
  return nothingRestored;
}
