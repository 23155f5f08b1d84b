import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { quietly, Refusal } from '../../../scripts/command.js';
import { deliver } from '../../../scripts/deliver/delivery.js';
import { readReleased } from '../../../scripts/package/released-file.js';
import { withEntry } from '../../../scripts/release/changelog.js';
import { makeRelease, type ReleaseTools } from '../../../scripts/release/make-release.js';
import { withVersion } from '../../../scripts/release/settings-file.js';
import { nextVersion } from '../../../scripts/release/version.js';

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

  it('begins with a head when there is none yet', () => {
    expect(withEntry('', '1.0.0', day, [], 'first release')).toBe(
      '# Changes\n\nFor the person who uploads the next package: what changed, and whether to overwrite the old one.\n\n## 1.0.0 (5 January 2027)\n\n**Update safety: new activity, this is the first release.**\n\n- No change that a learner or an LMS would notice.\n',
    );
  });
});

describe('a learning team makes releases', { timeout: 120_000 }, () => {
  const root = mkdtempSync(join(tmpdir(), 'release-'));
  cpSync('test/fixtures/sample-course', join(root, 'course'), { recursive: true });
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const ran: string[] = [];
  const tools: ReleaseTools = {
    root,
    now: () => new Date(2027, 0, 5, 23, 30),
    run: (command) => {
      ran.push(command);
      return Promise.resolve();
    },
    ask: (_last, suggestion) => Promise.resolve(suggestion),
    deliver: (options) => deliver({ ...options, editions: ['1.2'], buildFolder: join(root, 'built') }),
    phase: quietly,
  };
  const text = (file: string) => readFileSync(join(root, file), 'utf8');

  it('the first keeps the version of course.yaml and remembers every id', async () => {
    const written = /^version: (.+)$/m.exec(text('course/course.yaml'))?.[1]?.trim() ?? '';
    const { update } = await makeRelease({ version: null, withTests: true }, tools);
    expect(ran).toEqual(['check', 'test']);
    expect(update.advice).toBe('first release');
    expect(text('course/course.yaml')).toContain('released: 2027-01-05');
    expect(text('CHANGELOG.md')).toContain(`## ${written} (5 January 2027)`);
    expect(readReleased(root)?.version).toBe(written);
    const files = readdirSync(join(root, 'dist', 'packages'));
    expect(files.filter((file) => file.includes(written))).toHaveLength(8);
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
    const last = readReleased(root)?.version ?? '';
    const refusal = await makeRelease({ version: null, withTests: false }, tools).catch((cause: unknown) => cause);
    expect(refusal).toBeInstanceOf(Refusal);
    const lines = [...String(refusal).matchAll(/^ {4}(Confirms: .+)$/gm)].map(([, line]) => line);
    expect(lines).toEqual(expect.arrayContaining([`Confirms: ${question.id} code ${second.code} moved`]));
    expect(readReleased(root)?.version).toBe(last);

    const next = nextVersion('minor', last, last);
    writeFileSync(
      join(root, 'CHANGELOG.md'),
      text('CHANGELOG.md').replace(/(## [^]*?\n\n)/, `$1${lines.join('\n')}\n\n`),
    );
    const { update } = await makeRelease({ version: 'minor', withTests: false }, tools);
    expect(update).toMatchObject({ to: next, from: last, unconfirmed: [], idle: [] });
    expect(readReleased(root)?.version).toBe(next);
    expect(text(`dist/packages/co_production-release-notes-v${next}.md`)).toContain(`In ${question.id}, options:`);
  });

  it('stops when the checks find something, and remembers nothing', async () => {
    const last = readReleased(root)?.version;
    const failing = {
      ...tools,
      run: () => Promise.reject(new Refusal('"npm run check" found what has to be mended first.')),
    };
    await expect(makeRelease({ version: 'major', withTests: false }, failing)).rejects.toThrow(
      'has to be mended first',
    );
    expect(readReleased(root)?.version).toBe(last);
  });

  it('refuses a file of ids that was edited by hand', () => {
    writeFileSync(join(root, 'released-ids.json'), '{"version": 1}');
    expect(() => readReleased(root)).toThrow(
      'released-ids.json cannot be read: it is written by "npm run release" and never by hand.',
    );
  });
});
