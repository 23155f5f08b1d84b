import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { packAll } from '../../../scripts/deliver/pack-all.js';
import { COURSE_FOLDER } from '../../../scripts/content/parse/read-course.js';
import { isFull } from '../../fixtures/lms/runs.js';

// The clock of another day, for the whole process: it is loaded before anything else.
const otherDay =
  'const Real = Date; const shift = 400 * 86_400_000; globalThis.Date = class extends Real { constructor(...a) { if (a.length) super(...a); else super(Real.now() + shift); } static now() { return Real.now() + shift; } };';
const pack = "import { packAll } from './scripts/deliver/pack-all.ts'; await packAll({ out: process.argv[2] });";

describe('two builds on two paths, days and time zones', () => {
  const folder = mkdtempSync(join(tmpdir(), 'two-builds-'));
  const { TZ } = process.env;
  afterEach(() => {
    vi.useRealTimers();
    if (TZ === undefined) delete process.env['TZ'];
    else process.env['TZ'] = TZ;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const checksumsIn = (out: string): ReadonlyMap<string, string> =>
    new Map(
      readdirSync(out)
        .filter((file) => file.endsWith('.sha256'))
        .sort()
        .map((file) => [file, readFileSync(join(out, file), 'utf8')]),
    );

  async function packedHere(name: string): Promise<ReadonlyMap<string, string>> {
    const courseFolder = join(folder, name, 'course');
    cpSync(COURSE_FOLDER, courseFolder, { recursive: true });
    const out = join(folder, name, 'out');
    await packAll({ out, buildFolder: join(folder, name, 'built'), courseFolder });
    return checksumsIn(out);
  }

  it('give the same bytes', async () => {
    const here = await packedHere('here');
    expect([...here.keys()]).toHaveLength(4);
    process.env['TZ'] = 'Pacific/Auckland';
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 400 * 86_400_000 });
    expect(await packedHere('a folder far away/and deeper')).toEqual(here);
  });

  it.each(isFull ? ['a project far away/and deeper'] : [])(
    'give the same bytes in a process of its own, with all code in another folder: %s',
    async (name) => {
      const [home, out] = [join(folder, name), join(folder, 'far-out')];
      mkdirSync(dirname(home), { recursive: true });
      renameSync(project(join(folder, 'original')), home);
      symlinkSync(resolve('node_modules'), join(home, 'node_modules'), 'dir');
      writeFileSync(join(home, 'clock.mjs'), otherDay);
      writeFileSync(join(home, 'pack.mts'), pack);
      execFileSync(process.execPath, ['--import', './clock.mjs', '--import', 'tsx', 'pack.mts', out], {
        cwd: home,
        env: { ...process.env, TZ: 'Pacific/Auckland' },
        stdio: 'pipe',
      });
      expect(checksumsIn(out)).toEqual(await packedHere('beside it'));
    },
  );

  /** A copy taken once: someone may be writing in this folder meanwhile. */
  function project(home: string): string {
    mkdirSync(home);
    for (const part of [
      COURSE_FOLDER,
      'src',
      'scripts',
      'index.html',
      'imsmanifest.template.xml',
      'tsconfig.json',
      'package.json',
      'package-lock.json',
      'LICENSE',
      'vite.config.ts',
    ])
      cpSync(part, join(home, part), { recursive: true });
    return home;
  }
});
