import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CONCERNS } from '../../src/analysis/findings.js';
import { columnsOf } from '../../src/analysis/columns.js';
import { concernName } from '../../src/assessor/finding-words.js';
import { RESULTS_PAGE } from '../../scripts/analyse/results-page-file.js';
import { bank, course } from '../fixtures/analysis/course-bank.js';

const page = readFileSync('docs/assessors.md', 'utf8');

it('the assessors’ page in docs names every finding as the results page does', () => {
  const rules = page.slice(page.indexOf('## What the findings say'), page.indexOf('## Moderation')).toLowerCase();
  for (const concern of CONCERNS) expect(rules, concern).toContain(concernName(course.words, concern).toLowerCase());
});

it('the columns of the plain CSV are those that are read', () => {
  const table = page.slice(page.indexOf('The plain CSV has'), page.indexOf('`id` and one of'));
  const names = [...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, name = '']) => name);
  const { shape, ...columns } = columnsOf(names, [], bank) as unknown as Record<string, unknown>;
  expect(shape).toBe('long');
  expect(Object.entries(columns)).toEqual(names.map((name, at) => [name, at]));
});

it('it names the file that packaging writes', () => {
  expect(page).toContain(`\`${RESULTS_PAGE}\``);
});
