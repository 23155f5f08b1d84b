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

type Stage = (
  files: readonly string[],
  how: HowMuch,
  typed: ReturnType<typeof startTypedStages>,
) => Promise<Outcome & { readonly seconds?: number }>;

/** `quick`: without the tests that take seconds each. `full`: every case of every generated run, and the relabelled course. */
type HowMuch = 'quick' | 'usual' | 'full';

interface StageEntry {
  readonly what: string;
  readonly run: Stage;
  /** Tools that only read may work side by side. */
  readonly isStatic?: true;
}

const SLOW = '**/*.slow.test.ts';

const STAGES: Readonly<Record<string, StageEntry>> = {
  types: { what: 'Checking the types', isStatic: true, run: (_files, _how, typed) => typed('types') },
  lint: { what: 'Reading the code for faults', isStatic: true, run: (_files, _how, typed) => typed('lint') },
  bindings: {
    what: 'Checking the bindings of the templates',
    isStatic: true,
    run: (_files, _how, typed) => typed('bindings'),
  },
  format: {
    what: 'Checking the format',
    isStatic: true,
    run: () =>
      toolOutcome('prettier', 'prettier/bin/prettier.cjs', [
        '--check',
        '.',
        '--cache',
        '--cache-strategy=content',
        '--cache-location=.cache/prettier.json',
      ]),
  },
  unused: {
    what: 'Looking for what nothing uses',
    isStatic: true,
    run: () => toolOutcome('knip', 'knip/bin/knip.js', ['--no-progress']),
  },
  unit: {
    what: 'Running the unit tests',
    run: (files, how) => vitestStage('unit', [...files, ...(how === 'quick' ? [`--exclude=${SLOW}`] : [])]),
  },
  course: { what: 'Checking what is promised of the words', run: (files) => vitestStage('course', files) },
  relabelled: {
    what: 'Testing a course with other labels, titles and texts',
    run: async (_files, how) => (how === 'full' ? await relabelledStage() : nothingRun),
  },
  components: { what: 'Running the component tests in a browser', run: componentsStage },
  e2e: { what: 'Taking the packages through the preview LMS in a browser', run: (files) => vitestStage('e2e', files) },
};

const QUICK = ['types', 'lint', 'format', 'unit'];
const nothingRun: Outcome = { passed: 0, failures: [], skipped: [] };

async function run(names: readonly string[], files: readonly string[], how: HowMuch): Promise<Finished[]> {
  const typed = startTypedStages(TYPED_STAGES.filter((name) => names.includes(name)));
  const one = async (name: string): Promise<Finished> => {
    const { what, run: stage } = STAGES[name] as StageEntry;
    process.stderr.write(`${what} …\n`);
    const started = performance.now();
    const outcome = await stage(files, how, typed);
    return { stage: name, seconds: (performance.now() - started) / 1000, ...outcome };
  };
  const engines = names.includes('e2e') ? installEngines() : Promise.resolve([]);
  const reading = Promise.all(names.filter((name) => STAGES[name]?.isStatic).map(one));
  const finished: Finished[] = [];
  // The unit tests wait for nothing, so that no core is idle while the last tool reads; a browser has both to itself.
  for (const name of names.filter((candidate) => !STAGES[candidate]?.isStatic)) {
    if (name === 'components' || name === 'e2e') await Promise.all([reading, engines]);
    finished.push(await one(name));
  }
  return [...(await reading), ...finished];
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
  if (names.some((name) => name === 'components' || name === 'e2e')) {
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
  .option('--full', 'every case of the generated runs, and a course with other labels (half an hour)')
  .addHelpText(
    'after',
    '\nExamples:\n  npm test\n  npm test -- quick\n  npm test -- unit e2e\n  npm test -- components test/components/question-kinds.test.ts\n\nThe last line is the total. Exit codes: 0 all passed, 1 something failed, 2 wrong usage.',
  )
  .action(test);

if (isTyped(import.meta.url)) await runCommand(program);
