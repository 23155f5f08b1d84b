// What the two editions of SCORM do not share, each as one table: scorm12.ts and scorm2004.ts.

import type { InteractionRecord, ObjectiveRecord, Snapshot } from '../tracking/snapshot.js';
import type { RestoredSession } from '../tracking/tracker.js';

/** One element and the value that it should have. */
export type Line = readonly [element: string, value: string];

export type Verb = 'initialize' | 'terminate' | 'get' | 'set' | 'commit' | 'lastError';

export interface Edition {
  readonly name: 'SCORM 1.2' | 'SCORM 2004';
  readonly verbs: Readonly<Record<Verb, string>>;
  /** Initialize answers it when the session is already running. */
  readonly runningCode: number;
  /** Codes that say that the session is over, or never began. */
  readonly overCodes: readonly number[];
  /** Elements whose values may be shown to support: none of them tells who the learner is or what was answered. */
  readonly shown: RegExp;
  /** Refused values of these make the work unsaved; all others do without. */
  readonly required: RegExp;
  readonly learner: string;
  /** An element that has a value in every running session. */
  readonly sign: string;
  /** Read once at the launch. An optional tree without `probe` is always there. */
  readonly interactions: Tree;
  readonly objectives: Tree;
  /** Whether the score's limits have to be asked for before they are written. */
  readonly scoreParts: string | null;
  /** Whether the session time goes with every answer, or rests until the next other thing to write. */
  readonly timesAnswers: boolean;

  remembered(get: (element: string) => string): Omit<RestoredSession, 'interactionsHeld'>;
  readonly exit: Line;
  place(place: string): Line;
  suspendData(text: string): Line;
  sessionTime(seconds: number): Line;
  status(snapshot: Pick<Snapshot, 'status' | 'completed' | 'success'>): readonly Line[];
  score(percent: number): readonly Line[];
  scoreLimits(): readonly Line[];
  progress(share: number): readonly Line[];
  interaction(index: number, record: InteractionRecord, at: Date): readonly Line[];
  objective(index: number, record: ObjectiveRecord): readonly Line[];
  /**
   * Another harmless value for a line, for an LMS that would not send the same value twice (Moodle 1.2 while
   * offline); null where every other value would lower something.
   */
  varied(line: Line): string | null;
}

export interface Tree {
  readonly probe: string | null;
  readonly count: string;
  id(index: number): string;
}
