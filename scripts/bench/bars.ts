// The bars of the project: what is measured, how far it may go, and whether the machine has a say in it.

export type Unit = 'times' | 'ms' | 'bytes' | 'calls' | 'requests' | 'characters' | 'shift' | '%' | 's';

export interface Bar {
  readonly what: string;
  /** The most that is allowed. */
  readonly limit: number;
  readonly unit: Unit;
  /** Fixed bars come out the same on any machine, and fail the command when they are missed. Timings never do. */
  readonly isFixed: boolean;
}

export interface Measured extends Bar {
  readonly value: number;
  /** What stands behind a ratio, or what a reader should know of it. */
  readonly note: string;
}

export const bars = {
  firstPaint: {
    what: 'first contentful paint against the static page, without gzip',
    limit: 1.1,
    unit: 'times',
    isFixed: false,
  },
  firstPaintGzip: {
    what: 'first contentful paint against the static page, with gzip',
    limit: 1.15,
    unit: 'times',
    isFixed: false,
  },
  largestPaint: {
    what: 'largest contentful paint against the static page, without gzip',
    limit: 1.15,
    unit: 'times',
    isFixed: false,
  },
  largestPaintGzip: {
    what: 'largest contentful paint against the static page, with gzip',
    limit: 1.15,
    unit: 'times',
    isFixed: false,
  },
  usable: {
    what: 'usable (the first action answers) against the static page’s first paint, without gzip',
    limit: 2,
    unit: 'times',
    isFixed: false,
  },
  alive: {
    what: 'every control of the first screen alive, against the static page’s first paint, without gzip',
    limit: 2,
    unit: 'times',
    isFixed: false,
  },
  aliveGzip: { what: 'the same with gzip', limit: 1.6, unit: 'times', isFixed: false },
  layoutShift: { what: 'layout shift at launch', limit: 0, unit: 'shift', isFixed: true },
  bytes: { what: 'launch, all requests, uncompressed on the wire', limit: 110_000, unit: 'bytes', isFixed: true },
  requests: { what: 'requests at launch', limit: 6, unit: 'requests', isFixed: true },
  script: { what: 'JavaScript at launch after gzip', limit: 33_000, unit: 'bytes', isFixed: true },
  zip: { what: 'SCORM 1.2 zip', limit: 250_000, unit: 'bytes', isFixed: true },
  nextScreen: {
    what: 'from the press to the next section painted, after the one before has been read for 3 s',
    limit: 100,
    unit: 'ms',
    isFixed: false,
  },
  firstQuestion: { what: 'the same to the first question', limit: 100, unit: 'ms', isFixed: false },
  nextAtOnce: {
    what: 'from a press on the start at once to the first section painted',
    limit: 1000,
    unit: 'ms',
    isFixed: false,
  },
  longTasks: {
    what: 'tasks above 50 ms at launch, in total, at a fourth of the speed',
    limit: 100,
    unit: 'ms',
    isFixed: false,
  },
  feedback: {
    what: 'from “Check answer” to feedback, commits that block 800 ms',
    limit: 50,
    unit: 'ms',
    isFixed: false,
  },
  feedbackSlow: { what: 'the same at a fourth of the speed', limit: 200, unit: 'ms', isFixed: false },
  growthPaint: {
    what: 'first contentful paint of a course ten times as large against ours',
    limit: 1.25,
    unit: 'times',
    isFixed: false,
  },
  growthBytes: {
    what: 'launch of a course ten times as large against ours, all requests',
    limit: 1.1,
    unit: 'times',
    isFixed: true,
  },
  growthState: {
    what: 'longest suspend_data of a course ten times as large',
    limit: 4096,
    unit: 'characters',
    isFixed: true,
  },
  growthUse: {
    what: 'steps that fail in it: reading all 40 modules, an attempt to its result',
    limit: 0,
    unit: 'calls',
    isFixed: true,
  },
  memory: { what: 'growth of the heap from the middle to the end of long use', limit: 1, unit: '%', isFixed: false },
  packaging: { what: 'npm run package, all editions, warm', limit: 8, unit: 's', isFixed: false },
} as const satisfies Readonly<Record<string, Bar>>;

/** What one LMS may be asked and told. */
export const callBars = (lms: string, setForAnswer: number) =>
  ({
    set: { what: `${lms}: SetValue for each answer, at the most`, limit: setForAnswer, unit: 'calls', isFixed: true },
    commit: { what: `${lms}: commits for each answer, at the most`, limit: 1, unit: 'calls', isFixed: true },
    get: { what: `${lms}: GetValue at launch`, limit: 12, unit: 'calls', isFixed: true },
    idle: { what: `${lms}: GetLastError after a success`, limit: 0, unit: 'calls', isFixed: true },
  }) as const satisfies Readonly<Record<string, Bar>>;

export function measured(bar: Bar, value: number, note = ''): Measured {
  return { ...bar, value, note };
}

export function isMet({ value, limit }: Measured): boolean {
  return value <= limit;
}

/** The middle of the values; of an even number of them the mean of the two in the middle. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length === 0 ? NaN : ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2;
}
