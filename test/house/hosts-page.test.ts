// docs/hosts.md says of each host what its test holds.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { flatWordsOf } from '../../scripts/content/parse/interface-words.js';
import { COURSE_FOLDER } from '../../scripts/content/parse/read-course.js';
import { conditions } from '../e2e/hosts/conditions.js';

const page = readFileSync('docs/hosts.md', 'utf8');
const words = flatWordsOf(parse(readFileSync(`${COURSE_FOLDER}/interface.yaml`, 'utf8')));
const firstSentence = (text: string) => /^.*?[.:](?= |$)/.exec(text)?.[0] ?? text;

describe('the table of hosts', () => {
  it('has a row for each condition, in the words that the learner reads', () => {
    const rows = conditions.map(({ host, known, bar, says, recorded }) => {
      const seen = [bar === null ? '' : words[bar], says === '' ? '' : firstSentence(words[says] ?? '')];
      return `| ${host} | ${known} | ${seen.filter((text) => text !== '').join('. ')} | ${recorded} |`;
    });
    expect(page.split('\n').filter((line) => / \| (yes|no|from|once|after) ?[^|]*\|$/.test(line))).toEqual(rows);
  });

  it('has a row for each host that a test names', () => {
    const named = readdirSync('test/e2e/hosts')
      .filter((file) => file.endsWith('.test.ts'))
      .flatMap((file) => [...readFileSync(`test/e2e/hosts/${file}`, 'utf8').matchAll(/\bwhere: '([^']+)'/g)])
      .map(([, where = '']) => where);
    expect(named.length).toBeGreaterThan(7);
    expect(named.filter((where) => !conditions.some(({ test: [, title] }) => where.startsWith(title)))).toEqual([]);
  });

  it.each(conditions)('“$host” is tried, and its row held to what is seen', ({ host, test: [file, title] }) => {
    const source = readFileSync(`test/e2e/hosts/${file}`, 'utf8');
    expect(source).toContain(title);
    const isHeld =
      source.includes(`'${host}'`) || (source.includes(`where: '${title}`) && source.includes('.shows(where)'));
    expect(isHeld, `${file} holds no row “${host}”`).toBe(true);
  });
});
