// Builds the assessors' results page: one file, nothing beside it, and a security policy that lets nothing out.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile as compileSass } from 'sass';
import { build } from 'vite';
import { bankOf } from '../../src/analysis/bank.js';
import type { ReportView } from '../../src/assessor/shown.js';
import { frameWordsOf } from '../../src/assessor/frame-words.js';
import type { Compiled } from '../content/compiled.js';
import { markup, raw } from '../content/render/html.js';
import { noticesOf } from '../content/vite/notices-plugin.js';
import { sourceHashOf } from '../content/render/source-hash.js';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** What stands in the page's scripts and style, and the file of its licence. */
const bundled = [
  { name: 'lit', licence: 'LICENSE' },
  { name: '@observablehq/plot', licence: 'LICENSE' },
  { name: 'd3', licence: 'LICENSE' },
  { name: '@e965/xlsx', licence: 'LICENSE' },
  { name: 'fflate', licence: 'LICENSE' },
  { name: 'nhsuk-frontend', licence: null },
] as const;

export const RESULTS_PAGE = 'results-page.html';

/** @param report shown at once when it is given; without it the page asks for a file */
export async function resultsPageOf(
  { course, questions }: Pick<Compiled, 'course' | 'questions'>,
  report: ReportView | null = null,
): Promise<string> {
  const [engine, start] = await Promise.all([scriptOf('worker'), scriptOf('results-page-entry')]);
  const { words: all } = course;
  const words = Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith('assessor.')));
  const bank = bankOf(course, questions);
  const frame = frameWordsOf(words, bank);
  style ??= compiledStyle();
  const policy = [
    "default-src 'none'",
    `script-src ${sourceHashOf(engine)} ${sourceHashOf(start)}`,
    `style-src ${sourceHashOf(style)}`,
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return markup`<!doctype html>
<html lang="${course.language}" dir="${course.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${frame.title} – ${course.title}</title>
<style>${raw(style)}</style>
</head>
<body>
<a class="nhsuk-skip-link" href="#maincontent">${frame.skip}</a>
<header class="as-bar"><div class="as-head"><h1>${frame.title}</h1><p>${frame.subtitle}</p></div></header>
<main class="as-main" id="maincontent" tabindex="-1">
<p class="as-leaves">${frame.nothingLeaves}</p>
<div id="results"><noscript><p>${frame.needsScript}</p></noscript></div>
</main>
<footer class="as-foot"><details class="nhsuk-details"><summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">${frame.licences}</span></summary><pre>${noticesOf(project, bundled)}</pre></details></footer>
<script type="application/json" id="data">${raw(jsonOf({ bank, words, report }))}</script>
<script id="engine">${raw(engine)}</script>
<script>${raw(start)}</script>
</body>
</html>
`.text;
}

/** Writes the page into `folder` and resolves with its path. */
export async function writeResultsPage(
  compiled: Pick<Compiled, 'course' | 'questions'>,
  folder: string,
  isDraft = false,
): Promise<string> {
  // The page of a draft never takes the place of that of a release.
  const path = join(folder, isDraft ? RESULTS_PAGE.replace('.html', '-draft.html') : RESULTS_PAGE);
  await mkdir(folder, { recursive: true });
  await writeFile(path, await resultsPageOf(compiled));
  return path;
}

/** Style and scripts hold nothing of the course: one process, which may write many pages, makes each of them once. */
let style: string | undefined;

function compiledStyle(): string {
  return compileSass(join(project, 'src/assessor/assessor.scss'), {
    style: 'compressed',
    loadPaths: [join(project, 'src/styles'), join(project, 'node_modules')],
    quietDeps: true,
  })
    .css.replace(/^\uFEFF/, '')
    .trim();
}

const scripts = new Map<string, Promise<string>>();

function scriptOf(name: 'worker' | 'results-page-entry'): Promise<string> {
  const script = scripts.get(name) ?? bundleOf(name);
  scripts.set(name, script);
  return script;
}

async function bundleOf(name: 'worker' | 'results-page-entry'): Promise<string> {
  const result = await build({
    root: project,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    // A page that is one file cannot bring a second script when it needs it.
    build: {
      write: false,
      target: 'es2022',
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(project, `src/assessor/${name}.ts`),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const [{ output } = { output: [] }] = [result].flat() as { output: { type: string; code?: string }[] }[];
  const code = output.find(({ type }) => type === 'chunk')?.code;
  if (code === undefined) throw new Error(`The build of src/assessor/${name}.ts gave no script.`);
  return withoutTags(code.trim());
}

/** A script may not hold its own end tag, nor what a browser reads as the beginning of a comment. Both only stand in texts. */
function withoutTags(code: string): string {
  return code.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');
}

function jsonOf(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
