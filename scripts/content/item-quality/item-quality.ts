// Whether the questions test what people know, and not how well they read tests. The build refuses errors;
// the figures are printed by `npm run check` and in the sign-off script.

import type { Question } from '../../../src/model/course.js';
import { keyPositionsOf, positionFindingsOf, type KeyPositions } from './bank-rules.js';
import { cueFindingsOf, cueReportOf, type CueReport } from './cue-report.js';
import type { QualityFinding } from './item-finding.js';
import { itemFindingsOf } from './item-rules.js';

export interface QualityFigures {
  readonly questions: number;
  readonly kinds: Readonly<Record<Question['kind'], number>>;
  readonly cueReport: CueReport;
  readonly keyPositions: KeyPositions;
}

export interface Quality {
  readonly findings: readonly QualityFinding[];
  readonly figures: QualityFigures;
}

/** Findings on each question in the order of the bank, then on the bank as a whole. */
export function qualityOf(questions: readonly Question[]): Quality {
  const cueReport = cueReportOf(questions);
  const keyPositions = keyPositionsOf(questions);
  const kinds = { choice: 0, multiple: 0, reasoned: 0, matching: 0, ordering: 0 };
  for (const { kind } of questions) kinds[kind] += 1;
  return {
    findings: [...questions.flatMap(itemFindingsOf), ...cueFindingsOf(cueReport), ...positionFindingsOf(keyPositions)],
    figures: { questions: questions.length, kinds, cueReport, keyPositions },
  };
}
