import { resolve } from 'node:path';
import type { TestSession } from '@web/test-runner';
import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../../scripts/run-tests/components-stage.js';

const passing = { name: 'shows', passed: true, skipped: false };

function session(given: object): TestSession {
  return {
    testFile: resolve('test/components/pages.test.ts'),
    testResults: { name: '', tests: [passing], suites: [] },
    passed: true,
    errors: [],
    request404s: [],
    ...given,
  } as unknown as TestSession;
}

describe('what a file of component tests came to', () => {
  it('counts what passed', () => {
    expect(outcomeOf(session({}))).toEqual({ passed: 1, failures: [], skipped: [] });
  });

  // The runner reports neither tests nor `passed: false` when a form is sent and the page is gone.
  it.each([
    ['the page went elsewhere', { passed: undefined, testResults: undefined }],
    ['it went elsewhere after a test', { passed: undefined }],
    ['the file holds no test', { testResults: { name: '', tests: [], suites: [] } }],
    ['it could not be loaded', { passed: false, testResults: undefined, request404s: ['/a.js'] }],
  ])('has failed where %s', (_, given) => {
    expect(outcomeOf(session(given)).failures).toMatchObject([{ name: 'test/components/pages.test.ts' }]);
  });
});
