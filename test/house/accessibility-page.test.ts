// docs/accessibility.md has a row for each criterion of WCAG 2.2, levels A and AA, claims no test that is not there, and
// admits every rule that the checks set aside.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { IGNORED_RULES } from '../../scripts/gallery/ignored-rules.js';

const page = readFileSync('docs/accessibility.md', 'utf8');
/** As numbered in WCAG 2.2 (W3C Recommendation of 5 October 2023), without 4.1.1, which it declares obsolete. */
const A =
  '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2'.split(
    ' ',
  );
const AA =
  '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3'.split(
    ' ',
  );

describe('the table of criteria', () => {
  const rows = [...page.matchAll(/^\| (\d\.\d\.\d+) [^|]+\| (A{1,2}) \| [^|]+\| [^|]+\|$/gm)].map(
    ([, number = '', level = '']) => `${number} ${level}`,
  );

  it('has each of the 55 once', () => {
    expect([...rows].sort()).toEqual(
      [...A.map((number) => `${number} A`), ...AA.map((number) => `${number} AA`)].sort(),
    );
    expect(rows).toHaveLength(55);
  });

  it.each([...new Set([...page.matchAll(/`((?:test|scripts)\/[^`]+\.ts)`/g)].map(([, file = '']) => file))])(
    'names %s, which is there',
    (file) => {
      expect(existsSync(file)).toBe(true);
    },
  );
});

describe('what is set aside', () => {
  const [, section = ''] = /### What is set aside\n([\s\S]*?)\n## /.exec(page) ?? [];

  it('is said of each rule of html-validate that the checks do not hold as it is, and of no other', () => {
    expect([...section.matchAll(/`([a-z-]+)`/g)].map(([, rule]) => rule).sort()).toEqual([...IGNORED_RULES].sort());
  });

  it('is no rule of axe', () => {
    expect(section).toContain('Of axe: no rule.');
    expect(readFileSync('scripts/gallery/state-checks.ts', 'utf8')).not.toMatch(
      /enabled: false|disableRules|withRules|rules: \{/,
    );
  });
});
