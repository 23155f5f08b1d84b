import { describe, expect, it } from 'vitest';
import { summaryOf, totalOf, type Finished } from '../../../scripts/run-tests/outcome.js';
import { outcomeOf, type Report } from '../../../scripts/run-tests/vitest-stage.js';

const green: Finished = { stage: 'unit', passed: 12, failures: [], skipped: [], seconds: 1.24 };
const red: Finished = {
  stage: 'e2e',
  passed: 3,
  failures: [{ name: 'a learner passes', message: 'expected 1\nto be 2' }],
  skipped: ['a learner on a phone'],
  seconds: 60,
};

describe('the summary of npm test', () => {
  it('ends with the plain total', () => {
    expect(summaryOf([green]).split('\n').at(-1)).toBe('12 passed, 0 failed');
    expect(summaryOf([green, red]).split('\n').at(-1)).toBe('15 passed, 1 failed, 1 skipped');
  });

  it('names each failure with its message, and each skipped test', () => {
    const summary = summaryOf([green, red]);
    expect(summary).toContain('FAILED  e2e › a learner passes\n        expected 1\n        to be 2');
    expect(summary).toContain('SKIPPED e2e › a learner on a phone');
  });

  it('has a line for each stage', () => {
    expect(summaryOf([green, red])).toContain(
      'unit  12 passed, 0 failed  (1.2 s)\ne2e   3 passed, 1 failed, 1 skipped  (60.0 s)',
    );
  });
});

describe('what vitest reports', () => {
  const test = (fullName: string, status: string, failureMessages: string[] = []) => ({
    fullName,
    status,
    failureMessages,
  });
  const file = (status: string, assertionResults: Report['testResults'][number]['assertionResults'], message = '') => ({
    name: 'some.test.ts',
    status,
    message,
    assertionResults,
  });

  it.each([
    {
      story: 'all well',
      report: [file('passed', [test('a', 'passed'), test('b', 'passed')])],
      total: '2 passed, 0 failed',
    },
    {
      story: 'one fault',
      report: [file('failed', [test('a', 'passed'), test('b', 'failed', ['no'])])],
      total: '1 passed, 1 failed',
    },
    {
      story: 'a file that could not be loaded',
      report: [file('failed', [], 'Cannot find module')],
      total: '0 passed, 1 failed',
    },
    {
      story: 'a file whose last hook failed',
      report: [file('failed', [test('a', 'passed')], 'afterAll')],
      total: '1 passed, 1 failed',
    },
    {
      story: 'left out by name',
      report: [file('passed', [test('a', 'skipped'), test('b', 'todo'), test('c', 'passed')])],
      total: '1 passed, 0 failed, 2 skipped',
    },
  ])('$story: $total', ({ report, total }) => {
    expect(totalOf([outcomeOf({ testResults: report })])).toBe(total);
  });
});
