import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// The code is tested on a course of its own, so that no edit of the words can break a test. What is promised of the real
// course is tested in test/course, and nowhere else.
process.env['COURSE_FOLDER'] = 'test/fixtures/sample-course';

const workers = Math.max(2, availableParallelism() - 1);

/**
 * Files share their worker, and what it has loaded: loading the same code anew for each file took a third of the time.
 * So a test leaves nothing behind in a module, in the environment or on the clock.
 */
const shared = {
  isolate: false,
  // Room for what is thrown away at once, so that it is collected a fourth as often: a tenth less work for the processor.
  execArgv: ['--max-semi-space-size=64'],
};

/** For what hangs. These tests wait for nothing but the processor, of which a busy machine has a tenth for them. */
const PATIENCE = 240_000;

export default defineConfig({
  test: {
    maxWorkers: workers,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{unit,house}/**/*.test.ts'],
          environment: 'node',
          ...shared,
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
        },
      },
      {
        test: {
          name: 'course',
          include: ['test/course/**/*.test.ts'],
          environment: 'node',
          ...shared,
          testTimeout: PATIENCE,
          env: { COURSE_FOLDER: process.env['RELABELLED_COURSE'] ?? 'course' },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          // The 3rd Edition differs from the 4th in its manifest, which unit tests hold; each item is answered in
          // in-view.test.ts as well, and what is announced is heard in accessibility-use.test.ts. A full run has all three.
          exclude:
            process.env['TEST_FULL'] === '1'
              ? []
              : ['scorm2004-3rd', 'every-item', 'screen-reader'].map((name) => `test/e2e/${name}.test.ts`),
          environment: 'node',
          ...shared,
          // They wait for browsers a third of the time, and each worker loads all anew (some seven seconds) and has a browser.
          maxWorkers: workers + 1,
          sequence: { groupOrder: 1 },
          globalSetup: 'test/e2e/preview-lms.ts',
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
});
