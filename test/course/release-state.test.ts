// The head of the repository says what it is. Settling an open point breaks nothing here: the release drops the note.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile } from '../../scripts/content/compile.js';
import { blockersOf } from '../../scripts/content/open-points.js';
import { readCourse } from '../../scripts/content/parse/read-course.js';
import { entryOf } from '../../scripts/package/confirmations.js';
import { refuseUnconfirmed, updateOf } from '../../scripts/package/pending-update.js';

const compiled = compile(readCourse());
const log = readFileSync('CHANGELOG.md', 'utf8');

describe('CHANGELOG.md', () => {
  it('confirms what "npm run package" asks for, and nothing that did not happen', () => {
    const update = updateOf('.', compiled);
    expect(() => refuseUnconfirmed(update)).not.toThrow();
    expect(update.idle).toEqual([]);
  });

  it('says that these words are a draft for as long as an open point stops a release', () => {
    if (blockersOf(compiled.settings).length === 0) return;
    const [, newest = ''] = log.split(/^## /m);
    expect(newest).toMatch(/^Unreleased \(a draft/);
    expect(newest).toMatch(/^\*\*Draft/m);
    expect(entryOf(log, compiled.course.version)).not.toMatch(/^\*\*Draft/m);
  });
});
