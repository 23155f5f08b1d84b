import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { quietly, Refusal } from '../../../scripts/command.js';
import { deliver } from '../../../scripts/deliver/delivery.js';
import { readReleased } from '../../../scripts/package/released-file.js';
import { withEntry } from '../../../scripts/release/changelog.js';
import { makeRelease, type ReleaseTools } from '../../../scripts/release/make-release.js';
import { keepLinesOf } from '../../../scripts/release/release.js';
import { withVersion } from '../../../scripts/release/settings-file.js';
import { nextVersion } from '../../../scripts/release/version.js';
import { projectWith, settled } from '../../fixtures/settled-course.js';

describe('the next version', () => {
  it.each([
    ['patch', '1.2.3', '1.2.4'],
    ['minor', '1.2.3', '1.3.0'],
    ['major', '1.2.3', '2.0.0'],
    ['1.10.0', '1.9.9', '1.10.0'],
    ['patch', null, '1.0.0'],
  ])('for "%s" after %s is %s', (wish, last, next) => {
    expect(nextVersion(wish, last, '1.0.0')).toBe(next);
  });

  it.each([
    ['1.2', '1.0.0', '"1.2" is no version. Type patch, minor, major, or three numbers such as 1.2.0.'],
    ['1.0.0', '1.0.0', 'Version 1.0.0 is out; 1.0.0 is not newer. Type patch (1.0.1), minor (1.1.0) or major (2.0.0).'],
    ['0.9.0', '1.0.0', 'Version 1.0.0 is out; 0.9.0 is not newer. Type patch (1.0.1), minor (1.1.0) or major (2.0.0).'],
  ])('cannot be "%s" after %s', (wish, last, says) => {
    expect(() => nextVersion(wish, last, '1.0.0')).toThrow(says);
  });
});

describe('course.yaml', () => {
  it('gets a version and a day and keeps everything else, comments and all', () => {
    const text =
      '# Settings\nid: co   # permanent\nversion: 1.0.0   # three numbers\ntitle: "A: b"\n\nreleased: 2026-11-23\nlist: [a,  b]\n';
    expect(withVersion(text, '1.1.0', '2027-01-05')).toBe(
      '# Settings\nid: co   # permanent\nversion: 1.1.0   # three numbers\ntitle: "A: b"\n\nreleased: 2027-01-05\nlist: [a,  b]\n',
    );
  });
});

describe('CHANGELOG.md', () => {
  const day = new Date('2027-01-05T12:00:00Z');
  const changes = [
    {
      subject: 'words of definition',
      weight: 'notice' as const,
      says: 'The words of definition were changed. Progress is kept.',
    },
  ];

  it('gets a skeleton above the older entries', () => {
    expect(
      withEntry('# Changes\n\nHead.\n\n## 1.0.0\n\nFirst.\n', '1.0.1', day, changes, 'overwrite the package'),
    ).toBe(
      '# Changes\n\nHead.\n\n## 1.0.1 (5 January 2027)\n\n**Update safety: overwrite the package, progress is kept.**\n\n- The words of definition were changed. Progress is kept.\n\n## 1.0.0\n\nFirst.\n',
    );
  });

  it('gives "Unreleased" its name and says whether to overwrite, and leaves an entry that is there alone', () => {
    const named =
      '# Changes\n\n## 1.0.1 (5 January 2027)\n\n**Update safety: overwrite the package, progress is kept.**\n\n- Mine.\n';
    expect(withEntry('# Changes\n\n## Unreleased\n\n- Mine.\n', '1.0.1', day, changes, 'overwrite the package')).toBe(
      named,
    );
    expect(
      withEntry(named.replace('1.0.1 (5 January 2027)', 'Unreleased'), '1.0.1', day, changes, 'overwrite the package'),
    ).toBe(named);
    expect(withEntry('## 1.0.1\n\n- Mine.\n', '1.0.1', day, changes, 'overwrite the package')).toBe(
      '## 1.0.1\n\n- Mine.\n',
    );
  });

  it('no longer says that it is a draft', () => {
    const draft = '## Unreleased (a draft)\n\n**Draft: every package says so.** Look,\nand comment.\n\n- Mine.\n';
    expect(withEntry(draft, '1.0.1', day, changes, 'overwrite the package')).toBe(
      '## 1.0.1 (5 January 2027)\n\n**Update safety: overwrite the package, progress is kept.**\n\n- Mine.\n',
    );
  });

  it('begins with a head when there is none yet', () => {
    expect(withEntry('', '1.0.0', day, [], 'first release')).toBe(
      '# Changes\n\nFor the person who uploads the next package: what changed, and whether to overwrite the old one.\n\n## 1.0.0 (5 January 2027)\n\n**Update safety: new activity, this is the first release.**\n\n- No change that a learner or an LMS would notice.\n',
    );
  });
});

