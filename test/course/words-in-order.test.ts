// The real words are in order: `npm run check` finds nothing to mend. Minutes, words and frames are its advice, no test.

import { expect, it } from 'vitest';
import { findingsIn } from '../../scripts/check/check-course.js';

it('they fit, are spelled in British English, and their schemas are current', async () => {
  expect((await findingsIn(process.cwd())).faults).toEqual([]);
});
