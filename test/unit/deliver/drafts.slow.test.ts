import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { DECISIONS_FILE } from '../../../scripts/analyse/decisions-file.js';
import { deliver } from '../../../scripts/deliver/delivery.js';
import { draftLinesOf } from '../../../scripts/deliver/deliver.js';
import { compile } from '../../../scripts/content/compile.js';
import { blockersOf } from '../../../scripts/content/open-points.js';
import { decisionsText } from '../../../src/analysis/decisions.js';
import { open, projectWith, settingsWith, settled } from '../../fixtures/settled-course.js';
import { tinyCourse } from '../../fixtures/tiny-course.js';

const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

async function packed(points: string, decisions = '') {
  const root = projectWith(points);
  roots.push(root);
  if (decisions !== '') writeFileSync(join(root, 'course', DECISIONS_FILE), decisions);
  const { packages, companions, draft } = await deliver({
    root,
    courseFolder: join(root, 'course'),
    buildFolder: join(root, 'built'),
    out: join(root, 'out'),
    editions: ['1.2'],
  });
  const [one] = packages;
  if (!one) throw new Error('Nothing was packed.');
  const files = unzipSync(one.bytes);
  const file = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  return { name: one.fileName, companions, draft, page: file('index.html'), manifest: file('imsmanifest.xml') };
}

describe('a package made while a point that blocks is open', () => {
  it('says so in its name, in its title in the LMS, and on its first screen before any script', async () => {
    const { name, companions, draft, page, manifest } = await packed(open);
    expect(name).toBe('tiny_course-scorm12-v1.2.3-draft.zip');
    expect(companions.filter((path) => !path.includes('-draft'))).toEqual([]);
    expect(draft?.blockers.map(({ id }) => id)).toEqual(['consent']);
    expect(manifest.match(/<title>A tiny course \(draft\)<\/title>/g)).toHaveLength(2);
    expect(page).toMatch(
      /<course-start[^>]*><p class=cp-draft><strong[^>]*>Draft<\/strong> For comment only\. Please do not use it for training yet\./,
    );
    expect(page).toContain('Version 1.2.3, draft');
  });

  it('has none of these marks once it is settled, though another point is open', async () => {
    const why = 'Two options are right.';
    const decided = decisionsText('tiny_course', {
      Q01_tiny: { choice: 'reword', why, on: '2026-11-28', version: '1.0.0' },
    });
    const { name, companions, draft, page, manifest } = await packed(settled, decided);
    // What assessors decided goes with the version, to those who sign the words and those who upload it, and to no learner.
    const beside = (ending: string) => readFileSync(companions.find((path) => path.endsWith(ending)) ?? '', 'utf8');
    for (const text of [beside('.md'), beside('script-v1.2.3.html')]) {
      expect(text).toContain('What assessors decided about questions');
      expect(text).toContain(`Q01_tiny: Reword (2026-11-28, results of version 1.0.0). ${why}`);
    }
    expect(page).not.toContain(why);
    expect([name, draft]).toEqual(['tiny_course-scorm12-v1.2.3.zip', null]);
    expect(manifest).not.toMatch(/draft/i);
    expect(page).not.toMatch(/class=cp-draft|For comment only|>Draft|, draft/);
    expect(page).toContain('Version 1.2.3, 23 November 2026');
  });
});

describe('what npm run package says of a draft', () => {
  const blocker = (id: string) => ({ id, text: '', repair: '', at: 0 });
  it.each([
    [
      'one point is open',
      { blockers: [blocker('consent')], isReworded: false },
      ['1 open point stops a release: consent. "npm run check" says how to settle it.'],
    ],
    [
      'two are, and the version is out',
      { blockers: [blocker('consent'), blocker('law')], isReworded: true },
      [
        '2 open points stop a release: consent, law. "npm run check" says how to settle each.',
        'Version 1.2.3 is out with other words. When these are ready, type: npm run release',
      ],
    ],
  ])('when %s', (_, draft, says) => {
    expect(draftLinesOf(draft, { to: '1.2.3' })).toEqual([
      'These packages are drafts. Their names, their titles in the LMS and their first screen say so. Invite no learners to them.',
      ...says,
    ]);
  });
});

describe('an open point', () => {
  const blockers = (point: string, settings: (text: string) => string = (text) => text) =>
    blockersOf(
      compile(tinyCourse({ 'course.yaml': settings(settingsWith(`  - {id: law, text: The law., ${point}}`)) }))
        .settings,
    );

  it.each([
    ['that does not block', 'who: A, blocks: false, settled_on: null'],
    ['that has its day', 'who: A, blocks: true, settled_on: 2027-01-04'],
    ['that has its day and its settings', 'who: A, blocks: true, needs: [contact.email], settled_on: 2027-01-04'],
  ])('%s stops nothing', (_, point) => {
    expect(blockers(point)).toEqual([]);
  });

  it.each([
    [
      'without a day',
      'who: A, blocks: true, settled_on: null',
      'To be settled by: A. Then write the day under "law", settled_on, in course/course.yaml.',
    ],
    [
      'with a repair of its own and blank settings',
      'who: A, blocks: true, repair: Give them the script., needs: [law_checked_on, owner, contact.email], settled_on: null',
      'To be settled by: A. Give them the script. Fill in law_checked_on and owner in course/course.yaml. Then write the day under "law", settled_on, in course/course.yaml.',
    ],
    [
      'with a day while its setting is blank',
      'who: A, blocks: true, needs: [law_checked_on], settled_on: 2027-01-04',
      'It has the day 2027-01-04, but law_checked_on is blank. Fill in law_checked_on in course/course.yaml.',
    ],
  ])('%s stops a release', (_, point, repair) => {
    expect(blockers(point)).toEqual([{ id: 'law', text: 'The law.', repair, at: 0 }]);
  });

  it('stands in the advice of npm run check with its line, and is no fault', () => {
    const { findings } = compile(tinyCourse({ 'course.yaml': settingsWith(open) }));
    expect(findings.filter(({ kind }) => kind === 'open point')).toEqual([
      {
        file: 'course.yaml',
        line: expect.any(Number),
        column: 5,
        kind: 'open point',
        text: '“consent” stops a release. Tracey’s consent. To be settled by: The Trust. Then write the day under "consent", settled_on, in course/course.yaml.',
      },
    ]);
  });
});
