// docs/tracking.md says what the code does: the elements it writes, and a row for each state of saving.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { genericOf } from '../../scripts/preview/strict-rules.js';
import { savingAdvice, savingWord } from '../../src/shell/saving-words.js';
import type { Saving } from '../../src/tracking/tracker.js';
import { worstCaseOf } from '../../src/tracking/worst-case.js';
import { LIMIT } from '../../src/tracking/suspend-data.js';
import { compile } from '../../scripts/content/compile.js';
import { readCourse } from '../../scripts/content/parse/read-course.js';
import { flat } from '../fixtures/quiz-course.js';
import { Visit } from '../fixtures/lms/scripted-learner.js';
import { Platform, type EditionName } from '../fixtures/lms/platform.js';

const root = join(import.meta.dirname, '../..');
/** Without the comments in which promises name their tests. */
const document = readFileSync(join(root, 'docs/tracking.md'), 'utf8').replace(/ <!--.*?-->/g, '');
const words = flat(parse(readFileSync(join(root, 'test/fixtures/sample-course/interface.yaml'), 'utf8')) as object);

/** The cells of the table under `heading`, without its two head lines. */
function tableUnder(heading: string): string[][] {
  const part = document.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return part
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

async function writtenIn(edition: EditionName): Promise<string[]> {
  const platform = new Platform(edition);
  const visit = await new Visit(platform.launch()).open();
  await visit.goOn();
  await visit.page.pass(60_000);
  await visit.close();
  const sets = platform.recorder?.calls.filter(({ method }) => method.endsWith('SetValue')) ?? [];
  return [...new Set(sets.map(({ args }) => genericOf(args[0] ?? '')))].sort();
}

describe('docs/tracking.md', () => {
  it.each([
    ['1.2', 0],
    ['2004', 1],
  ] as const)('lists exactly what is written in SCORM %s', async (edition, column) => {
    const listed = tableUnder('What is written, when, and in which form')
      .map((row) => row[column] ?? '')
      .filter((cell) => cell !== '–')
      .map((cell) => cell.replaceAll('`', ''));
    expect([...listed].sort()).toEqual(await writtenIn(edition));
  });

  const unsaved = ['offline', 'refused', 'session-ended', 'window-gone'] as const;
  const unrecorded = ['no-lms', 'no-start', 'review', 'browse', 'opened-twice'] as const;
  const savings: Saving[] = [
    ...unsaved.map((why) => ({ state: 'unsaved' as const, why })),
    ...unrecorded.map((why) => ({ state: 'nothing-records' as const, why })),
  ];

  it.each(savings)('says what the learner sees when it is $state: $why', (saving) => {
    const why = 'why' in saving ? saving.why : '';
    const row = tableUnder('What can go wrong, and what the learner sees').find(
      ([, state]) => state === `${saving.state}: ${why}`,
    );
    const key = row?.[2]?.replaceAll('`', '') ?? '';
    expect(savingAdvice(words, saving)).toBe(words[key]);
    expect(savingAdvice(words, saving).length).toBeGreaterThan(40);
    expect(savingWord(words, saving)).not.toBe('');
  });
});

describe('the real course', () => {
  let course: ReturnType<typeof compile>['course'];
  beforeAll(() => {
    ({ course } = compile(readCourse()));
  });

  it('fits into suspend_data in its worst case, with nothing left out', () => {
    expect(worstCaseOf(course)).toBeLessThanOrEqual(LIMIT);
  });
});
