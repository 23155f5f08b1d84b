// What is said of a question, or of the whole bank, that does not test what it seems to test.

import type { Id, Option, Question } from '../../../src/model/course.js';
import { authoringOf } from '../../../src/questions/authoring.js';

/**
 * The rules, after T. M. Haladyna, S. M. Downing and M. C. Rodriguez, Applied Measurement in Education 15 (2002)
 * 309–334. An error stops the build; a warning asks a person to look, because only a person can tell.
 */
export type QualityRule =
  | 'one key'
  | 'all or none'
  | 'same option twice'
  | 'feedback'
  | 'grammar'
  | 'form'
  | 'negative stem'
  | 'source'
  | 'longest key'
  | 'shortest key'
  | 'cue'
  | 'combined cues'
  | 'key position';

export interface QualityFinding {
  readonly level: 'error' | 'warning';
  readonly rule: QualityRule;
  /** The question; `null` when it is said of the bank as a whole. */
  readonly item: Id | null;
  /** What is wrong, a sentence. */
  readonly words: string;
  /** What to do about it, a sentence. */
  readonly repair: string;
}

/** The options of a question that are right or wrong by themselves: those by which a key can be given away. */
export function optionsOf(question: Question): readonly Option[] {
  return authoringOf(question).optionsOf(question);
}
