// The rooms whose tests are tried by mutation: what is mutated, which tests judge it, and the score that is asked for.

export interface Room {
  readonly mutate: readonly string[];
  readonly tests: readonly string[];
  /** Percent of the mutants that must be killed, or be named in harmless.json with the reason. */
  readonly bar: number;
  /** What runs once when a module is loaded is judged by all tests of the room: left out where those take long. */
  readonly leavesStatic?: boolean;
}

/** Elements run in a browser: test/components and test/e2e judge them, which is too slow for thousands of mutants. */
const ELEMENTS = ['!src/questions/**/*-question.ts', '!src/questions/question-element.ts'];

/** From files to attempts. */
const READING = [
  'src/analysis/read/*.ts',
  'src/analysis/{read-*,reading,join,sittings,columns,delimited,text-decoding,spreadsheet,response}.ts',
];

export const ROOMS: Readonly<Record<string, Room>> = {
  lms: {
    // host-page.ts is the browser's page itself: test/components/saving-words.test.ts and test/e2e judge it.
    mutate: ['src/lms/**/*.ts', '!src/lms/host-page.ts'],
    // The long suites judge nothing: what they alone would see deserves a test that says it at once.
    tests: ['test/unit/lms/!(*.slow.test|another-run-time.test).ts'],
    bar: 95,
  },
  tracking: {
    mutate: ['src/tracking/**/*.ts'],
    tests: ['test/unit/tracking/**/*.test.ts'],
    bar: 95,
  },
  model: {
    mutate: ['src/model/**/*.ts'],
    tests: ['test/unit/model/**/*.test.ts', 'test/unit/components/activities/*.test.ts'],
    bar: 90,
  },
  questions: {
    mutate: ['src/questions/**/*.ts', ...ELEMENTS],
    tests: ['test/unit/questions/**/*.test.ts'],
    bar: 90,
  },
  // Two rooms: a fault in what is read would have to pass every figure before it counts as unseen, which takes seconds.
  'analysis-reading': {
    mutate: [...READING],
    tests: ['test/unit/analysis/{read/*,reading*,join,sittings,columns,decisions,by-duckdb,wrong-keys}.test.ts'],
    bar: 90,
    leavesStatic: true,
  },
  analysis: {
    mutate: ['src/analysis/**/*.ts', ...READING.map((file) => `!${file}`)],
    tests: [
      'test/unit/analysis/**/!(*.slow.test|reading*|join.test|sittings.test|columns.test|share.test|share-sums.test|basis.test|draw-and-time.test).ts',
    ],
    bar: 90,
    leavesStatic: true,
  },
  'content-checks': {
    mutate: ['scripts/content/checks/**/*.ts', 'scripts/content/item-quality/**/*.ts'],
    // The whole compiler judges nothing here: each fault is told by the check that looks for it, which takes a tenth of the time.
    tests: [
      'test/unit/content/{checks,item-quality}/!(*.slow.test|author-messages.test|bank.test|bank-blueprint.test).ts',
      'test/mutate/*.test.ts',
    ],
    bar: 90,
    leavesStatic: true,
  },
};
