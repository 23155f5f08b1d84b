// What the build leaves in its folder: the same bytes every time, names that every LMS serves, and a page that its
// own policy allows.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCourse } from '../../../scripts/build/build.js';
import { configOf } from '../../../scripts/build/config.js';
import { ContentErrors } from '../../../scripts/content/parse/content-faults.js';
import { tinyCourse } from '../../fixtures/tiny-course.js';

const place = mkdtempSync(join(tmpdir(), 'course-build-'));
afterAll(() => rmSync(place, { recursive: true }));

function written(name: string, course = tinyCourse()): string {
  const folder = join(place, name);
  for (const [path, text] of course) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function filesIn(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return new Map(
    entries
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path)]),
  );
}

describe('the built course', () => {
  let files: Map<string, Buffer>;
  let page: string;
  beforeAll(async () => {
    files = filesIn(await buildCourse({ courseFolder: written('words'), outDir: join(place, 'one') }));
    page = String(files.get('index.html'));
  });

  it('holds no development code, whatever the environment says', () => {
    const scripts = [...files].filter(([name]) => name.endsWith('.js')).map(([, bytes]) => String(bytes));
    expect(scripts.join()).not.toContain('dev mode');
  });

  it('is the same, byte for byte, in another folder on another day', async () => {
    const again = filesIn(await buildCourse({ courseFolder: written('words-elsewhere'), outDir: join(place, 'two') }));
    expect([...again.keys()]).toEqual([...files.keys()]);
    expect([...again].filter(([path, bytes]) => !files.get(path)?.equals(bytes)).map(([path]) => path)).toEqual([]);
  });

  it('has names that every LMS serves', () => {
    expect(
      [...files.keys()].filter((path) => !/^(?:[a-z0-9-]+\/)*[a-z0-9-]+\.(?:html|js|css|txt)$/.test(path)),
    ).toEqual([]);
  });

  it('asks for nothing from elsewhere', () => {
    const loads = [...page.matchAll(/<(?:script|link|img|source)\b[^>]*?(?:src|href)=["']?([^\s"'>]+)/g)].map(
      ([, address]) => address,
    );
    expect(loads.filter((address) => address && !address.startsWith('./assets/') && address !== 'data:,')).toEqual([]);
  });

  it('allows, in its policy, exactly the styles and the few lines of script that stand in the page', () => {
    const [, policy = ''] = /http-equiv=["']?Content-Security-Policy["']? content="([^"]*)"/.exec(page) ?? [];
    const styles = [...page.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
      ([, css = '']) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`,
    );
    expect(styles).toHaveLength(1);
    const inline = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script);
    expect(inline).toHaveLength(1);
    const scripts = inline.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src 'self' ${scripts[0]}`,
      `style-src 'self' ${styles[0]}`,
      "img-src 'self' data:",
      "connect-src 'self'",
      "font-src 'self'",
      "media-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "object-src 'none'",
    ]);
    expect([...page.matchAll(/<script [^>]*>([\s\S]*?)<\/script>/g)].map(([, own]) => own)).toEqual(['']);
    expect(page).not.toMatch(/\sstyle=/);
  });

  it('says its policy before anything that the policy is about', () => {
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.search(/<style|<script|<link/));
  });

  it('names the file of its styles for an LMS that forbids those in the page, and the rest for later', () => {
    for (const name of ['launch', 'rest', 'old']) {
      const [, address = ''] = new RegExp(`data-${name}="\\./([^"]+)"`).exec(page) ?? [];
      expect(files.has(address)).toBe(true);
    }
    const [, launch = ''] = /data-launch="\.\/([^"]+)"/.exec(page) ?? [];
    expect(page).toContain(String(files.get(launch)));
  });

  it('links both files of its styles where no script can do so', () => {
    const [, launch] = /data-launch="\.\/([^"]+)"/.exec(page) ?? [];
    const [, rest] = /data-rest="\.\/([^"]+)"/.exec(page) ?? [];
    const [, links = ''] = /<noscript>(<link.*?)<\/noscript>/.exec(page) ?? [];
    expect([...links.matchAll(/href="\.\/([^"]+)"/g)].map(([, file]) => file)).toEqual([launch, rest]);
  });

  it('keeps the questions out of what is fetched at launch', () => {
    const [, main = ''] = /<script[^>]+src=["']?\.\/([^\s"'>]+)/.exec(page) ?? [];
    const launched = String(files.get(main));
    const stem = 'In project 1, who chooses?';
    expect(launched).not.toContain(stem);
    expect([...files].filter(([, bytes]) => bytes.includes(stem)).map(([path]) => path)).toEqual([
      expect.stringMatching(/^assets\/questions-[a-z0-9]+\.js$/),
    ]);
    expect(gzipSync(launched).length).toBeLessThan(35_000);
  });

  it('carries the notices of what it is made from', () => {
    const notices = String(files.get('third-party-notices.txt'));
    for (const name of ['lit 3', 'minisearch 7', 'nhsuk-frontend 10']) expect(notices).toContain(name);
    expect(notices).toContain('Redistribution and use in source and binary forms');
  });
});

it('a course that does not fit is not built, and the faults are told as they are', async () => {
  const broken = written('broken', tinyCourse({ 'glossary.yaml': '- {id: power, term: Power}\n' }));
  const attempt = buildCourse({ courseFolder: broken, outDir: join(place, 'broken-out') });
  await expect(attempt).rejects.toThrow(
    'course/glossary.yaml:1:3  Term "power" has no meaning. Add a line `meaning: …` under it.',
  );
  await attempt.catch((error: unknown) => expect(error).toBeInstanceOf(ContentErrors));
});

it('while somebody writes, a changed word reloads the page', async () => {
  const folder = written('while-writing');
  const server = await createServer({
    ...configOf({ root: process.cwd(), courseFolder: folder }),
    configFile: false,
    logLevel: 'silent',
    server: { middlewareMode: true, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const reloaded = new Promise<string>((resolve) => {
      server.ws.send = ((message: { type: string }) => resolve(message.type)) as typeof server.ws.send;
    });
    const words = async () => (await server.transformRequest('virtual:course/screen-welcome'))?.code;
    expect(await words()).toContain('Ask early.');
    await new Promise((resolve) => {
      setTimeout(resolve, 300);
    });
    writeFileSync(
      join(folder, 'welcome.md'),
      (tinyCourse().get('welcome.md') ?? '').replace('Ask early.', 'Ask today.'),
    );
    expect(await reloaded).toBe('full-reload');
    expect(await words()).toContain('Ask today.');
  } finally {
    await server.close();
  }
});
