// What stands on the page around the results, before any script runs.

import type { Bank } from '../analysis/bank.js';
import type { Words } from '../model/course.js';
import { message } from '../model/messages.js';

export function frameWordsOf(words: Words, { title: course, version }: Pick<Bank, 'title' | 'version'>) {
  return {
    title: message(words, 'assessor.title'),
    subtitle: message(words, 'assessor.for', { course, version }),
    skip: message(words, 'assessor.skip'),
    nothingLeaves: message(words, 'assessor.nothing_leaves'),
    licences: message(words, 'assessor.licences'),
    needsScript: message(words, 'assessor.needs_script'),
  };
}
