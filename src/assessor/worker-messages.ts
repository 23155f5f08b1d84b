// What the page and its engine say to each other; plain data, because a worker may stand between them.

import type { Bank } from '../analysis/bank.js';
import type { Refusal } from '../analysis/reading.js';
import type { Report } from '../analysis/report.js';
import type { Attempts, Marking } from '../analysis/samples.js';
import type { Sheet } from './sheet.js';

/** Which answers count, and by whose key. */
export interface Counting {
  readonly attempts: Attempts;
  readonly marking: Marking;
}

export type Request =
  | ({ readonly type: 'read'; readonly bank: Bank; readonly files: readonly File[] } & Counting)
  /** The same answers, counted anew. */
  | ({ readonly type: 'count' } & Counting)
  /** Tables as a workbook. */
  | { readonly type: 'workbook'; readonly sheets: readonly Sheet[] };

export type Reply =
  | { readonly type: 'progress'; readonly phase: 'reading' | 'counting'; readonly done: number }
  | { readonly type: 'report'; readonly report: Report }
  | { readonly type: 'workbook'; readonly bytes: Uint8Array<ArrayBuffer> }
  | {
      readonly type: 'refused';
      readonly reason: Refusal;
      readonly file: string;
      readonly values: Readonly<Record<string, string | number>>;
    }
  | { readonly type: 'failed'; readonly fault: string };
