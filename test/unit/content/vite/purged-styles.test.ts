// Which rules the built course keeps: every one that something in the page or in the sources could match.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { stylesOf } from '../../../../scripts/content/vite/styles.js';

const root = mkdtempSync(join(tmpdir(), 'course-styles-'));
for (const folder of ['src/styles', 'src/components', 'src/shell', 'src/assessor'])
  mkdirSync(join(root, folder), { recursive: true });
symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
writeFileSync(
  join(root, 'src/components/quiz.ts'),
  'const drawn = html`<p class="mark mark--${state}"><select class="field"></select></p>`;',
);
writeFileSync(join(root, 'src/assessor/page.ts'), 'const drawn = html`<p class="figures">`;');
for (const name of ['rest', 'print']) writeFileSync(join(root, `src/styles/${name}.scss`), '');
afterAll(() => rmSync(root, { recursive: true }));

const page =
  '<main><h1 class="title">One</h1><a href=#two class="source">Two</a><a href="https://example.org/">Three</a></main>';

async function isKept(selector: string): Promise<boolean> {
  writeFileSync(join(root, 'src/styles/launch.scss'), `${selector} { color: red; }`);
  const { launch } = await stylesOf(root, page);
  return launch !== '';
}

describe('a rule of the styles', () => {
  it.each([
    '.title',
    'main > h1',
    '.mark',
    '.mark--right',
    ':is(.title, .gone)',
    ':root',
    '*',
    // The focus of links and fields: nothing but pseudo-classes.
    ':is(a, .source):focus-visible',
    ':is(.field, .gone):focus',
    ':is(.title, .source):hover:not(:active)',
    'a:focus-visible::before',
    'a[href^="#"]:visited:not(:hover, .button)',
    '.source[href^="http"]::after',
  ])('that something matches is kept: %s', async (selector) => {
    expect(await isKept(selector)).toBe(true);
  });

  it.each([
    '.gone',
    '.title .gone',
    ':is(.gone, .lost)',
    ':is(.gone, .lost):focus',
    '.gone:hover',
    'a.gone[href^="#"]',
    // What only the assessors' page draws.
    '.figures',
  ])('that nothing matches is left out: %s', async (selector) => {
    expect(await isKept(selector)).toBe(false);
  });
});
