// Each sentence of docs/assessors.md that states a limit, a threshold or a never names the test that holds it.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blocksOf, hasTest, isPromise, testsOf } from '../../fixtures/promises.js';

const page = readFileSync('docs/assessors.md', 'utf8');
const blocks = blocksOf(page);
/** Numbers that are no limits: versions and editions of SCORM, names of columns and codes, intervals, sizes of planted cohorts. */
const plain = (block: string) =>
  block
    .replace(/SCORM (?:1\.2|2004)|of a 2004 package|95% intervals?|KR-20|^\d\. /g, '')
    .replace(/^\|.*learners.*$|^\| answers to a question.*$|^\| .*(?:\d+ of \d+|\d+ in \d+).*$/gm, '');
/** What was tried once and is written down there, with the date and the versions: no test can hold it. */
const trialOf = (block: string) => /<!-- trial: (\S+) -->/.exec(block)?.[1];
describe('a promise of docs/assessors.md', () => {
  it.each(blocks.filter((block) => isPromise(block, plain) && !trialOf(block)))('names its test: %s', (block) => {
    expect(testsOf(block).length).toBeGreaterThan(0);
  });

  it.each(blocks.flatMap((block) => trialOf(block) ?? []))('%s, where a trial is written down, is there', (file) => {
    expect(readFileSync(file, 'utf8')).not.toBe('');
  });

  it.each(blocks.flatMap(testsOf))('$file has "$title"', ({ file, title }) => {
    expect(hasTest(file, title)).toBe(true);
  });
});
