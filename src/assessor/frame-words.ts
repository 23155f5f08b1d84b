// What stands on the page around the results, before any script runs.

import type { Bank } from '../analysis/bank.js';
import type { Words } from '../model/course.js';
import { say } from '../model/words.js';

export function frameWordsOf(words: Words, { title: course, version }: Pick<Bank, 'title' | 'version'>) {
  return {
    title: say(words, 'assessor.title'),
    subtitle: say(words, 'assessor.for', { course, version }),
    skip: say(words, 'assessor.skip'),
    nothingLeaves: say(words, 'assessor.nothing_leaves'),
    licences: say(words, 'assessor.licences'),
    needsScript: say(words, 'assessor.needs_script'),
  };
}
