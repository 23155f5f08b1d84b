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
import { afterAll, describe, expect, it } from 'vitest';

// The clock of another day, for the whole process: it is loaded before anything else.
const otherDay =
  'const Real = Date; const shift = 400 * 86_400_000; globalThis.Date = class extends Real { constructor(...a) { if (a.length) super(...a); else super(Real.now() + shift); } static now() { return Real.now() + shift; } };';
const pack = "import { packAll } from './scripts/deliver/pack-all.ts'; await packAll({ out: process.argv[2] });";
import { packAll } from '../../../scripts/deliver/pack-all.js';
import { COURSE_FOLDER } from '../../../scripts/content/parse/read-course.js';

describe('two builds on two paths, days and time zones', () => {
  const folder = mkdtempSync(join(tmpdir(), 'two-builds-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

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

  const checksumsIn = (out: string): ReadonlyMap<string, string> =>
    new Map(
      readdirSync(out)
        .filter((file) => file.endsWith('.sha256'))
        .sort()
        .map((file) => [file, readFileSync(join(out, file), 'utf8')]),
    );

  function packIn(name: string, zone: string, clock: string): ReadonlyMap<string, string> {
    const [home, out] = [join(folder, name), join(folder, `${name}-out`)];
    mkdirSync(dirname(home), { recursive: true });
    renameSync(original, home);
    symlinkSync(resolve('node_modules'), join(home, 'node_modules'), 'dir');
    writeFileSync(join(home, 'clock.mjs'), clock);
    writeFileSync(join(home, 'pack.mts'), pack);
    execFileSync(process.execPath, ['--import', './clock.mjs', '--import', 'tsx', 'pack.mts', out], {
      cwd: home,
      env: { ...process.env, TZ: zone },
      stdio: 'pipe',
    });
    return checksumsIn(out);
  }

  const original = project(join(folder, 'original'));

  it('give the same bytes', async () => {
    // Here is the copy itself, packed by this process, which has loaded the packing already.
    const out = join(folder, 'here-out');
    await packAll({ out, buildFolder: join(folder, 'here-built'), courseFolder: join(original, COURSE_FOLDER) });
    const here = checksumsIn(out);
    const there = packIn('a folder far away/and deeper', 'Pacific/Auckland', otherDay);
    expect([...here.keys()]).toHaveLength(4);
    expect(there).toEqual(here);
  });
});
