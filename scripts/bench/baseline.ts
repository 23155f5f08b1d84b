// What the course is measured against: a static page with the same words and only the styles in use, inlined; those for
// paper are left out, as ours come later. No page that shows these words can be there much earlier.

import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesFor } from '../content/vite/styles.js';

/** Writes the baseline of the built course in `built` as `into`/index.html. */
export async function writeBaseline(built: string, into: string): Promise<void> {
  const page = readFileSync(join(built, 'index.html'), 'utf8');
  const assets = join(built, 'assets');
  const css = readdirSync(assets)
    .filter((name) => name.endsWith('.css') && !name.startsWith('print-'))
    .sort()
    .map((name) => readFileSync(join(assets, name), 'utf8'))
    .join('\n');
  mkdirSync(into, { recursive: true });
  writeFileSync(join(into, 'index.html'), await baselineOf(page, css));
}

export async function baselineOf(page: string, css: string): Promise<string> {
  const words = page
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<script\b[\s\S]*?<\/script>/g, '')
    .replace(/<noscript><link[\s\S]*?<\/noscript>/, '')
    .replace(/<link\b[^>]*rel="?(?:modulepreload|preload|stylesheet)[^>]*>/g, '')
    .replace(/<meta http-equiv[^>]*>/, '')
    .replace(/ data-(?:launch|rest)="[^"]*"/g, '');
  const styles = await rulesFor(words, css);
  return words.replace('</head>', () => `<style>${styles}</style></head>`);
}
