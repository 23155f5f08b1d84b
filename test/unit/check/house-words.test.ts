import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { changelogFaultsOf, kitFaultsOf } from '../../../scripts/check/house-words.js';
import { compile } from '../../../scripts/content/compile.js';
import { tinyCourse, tinyCourseWith } from '../../fixtures/tiny-course.js';

const folder = mkdtempSync(join(tmpdir(), 'kit-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the learning team is told', () => {
  it('that a form of the kit names the person whose story is told', () => {
    mkdirSync(join(folder, 'kit'));
    writeFileSync(join(folder, 'kit', 'consent.md'), '---\nid: consent\n---\nDear Nina,\n');
    const { settings } = compile(tinyCourse());
    const details = { ...settings, personal_details: [{ words: 'Nina', instead: '' }] };
    expect(kitFaultsOf(folder, { settings: details })).toEqual([
      'course/kit/consent.md:4:6  The kit is given to anybody, and names “Nina”. Say it without the name.',
    ]);
    expect(kitFaultsOf(folder, { settings })).toEqual([]);
  });

  it.each([
    ['## 1.0.0 (1 May 2026)\n\nGood.\n', false],
    ['# Changes\n\n## Unreleased\n\nConfirms: x\n\n## 1.0.0\n\n**Draft\n', false],
    ['# Changes\n\n## Unreleased (a draft: open points stop the release)\n\n**Draft: not for learners.**\n', true],
    ['# Changes\n\n## Unreleased\n\n**Draft: not for learners.**\n', true],
  ])('what the head of the changelog must say while a point is open', (log, isSaid) => {
    const open = compile(tinyCourseWith('course.yaml', 'blocks: false', 'blocks: true'));
    const line = log.slice(0, log.indexOf('## ')).split('\n').length;
    expect(changelogFaultsOf(log, open)).toEqual(
      isSaid
        ? []
        : [
            `CHANGELOG.md:${line}:1  While an open point stops a release the newest entry must say so. Begin it with the heading \`## Unreleased (a draft: open points stop the release)\` and a line that begins with \`**Draft:\`.`,
          ],
    );
    expect(changelogFaultsOf(log, compile(tinyCourse()))).toEqual([]);
  });
});
