// What the course is measured against: a static page with the same words and the styles of the first screens, inlined.
// No page that shows these words can be there much earlier.

import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes the baseline of the built course in `built` as `into`/index.html. */
export function writeBaseline(built: string, into: string): void {
  const page = readFileSync(join(built, 'index.html'), 'utf8');
  const assets = join(built, 'assets');
  const css = readdirSync(assets)
    .filter((name) => name.startsWith('launch-'))
    .sort()
    .map((name) => readFileSync(join(assets, name), 'utf8'))
    .join('\n');
  mkdirSync(into, { recursive: true });
  writeFileSync(join(into, 'index.html'), baselineOf(page, css));
}

export function baselineOf(page: string, css: string): string {
  const words = page
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<script\b[\s\S]*?<\/script>/g, '')
    .replace(/<noscript><link[\s\S]*?<\/noscript>/, '')
    .replace(/<link\b[^>]*rel="?(?:modulepreload|preload|stylesheet)[^>]*>/g, '')
    .replace(/<meta http-equiv[^>]*>/, '')
    .replace(/ data-(?:launch|rest)="[^"]*"/g, '');
  return words.replace('</head>', () => `<style>${css}</style></head>`);
}
