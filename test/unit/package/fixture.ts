// One build, as small as it can be, and the facts of its course.

import { readFileSync } from 'node:fs';
import type { PackageFacts } from '../../../scripts/package/pack.js';
import type { Files } from '../../../scripts/package/zip.js';

const words = {
  'saving.nothing_no_lms': 'Nothing is recorded here.',
  'saving.connecting': 'Connecting',
  'saving.nothing': 'Not recorded',
  'app.exit': 'Save and exit',
  'app.exit_unrecorded': 'Exit',
};
const page =
  '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>T</title><script type="module" src="./assets/index-a1.js"></script></head><body><header>Saving: <span>Connecting</span><button>Save and exit</button></header><course-start id="start" data-screen="start"><h1>T</h1></course-start></body></html>';

export const template = readFileSync('imsmanifest.template.xml', 'utf8');

export const facts: PackageFacts = {
  courseId: 'co_production',
  title: 'Co-production: working as equals',
  version: '1.2.3',
  masteryScore: null,
  words,
};

/** @param more files to add or to replace */
export function built(more: Readonly<Record<string, string>> = {}): Files {
  const texts = { 'index.html': page, 'assets/index-a1.js': 'export {};\n', ...more };
  return new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)]));
}
