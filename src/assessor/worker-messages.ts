// What the page and its engine say to each other; plain data, because a worker may stand between them.

import type { Bank } from '../analysis/bank.js';
import type { Refusal } from '../analysis/reading.js';
import type { Report } from '../analysis/report.js';
import type { Attempts } from '../analysis/samples.js';

export type Request =
  | { readonly type: 'read'; readonly bank: Bank; readonly files: readonly File[]; readonly attempts: Attempts }
  /** The same answers, counted anew. */
  | { readonly type: 'count'; readonly attempts: Attempts };

export type Reply =
  | { readonly type: 'progress'; readonly phase: 'reading' | 'counting'; readonly done: number }
  | { readonly type: 'report'; readonly report: Report }
  | {
      readonly type: 'refused';
      readonly reason: Refusal;
      readonly file: string;
      readonly values: Readonly<Record<string, string | number>>;
    }
  | { readonly type: 'failed'; readonly fault: string };
