// The head of the repository confirms what has changed since the release. `npm run check` holds the note on drafts.

import { describe, expect, it } from 'vitest';
import { compile } from '../../scripts/content/compile.js';
import { readCourse } from '../../scripts/content/parse/read-course.js';
import { refuseUnconfirmed, updateOf } from '../../scripts/package/pending-update.js';

const compiled = compile(readCourse());

describe('CHANGELOG.md', () => {
  it('confirms what "npm run package" asks for, and nothing that did not happen', () => {
    const update = updateOf('.', compiled);
    expect(() => refuseUnconfirmed(update)).not.toThrow();
    expect(update.idle).toEqual([]);
  });
});
