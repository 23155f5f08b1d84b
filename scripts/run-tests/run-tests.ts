// `npm test`: everything that must be true before a change travels. Progress on stderr, the findings on stdout,
// and as the last line the total.

import { Command } from 'commander';
import { findBrowser } from '../browser/browser.js';
import { isTyped, runCommand, WrongUsage } from '../command.js';
import { componentsStage } from './components-stage.js';
import { installEngines } from './engines.js';
import { summaryOf, type Finished, type Outcome } from './outcome.js';
import { relabelledStage } from './relabelled-stage.js';
import { toolOutcome } from './run-tool.js';
import { startTypedStages, TYPED_STAGES } from './typed-stages.js';
import { vitestStage } from './vitest-stage.js';

/** `quick`: without the tests that take seconds each. `full`: every case of every generated run, and the relabelled course. */
type HowMuch = 'quick' | 'usual' | 'full';

interface Task {
  readonly files: readonly string[];
  readonly how: HowMuch;
  readonly typed: ReturnType<typeof startTypedStages>;
  /** Are there when it is fulfilled. */
  readonly engines: Promise<unknown>;
  /** Of the stages that need no browser. */
  readonly priority: number;
}

/**
 * What runs side by side; within one, a stage waits for the one before it. A browser waits a third of its time, for the
 * screen and for what a learner would wait for: what needs none takes what it leaves.
 */
const LANES = ['browser', 'code', 'typed', 'tools'] as const;

interface StageEntry {
  readonly what: string;
  readonly lane: (typeof LANES)[number];
  readonly run: (task: Task) => Promise<Outcome & { readonly seconds?: number }>;
}

const SLOW = '**/*.slow.test.ts';
const PRETTIER = ['--check', '.', '--cache', '--cache-strategy=content', '--cache-location=.cache/prettier.json'];

/** What checks the types of oxlint is written in Go. To look for what can be thrown away takes a fourth of its time, and frees a tenth. */
const COLLECTS_NOTHING = { GOGC: 'off' };

const STAGES: Readonly<Record<string, StageEntry>> = {
  types: {
    what: 'Checking the types, and what is asked of every file',
    lane: 'tools',
    run: async ({ how, typed, priority }) =>
      both(
        await toolOutcome('oxlint', 'oxlint/bin/oxlint', [], { priority, env: COLLECTS_NOTHING }),
        how === 'full' ? await typed('types') : nothingRun,
      ),
  },
  lint: { what: 'Reading the code for faults', lane: 'typed', run: ({ typed }) => typed('lint') },
  bindings: { what: 'Checking the bindings of the templates', lane: 'typed', run: ({ typed }) => typed('bindings') },
  format: {
    what: 'Checking the format',
    lane: 'tools',
    run: ({ priority }) => toolOutcome('prettier', 'prettier/bin/prettier.cjs', PRETTIER, { priority }),
  },
  unused: {
    what: 'Looking for what nothing uses',
    lane: 'tools',
    run: ({ priority }) => toolOutcome('knip', 'knip/bin/knip.js', ['--no-progress'], { priority }),
  },
  unit: {
    what: 'Running the unit tests',
    lane: 'code',
    run: ({ files, how, priority }) =>
      vitestStage('unit', [...files, ...(how === 'quick' ? [`--exclude=${SLOW}`] : [])], priority),
  },
  course: {
    what: 'Checking what is promised of the words',
    // Not after the unit tests, which end last: nearly all of it is one file, beside which a core would be idle.
    lane: 'tools',
    run: ({ files, priority }) => vitestStage('course', files, priority),
  },
  relabelled: {
    what: 'Testing a course with other labels, titles and texts',
    lane: 'code',
    run: async ({ how }) => (how === 'full' ? await relabelledStage() : nothingRun),
  },
  components: {
    what: 'Running the component tests in a browser',
    lane: 'browser',
    run: ({ files }) => componentsStage(files),
  },
  e2e: {
    what: 'Taking the packages through the preview LMS in a browser',
    lane: 'browser',
    run: async ({ files, engines }) => {
      await engines;
      return vitestStage('e2e', files);
    },
  },
};

const QUICK = ['types', 'lint', 'format', 'unit'];
const nothingRun: Outcome = { passed: 0, failures: [], skipped: [] };
const both = (one: Outcome, other: Outcome): Outcome => ({
  passed: one.passed + other.passed,
  failures: [...one.failures, ...other.failures],
  skipped: [...one.skipped, ...other.skipped],
});

/** A third of what a browser gets while both want it. With less, a busy machine would starve what runs out of time. */
const STANDS_BACK = 5;

async function run(names: readonly string[], files: readonly string[], how: HowMuch): Promise<Finished[]> {
  const lanes = LANES.map((lane) => names.filter((name) => STAGES[name]?.lane === lane));
  const needsBrowser = names.some((name) => STAGES[name]?.lane === 'browser');
  const priority = needsBrowser ? STANDS_BACK : 0;
  const typed = startTypedStages(
    TYPED_STAGES.filter((name) => names.includes(name) && (name !== 'types' || how === 'full')),
    priority,
  );
  const engines = names.includes('e2e') ? installEngines() : Promise.resolve();
  const inOrder = async (lane: readonly string[]): Promise<Finished[]> => {
    const finished: Finished[] = [];
    for (const name of lane) {
      const { what, run: stage } = STAGES[name] as StageEntry;
      process.stderr.write(`${what} …\n`);
      const started = performance.now();
      const outcome = await stage({ files, how, typed, engines, priority });
      finished.push({ stage: name, seconds: (performance.now() - started) / 1000, ...outcome });
    }
    return finished;
  };
  const finished = (await Promise.all(lanes.map(inOrder))).flat();
  return finished.sort((a, b) => names.indexOf(a.stage) - names.indexOf(b.stage));
}

async function test(words: readonly string[], options: { readonly full?: true }): Promise<void> {
  const isQuick = words.includes('quick');
  const chosen = isQuick ? QUICK : words.filter((word) => word in STAGES);
  const files = words.filter((word) => !(word in STAGES) && word !== 'quick');
  if (files.length > 0 && chosen.length !== 1) {
    throw new WrongUsage(
      `"${files[0]}" is not a stage. Name one stage before the files: ${Object.keys(STAGES).join(', ')}.`,
    );
  }
  const names =
    chosen.length > 0 ? chosen : Object.keys(STAGES).filter((name) => name !== 'relabelled' || options.full);
  if (names.some((name) => STAGES[name]?.lane === 'browser')) {
    const { path, origin } = await findBrowser();
    process.stderr.write(`A browser ${origin}: ${path}\n`);
  }
  if (options.full) process.env['TEST_FULL'] = '1';
  const finished = await run(names, files, options.full ? 'full' : isQuick ? 'quick' : 'usual');
  console.log(`\n${summaryOf(finished)}`);
  if (finished.some(({ failures }) => failures.length > 0)) process.exitCode = 1;
}

const program = new Command('npm test --')
  .description('Runs the tests of the course: types, lint, unit, components and end to end.')
  .argument('[words...]', `quick, or stages (${Object.keys(STAGES).join(', ')}); after one stage, files of it`)
  .option('--full', 'every case of the generated runs, and a course with other labels (a quarter of an hour)')
  .addHelpText(
    'after',
    '\nExamples:\n  npm test\n  npm test -- quick\n  npm test -- unit e2e\n  npm test -- components test/components/question-kinds.test.ts\n\nThe last line is the total. Exit codes: 0 all passed, 1 something failed, 2 wrong usage.',
  )
  .action(test);

if (isTyped(import.meta.url)) await runCommand(program);