describe('a learning team makes releases', () => {
  const root = projectWith(settled);
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const ran: string[] = [];
  // All that goes with a release is made once, by the first; the Word document takes longest of it.
  const little = { editions: ['1.2'], scriptFormats: ['html'] } as const;
  let made = 0;
  const tools: ReleaseTools = {
    root,
    now: () => new Date(2027, 0, 5, 23, 30),
    run: (command) => {
      ran.push(command);
      return Promise.resolve();
    },
    ask: (_last, suggestion) => Promise.resolve(suggestion),
    deliver: (options) => {
      made += 1;
      return deliver({ ...options, ...(made === 1 ? { editions: ['1.2'] } : little) });
    },
    phase: quietly,
  };
  const text = (file: string) => readFileSync(join(root, file), 'utf8');
  const change = (file: string, passage: string | RegExp, instead: string) =>
    writeFileSync(join(root, file), text(file).replace(passage, instead));
  const pack = () =>
    deliver({
      root,
      courseFolder: join(root, 'course'),
      buildFolder: join(root, 'built'),
      out: join(root, 'dist', 'packages'),
      ...little,
    });
  /** Every file of the project with its text: whether anything was written. */
  const everything = () =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [join(entry.parentPath, entry.name), readFileSync(join(entry.parentPath, entry.name), 'base64')])
      .sort();

  it('an open point that blocks stops it before anything else, with its repair', async () => {
    change('course/course.yaml', 'settled_on: 2027-01-04', 'settled_on: null');
    const before = everything();
    const refusal = await makeRelease({ version: null, withTests: true }, tools).catch((cause: unknown) => cause);
    expect(refusal).toBeInstanceOf(Refusal);
    expect((refusal as Refusal).message).toBe(
      'Nothing was released: an open point stops it.\n  consent: Tracey’s consent.\n    To be settled by: The Trust. Then write the day under "consent", settled_on, in course/course.yaml.\n\nUntil then "npm run package" makes drafts to try out. A point that need not stop a release has "blocks: false" in course/course.yaml; that is for its owner to decide.',
    );
    expect(everything()).toEqual(before);
    expect(ran).toEqual([]);
    change('course/course.yaml', 'settled_on: null', 'settled_on: 2027-01-04');
  });

  it('the first keeps the version of course.yaml and remembers every id', async () => {
    const { update, packages, draft } = await makeRelease({ version: null, withTests: true }, tools);
    expect(ran).toEqual(['check', 'test']);
    expect([update.advice, draft]).toEqual(['first release', null]);
    expect(text('course/course.yaml')).toContain('released: 2027-01-05');
    expect(text('CHANGELOG.md')).toContain('## 1.2.3 (5 January 2027)');
    expect(readReleased(root)?.version).toBe('1.2.3');
    const files = readdirSync(join(root, 'dist', 'packages'));
    expect(files.filter((file) => file.includes('1.2.3'))).toHaveLength(8);
    expect(packages.map(({ path }) => path)).toEqual([
      join(root, 'dist', 'packages', 'tiny_course-scorm12-v1.2.3.zip'),
    ]);
  });

  it('the same words packed again are the same release: no draft, the same bytes, nothing idle', async () => {
    const zip = 'dist/packages/tiny_course-scorm12-v1.2.3.zip';
    const before = text(zip);
    const { update, draft } = await pack();
    expect(draft).toBeNull();
    expect(update).toMatchObject({ advice: 'nothing changed', changes: [], idle: [] });
    expect(text(zip)).toBe(before);
  });

  it.each([
    ['a sentence of a module', 'course/welcome.md', 'helps.', 'really helps.'],
    ['a word on a button', 'course/interface.yaml', 'Save and exit', 'Save and leave'],
  ])('%s in other words under the same version is a draft, and leaves the release as it is', async (_, file, a, b) => {
    const zip = 'dist/packages/tiny_course-scorm12-v1.2.3.zip';
    const before = text(zip);
    change(file, a, b);
    const { packages, draft, companions } = await pack();
    expect(draft).toEqual({ blockers: [], isReworded: true });
    expect([...packages.map(({ path }) => path), ...companions].filter((path) => !path.includes('-draft'))).toEqual([]);
    expect(text(zip)).toBe(before);
    change(file, b, a);
  });

  it('a change of codes stops the second until the change log confirms it; the same command then goes on', async () => {
    const quiz = parse(text('course/quiz.yaml')) as {
      items: { id: string; options?: { code: string; text: string }[] }[];
    };
    const question = quiz.items.find(({ options }) => options !== undefined);
    const [first, second] = question?.options ?? [];
    if (!question || !first || !second) throw new Error('The bank has no question with options.');
    [first.code, second.code] = [second.code, first.code];
    writeFileSync(join(root, 'course', 'quiz.yaml'), stringify(quiz));
    const before = everything();
    const refusal = await makeRelease({ version: null, withTests: false }, tools).catch((cause: unknown) => cause);
    expect(refusal).toBeInstanceOf(Refusal);
    expect(everything()).toEqual(before);
    const lines = [...String(refusal).matchAll(/^ {4}(Confirms: .+)$/gm)].map(([, line]) => line);
    expect(lines).toEqual(expect.arrayContaining([`Confirms: ${question.id} code ${second.code} moved`]));

    change('CHANGELOG.md', '## 1.2.3', `## Unreleased\n\n${lines.join('\n')}\n\n## 1.2.3`);
    const { update } = await makeRelease({ version: 'minor', withTests: false }, tools);
    expect(update).toMatchObject({ to: '1.3.0', from: '1.2.3', unconfirmed: [], idle: [] });
    expect(readReleased(root)?.version).toBe('1.3.0');
    expect(text('dist/packages/tiny_course-release-notes-v1.3.0.md')).toContain(`In ${question.id}, options:`);
  });

  it('what an entry confirmed is not called idle once it is out, and a slip under "Unreleased" is', async () => {
    expect((await pack()).update).toMatchObject({ from: '1.3.0', to: '1.3.0', idle: [] });
    const log = text('CHANGELOG.md');
    change('CHANGELOG.md', '## 1.3.0', '## Unreleased\n\nConfirms: Q99_nothing gone\n\n## 1.3.0');
    expect((await pack()).update.idle).toEqual(['Q99_nothing gone']);
    writeFileSync(join(root, 'CHANGELOG.md'), log);
  });

  it.each([
    ['the checks', { run: () => Promise.reject(new Refusal('It has to be mended first.')) }],
    ['the packing', { deliver: () => Promise.reject(new Refusal('It has to be mended first.')) }],
  ])('writes nothing when %s find something', async (_, failing) => {
    const before = everything();
    const tried = makeRelease({ version: 'major', withTests: false }, { ...tools, ...failing });
    await expect(tried).rejects.toThrow('It has to be mended first.');
    expect(everything()).toEqual(before);
  });

  it('writes nothing when words change while the checks run', async () => {
    const before = text('course/welcome.md');
    const writing = { ...tools, run: () => Promise.resolve(change('course/welcome.md', 'helps.', 'really helps.')) };
    await expect(makeRelease({ version: 'patch', withTests: false }, writing)).rejects.toThrow(
      'Nothing was released and nothing was written: course/welcome.md changed while the checks ran, so nobody has checked these words. Type the same command again, and leave the files as they are until it ends.',
    );
    expect(readReleased(root)?.version).toBe('1.3.0');
    writeFileSync(join(root, 'course', 'welcome.md'), before);
  });

  it('says in three lines how Git keeps it, with every word that was packed', () => {
    expect(keepLinesOf('1.3.0')).toEqual(['  git add --all', '  git commit -m "Release 1.3.0"', '  git tag v1.3.0']);
  });

  it('goes on with the version that a stopped computer left half written', async () => {
    change('course/course.yaml', 'version: 1.3.0', 'version: 1.4.0');
    const never = () => Promise.reject(new Error('Nobody is asked.'));
    const { update } = await makeRelease({ version: null, withTests: false }, { ...tools, ask: never });
    expect(update).toMatchObject({ from: '1.3.0', to: '1.4.0' });
    expect(readReleased(root)?.version).toBe('1.4.0');
    expect(text('CHANGELOG.md').match(/^## 1\.4\.0/gm)).toHaveLength(1);
  });

  it('refuses a file of ids that was edited by hand', () => {
    writeFileSync(join(root, 'released-ids.json'), '{"version": 1}');
    expect(() => readReleased(root)).toThrow(
      'released-ids.json cannot be read: it is written by "npm run release" and never by hand.',
    );
  });
});
