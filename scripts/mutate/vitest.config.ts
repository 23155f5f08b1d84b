// The tests that a mutated room is judged by: `npm run mutate` names them.
import { dirname, resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification, type Vite } from 'vitest/node';
import { KeptWorker } from './kept-worker.js';

process.env['COURSE_FOLDER'] = 'test/fixtures/sample-course';

const tests = (process.env['MUTATE_TESTS'] ?? 'test/unit/**/*.test.ts').split('\n');
/** The folder of the room's own tests, which are named first. */
const own = resolve(dirname(tests[0] ?? '').replace(/\/\*\*$/, ''));

/** The first red test ends a mutant, so those of other rooms come late, and the suites that take long last. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const late = ({ moduleId }: TestSpecification) =>
      2 * Number(/\.slow\.|platforms/.test(moduleId)) + Number(!moduleId.startsWith(own));
    return [...files].sort((a, b) => late(a) - late(b));
  }
}

/** Stryker asks for threads that are started for each run. */
const keepsWorker: Vite.Plugin = {
  name: 'keeps-worker',
  configureVitest({ project }) {
    if (process.env['FRESH']) return;
    Object.assign(project.config, {
      pool: 'kept',
      poolRunner: { name: 'kept', createPoolWorker: (options: never) => new KeptWorker(options) },
    });
  },
};

export default defineConfig({
  plugins: [keepsWorker],
  test: {
    include: tests,
    sequence: { sequencer: QuickFirst },
    environment: 'node',
    // One start of the modules for all files: a mutant costs a second less.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
