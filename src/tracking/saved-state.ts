// What a text of saved progress says, field by field. A field that was lost is absent.

import type { Code, Id } from '../model/course.js';
import type { PrincipleScore } from '../model/quiz.js';

export interface SavedState {
  readonly header?: Header;
  readonly outcome?: Outcome;
  readonly counts?: Counts;
  /** Answers that are known to have arrived in the LMS's own list. */
  readonly receipt?: number;
  readonly sections?: Readonly<Record<Id, 'started' | 'done'>>;
  readonly attempt?: SavedAttempt;
  readonly place?: Id;
  readonly responses?: ReadonlyMap<number, SavedResponse>;
  readonly byPrinciple?: readonly PrincipleScore[];
  /** How often each item, by its number, has been drawn. */
  readonly seen?: ReadonlyMap<number, number>;
  readonly activities?: Readonly<Record<Id, Readonly<Record<Code, Code>>>>;
  /** Whether the text has its end mark, so that nothing was cut off. */
  readonly isWhole: boolean;
}

export interface Header {
  readonly format: number;
  readonly course: Id;
  readonly version: string;
}

interface Outcome {
  readonly passed: boolean;
  readonly best: number | null;
  /** `YYYY-MM-DD`, `''` for a day that is not known, null when the course is not completed. */
  readonly completedOn: string | null;
}

interface Counts {
  readonly finished: number;
  /** The number of the newest attempt, finished or not. */
  readonly begun: number;
  /** Answers recorded in all attempts. */
  readonly recorded: number;
}

export interface SavedAttempt {
  readonly number: number;
  readonly seed: number;
  readonly recordedBefore: number;
  /** By item number, in the order of the attempt. */
  readonly items: readonly { readonly number: number; readonly mark: 'right' | 'wrong' | 'open' }[];
}

interface SavedResponse {
  readonly response: string;
  readonly seconds: number;
}
