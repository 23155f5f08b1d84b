// The real course with every label, title and text of the interface replaced, as a learning team or a translator might:
// what is promised of the words must still hold. The tests of the code never see course/ (test/house/house.test.ts).

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '../content/compile.js';
import { readCourse } from '../content/parse/read-course.js';
import { longWords } from '../gallery/long-words.js';
import type { Outcome } from './outcome.js';
import { vitestStage } from './vitest-stage.js';

/** Its labels are no English, so spelling is not asked for. */
const SPELLING = '**/words-in-order.test.ts';

export async function relabelledStage(): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'relabelled-course-'));
  try {
    const words = join(folder, 'course');
    cpSync('course', words, { recursive: true });
    for (const [name, text] of longWords(readCourse('course')))
      if (/\.(yaml|md)$/.test(name)) writeFileSync(join(words, name), text);
    compile(readCourse(words));
    process.env['RELABELLED_COURSE'] = words;
    return await vitestStage('course', [`--exclude=${SPELLING}`]);
  } catch (cause) {
    return {
      passed: 0,
      failures: [{ name: 'the relabelled course', message: cause instanceof Error ? cause.message : String(cause) }],
      skipped: [],
    };
  } finally {
    delete process.env['RELABELLED_COURSE'];
    rmSync(folder, { recursive: true, force: true });
  }
}
