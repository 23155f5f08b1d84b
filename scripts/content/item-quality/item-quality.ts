// Whether the questions test what people know, and not how well they read tests. The build refuses errors;
// the figures are printed in the sign-off script.

import type { Question } from '../../../src/model/course.js';
import {
  absoluteWordsOf,
  bankFindingsOf,
  keyPositionsOf,
  lengthCuesOf,
  type AbsoluteWords,
  type KeyPositions,
  type LengthCue,
} from './bank-rules.js';
import type { QualityFinding } from './item-finding.js';
import { itemFindingsOf } from './item-rules.js';

export interface QualityFigures {
  readonly questions: number;
  readonly kinds: Readonly<Record<Question['kind'], number>>;
  readonly lengthCues: readonly LengthCue[];
  readonly absoluteWords: AbsoluteWords;
  readonly keyPositions: KeyPositions;
}

export interface Quality {
  readonly findings: readonly QualityFinding[];
  readonly figures: QualityFigures;
}

/** Findings on each question in the order of the bank, then on the bank as a whole. */
export function qualityOf(questions: readonly Question[]): Quality {
  const lengthCues = lengthCuesOf(questions);
  const absoluteWords = absoluteWordsOf(questions);
  const keyPositions = keyPositionsOf(questions);
  const kinds = { choice: 0, multiple: 0, reasoned: 0, matching: 0, ordering: 0 };
  for (const { kind } of questions) kinds[kind] += 1;
  return {
    findings: [...questions.flatMap(itemFindingsOf), ...bankFindingsOf(lengthCues, absoluteWords, keyPositions)],
    figures: { questions: questions.length, kinds, lengthCues, absoluteWords, keyPositions },
  };
}
