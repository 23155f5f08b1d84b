// The component tests as a stage: Web Test Runner in this process, with a reporter that says one line a file.

import { relative } from 'node:path';
import { startTestRunner, type Reporter, type TestSession } from '@web/test-runner';
import type { Failure, Outcome } from './outcome.js';

type Suite = NonNullable<TestSession['testResults']>;

const progress: Reporter = {
  reportTestFileResults({ sessionsForTestFile, testFile }) {
    const outcomes = sessionsForTestFile.map(outcomeOf);
    const failed = outcomes.reduce((sum, { failures }) => sum + failures.length, 0);
    const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
    process.stderr.write(
      ` ${failed > 0 ? '✗' : '✓'} ${relative(process.cwd(), testFile)} (${passed} passed, ${failed} failed)\n`,
    );
  },
};

export async function componentsStage(files: readonly string[]): Promise<Outcome> {
  const runner = await startTestRunner({
    config: { reporters: [progress], staticLogging: true },
    // What is said here goes before the configuration file, and `config` does not.
    argv: files.length > 0 ? ['--files', ...files] : [],
    readFileConfig: true,
    autoExitProcess: false,
  });
  if (!runner)
    return {
      passed: 0,
      failures: [{ name: 'web-test-runner', message: 'It did not start; its own words stand above.' }],
      skipped: [],
    };
  await new Promise((resolve) => {
    runner.on('finished', resolve);
  });
  const outcomes = [...runner.sessions.all()].map(outcomeOf);
  await runner.stop();
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failures: outcomes.flatMap(({ failures }) => failures),
    skipped: outcomes.flatMap(({ skipped }) => skipped),
  };
}

/** What one test file came to in one browser. A file that was interrupted, or that holds no test, has failed. */
export function outcomeOf(session: TestSession): Outcome {
  const file = relative(process.cwd(), session.testFile);
  const tests = session.testResults ? testsOf(session.testResults, []) : [];
  const failures = tests
    .filter(({ result }) => !result.passed && !result.skipped)
    .map(({ name, result }): Failure => ({ name: `${file} › ${name}`, message: wordsOf(result.error) }));
  // The runner says nothing of `passed` where the page has navigated away in the middle of a test.
  const broken = failures.length === 0 && (session.passed !== true || tests.length === 0);
  const errors = session.errors.map(wordsOf).join('\n');
  return {
    passed: tests.filter(({ result }) => result.passed).length,
    failures: broken
      ? [
          {
            name: file,
            message:
              errors ||
              `The file was interrupted, could not be loaded or holds no test. Not found: ${session.request404s.join(', ') || 'nothing'}.`,
          },
        ]
      : failures,
    skipped: tests.filter(({ result }) => result.skipped).map(({ name }) => `${file} › ${name}`),
  };
}

function wordsOf(error: TestSession['errors'][number] | undefined): string {
  if (!error) return 'It failed without a word.';
  const { message, stack = '', expected, actual } = error;
  const compared = expected === undefined ? [] : [`expected ${expected}`, `actual   ${actual}`];
  return [stack.includes(message) ? '' : message, ...compared, stack].filter((line) => line !== '').join('\n');
}

function testsOf(
  suite: Suite,
  above: readonly string[],
): { readonly name: string; readonly result: Suite['tests'][number] }[] {
  const path = suite.name ? [...above, suite.name] : above;
  return [
    ...suite.tests.map((result) => ({ name: [...path, result.name].join(' '), result })),
    ...suite.suites.flatMap((inner) => testsOf(inner, path)),
  ];
}
