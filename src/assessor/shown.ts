// What every part of the page is drawn from.

import type { Bank } from '../analysis/bank.js';
import type { Decisions } from '../analysis/decisions.js';
import type { Report } from '../analysis/report.js';
import type { SharedReport } from '../analysis/share/shared-report.js';
import type { Words } from '../model/course.js';

/** The full report, or the one that may be passed on: every part draws either. */
export type ReportView = Report | SharedReport;

export interface Shown {
  readonly report: ReportView;
  readonly bank: Bank;
  readonly words: Words;
  /** Of the column, in CSS pixels: pictures are drawn to fit, so that their letters keep their size. */
  readonly width: number;
  readonly decisions: Decisions;
  /** `2026-11-29` */
  readonly today: string;
}
