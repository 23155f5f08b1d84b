// Whether the questions test what people know, and not how well they read tests. The build refuses errors;
// the figures are printed by `npm run check` and in the sign-off script.

import type { Question } from '../../../src/model/course.js';
import { keyPositionsOf, positionFindingsOf, type KeyPositions } from './bank-rules.js';
import { kinds } from '../../../src/questions/authoring.js';
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
  const counts = countsOf(questions);
  return {
    findings: [...questions.flatMap(itemFindingsOf), ...cueFindingsOf(cueReport), ...positionFindingsOf(keyPositions)],
    figures: { questions: questions.length, kinds: counts, cueReport, keyPositions },
  };
}

function countsOf(questions: readonly Question[]): QualityFigures['kinds'] {
  const counts = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Question['kind'], number>;
  for (const { kind } of questions) counts[kind] += 1;
  return counts;
}
