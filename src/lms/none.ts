// A course without an LMS: opened from a web page or a folder. It can be read and tried; nothing is recorded.

import { nothingRestored, type RestoredSession, type Saving } from '../tracking/tracker.js';

export function openWithoutLms(onSavingChange: (saving: Saving) => void): RestoredSession {
  onSavingChange({ state: 'nothing-records', why: 'no-lms' });
  return nothingRestored;
}
