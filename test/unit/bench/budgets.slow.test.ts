// The budgets that no machine changes, held without a browser; `npm run bench` measures them on the wire.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bars, isMet, measured, medianOf } from '../../../scripts/bench/bars.js';
import { baselineOf } from '../../../scripts/bench/baseline.js';
import { generatedCourse } from '../../../scripts/bench/generated-course.js';
import { growthOf } from '../../../scripts/bench/memory.js';
import { tableOf } from '../../../scripts/bench/bench-table.js';
import { buildCourse } from '../../../scripts/build/build.js';
import { compile } from '../../../scripts/content/compile.js';
import { wordsOf } from '../../../scripts/content/render/html.js';
import { bodyOf } from '../../../scripts/content/render/index-page.js';
import { minify } from '../../../scripts/content/render/minify.js';
import { prerender } from '../../../scripts/content/render/prerender.js';
import { launchCodeOf } from '../../../scripts/content/vite/course-plugin.js';
import { readCourse } from '../../../scripts/content/parse/read-course.js';
import { encode } from '../../../src/tracking/suspend-data.js';
import { worstProgressOf } from '../../../src/tracking/worst-case.js';

/** What a server says before three files and the answer to a HEAD. */
const HEADERS = 4 * 300;

describe('the course as it is built', () => {
  const folder = mkdtempSync(join(tmpdir(), 'course-budgets-'));
  let page = '';
  let script = '';
  let paper = '';
  beforeAll(async () => {
    await buildCourse({ outDir: folder });
    page = readFileSync(join(folder, 'index.html'), 'utf8');
    script = readFileSync(join(folder, /<script[^>]+src="?\.\/([^\s">]+)/.exec(page)?.[1] ?? ''), 'utf8');
    paper = readFileSync(join(folder, /media="?print"?[^>]*href="?\.\/([^\s">]+)/.exec(page)?.[1] ?? ''), 'utf8');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is launched with one page, one script that imports no other, and the styles of paper', () => {
    const asked = page
      .replace(/<noscript>.*?<\/noscript>/gs, '')
      .matchAll(/<(?:script|link|img)\b[^>]*(?:src|href)="?\.\/([^\s">]+)/g);
    // The script is asked for in the head already.
    expect(new Set([...asked].map(([, file]) => file)).size).toBe(2);
    expect(paper).toContain('@media print');
    expect(script).not.toMatch(/(?:^|;)import(?!\()|from\s*[`"']\.\//);
  });

  it('is launched within 110 kB, headers of the server included', () => {
    const launch = Buffer.byteLength(page) + Buffer.byteLength(script) + Buffer.byteLength(paper) + HEADERS;
    expect(launch).toBeGreaterThan(50_000);
    expect(launch).toBeLessThanOrEqual(bars.bytes.limit);
  });

  it('holds no words of a screen but the first, which come when they are asked for', () => {
    const compiled = compile(readCourse());
    const headings = Object.values(compiled.html).flatMap((words) => [...words.matchAll(/<h2[^>]* id="([\w-]+)"/g)]);
    expect(headings.length).toBeGreaterThan(10);
    expect(headings.filter(([, id = '']) => page.includes(`id=${id}`))).toEqual([]);
  });

  it('has a script within 35 kB after gzip', () => {
    expect(gzipSync(script).length).toBeLessThanOrEqual(bars.script.limit);
  });

  it('is measured against a page with the same words, without script', () => {
    const [, css = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
    const baseline = baselineOf(page, css);
    expect(baseline).not.toMatch(/<script|http-equiv|data-rest/);
    expect(wordsOf(baseline)).toBe(wordsOf(page));
    expect(baseline.length).toBeLessThan(page.length);
  });
});

describe('a course ten times as large', () => {
  it('is launched with a tenth more at the most', async () => {
    const [own, large] = await Promise.all(
      [readCourse(), generatedCourse(readCourse())].map(async (files) => {
        const compiled = compile(files);
        const page = minify(bodyOf(compiled, await prerender(compiled)));
        return Buffer.byteLength(page) + Buffer.byteLength(launchCodeOf(compiled));
      }),
    );
    expect((large ?? Infinity) - (own ?? 0)).toBeLessThan(bars.bytes.limit * (bars.growthBytes.limit - 1));
  });

  it('fits, and its progress still fits an LMS', () => {
    const { course, questions } = compile(generatedCourse(readCourse()));
    expect(course.sections.filter(({ kind }) => kind === 'module')).toHaveLength(40);
    expect(questions).toHaveLength(320);
    expect(encode(course, worstProgressOf(course)).length).toBeLessThanOrEqual(bars.growthState.limit);
  });
});

describe('what is measured', () => {
  it.each([
    [[3, 1, 2], 2],
    [[1, 2, 3, 10], 2.5],
    [[7], 7],
    [[], NaN],
  ])('the median of %j is %d', (values, median) => {
    expect(medianOf(values)).toBe(median);
  });

  it.each([
    [[9, 100, 100], 0],
    [[1, 1, 100, 100, 110, 110], 10],
    [[50, 50, 100, 100, 90, 90], -10],
  ])('heaps of %j have grown by %d %%', (heaps, growth) => {
    expect(growthOf(heaps)).toBeCloseTo(growth);
  });

  it('is met up to its limit, and a timing beyond it is no failure', () => {
    const rows = [measured(bars.requests, 6), measured(bars.requests, 7), measured(bars.feedback, 51)];
    expect(rows.map(isMet)).toEqual([true, false, false]);
    expect(
      tableOf(rows)
        .split('\n')
        .slice(1)
        .map((line) => /met here|MISSED|met/.exec(line)?.[0]),
    ).toEqual(['met', 'MISSED', 'met here']);
  });
});
