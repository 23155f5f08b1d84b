// A vitest project as a stage: counted from vitest's own JSON report.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Failure, Outcome } from './outcome.js';
import { runTool } from './run-tool.js';

/** The part of vitest's JSON report (Jest's format) that is read here. */
export interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[] | null;
    }[];
  }[];
}

export async function vitestStage(project: string, files: readonly string[], priority = 0): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'course-tests-'));
  const report = join(folder, 'report.json');
  try {
    const args = [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      '--silent=passed-only',
      ...files,
    ];
    const { code } = await runTool('vitest/vitest.mjs', args, { show: true, priority });
    return withExitCode(outcomeOf(JSON.parse(readFileSync(report, 'utf8')) as Report), code);
  } catch (cause) {
    return {
      passed: 0,
      failures: [{ name: 'vitest', message: `It stopped without a report: ${String(cause)}` }],
      skipped: [],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A file that could not even be loaded counts as one failure. */
export function outcomeOf(report: Report): Outcome {
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const failed = tests
    .filter(({ status }) => status === 'failed')
    .map((test): Failure => ({ name: test.fullName, message: (test.failureMessages ?? []).join('\n') }));
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failures: [
      ...failed,
      ...unloaded.map(({ name, message }): Failure => ({ name, message: message || 'The file could not be loaded.' })),
    ],
    skipped: tests.filter(({ status }) => status !== 'passed' && status !== 'failed').map(({ fullName }) => fullName),
  };
}

/** A run may end badly although each test passed: an unhandled rejection, or no test at all. */
function withExitCode(outcome: Outcome, code: number): Outcome {
  if (code === 0 || outcome.failures.length > 0) return outcome;
  return {
    ...outcome,
    failures: [{ name: 'vitest', message: `It ended with code ${code}; its own words stand above.` }],
  };
}
