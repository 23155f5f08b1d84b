// Each sentence of docs/assessors.md that states a limit, a threshold or a never names the test that holds it.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const page = readFileSync('docs/assessors.md', 'utf8');
/** Paragraphs, list items and rows of tables; headings and code aside. */
const blocks = page
  .replace(/```[\s\S]*?```/g, '')
  .split(/\n(?=\n|\s*[-*|] |\s*\d\. |\|)/)
  .map((block) => block.trim())
  .filter((block) => block !== '' && !block.startsWith('#'));
const testOf = (block: string) =>
  [...block.matchAll(/<!-- test: (\S+): (.*?) -->/g)].map(([, file = '', title = '']) => ({ file, title }));
/** Numbers that are no limits: versions and editions of SCORM, names of columns and codes, intervals, sizes of planted cohorts. */
const plain = (block: string) =>
  block
    .replace(/<!--.*?-->/gs, '')
    .replace(/`[^`]*`/g, '')
    .replace(/SCORM (?:1\.2|2004)|of a 2004 package|95% intervals?|KR-20|^\d\. /g, '')
    .replace(/^\|.*learners.*$|^\| answers to a question.*$|^\| .*(?:\d+ of \d+|\d+ in \d+).*$/gm, '');
/** What was tried once and is written down there, with the date and the versions: no test can hold it. */
const trialOf = (block: string) => /<!-- trial: (\S+) -->/.exec(block)?.[1];
const states = (block: string) => /\d|\b(?:never|before|only|at most|at least)\b/i.test(plain(block));

describe('a promise of docs/assessors.md', () => {
  it.each(blocks.filter((block) => states(block) && !trialOf(block)))('names its test: %s', (block) => {
    expect(testOf(block).length).toBeGreaterThan(0);
  });

  it.each(blocks.flatMap((block) => trialOf(block) ?? []))('%s, where a trial is written down, is there', (file) => {
    expect(readFileSync(file, 'utf8')).not.toBe('');
  });

  it.each(blocks.flatMap(testOf))('$file has "$title"', ({ file, title }) => {
    expect(existsSync(file), file).toBe(true);
    expect(readFileSync(file, 'utf8').replace(/\\'/g, "'")).toContain(title);
  });
});
