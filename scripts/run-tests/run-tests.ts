// `npm test`: everything that must be true before a change travels. Progress on stderr, the findings on stdout,
// and as the last line the total.

import { Command } from 'commander';
import { findBrowser } from '../browser/browser.js';
import { isTyped, runCommand, WrongUsage } from '../command.js';
import { componentsStage } from './components-stage.js';
import { summaryOf, type Finished, type Outcome } from './outcome.js';
import { toolOutcome } from './run-tool.js';
import { vitestStage } from './vitest-stage.js';

type Stage = (files: readonly string[]) => Promise<Outcome>;

const STAGES: Readonly<Record<string, { readonly what: string; readonly run: Stage }>> = {
  types: {
    what: 'Checking the types',
    run: () => toolOutcome('tsc', 'typescript/bin/tsc', ['--noEmit', '--pretty', 'false']),
  },
  lint: {
    what: 'Reading the code for faults',
    run: () => toolOutcome('eslint', 'eslint/bin/eslint.js', ['.', '--max-warnings=0']),
  },
  bindings: {
    what: 'Checking the bindings of the templates',
    run: () =>
      toolOutcome('lit-analyzer', 'lit-analyzer/cli.js', [
        'src/**/*.ts',
        'scripts/preview/page/*.ts',
        '--strict',
        '--quiet',
        '--maxWarnings',
        '0',
      ]),
  },
  unit: { what: 'Running the unit tests', run: (files) => vitestStage('unit', files) },
  components: { what: 'Running the component tests in a browser', run: componentsStage },
  e2e: { what: 'Taking the packages through the preview LMS in a browser', run: (files) => vitestStage('e2e', files) },
};

async function run(names: readonly string[], files: readonly string[]): Promise<Finished[]> {
  const finished: Finished[] = [];
  for (const [at, name] of names.entries()) {
    const { what, run: stage } = STAGES[name] as (typeof STAGES)[string];
    process.stderr.write(`[${at + 1}/${names.length}] ${what} …\n`);
    const started = performance.now();
    finished.push({ stage: name, ...(await stage(files)), seconds: (performance.now() - started) / 1000 });
  }
  return finished;
}

async function test(words: readonly string[]): Promise<void> {
  const chosen = words.filter((word) => word in STAGES);
  const files = words.filter((word) => !(word in STAGES));
  if (files.length > 0 && chosen.length !== 1) {
    throw new WrongUsage(
      `"${files[0]}" is not a stage. Name one stage before the files: ${Object.keys(STAGES).join(', ')}.`,
    );
  }
  const { path, origin } = await findBrowser();
  process.stderr.write(`A browser ${origin}: ${path}\n`);
  const finished = await run(chosen.length > 0 ? chosen : Object.keys(STAGES), files);
  console.log(`\n${summaryOf(finished)}`);
  if (finished.some(({ failures }) => failures.length > 0)) process.exitCode = 1;
}

const program = new Command('npm test --')
  .description('Runs the tests of the course: types, lint, unit, components and end to end.')
  .argument('[words...]', `stages (${Object.keys(STAGES).join(', ')}); after one stage, files of it`)
  .addHelpText(
    'after',
    '\nExamples:\n  npm test\n  npm test -- unit e2e\n  npm test -- components test/components/quiz.test.ts\n\nThe last line is the total. Exit codes: 0 all passed, 1 something failed, 2 wrong usage.',
  )
  .action(test);

if (isTyped(import.meta.url)) await runCommand(program);
