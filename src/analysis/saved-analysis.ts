// An analysis as one file: the figures, without a person in them, and what was decided. Reopened by the page.

import type { Bank } from './bank.js';
import { decisionsIn, DECISIONS_FORMAT, decisionsText, isRecord, type Decisions } from './decisions.js';
import type { Report } from './report.js';

/** Raise the number when a figure is added or changes its meaning: an older file is then refused, never misread. */
const ANALYSIS_FORMAT = 'co-production quiz analysis 1';

export interface SavedAnalysis {
  /** The day, `YYYY-MM-DD`. */
  readonly saved: string;
  readonly report: Report;
  readonly decisions: Decisions;
}

export function analysisText({ saved, report, decisions }: SavedAnalysis): string {
  return JSON.stringify({
    format: ANALYSIS_FORMAT,
    course: report.course,
    saved,
    report,
    decisions: JSON.parse(decisionsText(report.course, decisions)) as unknown,
  });
}

/** Whether a text looks like a file that this page wrote. */
export function isOwnFile(start: string): boolean {
  return start.includes('"co-production quiz analysis') || start.includes(`"${DECISIONS_FORMAT.slice(0, -2)}`);
}

/** Null when it is of another course, or was written by a version that this one cannot read. */
export function analysisIn(
  text: string,
  bank: Pick<Bank, 'course'>,
): SavedAnalysis | { readonly decisions: Decisions } | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null; // Not whole: the same as not ours.
  }
  if (!isRecord(json) || json.course !== bank.course) return null;
  if (json.format === DECISIONS_FORMAT) {
    const decisions = decisionsIn(json, bank.course);
    return decisions && { decisions };
  }
  const { format, saved, report, decisions } = json;
  if (format !== ANALYSIS_FORMAT || typeof saved !== 'string' || !isRecord(report)) return null;
  return { saved, report: report as unknown as Report, decisions: decisionsIn(decisions, bank.course) ?? {} };
}
