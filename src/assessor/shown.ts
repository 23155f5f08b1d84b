// What every part of the page is drawn from.

import type { Bank } from '../analysis/bank.js';
import type { Report } from '../analysis/report.js';
import type { Words } from '../model/course.js';

export interface Shown {
  readonly report: Report;
  readonly bank: Bank;
  readonly words: Words;
  /** Of the column, in CSS pixels: pictures are drawn to fit, so that their letters keep their size. */
  readonly width: number;
}
